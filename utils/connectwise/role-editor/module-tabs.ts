/** Finds modules in tabs above the rows. The rows belong to the selected tab. */
import { boxOf, inOneRow } from '../../page/geometry.ts';
import { selectedTab } from '../../page/tabs.ts';
import type { TextRun } from '../../page/text-runs.ts';
import { headerRuns, type LevelHeaders } from './columns.ts';
import { type Group, moduleOf } from './groups.ts';
import type { Labels } from './labels.ts';

/** Minimum number of tabs. Fewer may be a menu or a text. */
const FEWEST = 3;
/** Maximum distance (px) of the tabs to the left of the rows. A menu is farther away. */
const OUTDENT = 24;
/** Maximum distance (px) of the tabs above the level headers. A menu is farther away. */
const NEAR = 60;

/**
 * Returns the selected tab as the group of all rows and the others as groups without rows; empty when no selected tab
 * is recognised.
 */
export function findModuleTabs(texts: TextRun[], headerRows: LevelHeaders[], { root }: Labels): Group[] {
  const left = boxOf(root).left - OUTDENT;
  const top = Math.min(...headerRuns(headerRows).map(({ box }) => box.top));
  const names = texts.filter(
    ({ text, box }) => moduleOf(text) && box.left > left && box.bottom <= top && box.bottom > top - NEAR,
  );
  const row = names.filter((textRun) => names[0] && inOneRow(textRun.box, names[0].box));
  const selected = selectedTab(row);
  if (!selected || row.length < FEWEST) return [];
  return row
    .map((run) => ({ module: moduleOf(run.text), run, top: run === selected ? -Infinity : Infinity }))
    .sort((a, b) => (a.run === selected ? -1 : b.run === selected ? 1 : 0));
}
