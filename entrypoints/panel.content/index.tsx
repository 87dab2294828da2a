import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import { defineContentScript } from 'wxt/utils/define-content-script';
import panelStyles from '../../components/panel/panel.css?inline';
import { createPanelController } from '../../components/panel/panel-controller.ts';
import tokens from '../../components/ui/tokens.css?inline';
import uiStyles from '../../components/ui/ui.css?inline';
import { onPush, send } from '../../utils/messages/client.ts';
import { mountPanel } from './mount-panel.tsx';

/** The side panel. The background injects it into the top frame where a setup screen is, or when the user opens it. */
export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  async main(ctx) {
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
