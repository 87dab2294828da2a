/** Fills one target form of the gallery by the extension's card, and compares what the library's own data holds then. */
import type { GalleryForm } from '../../gallery/form.ts';
import { FIELDS, type Field, type Values } from '../../sandbox/office-protect/cases/form-case.ts';
import { clickFill, learnCompany, SENT } from '../../tests/support/forms.ts';
import { poll } from '../../tests/support/poll.ts';
import { holdKey } from '../../tests/support/seed-state.ts';
import { HANDOFF } from '../../tests/support/setup-steps.ts';
import { createWorld, type Tab, type World } from '../../tests/support/world.ts';
import { galleryFile } from './serve.ts';
import { type Snapshots, takeSnapshot } from './snapshots.ts';

declare global {
  var galleryForm: GalleryForm;
}

export interface FormResult {
  name: string;
  /**
   * `PARTIAL`: some values of a form are there and others not. `WRONG`: a field has what is not its own. `FAILED`: the page
   * or the driver did not get to the end.
   */
  result: 'filled' | 'refused' | 'PARTIAL' | 'WRONG' | 'FAILED';
  /** Why it was refused; empty otherwise. */
  reason: string;
  /** The fields that are not as they should be, in the library's own data or in what its Save would send. */
  notes: string[];
  /** The form before it is filled. */
  snapshots: Snapshots;
}

/** Ms. */
const LIMIT = { ready: 30_000, card: 10_000, settled: 3_000, save: 5_000 };
const PORTAL = 'https://portal.office-protect.com';

/** Starts a browser whose extension holds a key pair, and whose portal is the gallery's page. */
export async function openForms(): Promise<World> {
  const world = await createWorld();
  await holdKey(world);
  await learnCompany(world);
  await world.session.context.route(`${PORTAL}/**`, (route) => {
    const file = galleryFile(route.request().url());
    return file ? route.fulfill(file) : route.fulfill({ status: 404 });
  });
  return world;
}

/** Opens the page of a form, fills it and clicks its Save. */
export async function driveForm(world: World, name: string): Promise<FormResult> {
  const page = await world.session.context.newPage();
  const snapshots: Snapshots = {};
  try {
    await page.goto(`${PORTAL}/form.html?form=${name}`);
    await page.waitForFunction(() => globalThis.galleryForm?.isReady(), undefined, { timeout: LIMIT.ready });
    const portal = await world.tabAt(page);
    const isFound = await isOffered(portal);
    const snapshot = await takeSnapshot(world.session, page);
    snapshots[name] = snapshot;
    const form = snapshot.frames[0]?.reading.form;
    const unread = isFound ? '' : form === undefined || form === 'ready' ? 'no card' : form;
    return { name, ...(await drive(portal, unread)), snapshots };
  } catch (error) {
    return { name, result: 'FAILED', reason: '', notes: [String(error).split('\n', 1)[0] ?? ''], snapshots };
  } finally {
    await page.close();
  }
}

/** `unread` is why there is nothing to fill; empty when Fill is offered. */
async function drive(portal: Tab, unread: string): Promise<Omit<FormResult, 'name' | 'snapshots'>> {
  const reason = unread || (await fill(portal));
  if (reason) {
    const left = await ownValues(portal);
    const isEmpty = FIELDS.every((field) => left[field] === '');
    return {
      result: isEmpty ? 'refused' : judge(left),
      reason,
      notes: isEmpty ? [] : notesOn('after', left),
    };
  }
  const own = await settled(LIMIT.settled, () => ownValues(portal));
  await portal.user.click(portal.page.getByText('Save', { exact: true }));
  const saved = await settled(LIMIT.save, () => portal.page.evaluate(() => globalThis.galleryForm.saved()));
  const after = await ownValues(portal);
  const all = [own, saved, after];
  const wrong = all.find((values) => judge(values) !== 'filled') ?? null;
  return {
    result: all.every((values) => judge(values) === 'filled') ? 'filled' : judge(wrong),
    reason: '',
    notes: [...notesOn('filled', own), ...notesOn('saved', saved), ...notesOn('after Save', after)],
  };
}

/** Clicks Fill. Returns why the form was not filled, or nothing. */
async function fill(portal: Tab): Promise<string> {
  const { attributes } = await clickFill(portal);
  return attributes['data-handoff'] === 'verified' ? '' : (attributes['data-reason'] ?? 'no reason');
}

/** Whether the card offers Fill, at the latest when the time is over. */
function isOffered(portal: Tab): Promise<boolean> {
  const ready = { host: HANDOFF, attributes: { 'data-handoff': 'ready' } } as const;
  const offered = async () => ((await portal.hooks.find(ready)).length > 0 ? true : undefined);
  return poll(offered, async () => '', LIMIT.card).catch(() => false);
}

const ownValues = (portal: Tab) => portal.page.evaluate(() => globalThis.galleryForm.values());

/** The values as soon as all are right, or when the time is over. */
async function settled(limit: number, read: () => Promise<Values | null>): Promise<Values | null> {
  let values: Values | null = null;
  const isRight = async () => {
    values = await read();
    return judge(values) === 'filled' ? true : undefined;
  };
  await poll(isRight, async () => '', limit).catch(() => {});
  return values;
}

function judge(values: Values | null): 'filled' | 'PARTIAL' | 'WRONG' {
  const states = FIELDS.map((field) => stateOf(values, field));
  if (states.includes('wrong')) return 'WRONG';
  return states.includes('empty') ? 'PARTIAL' : 'filled';
}

function stateOf(values: Values | null, field: Field): 'right' | 'empty' | 'wrong' {
  if (!values?.[field]) return 'empty';
  return values[field] === SENT[field] ? 'right' : 'wrong';
}

/** Never says a value: one of them is a private key. */
function notesOn(when: string, values: Values | null): string[] {
  return FIELDS.flatMap((field) => {
    const state = stateOf(values, field);
    return state === 'right' ? [] : [`${when}: ${field} is ${state}`];
  });
}
