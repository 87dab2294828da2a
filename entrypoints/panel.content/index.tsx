import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import { defineContentScript } from 'wxt/utils/define-content-script';
import panelStyles from '../../components/panel/panel.css?inline';
import { createPanelController } from '../../components/panel/panel-controller.ts';
import tokens from '../../components/ui/tokens.css?inline';
import uiStyles from '../../components/ui/ui.css?inline';
import { isExtensionThere, onPush, send } from '../../utils/messages/client.ts';
import { mountPanel } from './mount-panel.tsx';

declare global {
  /** Ends the panel that runs on this page; set in the extension's own world, which no page reaches. */
  var endPanel: (() => void) | undefined;
}

/** The side panel. The background injects it into the top frame where a setup screen is, or when the user opens it. */
export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  async main(ctx) {
    // WXT ends a script when a newer one announces itself by an event, which any page can imitate. It counts only for a
    // script whose extension is gone; a newer one of this extension ends the former through their common world.
    const end = ctx.notifyInvalidated.bind(ctx);
    ctx.notifyInvalidated = () => {
      if (!isExtensionThere()) end();
    };
    globalThis.endPanel?.();
    globalThis.endPanel = end;
    const ui = await createShadowRootUi(ctx, {
      name: 'office-protect-panel',
      mode: 'closed',
      isolateEvents: true,
      position: 'inline',
      anchor: 'html',
      append: 'last',
      css: `${tokens}\n${uiStyles}\n${panelStyles}`,
      onMount: (container, shadow) => mountPanel(container, shadow, controller),
      onRemove: (mounted) => mounted?.unmount(),
    });
    const controller = createPanelController({
      isMounted: () => ui.mounted !== undefined,
      mount: ui.mount,
      remove: ui.remove,
      render: (panel) => ui.mounted?.render(panel),
    });
    onPush('state', ({ state }) => controller.show(state), ctx.signal);
    onPush('focus', controller.requestFocus, ctx.signal);
    onPush('stop', controller.hide, ctx.signal);
    const state = await send('get-state', {});
    if (state) controller.show(state);
  },
});
