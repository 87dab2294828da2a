import { createRoot } from 'react-dom/client';
import { PanelApp } from '../../components/panel/panel-app.tsx';
import type { PanelController, PanelState } from '../../components/panel/panel-controller.ts';
import { TranslationContext } from '../../components/ui/use-translation.ts';
import { common, panel } from '../../locales/en.json';
import { common as frenchCommon, panel as frenchPanel } from '../../locales/fr.json';
import { createTranslator } from '../../utils/i18n/translator.ts';
import { actionsFor } from '../../utils/messages/actions.ts';
import { ExtensionGone, send } from '../../utils/messages/client.ts';
import { guardClicks } from '../../utils/on-page-ui/click-guard.ts';
import { createFocusReturn } from '../../utils/on-page-ui/focus-return.ts';
import { watchTroubles } from './panel-troubles.ts';

const TRANSLATORS = createTranslator({
  en: { common, panel },
  fr: { common: frenchCommon, panel: frenchPanel },
});
/** All buttons but those that only change where the panel is, and that need to work when it stands in the way or is covered. */
const GUARDED_BUTTONS =
  '[data-action]:not([data-action=collapse], [data-action=move], [data-action=use-side-panel])';

/** Puts React, the click guard and the focus return into the panel's shadow root. */
export function mountPanel(container: HTMLElement, shadow: ShadowRoot, controller: PanelController) {
  const ending = new AbortController();
  const root = createRoot(container);
  guardClicks(shadow, GUARDED_BUTTONS, controller.setObstructed, ending.signal);
  const focusReturn = createFocusReturn(shadow, ending.signal);
  const onError = (error: unknown) => {
    if (error instanceof ExtensionGone) controller.disconnect();
  };
  const actions = actionsFor({}, onError, {
    moveToSidePanel: () => void send('use-side-panel', {}).catch(onError),
    moveToPage: () => {},
  });
  const showTroubles = watchTroubles(shadow, controller.hide, onError, ending.signal);
  globalThis.officeProtectPanel = () => container.querySelector('aside');
  return {
    render(panelState: PanelState): void {
      // A page that zooms itself by CSS must not zoom the panel.
      container.style.zoom = String(1 / (document.documentElement.currentCSSZoom || 1));
      showTroubles(panelState.isObstructed);
      root.render(
        <TranslationContext value={TRANSLATORS[panelState.state.language]}>
          <PanelApp
            {...panelState}
            actions={actions}
            onLayout={(layout) => void send('set-layout', layout).catch(onError)}
            onFocusTarget={focusReturn.take}
            onEscape={focusReturn.restore}
          />
        </TranslationContext>,
      );
    },
    unmount(): void {
      globalThis.officeProtectPanel = undefined;
      root.unmount();
      ending.abort();
    },
  };
}
