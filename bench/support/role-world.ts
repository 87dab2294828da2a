/** The sandbox's role editor of some 440 levels, open in a browser with one of the extensions. */
import type { Page } from 'playwright';
import { addRole, goTo, openSignedIn } from '../../tests/support/seed-state.ts';
import { MARKS } from '../../tests/support/setup-steps.ts';
import { createWorld, type World } from '../../tests/support/world.ts';
import { type Extension, folderOf } from './extensions.ts';
import { type Inside, insideOf } from './inside.ts';

export interface RoleWorld {
  world: World;
  page: Page;
  /** Null in the browser of another extension. */
  inside: Inside | null;
}

export interface RoleOptions {
  /** Another look of ConnectWise. */
  skin?: string;
  /** Cells at All; all others are at None. */
  granted?: string[];
}

/** Opens the role from a board, so that all that the assistant does with it is seen. */
export async function openRole(extension: Extension, options: RoleOptions = {}): Promise<RoleWorld> {
  const board = await openBoard(extension, options);
  await showRole(board);
  return board;
}

/** The board from which the role is opened. */
export async function openBoard(extension: Extension, options: RoleOptions = {}): Promise<RoleWorld> {
  const world = await createWorld({ extension: folderOf(extension) });
  const { page } = world.tab;
  addRole(world.sandbox.connectWise, 'OfficeProtect', options.granted ?? []);
  await openSignedIn(world, { screen: 'ServiceBoard' }, options.skin ? { skin: options.skin } : {});
  const inside = extension === 'ours' ? await insideOf(page, world.session.extensionId) : null;
  return { world, page, inside };
}

/** Opens the role, and returns when the assistant has marked it. */
export async function showRole({ world, page, inside }: RoleWorld): Promise<void> {
  const [role] = world.sandbox.connectWise.roles.slice(-1);
  await goTo(world, { screen: 'SecurityModules', id: role?.id ?? NaN });
  await page.getByText('Inquire Level').first().waitFor();
  if (inside) await world.tab.hooks.waitFor({ host: MARKS, attributes: { 'data-cell': true } });
}

/** Has ConnectWise draw the role anew, and returns when all of its fields are there again. */
export async function redraw({ page }: RoleWorld): Promise<void> {
  await page.evaluate(noteWhenDrawn);
  // No mouse: what some lay over the page is in its way.
  await page.getByTitle('Refresh').dispatchEvent('click');
  await page.waitForFunction(() => performance.getEntriesByName('cells-present').length > 0);
}

/** Runs in the page: leaves a mark on its time line once it holds fields that it did not hold before. */
function noteWhenDrawn(): void {
  performance.clearMarks('cells-present');
  const [before] = document.querySelectorAll('td input');
  const fields = document.querySelectorAll('td input').length;
  const observer = new MutationObserver(() => {
    if (before?.isConnected || document.querySelectorAll('td input').length < fields) return;
    observer.disconnect();
    performance.mark('cells-present');
  });
  observer.observe(document, { subtree: true, childList: true });
}
