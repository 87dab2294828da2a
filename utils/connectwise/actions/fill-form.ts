/**
 * Fills in fields one after the other, reads each back, and all of them again at the end. It stops where the page or the
 * user is in the way, and goes on from there when it is asked again. It can put back what it changed. It never clicks Save.
 */

import { settle, waitFor } from '../../page/input/input-events.ts';
import type { ActionReason, ActionState } from '../../setup/view.ts';
import type { FillField, FillItem } from '../model/fill.ts';
import { type Choices, emptyField, type FieldPlace, fillField, isSameChoice } from './fill-field.ts';
import { TIMEOUT } from './open-list.ts';
import type { ActionTargets } from './targets.ts';

export interface FormFiller {
  /** Fills in fields. With `keepsValues`, those that have a value stay. */
  fill(items: FillItem[], keepsValues: boolean, signal: AbortSignal): Promise<void>;
  /** Restores the fields that still show what was filled in. */
  putBack(signal: AbortSignal): Promise<void>;
  hasChanges(): boolean;
}

/** What was done to a field. */
interface Change {
  was: string;
  now: string;
  how: FillItem['how'];
}

/** Why a run ended before its end. */
interface Stop {
  status: 'stopped' | 'cancelled';
  reason: ActionReason | null;
}

export function createFormFiller(
  read: () => ActionTargets,
  report: (state: ActionState) => void,
  point: (key: string) => void,
): FormFiller {
  const changes = new Map<FillField, Change>();
  const choices = new Map<FillField, Choices>();
  /** The field at which the last run stopped: it is the last one in the next run, so that the others are filled in. */
  let stoppedAt: FillField | null = null;

  const textOf = (field: FillField) => shownIn(read(), field);
  const placeOf = (field: FillField): FieldPlace => ({
    control: () => read().fields.get(field) ?? null,
    value: () => textOf(field),
  });

  async function fill(items: FillItem[], keepsValues: boolean, signal: AbortSignal): Promise<void> {
    const order = items.toSorted((a, b) => Number(a.field === stoppedAt) - Number(b.field === stoppedAt));
    const filled: FillField[] = [];
    const reportAs = (
      status: ActionState['status'],
      at: FillField | '',
      reason: ActionReason | null = null,
    ) =>
      report({
        kind: 'fill',
        status,
        done: filled.length,
        total: order.length,
        at,
        reason,
        canPutBack: changes.size > 0,
        fill: {
          filled,
          left: order
            .map(({ field }) => field)
            .filter((field) => !filled.includes(field) && !choices.has(field)),
          choices: [...choices].map(([field, each]) => ({ field, ...each })),
        },
      });
    stoppedAt = null;
    for (const item of order) {
      const { field } = item;
      reportAs('running', field);
      const stop = await fillOne(item, keepsValues, signal);
      if (stop) {
        stoppedAt = field;
        return reportAs(stop.status, field, stop.reason);
      }
      if (!choices.has(field)) filled.push(field);
    }
    const lost = await lostAfterAll(filled);
    if (lost) filled.splice(filled.indexOf(lost), 1);
    if (signal.aborted) return reportAs('cancelled', lost ?? order.at(-1)?.field ?? '');
    if (hasMessage(read())) return reportAs('stopped', lost ?? '', 'message');
    reportAs(lost ? 'stopped' : 'done', lost ?? '', lost ? 'not-taken' : null);
  }

  async function fillOne(item: FillItem, keepsValues: boolean, signal: AbortSignal): Promise<Stop | null> {
    const { field, how } = item;
    if (signal.aborted) return { status: 'cancelled', reason: null };
    const before = read();
    if (hasMessage(before)) return { status: 'stopped', reason: 'message' };
    const was = shownIn(before, field) ?? (await waitFor(() => textOf(field) ?? null, TIMEOUT, signal));
    if (keepsValues && was) return null;
    point(`member/${field}`);
    const result = await fillField(placeOf(field), item, signal);
    const after = read();
    const now = shownIn(after, field);
    if (result.chosen !== null && now !== undefined && isSameChoice(now, result.chosen) && now !== was)
      changes.set(field, { was: changes.get(field)?.was ?? was ?? '', now, how });
    if (signal.aborted) return { status: 'cancelled', reason: null };
    if (hasMessage(after)) return { status: 'stopped', reason: 'message' };
    if (result.refusal) return { status: 'stopped', reason: result.refusal };
    if (result.choices) choices.set(field, result.choices);
    else choices.delete(field);
    return null;
  }

  /** The first field that has lost its value again: some pages validate late, or ask a server. */
  async function lostAfterAll(filled: FillField[]): Promise<FillField | undefined> {
    const changed = filled.filter((field) => changes.has(field));
    if (changed.length) await settle();
    return changed.find((field) => textOf(field) !== changes.get(field)?.now);
  }

  async function putBack(signal: AbortSignal): Promise<void> {
    const order = [...changes].reverse();
    const filled: FillField[] = [];
    const left: FillField[] = [];
    const reportAs = (status: ActionState['status'], at: FillField | '') =>
      report({
        kind: 'put-back',
        status,
        done: filled.length,
        total: order.length,
        at,
        reason: null,
        canPutBack: status === 'cancelled' && changes.size > 0,
        fill: { filled, left, choices: [] },
      });
    choices.clear();
    stoppedAt = null;
    for (const [field, change] of order) {
      reportAs('running', field);
      const isRestored = await restore(field, change, signal);
      if (signal.aborted) return reportAs('cancelled', field);
      changes.delete(field);
      if (isRestored) filled.push(field);
      else left.unshift(field);
    }
    reportAs(left.length ? 'stopped' : 'done', '');
  }

  /** Returns whether the field is as it was. What the user has changed since is theirs. */
  async function restore(field: FillField, { was, now, how }: Change, signal: AbortSignal): Promise<boolean> {
    if (textOf(field) !== now) return true;
    point(`member/${field}`);
    if (how !== 'type' && was === '') return emptyField(placeOf(field), signal);
    const item = { field, how: how === 'type' ? how : 'choose', text: was } as const;
    return (await fillField(placeOf(field), item, signal)).refusal === null;
  }

  return { fill, putBack, hasChanges: () => changes.size > 0 };
}

/** Whether a dialog of the page waits for an answer. */
function hasMessage({ problems }: ActionTargets): boolean {
  return problems.some(({ landmark }) => landmark === 'modal-open');
}

/** What a field shows; undefined when it was not read. */
function shownIn({ page }: ActionTargets, field: FillField): string | undefined {
  if (page.screen === 'api-key') return page.description;
  if (page.screen === 'security-roles') return page.name;
  return page.screen === 'api-member' && field !== 'key-description' ? page.fields[field] : undefined;
}
