/**
 * Writes one value into the field that the user chose, and reads it back.
 *
 * Invariants
 * - Right before the write everything is checked again: https and the pinned origin, of the topmost document and of each
 *   frame down to the field; the very field that was chosen, of the same kind, editable and uncovered.
 * - The private key goes only into a password field, or into one that the user has confirmed by its name.
 * - The browser stores nothing of the private key's field, from before the key is written until it is taken out again.
 * - What the page does not keep is put back to what stood before.
 * - No value stands in a result, an error, an event or a log. Nothing is submitted, pressed or put on the clipboard.
 */
import type { FieldName } from '../../integrations/index.ts';
import { elementsAt } from '../../page/covers.ts';
import { querySelectorAllDeep } from '../../page/dom-tree.ts';
import { boxOf, centerX, centerY } from '../../page/geometry.ts';
import { drawnFrame, giveTime } from '../../page/input/give-time.ts';
import { enter, leave, setText, typeText } from '../../page/input/text-input.ts';
import { withReadCache } from '../../page/read-cache.ts';
import { isVisible } from '../../page/visibility.ts';
import { documentIn, framesRound, innerBoxOf } from '../../page/watch/own-frames.ts';
import { type FormControl, isEditable, isList, isOnTop } from '../form/fillable.ts';
import { TEXT_TYPES } from '../form/may-be-form.ts';
import { type PlaceRefusal, refusePlace } from './check-origin.ts';
import { type ChosenField, fieldName } from './chosen-field.ts';
import { type FillContext, normalise, PAUSE, SETTLED, textFor } from './fill.ts';
import { formStateOf } from './form-state.ts';
import { undo } from './rollback.ts';

/** `other-field`: the field is not what it was when it was chosen. */
type OneRefusal =
  | PlaceRefusal
  | 'other-field'
  | 'not-text'
  | 'not-editable'
  | 'not-visible'
  | 'too-long'
  | 'hidden-tab'
  | 'value-rejected';

/** A field as it was when the user clicked the value's button. `isConfirmed`: for the private key, by its name. */
export interface Target extends ChosenField {
  type: string;
  isConfirmed: boolean;
}

export interface OneValue {
  field: FieldName;
  value: string;
}

type Page = Pick<FillContext, 'document' | 'expectedOrigin' | 'view'>;

export type OneOutcome = { control: FormControl } | { refused: OneRefusal };

/** Whether the private key may go into a field without a question: what is typed there is not shown. */
export function hidesText({ type }: FormControl): boolean {
  return type === 'password';
}

/** Takes a second or two. Returns the control that holds the value now: the page may have made it anew. */
export async function fillOne(target: Target, { field, value }: OneValue, page: Page): Promise<OneOutcome> {
  const { control } = target;
  const check = () => refuseNow(target, field, page);
  const refused = check();
  if (refused !== null) return { refused };
  const text = textFor(control, value);
  if (text === null) return { refused: isList(control) ? 'not-text' : 'too-long' };
  if (!(await drawnFrame())) return { refused: 'hidden-tab' };

  const formState = formStateOf(control.ownerDocument);
  const hadKey = formState.isActive;
  const before = control.value;
  const holder = () => holderOf(control, field, text);
  const takeOut = async (reason: OneRefusal): Promise<OneOutcome> => {
    await undo([{ field, input: holder() ?? control, before }], { [field]: text }, control.ownerDocument);
    if (!hadKey) formState.release((each) => each.value === text);
    return { refused: reason };
  };
  for (const [index, write] of [setText, typeText].entries()) {
    control.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    enter(control);
    // The page gets these events first, and can do anything in them.
    const late = check();
    if (late !== null) return index === 0 ? { refused: late } : takeOut(late);
    if (field === 'privateKey') formState.exclude(control);
    write(control, text);
    leave(control);
    if (!(await giveTime(PAUSE))) return takeOut('hidden-tab');
    if (holder()) break;
  }
  const isDrawn = await giveTime(SETTLED);
  const now = holder();
  if (!now || !isDrawn) return takeOut(now ? 'hidden-tab' : 'value-rejected');
  if (field === 'privateKey') formState.exclude(now);
  return { control: now };
}

/** The control, or another one that the page has put in its place, if it holds the text. */
function holderOf(control: FormControl, field: FieldName, text: string): FormControl | null {
  const holds = (each: FormControl) => normalise(field, each.value) === normalise(field, text);
  if (control.isConnected) return holds(control) ? control : null;
  return (querySelectorAllDeep(control.ownerDocument, 'input,select') as FormControl[]).find(holds) ?? null;
}

/** Everything that must hold at the moment of writing; null when it does. */
function refuseNow(
  target: Target,
  field: FieldName,
  { document, expectedOrigin, view: given }: Page,
): OneRefusal | null {
  const { control } = target;
  const misplaced = refusePlace(given ?? document.defaultView, expectedOrigin);
  if (misplaced !== null) return misplaced;
  if (!control.isConnected || control.ownerDocument.defaultView === null) return 'other-field';
  if (!isOfOrigin(control, document)) return 'wrong-origin';
  if (control.type !== target.type) return 'other-field';
  if (!isList(control) && !TEXT_TYPES.has(control.type)) return 'not-text';
  if (field === 'privateKey' && !hidesText(control)) {
    if (!target.isConfirmed || isList(control) || fieldName(control) !== target.name) return 'other-field';
  }
  return withReadCache(() => {
    if (!isEditable(control)) return 'not-editable';
    return isOnTop(control) && isFrameOnTop(control, document) ? null : 'not-visible';
  });
}

/** Whether each frame between the page and the control is of the page's origin. */
function isOfOrigin(control: FormControl, page: Document): boolean {
  const frames = framesRound(control, page);
  return frames?.every((frame) => documentIn(frame) !== null) ?? false;
}

/** Whether nothing covers the frames at the place of the control. */
function isFrameOnTop(control: FormControl, page: Document): boolean {
  let [x, y] = [centerX(boxOf(control)), centerY(boxOf(control))];
  return (framesRound(control, page) ?? []).every((frame) => {
    const { left, top } = innerBoxOf(frame);
    x += left;
    y += top;
    return isVisible(frame) && elementsAt(x, y, frame.ownerDocument)[0] === frame;
  });
}
