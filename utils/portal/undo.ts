/** Takes values out of a form again. */
import { planForm } from './plan.ts';
import type { FieldName } from './words.ts';
import { enter, leave, setText, twoFrames, typeText } from './write.ts';

/** One input that was written to, and what stood in it before: kept for the undo alone. */
export interface Written {
  field: FieldName;
  input: HTMLInputElement;
  before: string;
}

/** The inputs as they are now: where the page has made one anew that holds what was written, that one counts too. */
function inputsNow(written: Written, value: string, document: Document): HTMLInputElement[] {
  const plan = planForm(document);
  const renewed = plan.status === 'ready' ? plan.fields[written.field] : null;
  const others = renewed !== null && renewed !== written.input && renewed.value === value ? [renewed] : [];
  return written.input.isConnected ? [written.input, ...others] : others;
}

/**
 * Puts back what stood before, last input first, by the second way where the first is not kept. Written inputs that
 * are no longer on the page are emptied silently, so that no value stays in them.
 */
export async function undo(
  written: readonly Written[],
  values: Readonly<Record<FieldName, string>>,
  document: Document,
): Promise<void> {
  const view = document.defaultView;
  for (const each of written.toReversed()) {
    if (!each.input.isConnected) each.input.value = each.before;
    for (const input of inputsNow(each, values[each.field], document)) {
      for (const write of [setText, typeText]) {
        if (input.value === each.before) break;
        enter(input);
        write(input, each.before);
        leave(input);
        if (view !== null) await twoFrames(view);
      }
    }
  }
}
