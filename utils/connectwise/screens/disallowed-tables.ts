/**
 * Reads the "Update Security" dialog, which a `(customize)` link opens: which of the tables that an integration needs
 * are disallowed (docs/connectwise-ui.md, A.5 and D.3).
 */

import { querySelectorAllDeep } from '../../page/dom-tree.ts';
import { type Box, boxOf } from '../../page/geometry.ts';
import { collapseSpaces, normalizeText, wordSet } from '../../page/normalize-text.ts';
import type { TextRun } from '../../page/text-runs.ts';
import { isVisible } from '../../page/visibility.ts';
import { CUSTOMIZE } from '../model/vocabulary.ts';

const allow = wordSet(CUSTOMIZE.allow);
const disallow = wordSet(CUSTOMIZE.disallow);

/**
 * Returns those of `tables` (as `Category / Table`) that are listed under "Disallow Access to these". Null when the dialog is
 * not open, or lists none of them in either box: other permissions have such a dialog too.
 */
export function readDisallowedTables(textRuns: TextRun[], tables: readonly string[]): string[] | null {
  const needed = wordSet([...tables]);
  const allowed = textRuns.find((textRun) => allow.has(textRun.plain));
  const disallowed = textRuns.find((textRun) => disallow.has(textRun.plain));
  if (!allowed || !disallowed) return null;
  const isDisallowed = (box: Box) =>
    Math.abs(box.left - disallowed.box.left) < Math.abs(box.left - allowed.box.left) &&
    box.top > disallowed.box.top;
  const listed = [...textRuns, ...selectEntries()].filter(({ text }) => needed.has(normalizeText(text)));
  return listed.length ? listed.filter(({ box }) => isDisallowed(box)).map(({ text }) => text) : null;
}

/** The entries of native list boxes. Each gets the box of its list, since `<option>` has none. */
function selectEntries(): { text: string; box: Box }[] {
  return querySelectorAllDeep(document, 'select')
    .filter((list) => isVisible(list))
    .flatMap((list) =>
      [...(list as HTMLSelectElement).options].map(({ text }) => {
        const box = boxOf(list);
        return { text: collapseSpaces(text), box: { ...box, top: box.bottom } };
      }),
    );
}
