import { createRoot, type Root } from 'react-dom/client';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import { defineContentScript } from 'wxt/utils/define-content-script';
import panelStyles from '../../components/panel/panel.css?inline';
import tokens from '../../components/ui/tokens.css?inline';
import uiStyles from '../../components/ui/ui.css?inline';
import { onPush, send } from '../../utils/messages/client.ts';
import type { ViewState } from '../../utils/messages/contract.ts';
import { guardClicks } from '../../utils/on-page-ui/click-guard.ts';
import { createFocusReturn, type FocusReturn } from '../../utils/on-page-ui/focus-return.ts';
import { PanelApp } from './panel-app.tsx';

/** How far the journey is: a press that was dropped is spoken of until that changes. */
const standing = (state: ViewState | null) =>
  state && [state.view.screen, state.view.key.status, state.view.handoff.status].join();

/** The buttons that take, release or wipe a key. */
const KEY_ACTIONS = ['take-key', 'send-key', 'fill-again', 'discard-key', 'done']
  .map((name) => `[data-action=${name}]`)
  .join();

/** The side panel: put into the top frame by the background when a setup screen is there or the user asks. */
export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  async main(ctx) {
    let root: Root | null = null;
    let stage: HTMLElement | null = null;
    let mounted = new AbortController();
    let shown: ViewState | null = null;
    /** A press was dropped because the panel was not in plain sight. */
    let isObstructed = false;
    /** How often the user's shortcut was pressed for this panel. */
    let focusRequests = 0;
    let focusReturn: FocusReturn | null = null;
    const drop = () => {
      isObstructed = true;
      if (shown) show(shown);
    };
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
        const shadow = container.getRootNode();
        if (!(shadow instanceof ShadowRoot)) return;
        guardClicks(shadow, KEY_ACTIONS, drop, mounted.signal);
        focusReturn = createFocusReturn(shadow, mounted.signal);
      },
      onRemove() {
        root?.unmount();
        root = null;
        focusRequests = 0;
        mounted.abort();
        mounted = new AbortController();
      },
    });
    const takeFocus = (place: HTMLElement) => focusReturn?.take(place);
    const giveFocusBack = () => focusReturn?.restore();
    // The answer tells the background that the panel is here already.
    const show = (state: ViewState): true => {
      if (state.isPanelShown && !root) ui.mount();
      if (!state.isPanelShown && root) ui.remove();
      // A page that zooms itself by CSS does not zoom the panel.
      const zoom = 1 / (document.documentElement.currentCSSZoom || 1);
      if (stage) stage.style.zoom = String(zoom);
      if (standing(shown) !== standing(state)) isObstructed = false;
      shown = state;
      root?.render(
        <PanelApp
          state={state}
          isObstructed={isObstructed}
          focusRequests={focusRequests}
          onArrival={takeFocus}
          onEscape={giveFocusBack}
        />,
      );
      return true;
    };
    onPush('state', ({ state }) => show(state), ctx.signal);
    const requestFocus = () => {
      focusRequests += 1;
      if (shown) show(shown);
    };
    onPush('focus', requestFocus, ctx.signal);
    onPush('stop', () => ui.remove(), ctx.signal);
    const state = await send('get-state', {});
    if (state) show(state);
  },
});
