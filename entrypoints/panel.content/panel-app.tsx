import { useEffect, useRef, useState } from 'react';
import { Panel } from '../../components/panel/panel.tsx';
import { TranslationContext } from '../../components/ui/use-translation.ts';
import { common, panel } from '../../locales/en.json';
import { common as frenchCommon, panel as frenchPanel } from '../../locales/fr.json';
import { createTranslator } from '../../utils/i18n/translator.ts';
import { actionsFor } from '../../utils/messages/actions.ts';
import { ExtensionGone, send } from '../../utils/messages/client.ts';
import type { ViewState } from '../../utils/messages/contract.ts';
import { type PanelPosition, positionPanel, tabTop } from '../../utils/on-page-ui/panel-position.ts';

const TRANSLATORS = createTranslator({
  en: { common, panel },
  fr: { common: frenchCommon, panel: frenchPanel },
});

interface PanelAppProps {
  state: ViewState;
  /** A press was dropped, since the panel was not in plain sight. */
  isObstructed: boolean;
  /** How often the user's shortcut asked for the panel: it opens, and says where the focus belongs. */
  focusRequests: number;
  onArrival: (place: HTMLElement) => void;
  onEscape: () => void;
}

/** The panel with its place: it moves aside for what the marks point at, unless the user insists. */
export function PanelApp({ state: { language, view, layout }, ...props }: PanelAppProps) {
  const { isObstructed, focusRequests, onArrival, onEscape } = props;
  const [isDisconnected, setGone] = useState(false);
  const [insistedOn, setInsistedOn] = useState<string | null>(null);
  const viewport = useViewport();
  const place = insistedOn === view.screen ? layout : positionPanel(layout, view.pointsAt, viewport.width);
  const title = useRef<HTMLHeadingElement>(null);
  const answered = useRef(0);
  useEffect(() => {
    if (focusRequests === answered.current) return;
    setInsistedOn(view.screen);
    // Moved aside, the panel has no title yet; it has when it was drawn anew.
    if (place.collapsed || !title.current) return;
    answered.current = focusRequests;
    onArrival(title.current);
  }, [focusRequests, view.screen, place.collapsed, onArrival]);
  const failed = (error: unknown) => {
    if (error instanceof ExtensionGone) setGone(true);
  };
  const moveTo = (chosen: PanelPosition) => {
    setInsistedOn(chosen.collapsed ? null : view.screen);
    send('set-layout', chosen).catch(failed);
  };
  return (
    <TranslationContext value={TRANSLATORS[language]}>
      <Panel
        view={view}
        actions={actionsFor({}, failed)}
        layout={place}
        onLayout={moveTo}
        tabTop={tabTop(place.side, view.pointsAt, viewport)}
        titleRef={title}
        onEscape={onEscape}
        isDisconnected={isDisconnected}
        isObstructed={isObstructed}
      />
    </TranslationContext>
  );
}

const viewportNow = () => ({ width: innerWidth, height: innerHeight });

function useViewport(): { width: number; height: number } {
  const [viewport, setViewport] = useState(viewportNow);
  useEffect(() => {
    const update = () => setViewport(viewportNow);
    addEventListener('resize', update);
    return () => removeEventListener('resize', update);
  }, []);
  return viewport;
}
