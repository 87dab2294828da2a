/** Opens the sandbox's role editor, with some 440 levels, in a browser with one of the extensions. */
import type { Page } from 'playwright';
import { addRole, goTo, openSignedIn } from '../../tests/support/seed-state.ts';
import { MARKS } from '../../tests/support/setup-steps.ts';
import { createWorld, type World } from '../../tests/support/world.ts';
import { type Extension, folderOf } from './extensions.ts';
import { type Inside, insideOf } from './inside.ts';

export interface RoleWorld {
  world: World;
  page: Page;
  /** Null for other extensions. */
  inside: Inside | null;
}

export interface RoleOptions {
  /** A skin of the sandbox. */
  skin?: string;
  /** Cells at All; all others are None. */
  granted?: string[];
}

/** Opens the role from a board page. */
export async function openRole(extension: Extension, options: RoleOptions = {}): Promise<RoleWorld> {
  const board = await openBoard(extension, options);
  await showRole(board);
  return board;
}

/** Opens the board page. */
export async function openBoard(extension: Extension, options: RoleOptions = {}): Promise<RoleWorld> {
  const world = await createWorld({ extension: folderOf(extension) });
  const { page } = world.tab;
  addRole(world.sandbox.connectWise, 'OfficeProtect', options.granted ?? []);
  await openSignedIn(world, { screen: 'ServiceBoard' }, options.skin ? { skin: options.skin } : {});
  const inside = extension === 'ours' ? await insideOf(page, world.session.extensionId) : null;
  return { world, page, inside };
}

/** Opens the role and waits until the assistant has marked it. */
export async function showRole({ world, page, inside }: RoleWorld): Promise<void> {
  const [role] = world.sandbox.connectWise.roles.slice(-1);
  await goTo(world, { screen: 'SecurityModules', id: role?.id ?? NaN });
  await page.getByText('Inquire Level').first().waitFor();
  if (inside) await world.tab.hooks.waitFor({ host: MARKS, attributes: { 'data-cell': true } });
}

/** Makes ConnectWise redraw the role, and waits until all of its fields exist again. */
export async function redraw({ page }: RoleWorld): Promise<void> {
  await page.evaluate(noteWhenDrawn);
  // Not a mouse click: the overlay of some extensions is in the way.
  await page.getByTitle('Refresh').dispatchEvent('click');
  await page.waitForFunction(() => performance.getEntriesByName('cells-present').length > 0);
}

/** Runs in the page: adds a performance mark once the redrawn fields exist. */
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
