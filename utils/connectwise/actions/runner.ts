/**
 * Works the page for the user, on their order only: sets levels one after the other, reads each back,
 * stops at the first that does not take, and can put back what it changed. It never presses Save.
 */

import { shownValue } from '../../page/controls.ts';
import { nextFrame } from '../../page/input-events.ts';
import { replaceText } from '../../page/text-input.ts';
import type { ActionOrder, ActionReason, ActionState } from '../../setup/view.ts';
import { accessOf } from '../model/access.ts';
import type { Access, Cell } from '../model/levels.ts';
import type { MemberField } from '../model/observation.ts';
import { scrollToCell } from './scroll-to-cell.ts';
import { type Place, setLevel } from './set-level.ts';

/** What the worker needs of a reading of the page. */
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
  /** Carries out an order; a running one is cancelled first. */
  obey(order: ActionOrder): void;
  /** Stops what is running, for example because the user takes over or the screen is left. */
  cancel(): void;
}

/**
 * A worker for this frame. `read` looks at the page anew; `report` hears of each step; `point` shows
 * the user a cell that was reached.
 */
export function createActionRunner(
  read: () => ActionTargets,
  report: (state: ActionState) => void,
  point: (cell: Cell) => void,
): ActionRunner {
  let running: AbortController | null = null;
  /** What the last work changed, newest first, with what stood there before. */
  let changed: Setting[] = [];

  async function setAll(kind: 'set' | 'put-back', settings: Setting[], signal: AbortSignal): Promise<void> {
    const before: Setting[] = [];
    const tell = (status: ActionState['status'], done: number, reason: ActionReason | null = null) => {
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
      tell('running', done);
      const control = await scrollToCell(cell, read, signal);
      const was = control && accessOf(shownValue(control));
      const reason = control ? await setLevel(placeOf(cell), access, signal) : 'unreachable';
      const now = accessOf(shownValue(read().cells.get(cell) ?? document.createElement('i')));
      if (was && now && was !== now) before.unshift({ cell, access: was });
      if (signal.aborted) return tell('cancelled', done);
      if (reason) return tell('stopped', done, reason);
    }
    tell('done', settings.length);
  }

  async function fill(field: MemberField, text: string): Promise<void> {
    const tell = (status: ActionState['status'], reason: ActionReason | null) =>
      report({ kind: 'fill', status, done: reason ? 0 : 1, total: 1, at: field, reason, canPutBack: false });
    const control = read().fields.get(field);
    if (!(control instanceof HTMLInputElement) || control.readOnly || control.disabled)
      return tell('stopped', 'gone');
    control.scrollIntoView({ block: 'nearest' });
    replaceText(control, text);
    control.blur();
    await nextFrame();
    const now = read().fields.get(field);
    if (now && shownValue(now) === text) tell('done', null);
    else tell('stopped', 'not-taken');
  }

  async function show(cell: Cell, signal: AbortSignal): Promise<void> {
    const control = await scrollToCell(cell, read, signal);
    const status = signal.aborted ? 'cancelled' : control ? 'done' : 'stopped';
    report({
      kind: 'show',
      status,
      done: 0,
      total: 1,
      at: cell,
      reason: control ? null : 'unreachable',
      canPutBack: false,
    });
    if (control) point(cell);
  }

  function placeOf(cell: Cell): Place {
    return {
      control: () => read().cells.get(cell) ?? null,
      choices: () => read().choices.get(cell) ?? [],
    };
  }

  const cancel = () => running?.abort();
  return {
    obey(order) {
      cancel();
      if (order.kind === 'cancel') return;
      const work = new AbortController();
      running = work;
      const end = () => {
        if (running === work) running = null;
      };
      void carryOut(order, work.signal).finally(end);
    },
    cancel,
  };

  function carryOut(order: Exclude<ActionOrder, { kind: 'cancel' }>, signal: AbortSignal): Promise<void> {
    switch (order.kind) {
      case 'set':
        return setAll('set', order.settings, signal);
      case 'put-back':
        return setAll('put-back', changed, signal);
      case 'fill':
        return fill(order.field, order.text);
      case 'show':
        return show(order.cell, signal);
    }
  }
}
