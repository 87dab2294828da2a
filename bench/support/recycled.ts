/** Marks in a virtual list that reuses a row's element for another row. */
import { setTimeout as pause } from 'node:timers/promises';
import { sightOf } from '../../tests/support/role-page.ts';
import { HIGHLIGHT_EVENT } from './driver-event.ts';
import { type Marker, marks } from './marked.ts';
import { openRole } from './role-world.ts';

/** Number of marks over wrong rows after the list was scrolled. */
export async function marksAstray(extension: Marker): Promise<number> {
  const role = await openRole(extension, { skin: 'virtual' });
  try {
    const { page } = role;
    const row = page.getByText('Company Maintenance', { exact: true }).first();
    await row.waitFor();
    const before = (await sightOf(row)).box;
    const [x, y] = [before.left + 620, (before.top + before.bottom) / 2];
    if (extension === 'driver') {
      await page.evaluate(
        ([left, top, type]) =>
          document.elementFromPoint(left, top)?.dispatchEvent(new Event(type, { bubbles: true })),
        [x, y, HIGHLIGHT_EVENT] as const,
      );
      await pause(200);
    }
    await page.mouse.move(x, y + 200);
    for (let turn = 0; turn < 12; turn++) await page.mouse.wheel(0, 100);
    await pause(800);
    // Company Maintenance is no longer in view, Service Tickets may be. Only wanted rows may have a mark.
    const wrong = (await marks(extension, role)).filter(({ top, bottom }) => bottom > 0 && top < 900);
    const names = await Promise.all(
      wrong.map(({ top, bottom }) =>
        page.evaluate(
          (middle) => {
            for (const text of document.querySelectorAll('.gwt-Label, a, div')) {
              const { top, bottom, left } = text.getBoundingClientRect();
              if (text.childElementCount === 0 && left > 150 && left < 700 && middle > top && middle < bottom)
                return text.textContent ?? '';
            }
            return '';
          },
          (top + bottom) / 2,
        ),
      ),
    );
    const wanted = ['Company Maintenance', 'Service Tickets', 'Table Setup', 'Member Maintenance'];
    const astray = names.filter((name) => name && !wanted.some((one) => name.startsWith(one)));
    return astray.length;
  } finally {
    await role.world.close();
  }
}
