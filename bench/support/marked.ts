/** Positions of the marks of the assistant, of driver.js, and of the usual approach. */
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

/** Boxes of all current marks, in viewport px. */
export async function marks(extension: Marker, { page, world }: RoleWorld): Promise<Edges[]> {
  if (extension === 'ours') {
    const found = await world.tab.hooks.find({ host: MARKS, attributes: { 'data-cell': true } });
    return found.flatMap(({ box }) => box ?? []);
  }
  // driver.js cuts a hole into an overlay, at the position of its active element.
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
