/** Uses the extension over one grid of the gallery as a user would, and compares what it shows with what is true there. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import type { Gallery } from '../../gallery/main.ts';
import { type Hooks, hooksOf } from '../../tests/support/hooks.ts';
import type { Session } from '../../tests/support/launch.ts';
import { MARKS, OPTIONAL, PANEL, REQUIRED } from '../../tests/support/setup-steps.ts';
import type { RoleObservation } from '../../utils/connectwise/model/observation.ts';
import { type Snapshots, takeSnapshot } from './snapshots.ts';

declare global {
  var gallery: Gallery;
}

export interface GridResult {
  name: string;
  read: 'complete' | 'partial' | 'not read';
  /** Marks on the wrong place, or that say what is not true; and findings of the panel that are not true. */
  falseMarks: string[];
  /** Levels that the panel called set while the page's data was not, or that were set instead of another. */
  falseSets: string[];
  editor: string;
  set: string;
  /** Ms until the marks stand over their cells again after a layout shift. */
  shift: string;
  notes: string[];
  /** The list as it is opened, and in the middle where it draws what is in view only. */
  snapshots: Snapshots;
}

type TrueLevel = ReturnType<Gallery['truth']>[number];

const WANTED = [...REQUIRED, ...OPTIONAL];
const EDITED = 'Companies/Company Maintenance/inquire';
const SET = 'Service Desk/Service Tickets/edit';
/** The turn of the mouse wheel after which the list is in its middle. */
const MIDDLE = 7;
/** Ms. */
const LIMIT = { ready: 30_000, read: 8_000, settled: 1_400, work: 25_000 };

/** Opens the page of a grid and does all with it. */
export async function driveGrid(session: Session, name: string): Promise<GridResult> {
  const page = await session.context.newPage();
  const result: GridResult = {
    name,
    read: 'not read',
    falseMarks: [],
    falseSets: [],
    editor: '-',
    set: '-',
    shift: '-',
    notes: [],
    snapshots: {},
  };
  try {
    // Setups are remembered by site: each grid gets one of its own.
    await page.goto(`https://${name}.myconnectwise.net/v2025_1/?grid=${name}`);
    await page.waitForFunction(() => globalThis.gallery?.isReady(), undefined, { timeout: LIMIT.ready });
    await drive(session, page, result);
  } catch (error) {
    result.notes.push(String(error).split('\n', 1)[0] ?? '');
  } finally {
    await page.close();
  }
  return result;
}

async function drive(session: Session, page: Page, result: GridResult): Promise<void> {
  const hooks = await hooksOf(page);
  const isRead = async () => (await screenOf(hooks)) === 'security-role';
  await until(isRead, LIMIT.read);
  let unmarked = await checkMarks(page, hooks, result, 'opened');
  const levelsAtTop = await addSnapshot(session, page, result, result.name);
  for (const [direction, steps] of [
    [1, 60],
    [-1, 60],
  ] as const) {
    for (let i = 0, still = 0, before = ''; i < steps; i++) {
      const now = JSON.stringify(await drawn(page));
      // A slow page may not have answered the wheel yet.
      still = now === before ? still + 1 : 0;
      if (still > 1) break;
      before = now;
      await page.mouse.move(500, 500);
      await page.mouse.wheel(0, direction * 260);
      await pause(250);
      unmarked += await checkMarks(page, hooks, result, direction > 0 ? 'scrolled down' : 'scrolled back');
      if (direction > 0 && i === MIDDLE)
        await addSnapshot(session, page, result, `${result.name}-scrolled`, levelsAtTop);
    }
  }
  const { unseen, problems, relevant } = await checkPanel(page, hooks, result);
  if (problems.length) result.notes.push(`problems: ${problems.join(', ')}`);
  if (unseen.length) result.notes.push(`unseen: ${unseen.length}`);
  if (unmarked) result.notes.push(`unmarked: ${unmarked}`);
  const isComplete = unseen.length === 0 && unmarked === 0 && (await isRead());
  if (isComplete) result.read = 'complete';
  else if (unseen.length < relevant) result.read = 'partial';
  await shiftLayout(page, hooks, result);
  await operateEditor(page, hooks, result);
  await setByPanel(page, hooks, result);
}

/**
 * Takes a snapshot, unless as many levels are read in it as in another one, and compares the levels whose names stay in it with the page. Returns
 * how many levels are read in it.
 */
async function addSnapshot(
  session: Session,
  page: Page,
  result: GridResult,
  name: string,
  known = -1,
): Promise<number> {
  const snapshot = await takeSnapshot(session, page);
  const levels = new Map((await truthOf(page)).map(({ cell, access }) => [cell, access]));
  const read = snapshot.frames.flatMap(
    ({ reading }) => (reading.page as Partial<RoleObservation>).levels ?? [],
  );
  for (const { module, permission, level, access } of read) {
    const cell = `${module}/${permission}/${level}`;
    const isTrue = (levels.get(cell) ?? access) === access;
    if (!isTrue) result.falseMarks.push(`snapshot: ${cell} is ${access}`);
  }
  if (read.length !== known) result.snapshots[name] = snapshot;
  return read.length;
}

async function screenOf(hooks: Hooks): Promise<string> {
  const [panel] = await hooks.find({ host: PANEL, attributes: { 'data-screen': true } });
  return panel?.attributes['data-screen'] ?? '';
}

const truthOf = (page: Page) => page.evaluate(() => globalThis.gallery.truth());

/** The levels that are in view, and where. */
async function drawn(page: Page): Promise<TrueLevel[]> {
  return (await truthOf(page)).filter(({ box }) => box);
}

/** What a level's mark has to say; null for a level that has none. */
function stateOf({ cell, access }: TrueLevel): string | null {
  if (WANTED.includes(cell)) return access === 'All' ? 'met' : 'missing';
  return access === 'None' ? null : 'excess';
}

/** Compares the marks with the page, until they are right or the time is over. Returns how many cells in view have none. */
async function checkMarks(page: Page, hooks: Hooks, result: GridResult, when: string): Promise<number> {
  let wrong: string[] = [];
  let unmarked: string[] = [];
  await until(async () => {
    const before = await truthOf(page);
    const marks = await hooks.find({ host: MARKS, attributes: { 'data-cell': true, 'data-state': true } });
    const closed = await hooks.find({ host: MARKS, attributes: { 'data-group': true } });
    const levels = await truthOf(page);
    // Something moved in between.
    if (JSON.stringify(before) !== JSON.stringify(levels)) return false;
    const byCell = new Map(levels.map((level) => [level.cell, level]));
    const seen = marks.filter(({ box }) => box);
    wrong = seen.flatMap(({ attributes, box }) => {
      const cell = attributes['data-cell'] ?? '';
      const level = byCell.get(cell);
      const state = attributes['data-state'];
      if (!level || state !== stateOf(level)) return `${cell} is marked ${state}`;
      if (!level.box || !box) return `${cell} is marked where it is not`;
      const [x, y] = [(level.box.left + level.box.right) / 2, (level.box.top + level.box.bottom) / 2];
      // A mark ends where its cell is cut off.
      const isOver = x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
      return isOver ? [] : `${cell} is marked beside its cell`;
    });
    // All groups are open.
    wrong.push(
      ...closed.flatMap(({ attributes, box }) => (box ? `${attributes['data-group']} is marked closed` : [])),
    );
    const marked = new Set(seen.map(({ attributes }) => attributes['data-cell']));
    unmarked = levels
      .filter((level) => level.box && stateOf(level) && !marked.has(level.cell))
      .map(({ cell }) => cell);
    return wrong.length === 0 && unmarked.length === 0;
  }, LIMIT.settled);
  result.falseMarks.push(...wrong.map((text) => `${when}: ${text}`));
  return unmarked.length;
}

/** Compares the panel's findings with the page. */
async function checkPanel(page: Page, hooks: Hooks, result: GridResult) {
  const levels = new Map((await truthOf(page)).map((level) => [level.cell, level]));
  const rows = await hooks.find({ host: PANEL, attributes: { 'data-cell': true, 'data-state': true } });
  const states = new Map(rows.map(({ attributes }) => [attributes['data-cell'], attributes['data-state']]));
  const wrong = [...states].filter(([cell = '', state]) => {
    const level = levels.get(cell);
    return state !== 'unseen' && (!level || state !== stateOf(level));
  });
  result.falseMarks.push(...wrong.map(([cell, state]) => `panel: ${cell} is ${state}`));
  const relevant = [...levels.values()].filter((level) => stateOf(level)).map(({ cell }) => cell);
  const unseen = relevant.filter((cell) => (states.get(cell) ?? 'unseen') === 'unseen');
  const problems = await hooks.find({ host: PANEL, attributes: { 'data-problem': true } });
  return {
    unseen,
    relevant: relevant.length,
    problems: problems.map(({ attributes }) => attributes['data-problem'] ?? ''),
  };
}

async function shiftLayout(page: Page, hooks: Hooks, result: GridResult): Promise<void> {
  const marks = () => hooks.find({ host: MARKS, attributes: { 'data-cell': true } });
  const [first] = (await marks()).filter(({ box }) => box);
  if (!first?.box) return;
  const top = first.box.top;
  await page.evaluate(() => globalThis.gallery.shift(60));
  const start = performance.now();
  const moved = await until(
    async () =>
      (await marks()).some(
        ({ attributes, box }) =>
          attributes['data-cell'] === first.attributes['data-cell'] && box && box.top > top + 50,
      ),
    8_000,
    20,
  );
  result.shift = moved ? String(Math.round(performance.now() - start)) : 'never';
  await page.evaluate(() => globalThis.gallery.shift(0));
  await pause(1_000);
}

/** Sets one level with the grid's own editor and the mouse. */
async function operateEditor(page: Page, hooks: Hooks, result: GridResult): Promise<void> {
  await page.mouse.move(500, 500);
  await page.mouse.wheel(0, -50_000);
  await pause(1_000);
  const levelOf = async () => (await truthOf(page)).find(({ cell }) => cell === EDITED);
  const box = (await levelOf())?.box;
  const editor = await page.evaluate(() => globalThis.gallery.editor());
  if (!box || !editor) return;
  const middle = [(box.left + box.right) / 2, (box.top + box.bottom) / 2] as const;
  const optionsOf = () => page.evaluate(() => globalThis.gallery.optionBoxes('All'));
  const before = JSON.stringify(await optionsOf());
  const newOptions = async () =>
    (await optionsOf()).filter((option) => !before.includes(JSON.stringify(option)));
  let options: Awaited<ReturnType<typeof newOptions>> = [];
  const isOpened = async () => {
    options = await newOptions();
    return options.length > 0;
  };
  await page.mouse[editor.open](...middle);
  if (editor.choose === 'list' && !(await until(isOpened, 2_500))) {
    // The first click may only have opened the editor.
    await page.mouse.click(...middle);
    await until(isOpened, 1_500);
  }
  // A list may slide into its place.
  await pause(500);
  await isOpened();
  const option = options.at(-1);
  if (option) await page.mouse.click((option.left + option.right) / 2, (option.top + option.bottom) / 2);
  else {
    // A text field, or a native list, which is not drawn in the page.
    if (editor.choose === 'type') await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('All');
  }
  await pause(900);
  const isOpen = (await levelOf())?.access !== 'All';
  const stateIn = async () =>
    (await hooks.find({ host: PANEL, attributes: { 'data-cell': EDITED, 'data-state': true } }))[0]
      ?.attributes['data-state'];
  if (isOpen && (await stateIn()) === 'met') result.falseSets.push(`${EDITED} is met, in an open editor`);
  if (isOpen) await page.keyboard.press('Enter');
  await pause(300);
  const isSet = (await levelOf())?.access === 'All';
  const isSeen = await until(async () => (await stateIn()) === 'met', isSet ? 6_000 : 1_000);
  result.editor = isSet ? (isSeen ? 'seen' : 'not seen') : 'did not take';
  if (isSeen && !isSet) result.falseSets.push(`${EDITED} is met, by the grid's own editor`);
  // Away from the cell, so that no editor stays open.
  await page.mouse.click(600, 20);
  await pause(300);
}

/** Sets one level by the panel's button. */
async function setByPanel(page: Page, hooks: Hooks, result: GridResult): Promise<void> {
  const before = await truthOf(page);
  const button = { host: PANEL, attributes: { 'data-action': 'set-level', 'data-cell': SET } } as const;
  if ((await hooks.find(button)).length === 0) {
    result.set = 'no button';
    return;
  }
  await hooks.click(button);
  let work = '';
  let text = '';
  await until(async () => {
    const [found] = await hooks.find({ host: PANEL, attributes: { 'data-work': true } });
    work = found?.attributes['data-work'] ?? '';
    text = found?.text ?? '';
    return work !== '' && work !== 'running';
  }, LIMIT.work);
  await pause(1_500);
  const after = new Map((await truthOf(page)).map(({ cell, access }) => [cell, access]));
  const others = before.filter(({ cell, access }) => cell !== SET && after.get(cell) !== access);
  if (others.length) result.falseSets.push(`instead: ${others.map(({ cell }) => cell).join(', ')}`);
  const isSet = after.get(SET) === 'All';
  if (work === 'done' && !isSet) result.falseSets.push(`${SET} is "set", and is not`);
  result.set = isSet && work === 'done' ? 'works' : `${work || 'nothing'}${isSet ? ', but it is set' : ''}`;
  if (result.set !== 'works') result.notes.push(text.replace(/\s+/g, ' ').slice(0, 120));
}

/** Calls `test` until it is true or the time (ms) is over; returns whether it was. */
async function until(test: () => Promise<boolean>, limit: number, interval = 120): Promise<boolean> {
  const deadline = performance.now() + limit;
  for (;;) {
    if (await test().catch(() => false)) return true;
    if (performance.now() > deadline) return false;
    await pause(interval);
  }
}
