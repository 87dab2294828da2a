import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { card as english } from '../locales/en.json';
import { card as french } from '../locales/fr.json';
import { createTranslator } from '../utils/i18n/translator.ts';
import { PRIVATE_KEY_NAMES } from '../utils/integrations/index.ts';
import { isExtensionThere, onPush, send } from '../utils/messages/client.ts';
import { guardClicks } from '../utils/on-page-ui/click-guard.ts';
import { createFocusReturn } from '../utils/on-page-ui/focus-return.ts';
import { createHandoffCard } from '../utils/portal/card/handoff-card.ts';
import { createFillOrderQueue } from '../utils/portal/fill/order-queue.ts';
import type { Plan } from '../utils/portal/form/plan.ts';
import { probeForForm } from '../utils/portal/probe.ts';
import { runningScript, takeOver } from '../utils/portal/running-script.ts';
import { fillPage, serveForm } from '../utils/portal/serve-form.ts';

/**
 * The form script: reports whether the target form is there, shows the card, and writes the four values when ordered.
 * The background injects it where the probe saw that a form may be, or where a card is due.
 */
export default defineUnlistedScript(() => {
  const translators = createTranslator({ en: { card: english }, fr: { card: french } });
  /** Names this document in the browser's place, where that does not. */
  const nonce = crypto.randomUUID();
  const page = { origin: location.origin, nonce };
  const takeOrder = createFillOrderQueue(page, (order) => fillPage(document, order));

  const serve = () => {
    const ending = takeOver('form');
    const { signal } = ending;
    const tell = (message: 'portal-fill' | 'portal-wipe') => (pairId: string) =>
      void send(message, { pairId, nonce }).catch(() => service.showCard(null));
    const actions = { fill: tell('portal-fill'), fillAgain: tell('portal-fill'), wipe: tell('portal-wipe') };
    const createCard = () =>
      createHandoffCard(document, actions, translators, {
        guard: (root, onDropped) => guardClicks(root, '[data-action]', onDropped, signal),
        createFocus: (root) => createFocusReturn(root, signal),
      });
    const report = (plan: Plan) => {
      const reason = plan.status === 'refused' ? plan.reason : null;
      const failed = () => (isExtensionThere() ? service.showCard(null) : service.stop());
      return send('form-status', { status: plan.status, reason, nonce }).catch(failed);
    };
    const service = serveForm(document, PRIVATE_KEY_NAMES, { createCard, report, onIdle: watch }, ending);

    onPush('card', ({ card }) => service.showCard(card) && nonce, signal);
    onPush('which-document', () => nonce, signal);
    onPush('focus', service.focusCard, signal);
    onPush('fill', ({ order }) => takeOrder(order), signal);
    onPush('stop', ({ card }) => service.stop(card), signal);
  };

  /** Hands the page back to the probe. This script is here already, so the next form needs no injection. */
  const watch = () => {
    const probe = probeForForm(document, PRIVATE_KEY_NAMES, serve);
    onPush('stop', () => probe.abort(), probe.signal);
  };

  if (runningScript() !== 'form') serve();
});
