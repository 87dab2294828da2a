import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PRIVATE_KEY_NAMES } from '../utils/integrations/index.ts';
import { isExtensionThere, onPush, send } from '../utils/messages/client.ts';
import { guardClicks } from '../utils/on-page-ui/click-guard.ts';
import { createFocusReturn } from '../utils/on-page-ui/focus-return.ts';
import { createHandoffCard, type HandoffCardActions } from '../utils/portal/card/handoff-card.ts';
import { probeForForm } from '../utils/portal/probe.ts';
import { runningScript, takeOver } from '../utils/portal/running-script.ts';
import { type FormTools, serveForm, takeFillOrders } from '../utils/portal/serve-form.ts';

/**
 * The form script: reports whether the target form is there, shows the card, and writes the four values when ordered.
 * The background injects it where the probe saw that a form may be, or where a card is due.
 */
export default defineUnlistedScript(() => {
  /** Names this document in the browser's place, where that does not. */
  const nonce = crypto.randomUUID();
  const page = { origin: location.origin, nonce };
  const takeOrder = takeFillOrders(page);

  const serve = () => {
    const ending = takeOver('form');
    const { signal } = ending;
    const hide = () => void service.showCard(null);
    const failed = () => (isExtensionThere() ? hide() : service.stop());
    const actions: HandoffCardActions = {
      fill: (pairId) => void send('portal-fill', { pairId, nonce }).catch(hide),
      wipe: (pairId) => void send('portal-wipe', { pairId, nonce }).catch(hide),
      fillOne(pairId, field, isConfirmed) {
        service.clickOne(field, isConfirmed);
        void send('portal-fill-one', { pairId, nonce, field }).catch(hide);
      },
    };
    const tools: FormTools = {
      page,
      createCard: () =>
        createHandoffCard(document, actions, {
          guard: (root, onDropped) => guardClicks(root, '[data-action]', onDropped, signal),
          createFocus: (root) => createFocusReturn(root, signal),
        }),
      report: (form) => send('form-status', { ...form, nonce }).catch(failed),
      reportValues: (standing) => void send('values-changed', { nonce, standing }).catch(hide),
      onIdle: watch,
    };
    const service = serveForm(document, PRIVATE_KEY_NAMES, tools, ending);
    onPush('card', ({ card }) => service.showCard(card) && nonce, signal);
    onPush('which-document', () => nonce, signal);
    onPush('focus', service.focusCard, signal);
    onPush('fill', ({ order }) => takeOrder(order), signal);
    onPush('fill-one', ({ order }) => service.fillOne(order), signal);
    onPush('stop', ({ card }) => service.stop(card), signal);
  };

  /** Hands the page back to the probe. This script is here already, so the next form needs no injection. */
  const watch = () => {
    const probe = probeForForm(document, PRIVATE_KEY_NAMES, serve);
    onPush('stop', () => probe.abort(), probe.signal);
  };
  if (runningScript() !== 'form') serve();
});
