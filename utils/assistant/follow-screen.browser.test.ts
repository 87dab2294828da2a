/** A frame of ConnectWise from its first reading to its end, with a background that answers. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cellOf } from '../connectwise/model/levels.ts';
import type { Observation } from '../connectwise/model/observation.ts';
import { readPage } from '../connectwise/read-page.ts';
import { clearPage } from '../connectwise/testing/read-role.ts';
import { showRole } from '../connectwise/testing/role-fixtures.ts';
import { longSheet, WANTED } from '../connectwise/testing/sheet.ts';
import type { WantedLevel } from '../integrations/compare-role.ts';
import type { AssistantContext } from '../messages/contract.ts';
import { followScreen } from './follow-screen.ts';
import { push, resetBackground, sentAs } from './testing/fake-background.ts';

vi.mock('@wxt-dev/browser', () => import('./testing/fake-background.ts'));

const CELL = 'Companies/Company Maintenance/inquire';
const CONTEXT: AssistantContext = {
  wanted: WANTED.map((row) => ({ ...row, access: 'All', optional: false })) as WantedLevel[],
  target: 'save',
  expected: { role: 'OfficeProtect', isAdmin: false },
  capture: 'auto',
  isActive: true,
  ownRecord: { kind: 'role', name: 'OfficeProtect', isNew: false },
};

/** The marks. Their root is closed, so the test intercepts its creation. */
let marks: ShadowRoot;
const onEnd = vi.fn();

beforeEach(() => {
  onEnd.mockReset();
  const attachShadow = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attachShadow.call(this, init);
    if (this.localName === 'office-protect-marks') marks = root;
    return root;
  });
});
afterEach(() => {
  push({ type: 'stop' });
  vi.restoreAllMocks();
  clearPage();
});

const isMarked = () => document.querySelector('office-protect-marks') !== null;
const stateOf = (cell: string) =>
  marks.querySelector<HTMLElement>(`[data-cell="${cell}"]`)?.dataset.state ?? null;
const observed = () => sentAs('observed') as Observation[];

/** The access of the cell, as it was reported last. */
function reportedAccess(): string | undefined {
  const page = observed().at(-1)?.page;
  if (page?.screen !== 'security-role') return undefined;
  return page.levels.find(({ module, permission, level }) => cellOf(module, permission, level) === CELL)
    ?.access;
}

/** Follows a role in which nothing is granted, until it is marked; `control` is that of the cell. */
async function followRole() {
  showRole('plain table', longSheet(8));
  const control = readPage(WANTED, String).cells.get(CELL) as HTMLSelectElement;
  followScreen(onEnd);
  await expect.poll(isMarked).toBe(true);
  return control;
}

function set(control: HTMLSelectElement, access: string): void {
  control.value = access;
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

test('a role is reported and marked, with the control to click next', async () => {
  resetBackground({ 'get-context': () => CONTEXT });
  await followRole();
  expect(reportedAccess()).toBe('None');
  expect(observed().at(-1)).toMatchObject({
    keyGuard: 'none',
    problems: [],
    page: { roleName: 'OfficeProtect' },
  });
  expect(observed().at(-1)?.pointsAt.length).toBeGreaterThan(0);
  expect(stateOf(CELL)).toBe('missing');
  expect(marks.querySelector('[data-target=save]')).not.toBeNull();
});

test('what the user sets is reported and marked in the next frame', async () => {
  resetBackground({ 'get-context': () => CONTEXT });
  const control = await followRole();
  set(control, 'All');
  await new Promise(requestAnimationFrame);
  expect(reportedAccess()).toBe('All');
  expect(stateOf(CELL)).toBe('met');
});

test('without a context nothing is reported or marked; a context that is pushed is used', async () => {
  resetBackground();
  showRole('plain table', longSheet(8));
  followScreen(onEnd);
  await expect.poll(() => sentAs('get-context').length).toBeGreaterThan(0);
  expect(observed()).toEqual([]);
  expect(isMarked()).toBe(false);
  push({ type: 'context', context: { ...CONTEXT, target: null } });
  await expect.poll(() => isMarked()).toBe(true);
  expect(stateOf(CELL)).toBe('missing');
  expect(marks.querySelector('[data-target]')).toBeNull();
});

test('it ends when the extension says stop: the marks go, and nothing more is reported', async () => {
  resetBackground({ 'get-context': () => CONTEXT });
  const control = await followRole();
  push({ type: 'stop' });
  expect(onEnd).toHaveBeenCalledExactlyOnceWith(false);
  expect(isMarked()).toBe(false);
  const before = observed().length;
  set(control, 'All');
  push({ type: 'context', context: CONTEXT });
  // What the user sets is reread in the next frame.
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  expect(observed()).toHaveLength(before);
  expect(isMarked()).toBe(false);
});

test('it ends where the screen was left and no setup is in progress', async () => {
  resetBackground({ 'get-context': () => ({ ...CONTEXT, isActive: false }) });
  await followRole();
  expect(onEnd).not.toHaveBeenCalled();
  document.body.innerHTML = '<p>Service Board</p>';
  await expect.poll(() => onEnd.mock.calls).toEqual([[true]]);
  expect(isMarked()).toBe(false);
});
