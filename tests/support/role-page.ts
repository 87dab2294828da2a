/** Positions in ConnectWise's role editor, found without the extension, to compare its marks with. */
import type { Locator, Page } from 'playwright';
import { LEVELS, type Level } from '../../sandbox/connectwise/model.ts';
import type { Box } from '../../utils/page/geometry.ts';

/** The grey row of a module. */
export function moduleRow(page: Page, module: string): Locator {
  return page
    .locator('tr:visible')
    .filter({ has: page.getByText(module, { exact: true }), hasNot: page.locator('input') });
}

/** The field of one level, with its arrow. */
export function levelField(page: Page, cell: string): Locator {
  const parts = cell.split('/');
  const [module, permission] = [parts[0], parts.slice(1, -1).join('/')];
  const column = 2 + LEVELS.indexOf(parts.at(-1) as Level);
  return page.locator(
    `xpath=//tbody[not(.//input)][.//*[text()="${module}"]]/following-sibling::tbody[1]` +
      `/tr[td[1][normalize-space()="${permission}" or starts-with(normalize-space(), "${permission} (")]]` +
      `/td[${column}]//input/..`,
  );
}

/** Where an element is, in CSS pixels of the viewport, and whether its middle is visible. */
export interface Sight {
  box: Box;
  isSeen: boolean;
}

export function sightOf(target: Locator): Promise<Sight> {
  return target.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    // Our own elements let the mouse through or are elsewhere; the page's element counts.
    const hit = document
      .elementsFromPoint((left + right) / 2, (top + bottom) / 2)
      .find((other) => !other.localName.startsWith('office-protect-'));
    return { box: { left, top, right, bottom }, isSeen: hit !== undefined && element.contains(hit) };
  });
}

/** Whether the middle of `inner` lies inside `outer`. */
export function holdsMiddle(outer: Box, inner: Box): boolean {
  const x = (inner.left + inner.right) / 2;
  const y = (inner.top + inner.bottom) / 2;
  return x > outer.left && x < outer.right && y > outer.top && y < outer.bottom;
}
