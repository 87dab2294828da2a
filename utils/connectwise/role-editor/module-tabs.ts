/** Modules that stand in tabs over the rows, of which one is on. */
import { boxOf, inOneRow, type TextRun } from '../../page/layout.ts';
import { selectedTab } from '../../page/tabs.ts';
import type { LevelHeaders } from './columns.ts';
import { type Group, moduleOf } from './groups.ts';
import type { Labels } from './labels.ts';

/** Fewer tabs than this may be a menu or a text. */
const FEWEST = 3;
/** Px that tabs may stand left of the rows; a menu stands farther. */
const OUTDENT = 24;
/** Px between the tabs and the headers below them; a menu stands farther above. */
const NEAR = 60;

/** The tab that is on as the group of all rows, the others as groups without rows; none when it cannot be told which is on. */
export function findModuleTabs(texts: TextRun[], headerRows: LevelHeaders[], { root }: Labels): Group[] {
  const left = boxOf(root).left - OUTDENT;
  const top = Math.min(
    ...headerRows.flatMap((headerRow) => [...headerRow.values()]).map(({ box }) => box.top),
  );
  const names = texts.filter(
    ({ text, box }) => moduleOf(text) && box.left > left && box.bottom <= top && box.bottom > top - NEAR,
  );
  const row = names.filter((textRun) => names[0] && inOneRow(textRun.box, names[0].box));
  const on = selectedTab(row);
  if (!on || row.length < FEWEST) return [];
  return row
    .map((textRun) => ({
      module: moduleOf(textRun.text),
      textRun,
      top: textRun === on ? -Infinity : Infinity,
    }))
    .sort((a, b) => (a.textRun === on ? -1 : b.textRun === on ? 1 : 0));
}
