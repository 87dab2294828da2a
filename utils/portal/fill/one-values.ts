/** Values that the user puts into the page one at a time: the field that is meant, the order for it, and what stands. */
import type { FieldName } from '../../integrations/index.ts';
import type { OneValueOrder, OneValueResult } from '../../messages/contract.ts';
import { followWindows } from '../../page/watch/own-frames.ts';
import { createPromiseQueue } from '../../promise-queue.ts';
import type { PageView } from './check-origin.ts';
import { type Choice, watchChosenField } from './chosen-field.ts';
import { fillOne, type Target } from './fill-one.ts';
import { createWrittenValues } from './written-values.ts';

export interface OneValueTools {
  /** The user chose another field. */
  onChosen(choice: Choice): void;
  /** The page changed one of the values that were written, or has it again. */
  onChanged(standing: FieldName[]): void;
}

export interface OneValues {
  /** The user clicked the button of a value: it is meant for the field that is chosen now. */
  click(field: FieldName, isConfirmed: boolean): void;
  /** Writes the value into the field that was chosen when its button was clicked; once for each click. */
  fill(order: OneValueOrder): Promise<OneValueResult>;
  /** Call it after each change of the page. */
  check(): void;
}

/** Watches until `signal` is aborted. `view` stands in for the page's window in tests. */
export function serveOneValues(
  document: Document,
  { onChosen, onChanged }: OneValueTools,
  signal: AbortSignal,
  view?: PageView,
): OneValues {
  let chosen: Choice = null;
  const targets = new Map<FieldName, Target>();
  const written = createWrittenValues();
  let reported = '';
  /** No value is looked at while one is being written. */
  const inTurn = createPromiseQueue();
  const standingNow = async () => {
    const standing = await written.standing();
    reported = standing.join();
    return standing;
  };
  const check = () =>
    void inTurn(async () => {
      const before = reported;
      const standing = await standingNow();
      if (reported !== before && !signal.aborted) onChanged(standing);
    });

  const choose = (choice: Choice) => {
    chosen = choice;
    onChosen(choice);
  };
  watchChosenField(document, choose, signal);
  const follow = (inner: Window) => {
    for (const name of ['input', 'change'])
      inner.addEventListener(name, check, { capture: true, passive: true, signal });
  };
  followWindows(document, follow, signal);
  return {
    check,
    click(field, isConfirmed) {
      if (chosen && chosen !== 'other-frame')
        targets.set(field, { ...chosen, type: chosen.control.type, isConfirmed });
      else targets.delete(field);
    },
    fill: ({ field, value, origin }) =>
      inTurn(async () => {
        const target = targets.get(field);
        targets.clear();
        if (!target) return { reason: 'no-field', standing: await standingNow() };
        const page = { document, expectedOrigin: origin, ...(view && { view }) };
        const outcome = await fillOne(target, { field, value }, page);
        const isWritten = 'control' in outcome;
        if (isWritten) await written.add(field, outcome.control);
        return { reason: isWritten ? null : outcome.refused, standing: await standingNow() };
      }),
  };
}
