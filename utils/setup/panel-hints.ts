/** Hints about where the panel can be. */
import type { Translator } from '../i18n/translator.ts';
import type { PanelPlace, Setting } from '../settings/settings.ts';
import type { HintView, PanelTrouble } from './view.ts';

/**
 * Why the panel cannot live on its page, each with the offer to use the browser's side panel, unless company policy wants the
 * panel on the page; and that the side panel is closed, for a user who works there. `opensInClick`: a click in the page's
 * panel can open the side panel.
 */
export function panelHints(
  { t }: Translator,
  troubles: PanelTrouble[],
  place: Setting<PanelPlace>,
  opensInClick: boolean,
): HintView[] {
  const isAllowed = place.value === 'side-panel' || !place.isFixed;
  const hints: HintView[] = troubles.map((name) => {
    return { name, text: t(`setup.panel.${name}`), offersSidePanel: isAllowed };
  });
  if (place.value !== 'side-panel') return hints;
  const text = t(opensInClick ? 'setup.panel.closed' : 'setup.panel.closedFirefox');
  return [...hints, { name: 'side-panel-closed', text, offersSidePanel: opensInClick }];
}
