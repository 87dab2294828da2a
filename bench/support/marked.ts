/** Where the assistant, driver.js and the plain way mark the page that they are shown. */
import { MARKS } from '../../tests/support/setup-steps.ts';
import type { RoleWorld } from './role-world.ts';

/** The extensions that mark cells. */
export type Marker = 'ours' | 'driver' | 'plain';

interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Boxes of all marks that are there now, in px of the viewport. */
export async function marks(extension: Marker, { page, world }: RoleWorld): Promise<Edges[]> {
  if (extension === 'ours') {
    const found = await world.tab.hooks.find({ host: MARKS, attributes: { 'data-cell': true } });
    return found.flatMap(({ box }) => box ?? []);
  }
  // driver.js cuts a hole into a veil: its place is that of the element it believes to be shown.
  const selector = extension === 'plain' ? '.plain-mark' : '.driver-active-element';
  return page.evaluate(
    (chosen) =>
      [...document.querySelectorAll(chosen)].map((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return { left, top, right, bottom };
      }),
    selector,
  );
}
