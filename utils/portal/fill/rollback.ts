/** Takes values out of a form again. */

import type { FieldName } from '../../integrations/index.ts';
import { nextFrame, settle } from '../../page/input/input-events.ts';
import { enter, leave, setText, typeText } from '../../page/input/text-input.ts';
import type { FormControl } from '../form/fillable.ts';
import { planForm } from '../form/plan.ts';

/** One input that was written to, and what stood in it before: kept for the undo alone. */
export interface Written {
  field: FieldName;
  input: FormControl;
  before: string;
}

/** The inputs as they are now: where the page has made one anew that holds what was written, that one counts too. */
function inputsNow(written: Written, value: string, document: Document): FormControl[] {
  const plan = planForm(document);
  const renewed = plan.status === 'ready' ? plan.fields[written.field] : null;
  const others = renewed !== null && renewed !== written.input && renewed.value === value ? [renewed] : [];
  return written.input.isConnected ? [written.input, ...others] : others;
}

/** Writes by the first way and, where that is not kept, by the second. True when the text stands. */
async function put(input: FormControl, text: string): Promise<boolean> {
  for (const write of [setText, typeText]) {
    enter(input);
    write(input, text);
    leave(input);
    await nextFrame();
    await nextFrame();
    if (input.value === text) return true;
  }
  return false;
}

async function putBack(each: Written, input: FormControl): Promise<void> {
  const stands = await put(input, each.before);
  // A page that alters what stood there would leave a piece of it: nothing is safer.
  if (!stands && input instanceof HTMLInputElement) await put(input, '');
}

/**
 * Puts back what stood before, last input first, by the second way where the first is not kept; and once more what the
 * page, settled, holds again, since an answer of its server may come late. Written inputs that are no longer on the
 * page are set back silently, so that no value stays in them. Takes half a second.
 */
export async function undo(
  written: readonly Written[],
  values: Readonly<Record<FieldName, string>>,
  document: Document,
): Promise<void> {
  for (const each of written.toReversed()) {
    if (!each.input.isConnected) each.input.value = each.before;
    // Also where it looks as before: the page may have been given the value, and only not drawn it yet.
    for (const input of inputsNow(each, values[each.field], document)) await putBack(each, input);
  }
  if (written.length > 0) await settle();
  for (const each of written.toReversed()) {
    for (const input of inputsNow(each, values[each.field], document)) {
      if (input.value !== each.before && input.value !== '') await putBack(each, input);
    }
  }
}
