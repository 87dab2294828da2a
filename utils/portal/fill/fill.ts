/**
 * Writes the four values into a planned form, and reads them back.
 *
 * Invariants
 * - Right before each write everything is checked again: origin, https, top frame, no sandbox, and that a fresh plan
 *   still answers with the very same four inputs, editable and uncovered.
 * - The private key is written last, and only into a form that keeps the others: they were written, the page had time
 *   and frames of its own to react, and they are read back in the same task, right before the private key.
 * - The browser stores nothing of the private key's field, from before the key is written until it is taken out again.
 * - Never half a form: if one value is not kept, all that was written is put back to what stood before.
 * - No value stands in a result, an error, an event or a log. Nothing is submitted, pressed or put on the clipboard.
 */

import { FIELD_NAMES, type FieldName } from '../../integrations/index.ts';
import { drawnFrame, giveTime } from '../../page/input/give-time.ts';
import { enter, leave, setText, typeText } from '../../page/input/text-input.ts';
import { type FormControl, isList, isOnTop, isResting } from '../form/fillable.ts';
import { type Fields, isSameForm } from '../form/find-form.ts';
import { type Plan, type PlanRefusal, planForm } from '../form/plan.ts';
import { optionFor } from '../form/region.ts';
import { type PageView, type PlaceRefusal, refusePlace } from './check-origin.ts';
import type { FormStateGuard } from './form-state.ts';
import { undo, type Written } from './rollback.ts';

export type FillValues = Record<FieldName, string>;

/** `hidden-tab`: the page was not drawn, so it could not show whether it keeps the values. */
type FillRefusal = PlanRefusal | PlaceRefusal | 'value-rejected' | 'hidden-tab';

export type FillResult =
  /** `filled`: all were kept at first, but the page went on to another, or was hidden, before they could be read again. */
  { status: 'verified' } | { status: 'filled' } | { status: 'refused'; reason: FillRefusal };

export interface FillContext {
  document: Document;
  /** The one origin the values may go to, for example `https://portal.acme.example`. */
  expectedOrigin: string;
  /** The document's window; tests stand in for it, since their pages are framed and not https. */
  view?: PageView;
  /** The document's own, the same for each fill. */
  formState: FormStateGuard;
}

/** Time (ms) between two values: a form that hands its data back has done so, and takes the next one. */
export const PAUSE = 100;
/** Time (ms) after which a page has settled: re-renders, answers of servers and late checks have come by then. */
export const SETTLED = 500;

type Way = (control: FormControl, text: string) => void;

/** What a page takes back, at once or after a while, because it is slow, woke up late or trusts only typing, is typed once more. */
const ATTEMPTS: readonly (readonly Way[])[] = [[setText, typeText], [typeText]];

/** Pages trim what they are given, and add or drop the slash after a host. */
export function normalise(field: FieldName, text: string): string {
  const trimmed = text.trim();
  return field === 'siteUrl' ? trimmed.replace(/\/+$/, '') : trimmed;
}

function stands(fields: Fields, field: FieldName, values: FillValues): boolean {
  return normalise(field, fields[field].value) === normalise(field, values[field]);
}

function allStand(fields: Fields, values: FillValues): boolean {
  return FIELD_NAMES.every((field) => stands(fields, field, values));
}

/** Everything that must hold at the moment of writing; null when it does. */
function refuseNow(planned: Fields, context: FillContext): FillRefusal | null {
  const { document, expectedOrigin, view = document.defaultView } = context;
  const misplaced = document.defaultView === null ? 'wrong-origin' : refusePlace(view, expectedOrigin);
  if (misplaced !== null) return misplaced;
  const fresh = planForm(document);
  if (fresh.status === 'refused') return fresh.reason;
  return isSameForm(planned, fresh.fields) ? null : 'ambiguous';
}

/** What the form must keep before the private key, the last of all, is written. */
const FIRST: readonly FieldName[] = ['siteUrl', 'companyId', 'publicKey'];

/** Writes one value. Null when it was written; whether the form keeps it shows later. */
function writeField(
  field: FieldName,
  fields: Fields,
  values: FillValues,
  written: Written[],
  write: Way,
  context: FillContext,
): FillRefusal | null {
  const input = fields[field];
  input.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  enter(input);
  const refusal = refuseNow(fields, context) ?? (isOnTop(input) ? null : 'not-visible');
  if (refusal !== null) return refusal;
  const isKept = FIRST.every((other) => stands(fields, other, values));
  if (field === 'privateKey' && !isKept) return 'value-rejected';
  if (!written.some((each) => each.field === field)) written.push({ field, input, before: input.value });
  if (field === 'privateKey') context.formState.exclude(input);
  write(input, values[field]);
  leave(input);
  return null;
}

/** Writes what does not stand yet, one value after the other; what is not kept, by the next way. Null when all stand. */
async function writeTogether(
  together: readonly FieldName[],
  fields: Fields,
  values: FillValues,
  written: Written[],
  ways: readonly Way[],
  context: FillContext,
): Promise<FillRefusal | null> {
  const isMissing = (field: FieldName) =>
    !stands(fields, field, values) || !written.some((each) => each.field === field);
  for (const write of ways) {
    const missing = together.filter(isMissing);
    for (const field of missing) {
      const refusal = writeField(field, fields, values, written, write, context);
      if (refusal !== null) return refusal;
      const isDrawn = await giveTime(PAUSE);
      if (!isDrawn && field !== 'privateKey') return 'hidden-tab';
    }
  }
  return together.some(isMissing) ? 'value-rejected' : null;
}

async function writeAll(
  fields: Fields,
  values: FillValues,
  written: Written[],
  ways: readonly Way[],
  context: FillContext,
): Promise<FillRefusal | null> {
  const refusal = await writeTogether(FIRST, fields, values, written, ways, context);
  if (refusal !== null) return refusal;
  if (!(await giveTime(SETTLED))) return 'hidden-tab';
  // The key goes only where what was written before can be seen.
  if (FIRST.some((field) => isResting(fields[field]))) return 'not-visible';
  return writeTogether(['privateKey'], fields, values, written, ways, context);
}

/** Reads back on the settled page. The page may have re-created its inputs meanwhile. */
async function settledResult(
  fields: Fields,
  values: FillValues,
  { document, formState }: FillContext,
): Promise<FillResult> {
  const isDrawn = await giveTime(SETTLED);
  const plan = planForm(document);
  formState.follow(plan);
  const isGone = FIELD_NAMES.every((field) => !fields[field].isConnected);
  if (isGone && plan.status === 'refused') return { status: 'filled' };
  const now = plan.status === 'ready' ? plan.fields : fields;
  if (FIELD_NAMES.some((field) => isResting(now[field]))) return { status: 'refused', reason: 'not-visible' };
  if (!allStand(now, values)) return { status: 'refused', reason: 'value-rejected' };
  return { status: isDrawn ? 'verified' : 'filled' };
}

async function writeAndVerify(
  fields: Fields,
  values: FillValues,
  written: Written[],
  context: FillContext,
): Promise<FillResult> {
  let result: FillResult = { status: 'refused', reason: 'value-rejected' };
  for (const ways of ATTEMPTS) {
    const refusal = await writeAll(fields, values, written, ways, context);
    if (refusal === 'value-rejected') continue;
    if (refusal !== null) return { status: 'refused', reason: refusal };
    result = await settledResult(fields, values, context);
    if (result.status !== 'refused') return result;
  }
  return result;
}

/** What a control is to hold: a list of regions takes the one that the site is in. Null when it cannot hold the value. */
export function textFor(control: FormControl, value: string): string | null {
  if (isList(control)) return optionFor(control, value)?.value ?? null;
  return control.maxLength >= 0 && value.length > control.maxLength ? null : value;
}

function textsFor(fields: Fields, values: FillValues): FillValues | null {
  const texts = { ...values };
  for (const field of FIELD_NAMES) {
    const text = textFor(fields[field], values[field]);
    if (text === null) return null;
    texts[field] = text;
  }
  return texts;
}

/**
 * Fills a planned form. Takes a second or two, longer where the page draws slowly, and waits 20 s for a hidden tab; never
 * throws for what a page does. `verified`: all four were read back equal (trimmed, and but for the URL's last slash) soon
 * after writing and again half a second later. `refused`: the form is as it was before, and the reason says why. The
 * focus goes back to where it was.
 */
export async function fillForm(plan: Plan, values: FillValues, context: FillContext): Promise<FillResult> {
  if (plan.status === 'refused') return plan;
  const refusal = refuseNow(plan.fields, context);
  if (refusal !== null) return { status: 'refused', reason: refusal };
  const texts = textsFor(plan.fields, values);
  if (texts === null) return { status: 'refused', reason: 'value-rejected' };
  if (!(await drawnFrame())) return { status: 'refused', reason: 'hidden-tab' };
  const { document, formState } = context;
  const hadKey = formState.isActive;
  const focused = document.activeElement;
  const written: Written[] = [];
  const result = await writeAndVerify(plan.fields, texts, written, context);
  if (result.status === 'refused') {
    await undo(written, texts, document);
    // What was there before may be a key that an earlier order has written.
    if (!hadKey) formState.release((field) => field.value === texts.privateKey);
  }
  if (focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true });
  return result;
}
