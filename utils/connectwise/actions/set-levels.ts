/**
 * Sets levels one after the other, reads each back, stops at the first one that the page does not accept, and can put back
 * what it changed. It never clicks Save.
 */

import { shownValue } from '../../page/controls.ts';
import type { ActionReason, ActionState } from '../../setup/view.ts';
import { accessOf } from '../model/access.ts';
import type { Access, Cell } from '../model/levels.ts';
import { scrollToCell } from './scroll-to-cell.ts';
import { type Place, setLevel } from './set-level.ts';
import type { ActionTargets } from './targets.ts';

interface Setting {
  cell: Cell;
  access: Access;
}

export interface LevelSetter {
  set(settings: Setting[], signal: AbortSignal): Promise<void>;
  putBack(signal: AbortSignal): Promise<void>;
}

export function createLevelSetter(
  read: () => ActionTargets,
  report: (state: ActionState) => void,
): LevelSetter {
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

  function placeOf(cell: Cell): Place {
    return {
      control: () => read().cells.get(cell) ?? null,
      choices: () => read().choices.get(cell) ?? [],
    };
  }

  return {
    set: (settings, signal) => setAll('set', settings, signal),
    putBack: (signal) => setAll('put-back', changed, signal),
  };
}
