import { useEffect, useRef, useState } from 'react';
import { Panel } from '../../components/panel/panel.tsx';
import { WordsContext } from '../../components/ui/use-translation.ts';
import { common, panel } from '../../locales/en.json';
import { common as frenchCommon, panel as frenchPanel } from '../../locales/fr.json';
import { createWords } from '../../utils/i18n/translator.ts';
import { actionsFor } from '../../utils/messages/actions.ts';
import { ExtensionGone, send } from '../../utils/messages/client.ts';
import type { ViewState } from '../../utils/messages/contract.ts';
import { type PanelPlace, placePanel, tabTop } from '../../utils/on-page-ui/panel-position.ts';

const WORDS = createWords({
  en: { common, panel },
  fr: { common: frenchCommon, panel: frenchPanel },
});

interface PanelAppProps {
  state: ViewState;
  /** A press was dropped, since the panel was not in plain sight. */
  isCovered: boolean;
  /** How often the user's shortcut asked for the panel: it opens, and says where the focus belongs. */
  summons: number;
  onArrival: (place: HTMLElement) => void;
  onEscape: () => void;
}

/** The panel with its place: it moves aside for what the marks point at, unless the user insists. */
export function PanelApp({ state: { language, view, layout }, ...props }: PanelAppProps) {
  const { isCovered, summons, onArrival, onEscape } = props;
  const [isGone, setGone] = useState(false);
  const [insistedOn, setInsistedOn] = useState<string | null>(null);
  const viewport = useViewport();
  const place = insistedOn === view.screen ? layout : placePanel(layout, view.pointsAt, viewport.width);
  const title = useRef<HTMLHeadingElement>(null);
  const answered = useRef(0);
  useEffect(() => {
    if (summons === answered.current) return;
    setInsistedOn(view.screen);
    // Moved aside, the panel has no title yet; it has when it was drawn anew.
    if (place.collapsed || !title.current) return;
    answered.current = summons;
    onArrival(title.current);
  }, [summons, view.screen, place.collapsed, onArrival]);
  const failed = (error: unknown) => {
    if (error instanceof ExtensionGone) setGone(true);
  };
  const moveTo = (chosen: PanelPlace) => {
    setInsistedOn(chosen.collapsed ? null : view.screen);
    send('set-layout', chosen).catch(failed);
  };
  return (
    <WordsContext value={WORDS[language]}>
      <Panel
        view={view}
        actions={actionsFor({}, failed)}
        layout={place}
        onLayout={moveTo}
        tabTop={tabTop(place.side, view.pointsAt, viewport)}
        titleRef={title}
        onEscape={onEscape}
        isGone={isGone}
        isCovered={isCovered}
      />
    </WordsContext>
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
