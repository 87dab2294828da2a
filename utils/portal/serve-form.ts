/** What the form script does on a portal page: reports the form, shows the card, carries out fill orders. */
import type {
  FillOrder,
  FillResult,
  OneValueOrder,
  OneValueResult,
  PageOrder,
} from '../messages/contract.ts';
import { shadowRoots } from '../page/dom-tree.ts';
import { shown } from '../page/input/give-time.ts';
import { boxInPage } from '../page/watch/own-frames.ts';
import type { HandoffCardState } from './card/card-state.ts';
import type { HandoffCard } from './card/handoff-card.ts';
import type { ShownChoice } from './card/one-value-section.ts';
import type { Choice } from './fill/chosen-field.ts';
import { fillForm } from './fill/fill.ts';
import { hidesText } from './fill/fill-one.ts';
import { formStateOf } from './fill/form-state.ts';
import { type OneValues, serveOneValues } from './fill/one-values.ts';
import { createOrderQueue } from './fill/order-queue.ts';
import { watchForm } from './fill/watch-form.ts';
import { mayBeForm } from './form/may-be-form.ts';
import { type Plan, planForm } from './form/plan.ts';

export interface FormTools {
  /** What orders for this document name. */
  page: Pick<PageOrder, 'origin' | 'nonce'>;
  createCard(): HandoffCard;
  /**
   * Reports a plan whose outcome differs from the one before; that a form is ready, only once the tab is shown, since a
   * hidden one cannot be filled. Resolves when a card that belongs to it was shown.
   */
  report(form: { status: Plan['status']; reason: string | null }): Promise<unknown>;
  /** Reports which of the values that were put in one at a time stand now. */
  reportValues(standing: OneValueResult['standing']): void;
  /** Called when nothing is left to do: no form is possible on the page, and no card is shown. */
  onIdle(): void;
}

export interface FormService {
  /** Shows the card, or hides it for null. Returns true: that tells the background that the form script is here. */
  showCard(state: HandoffCardState | null): true;
  focusCard(): void;
  /** The user clicked the button of a value: it is meant for the field that is chosen now. */
  clickOne(field: OneValueOrder['field'], isConfirmed: boolean): void;
  /** Carries out an order for one value; a result holds no value. */
  fillOne(order: OneValueOrder): Promise<OneValueResult>;
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
  let one: OneValues | null = null;
  let choice: ShownChoice = null;
  /** From the first time that the card offers it. */
  const offerOneValues = () => {
    const onChosen = (chosen: Choice) => {
      choice = shownChoice(chosen, document);
      card?.showChoice(choice);
    };
    one ??= serveOneValues(document, { onChosen, onChanged: tools.reportValues }, signal);
  };

  const hideCard = () => {
    card?.remove();
    card = null;
  };
  /** While a report is under way, a card may be on its way too. */
  const endIfIdle = () => {
    if (signal.aborted || card || reports > 0) return;
    const isGone =
      plan?.status === 'refused' && ['no-form', 'translated', 'signed-out'].includes(plan.reason);
    if (isGone && !mayBeForm([document, ...shadowRoots(document)], phrases)) tools.onIdle();
  };
  const report = async (changed: Plan) => {
    plan = changed;
    reports += 1;
    if (changed.status === 'ready' && document.hidden) await shown(document, signal);
    const { status } = changed;
    const reason = changed.status === 'refused' ? changed.reason : null;
    if (plan === changed) await tools.report({ status, reason });
    reports -= 1;
    endIfIdle();
  };

  const fillOne = async (order: OneValueOrder) => {
    const giveFocusBack = card?.holdFocus();
    const result = await one?.fill(order);
    giveFocusBack?.();
    return result ?? refuseOne('no-field');
  };

  signal.addEventListener('abort', hideCard);
  const formState = formStateOf(document);
  const onChange = (changed: Plan) => {
    formState.follow(changed);
    one?.check();
    void report(changed);
  };
  const onSame = (same: Plan) => {
    formState.follow(same);
    one?.check();
    endIfIdle();
  };
  watchForm(document, onChange, onSame, signal);
  return {
    showCard(state) {
      if (state) {
        if (state.values) offerOneValues();
        if (!card) {
          card = tools.createCard();
          card.showChoice(choice);
        }
        card.show(state);
      } else {
        hideCard();
        endIfIdle();
      }
      return true;
    },
    focusCard: () => card?.focus(),
    clickOne: (field, isConfirmed) => one?.click(field, isConfirmed),
    fillOne: createOrderQueue(tools.page, fillOne, refuseOne),
    stop(last) {
      if (last) {
        card?.show(last);
        card = null;
      }
      ending.abort();
    },
  };
}

function shownChoice(choice: Choice, document: Document): ShownChoice {
  if (choice === null || choice === 'other-frame') return choice;
  const { control, name } = choice;
  return { name, hidesText: () => hidesText(control), box: () => boxInPage(control, document) };
}

const refuse = (reason: string): FillResult => ({ status: 'refused', reason });
const refuseOne = (reason: string): OneValueResult => ({ reason, standing: [] });

/** Carries out the orders for one document, each on the page as it is then; a result holds no value. */
export function takeFillOrders(page: FormTools['page']): (order: FillOrder) => Promise<FillResult> {
  return createOrderQueue(page, fillPage, refuse);
}

async function fillPage({ id: _id, nonce: _nonce, origin, ...values }: FillOrder): Promise<FillResult> {
  const context = { document, expectedOrigin: origin, formState: formStateOf(document) };
  const result = await fillForm(planForm(document), values, context);
  return { status: result.status, reason: result.status === 'refused' ? result.reason : null };
}
