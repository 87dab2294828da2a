/** A partial read of a role gives the same report as a full read. */
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { compare, type WantedLevel } from '../../integrations/compare-role.ts';
import { runToEnd } from '../../page/resumable.ts';
import { type PageReading, readPage, readPageInSteps } from '../read-page.ts';
import { createRoleMemory } from '../role-editor/scroll-memory.ts';
import { clearPage } from '../testing/read-role.ts';
import { ODD_SKINS, ROLE_SKINS } from '../testing/role-fixtures.ts';
import { longSheet, WANTED } from '../testing/sheet.ts';
import { mount, roleShell } from '../testing/shell.ts';
import type { Change } from './change-log.ts';
import { createPartialReader } from './partial-read.ts';
import { OBSERVED } from './watch-page.ts';

// The window is so low that a short list is longer than it: reads are what takes time here.
beforeAll(() => page.viewport(1440, 300));
afterAll(() => page.viewport(1440, 900));
afterEach(clearPage);

const wanted = WANTED.map((row) => ({ ...row, access: 'All', optional: false })) as WantedLevel[];
const SKINS = { ...ROLE_SKINS, ...ODD_SKINS };
const EVENTS = ['input', 'change', 'click', 'keyup', 'focusout'];

/** Draws the role. After each change that is made to it, a partial and a full read can be compared. */
function open(skin: string, rowsEach = 8) {
  const { draw, css } = SKINS[skin] as (typeof SKINS)[string];
  const sheet = longSheet(rowsEach);
  mount(roleShell(sheet.role, draw(sheet)), css);
  let changes: Change[] = [];
  const observer = new MutationObserver(() => {});
  observer.observe(document, OBSERVED);
  const onEvent = (event: Event) =>
    changes.push({ target: event.composedPath()[0] as Node, type: event.type });
  for (const event of EVENTS) document.addEventListener(event, onEvent, { capture: true });
  let partial = 0;
  const steps = createPartialReader((rows, rest) => {
    if (rest) partial += 1;
    return readPageInSteps(rows, String, rest);
  });
  const read = (known: Change[] | null) => runToEnd(steps(known, WANTED));
  const reportOf = createReporter();
  const reportOfFullRead = createReporter();
  const readFully = () => {
    const reading = readPage(WANTED, String);
    cells = [...reading.cells.values()];
    return reading;
  };
  reportOf(read(null));
  reportOfFullRead(readFully());
  return {
    /** The reports of a partial and of a full read now. */
    compareReads() {
      const known = [...changes, ...observer.takeRecords()];
      changes = [];
      return [reportOf(read(known)), reportOfFullRead(readFully())];
    },
    partialReads: () => partial,
    close() {
      observer.disconnect();
      for (const event of EVENTS) document.removeEventListener(event, onEvent, { capture: true });
    },
  };
}

/** Returns a function that gives all that is reported of a reading. */
function createReporter() {
  const memory = createRoleMemory();
  return ({ page, problems }: PageReading<string>) => {
    if (page.screen !== 'security-role') return { page: page.screen, problems };
    const { levels, ...rest } = memory.recall(page, []);
    const { wanted: asked, excess } = compare(wanted, levels);
    return { ...rest, problems, asked, excess: excess.toSorted((a, b) => (a.cell < b.cell ? -1 : 1)) };
  };
}

const scrollers = () =>
  [...document.querySelectorAll('*')].filter((part) => part.scrollHeight > part.clientHeight + 8);
/** The cells that were there at the last reading of the whole page. */
let cells: Element[] = [];
const pick = <Item>(items: Item[], seed: number) => items[seed % items.length];
const rowOf = (cell: Element | undefined) => cell?.closest('tr,[role=row],.row') ?? cell?.parentElement;

/** What a user or a page may do, at a place that `seed` chooses. */
const ACTS: Record<string, (seed: number) => void> = {
  sets(seed) {
    const cell = pick(cells, seed);
    const access = ['None', 'My', 'All'][seed % 3] as string;
    if (cell instanceof HTMLSelectElement || cell instanceof HTMLInputElement) {
      cell.value = access;
      cell.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    } else if (cell?.firstChild instanceof Text) cell.firstChild.data = access;
  },
  scrolls(seed) {
    for (const scroller of scrollers()) scroller.scrollTop = (seed * 97) % scroller.scrollHeight;
  },
  'opens a choice'(seed) {
    const list = document.createElement('div');
    list.style.cssText = `position:fixed;left:${300 + (seed % 500)}px;top:300px;width:80px;background:#fff;z-index:5`;
    list.textContent = 'None';
    document.body.append(list);
  },
  'passes over a row'(seed) {
    rowOf(pick(cells, seed))?.classList.toggle('over');
  },
  'takes a row away'(seed) {
    rowOf(pick(cells, seed))?.remove();
  },
  'hides a row'(seed) {
    const row = rowOf(pick(cells, seed));
    if (row instanceof HTMLElement) row.style.display = 'none';
  },
  'doubles a row'(seed) {
    const row = rowOf(pick(cells, seed));
    row?.after(row.cloneNode(true));
  },
  'renames the role'() {
    const title = document.querySelector('.title');
    if (title) title.textContent = 'Security Modules for Role - Other';
  },
  'is drawn denser'() {
    document.body.classList.toggle('dense');
  },
  'can be saved no more'() {
    document.querySelector('[title=Save]')?.toggleAttribute('disabled');
  },
};

test.each(Object.keys(SKINS))('%s', (skin) => {
  const act = fc.tuple(fc.constantFrom(...Object.keys(ACTS)), fc.nat(10_000));
  const property = fc.property(fc.array(act, { minLength: 3, maxLength: 8 }), (acts) => {
    const role = open(skin);
    try {
      for (const [name, seed] of acts) {
        ACTS[name]?.(seed);
        const [partial, full] = role.compareReads();
        expect(partial, name).toEqual(full);
      }
    } finally {
      role.close();
    }
  });
  fc.assert(property, { seed: 20261129, numRuns: 4 });
});

test('rows out of view are skipped after a level was set, a choice was opened or the list was scrolled', () => {
  // So many rows that enough of them are out of view in the middle of the list, too.
  const role = open('plain table', 24);
  for (const [i, name] of ['sets', 'opens a choice', 'scrolls', 'passes over a row'].entries()) {
    ACTS[name]?.(4);
    const [partial, full] = role.compareReads();
    expect(partial).toEqual(full);
    expect(role.partialReads()).toBe(i + 1);
  }
  role.close();
});

test('a row out of view is read once it was touched', () => {
  const role = open('plain table');
  const last = cells.length - 1;
  for (const seed of [last, last - 4, last - 8]) {
    ACTS.sets?.(seed);
    const [partial, full] = role.compareReads();
    expect(partial).toEqual(full);
  }
  expect(role.partialReads()).toBe(3);
  expect(role.compareReads()[0]).toMatchObject({ excess: [{ actual: 'My' }, { actual: 'All' }] });
  role.close();
});

test('a wanted row that is no longer visible is a problem at once', () => {
  const role = open('plain table');
  ACTS['hides a row']?.(0);
  const [partial, full] = role.compareReads();
  expect(partial).toEqual(full);
  expect(partial?.problems).toEqual([{ landmark: 'Companies/Company Maintenance', reason: 'not-found' }]);
  role.close();
});

test('a full read follows when rows are added or removed, or the style of something round them changes', () => {
  const role = open('plain table');
  for (const name of ['takes a row away', 'doubles a row', 'is drawn denser']) {
    ACTS[name]?.(4);
    role.compareReads();
    expect(role.partialReads()).toBe(0);
  }
  role.close();
});
