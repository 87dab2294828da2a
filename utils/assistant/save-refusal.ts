/** Notices that the page refused to save: what it says after the user pressed Save, while the record is still unsaved. */
import type { Problem, ScreenObservation } from '../connectwise/model/observation.ts';
import type { PageReading } from '../connectwise/read-page.ts';
import { findControl } from '../connectwise/screens/find-control.ts';
import { messageIn } from '../connectwise/screens/save-message.ts';
import { isConfirmed } from '../connectwise/screens/save-state.ts';
import { type Box, boxOf } from '../page/geometry.ts';
import { visibleTextRuns } from '../page/text-runs.ts';

/** The last press of Save. */
interface Press {
  record: string | null;
  save: Box;
  /** The texts that were on the page, normalized. */
  before: Set<string>;
  /** What the page says since; empty while it says nothing. */
  quote: string;
}

export interface SaveRefusal {
  /** To be called before the page gets a press of the user, with its path. */
  onPress(path: EventTarget[]): void;
  /** To be called after every read. Returns the refusal as a problem, while there is one. */
  update(reading: Pick<PageReading<unknown>, 'page' | 'textRuns'>): Problem[];
}

/**
 * Follows one frame. A refusal is over when the record is saved, another one is shown, or Save is pressed again. What
 * appears after the user pressed something else is no answer to Save.
 */
export function createSaveRefusal(): SaveRefusal {
  let record: string | null = null;
  let save: Element | null = null;
  let press: Press | null = null;
  return {
    onPress(path) {
      if (save && path.includes(save)) {
        const before = new Set(visibleTextRuns(document.body).map(({ plain }) => plain));
        press = { record, save: boxOf(save), before, quote: '' };
      } else if (!press?.quote) press = null;
    },
    update({ page, textRuns }) {
      record = recordOf(page);
      save = record === null ? null : findControl('save', textRuns);
      if (!press) return [];
      const { before } = press;
      const fresh = textRuns.filter(({ plain }) => !before.has(plain));
      const isSaved = 'saveState' in page && page.saveState === 'saved';
      if (isSaved || isConfirmed(fresh) || record !== press.record) press = null;
      else if (fresh.length) press.quote ||= messageIn(fresh, press.save, page);
      return press?.quote ? [{ landmark: 'save-refused', reason: 'refused', quote: press.quote }] : [];
    },
  };
}

/** Identifies a record that can be saved; null on other screens, and where a key is shown. */
function recordOf(page: ScreenObservation): string | null {
  if (page.screen === 'security-role') return page.roleName;
  return page.screen === 'api-member' || ('view' in page && /new|form/.test(page.view)) ? page.screen : null;
}
