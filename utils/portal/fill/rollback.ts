/** Restores a form to what it contained before. */

import type { FieldName } from '../../integrations/index.ts';
import { nextFrame, settle } from '../../page/input/input-events.ts';
import { enter, leave, setText, typeText } from '../../page/input/text-input.ts';
import { type FormControl, isList } from '../form/fillable.ts';
import { planForm } from '../form/plan.ts';

/** An input that was written to, and its value before: kept only for the undo. */
export interface Written {
  field: FieldName;
  input: FormControl;
  before: string;
}

/** The inputs as they are now: also one that the page has re-created with the value that was written. */
function inputsNow(written: Written, value: string | undefined, document: Document): FormControl[] {
  const plan = planForm(document);
  const renewed = plan.status === 'ready' ? plan.fields[written.field] : null;
  const others = renewed !== null && renewed !== written.input && renewed.value === value ? [renewed] : [];
  return written.input.isConnected ? [written.input, ...others] : others;
}

/** Sets the text and, where the page does not keep it, types it. True when it is kept. */
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
  const isKept = await put(input, each.before);
  // A page that alters the value could leave a part of the key in it: an empty input is safer.
  if (!isKept && !isList(input)) await put(input, '');
}

/**
 * Puts back the values before, last input first, by typing where setting is not kept; and once more what the
 * page, settled, holds again, since an answer of its server may come late. Written inputs that are no longer on the
 * page are set back silently, so that no value stays in them. Takes half a second.
 */
export async function undo(
  written: readonly Written[],
  values: Readonly<Partial<Record<FieldName, string>>>,
  document: Document,
): Promise<void> {
  for (const each of written.toReversed()) {
    if (!each.input.isConnected) each.input.value = each.before;
    // Also where the value is unchanged: the page may have received it, and not drawn it yet.
    for (const input of inputsNow(each, values[each.field], document)) await putBack(each, input);
  }
  if (written.length > 0) await settle();
  for (const each of written.toReversed()) {
    for (const input of inputsNow(each, values[each.field], document)) {
      if (input.value !== each.before && input.value !== '') await putBack(each, input);
    }
  }
}
