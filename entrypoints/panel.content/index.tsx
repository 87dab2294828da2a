import { createRoot, type Root } from 'react-dom/client';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import { defineContentScript } from 'wxt/utils/define-content-script';
import panelStyles from '../../components/panel.css?inline';
import tokens from '../../components/tokens.css?inline';
import uiStyles from '../../components/ui.css?inline';
import { onPush, send } from '../../utils/messages/client.ts';
import type { ViewState } from '../../utils/messages/contract.ts';
import { PanelApp } from './panel-app.tsx';

/** The side panel: put into the top frame by the background when a setup screen is there or the user asks. */
export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  async main(ctx) {
    let root: Root | null = null;
    let stage: HTMLElement | null = null;
    const ui = await createShadowRootUi(ctx, {
      name: 'office-protect-panel',
      mode: 'closed',
      isolateEvents: true,
      position: 'inline',
      anchor: 'html',
      append: 'last',
      css: `${tokens}\n${uiStyles}\n${panelStyles}`,
      onMount(container) {
        stage = container;
        root = createRoot(container);
      },
      onRemove() {
        root?.unmount();
        root = null;
      },
    });
    // The answer tells the background that the panel is here already.
    const show = (state: ViewState): true => {
      if (state.isPanelShown && !root) ui.mount();
      if (!state.isPanelShown && root) ui.remove();
      // A page that zooms itself by CSS does not zoom the panel.
      const zoom = 1 / (document.documentElement.currentCSSZoom || 1);
      if (stage) stage.style.zoom = String(zoom);
      root?.render(<PanelApp state={state} />);
      return true;
    };
    onPush('state', ({ state }) => show(state), ctx.signal);
    onPush('leave', () => ui.remove(), ctx.signal);
    const state = await send('get-state', {});
    if (state) show(state);
  },
});
