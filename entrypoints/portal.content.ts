import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { card as english } from '../locales/en.json';
import { card as french } from '../locales/fr.json';
import { createTranslator } from '../utils/i18n/translator.ts';
import { onPush, send } from '../utils/messages/client.ts';
import type { FillResult } from '../utils/messages/contract.ts';
import { guardClicks } from '../utils/on-page-ui/click-guard.ts';
import { createFocusReturn } from '../utils/on-page-ui/focus-return.ts';
import { createHandoffCard, type HandoffCard } from '../utils/portal/card/handoff-card.ts';
import { fillForm } from '../utils/portal/fill/fill.ts';
import { createFillOrderQueue } from '../utils/portal/fill/order-queue.ts';
import { watchForm } from '../utils/portal/fill/watch-form.ts';
import { type Plan, planForm } from '../utils/portal/form/plan.ts';
import { patternsOf } from '../utils/settings/origins.ts';

const TRANSLATORS = createTranslator({ en: { card: english }, fr: { card: french } });

/** The filler: says whether Office Protect's form is there, and writes the four values into it when ordered. */
export default defineContentScript({
  matches: patternsOf('portal'),
  main: serve,
});

function serve(ctx: ContentScriptContext): void {
  let card: HandoffCard | null = null;
  const tell = (message: 'portal-fill' | 'portal-wipe') => void send(message, {}).catch(() => hideCard());
  const actions = {
    fill: () => tell('portal-fill'),
    fillAgain: () => tell('portal-fill'),
    wipe: () => tell('portal-wipe'),
  };
  const hideCard = () => {
    card?.remove();
    card = null;
  };
  const report = (plan: Plan) => {
    const reason = plan.status === 'refused' ? plan.reason : null;
    void send('form-status', { status: plan.status, reason }).catch(() => hideCard());
  };

  const takeOrder = createFillOrderQueue(
    location.origin,
    async ({ id: _, origin, ...values }): Promise<FillResult> => {
      const result = await fillForm(planForm(document), values, { document, expectedOrigin: origin });
      return { status: result.status, reason: result.status === 'refused' ? result.reason : null };
    },
  );

  onPush(
    'card',
    (push) => {
      if (!push.card) hideCard();
      else {
        card ??= createHandoffCard(document, actions, TRANSLATORS, {
          guard: (root, onDropped) => guardClicks(root, '[data-action]', onDropped, ctx.signal),
          createFocus: (root) => createFocusReturn(root, ctx.signal),
        });
        card.show(push.card);
      }
      return undefined;
    },
    ctx.signal,
  );
  onPush('focus', () => card?.focus(), ctx.signal);
  onPush('fill', ({ order }) => takeOrder(order), ctx.signal);
  onPush('stop', () => ctx.abort('This address was removed.'), ctx.signal);
  ctx.onInvalidated(hideCard);
  watchForm(document, report, ctx.signal);
}
