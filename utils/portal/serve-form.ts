/** What the form script does on a portal page: reports the form, shows the card, carries out fill orders. */
import type { FillOrder, FillResult } from '../messages/contract.ts';
import { shadowRoots } from '../page/dom-tree.ts';
import { shown } from '../page/input/give-time.ts';
import type { HandoffCard } from './card/handoff-card.ts';
import type { HandoffCardState } from './card/handoff-texts.ts';
import { fillForm } from './fill/fill.ts';
import { formStateOf } from './fill/form-state.ts';
import { watchForm } from './fill/watch-form.ts';
import { mayBeForm } from './form/may-be-form.ts';
import { type Plan, planForm } from './form/plan.ts';

export interface FormTools {
  createCard(): HandoffCard;
  /**
   * Reports a plan whose outcome differs from the one before; that a form is ready, only once the tab is shown, since a
   * hidden one cannot be filled. Resolves when a card that belongs to it was shown.
   */
  report(plan: Plan): Promise<unknown>;
  /** Called when nothing is left to do: no form is possible on the page, and no card is shown. */
  onIdle(): void;
}

export interface FormService {
  /** Shows the card, or hides it for null. Returns true: that tells the background that the form script is here. */
  showCard(state: HandoffCardState | null): true;
  focusCard(): void;
  /** Ends the script. The card goes, or stays and says this. */
  stop(last?: HandoffCardState): void;
}

/** Serves the page until `ending` is aborted. `phrases` name the private key, as the probe's do. */
export function serveForm(
  document: Document,
  phrases: readonly string[],
  tools: FormTools,
  ending: AbortController,
): FormService {
  const { signal } = ending;
  let card: HandoffCard | null = null;
  let plan: Plan | null = null;
  let reports = 0;

  const hideCard = () => {
    card?.remove();
    card = null;
  };
  /** While a report is under way, a card may be on its way too. */
  const endIfIdle = () => {
    if (signal.aborted || card || reports > 0) return;
    const isGone = plan?.status === 'refused' && ['no-form', 'translated'].includes(plan.reason);
    if (isGone && !mayBeForm([document, ...shadowRoots(document)], phrases)) tools.onIdle();
  };
  const report = async (changed: Plan) => {
    plan = changed;
    reports += 1;
    if (changed.status === 'ready' && document.hidden) await shown(document, signal);
    if (plan === changed) await tools.report(changed);
    reports -= 1;
    endIfIdle();
  };

  signal.addEventListener('abort', hideCard);
  const formState = formStateOf(document);
  const onChange = (changed: Plan) => {
    formState.follow(changed);
    void report(changed);
  };
  const onSame = (same: Plan) => {
    formState.follow(same);
    endIfIdle();
  };
  watchForm(document, onChange, onSame, signal);
  return {
    showCard(state) {
      if (state) {
        card ??= tools.createCard();
        card.show(state);
      } else {
        hideCard();
        endIfIdle();
      }
      return true;
    },
    focusCard: () => card?.focus(),
    stop(last) {
      if (last) {
        card?.show(last);
        card = null;
      }
      ending.abort();
    },
  };
}

/** Carries out one order on the page as it is now; a result holds no value. */
export async function fillPage(
  document: Document,
  { id: _id, nonce: _nonce, origin, ...values }: FillOrder,
): Promise<FillResult> {
  const context = { document, expectedOrigin: origin, formState: formStateOf(document) };
  const result = await fillForm(planForm(document), values, context);
  return { status: result.status, reason: result.status === 'refused' ? result.reason : null };
}
