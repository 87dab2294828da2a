/**
 * Changes the page when the user asks: sets levels one after the other, reads each back, stops at the first one that the
 * page does not accept, and can put back what it changed. It never clicks Save.
 */

import { shownValue } from '../../page/controls.ts';
import { nextFrame } from '../../page/input/input-events.ts';
import { replaceText } from '../../page/input/text-input.ts';
import type { ActionOrder, ActionReason, ActionState } from '../../setup/view.ts';
import { accessOf } from '../model/access.ts';
import type { Access, Cell } from '../model/levels.ts';
import type { MemberField } from '../model/observation.ts';
import { openGroup, scrollToCell } from './scroll-to-cell.ts';
import { type Place, setLevel } from './set-level.ts';

/** What is needed of a reading of the page. */
export interface ActionTargets {
  cells: Map<Cell, Element>;
  choices: Map<Cell, Element[]>;
  groups: Map<string, Element>;
  collapsed: string[];
  fields: Map<MemberField, Element>;
}

interface Setting {
  cell: Cell;
  access: Access;
}

export interface ActionRunner {
  /** Runs an action; a running one is cancelled first. */
  run(order: ActionOrder): void;
  /** Stops the running action, for example because the user takes over or another screen is shown. */
  cancel(): void;
}

/**
 * Creates the runner of this frame. `read` reads the page now; `report` gets the progress after each step; `point` gets
 * a level that the user asked to see, once it is in view.
 */
export function createActionRunner(
  read: () => ActionTargets,
  report: (state: ActionState) => void,
  point: (cell: Cell) => void,
): ActionRunner {
  let running: AbortController | null = null;
  /** What the last action changed, newest first, with the access before. */
  let changed: Setting[] = [];

  async function setAll(kind: 'set' | 'put-back', settings: Setting[], signal: AbortSignal): Promise<void> {
    const before: Setting[] = [];
    const reportAs = (status: ActionState['status'], done: number, reason: ActionReason | null = null) => {
      const at = settings[Math.min(done, settings.length - 1)]?.cell ?? '';
      if (kind === 'set') changed = before;
      report({
        kind,
        status,
        done,
        total: settings.length,
        at,
        reason,
        canPutBack: kind === 'set' && before.length > 0,
      });
    };
    for (const [done, { cell, access }] of settings.entries()) {
      reportAs('running', done);
      const control = await scrollToCell(cell, read, signal);
      const was = control && accessOf(shownValue(control));
      const reason = control ? await setLevel(placeOf(cell), access, signal) : 'unreachable';
      const now = accessOf(shownValue(read().cells.get(cell) ?? document.createElement('i')));
      if (was && now && was !== now) before.unshift({ cell, access: was });
      if (signal.aborted) return reportAs('cancelled', done);
      if (reason) return reportAs('stopped', done, reason);
    }
    reportAs('done', settings.length);
  }

  async function fill(field: MemberField, text: string): Promise<void> {
    const reportAs = (status: ActionState['status'], reason: ActionReason | null) =>
      report({ kind: 'fill', status, done: reason ? 0 : 1, total: 1, at: field, reason, canPutBack: false });
    const control = read().fields.get(field);
    if (!(control instanceof HTMLInputElement) || control.readOnly || control.disabled)
      return reportAs('stopped', 'gone');
    control.scrollIntoView({ block: 'nearest' });
    replaceText(control, text);
    control.blur();
    await nextFrame();
    const now = read().fields.get(field);
    if (now && shownValue(now) === text) reportAs('done', null);
    else reportAs('stopped', 'not-taken');
  }

  /** Brings a cell or a group into view by `reach`, which returns null when it is not there. */
  async function bringIntoView(
    kind: 'show' | 'open',
    at: string,
    reach: Promise<Element | null>,
    signal: AbortSignal,
  ): Promise<Element | null> {
    const found = await reach;
    const status = signal.aborted ? 'cancelled' : found ? 'done' : 'stopped';
    const reason = found ? null : 'unreachable';
    report({ kind, status, done: 0, total: 1, at, reason, canPutBack: false });
    return found;
  }

  async function show(cell: Cell, signal: AbortSignal): Promise<void> {
    if (await bringIntoView('show', cell, scrollToCell(cell, read, signal), signal)) point(cell);
  }

  async function open(module: string, signal: AbortSignal): Promise<void> {
    await bringIntoView('open', module, openGroup(module, read, signal), signal);
  }

  function placeOf(cell: Cell): Place {
    return {
      control: () => read().cells.get(cell) ?? null,
      choices: () => read().choices.get(cell) ?? [],
    };
  }

  const cancel = () => running?.abort();
  return {
    run(order) {
      cancel();
      if (order.kind === 'cancel') return;
      const action = new AbortController();
      running = action;
      const end = () => {
        if (running === action) running = null;
      };
      void start(order, action.signal).finally(end);
    },
    cancel,
  };

  function start(order: Exclude<ActionOrder, { kind: 'cancel' }>, signal: AbortSignal): Promise<void> {
    switch (order.kind) {
      case 'set':
        return setAll('set', order.settings, signal);
      case 'put-back':
        return setAll('put-back', changed, signal);
      case 'fill':
        return fill(order.field, order.text);
      case 'show':
        return show(order.cell, signal);
      case 'open':
        return open(order.module, signal);
    }
  }
}
