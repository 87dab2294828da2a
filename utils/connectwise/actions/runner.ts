/** Changes the page when the user asks: one action at a time. What an action does is in a file of its own. */

import type { ActionOrder, ActionState } from '../../setup/view.ts';
import type { Cell } from '../model/levels.ts';
import { createFormFiller } from './fill-form.ts';
import { openGroup, scrollToCell } from './scroll-to-cell.ts';
import { createLevelSetter } from './set-levels.ts';
import type { ActionTargets } from './targets.ts';

export interface ActionRunner {
  /** Runs an action; a running one is cancelled first. */
  run(order: ActionOrder): void;
  /** Stops the running action, for example because the user takes over or another screen is shown. */
  cancel(): void;
}

/**
 * Creates the runner of this frame. `read` reads the page now; `report` gets the progress after each step; `point` gets
 * the mark of a level that the user asked to see, once it is in view, and of a field that is worked on.
 */
export function createActionRunner(
  read: () => ActionTargets,
  report: (state: ActionState) => void,
  point: (mark: string) => void,
): ActionRunner {
  let running: AbortController | null = null;
  const levels = createLevelSetter(read, report);
  const form = createFormFiller(read, report, point);

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
        return levels.set(order.settings, signal);
      case 'put-back':
        return (form.hasChanges() ? form : levels).putBack(signal);
      case 'fill':
        return form.fill(order.items, order.keepsValues, signal);
      case 'show':
        return show(order.cell, signal);
      case 'open':
        return open(order.module, signal);
    }
  }
}
