/**
 * Pages that look the same are read the same, or not at all: the order of elements in the document, elements round them,
 * how they are positioned, where texts are split, and zoom change no level, row or module.
 */
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { LEVELS } from '../model/levels.ts';
import { readPage } from '../read-page.ts';
import { clearPage } from '../testing/read-role.ts';
import { ROLE_SKINS, type RoleSkin } from '../testing/role-fixtures.ts';
import { RECYCLED_SKINS } from '../testing/role-recycled.ts';
import { differences, type Sheet, WANTED } from '../testing/sheet.ts';
import { mount, roleShell } from '../testing/shell.ts';

afterEach(clearPage);

const SKINS: Record<string, RoleSkin> = {
  ...RECYCLED_SKINS,
  ...Object.fromEntries(
    ['plain divs', 'ARIA grid', 'sticky group headers', 'virtualised', 'one flat grid'].map((name) => [
      name,
      ROLE_SKINS[name] as RoleSkin,
    ]),
  ),
};
/** A small role, in which rows of one name are in two modules. */
const NAMES = {
  Companies: ['Company Maintenance', 'Reports'],
  'Service Desk': ['Service Tickets', 'Reports', 'Tracks'],
  System: ['Table Setup', 'Member Maintenance'],
};

type Change = (element: HTMLElement, seed: number) => void;

/** Changes that leave the look of the page as it is. */
const CHANGES: Record<string, Change> = {
  /** Children that are out of the flow may come in any order. */
  reorder(element, seed) {
    const children = [...element.children];
    if (!children.every((child) => getComputedStyle(child).position === 'absolute')) return;
    for (const child of children.toSorted((a, b) => keyOf(a, seed) - keyOf(b, seed))) element.append(child);
  },
  /** All children of an element are placed where they stand, and come in any order. */
  place(element, seed) {
    const children = [...element.children] as HTMLElement[];
    const isPlain = children.every(({ tagName }) => /^(DIV|SPAN|B)$/.test(tagName));
    if (children.length < 2 || !isPlain || /^(TABLE|TR|TBODY)$/.test(element.tagName)) return;
    if ([...element.childNodes].some((node) => node instanceof Text && /\S/.test(node.data))) return;
    if (children.some((child) => getComputedStyle(child).position !== 'static')) return;
    const { left, top, width, height } = element.getBoundingClientRect();
    const boxes = children.map((child) => child.getBoundingClientRect());
    Object.assign(element.style, { position: 'relative', width: `${width}px`, height: `${height}px` });
    for (const [i, child] of children.entries()) {
      const box = boxes[i] as DOMRect;
      child.style.cssText += `;position:absolute;margin:0;left:${box.left - left + element.scrollLeft}px;top:${box.top - top + element.scrollTop}px;width:${box.width}px;height:${box.height}px`;
    }
    CHANGES.reorder?.(element, seed);
  },
  /** An element without a box round the children of another. */
  wrap(element) {
    if (element.shadowRoot || element.matches('select,table,tbody,tr,input')) return;
    const wrapper = document.createElement('div');
    wrapper.style.display = 'contents';
    wrapper.append(...element.childNodes);
    element.append(wrapper);
  },
  split(element, seed) {
    for (const node of element.childNodes)
      if (node instanceof Text && node.data.length > 2) node.splitText(1 + (seed % (node.data.length - 1)));
  },
  /** Each piece of a text in an element of its own. */
  dress(element, seed) {
    CHANGES.split?.(element, seed);
    for (const node of [...element.childNodes]) {
      if (!(node instanceof Text) || element.matches('select,option,table,tbody,tr')) continue;
      const piece = document.createElement('span');
      node.replaceWith(piece);
      piece.append(node);
    }
  },
  relative(element) {
    if (getComputedStyle(element).position === 'static') element.style.position = 'relative';
  },
  sideways(element) {
    if (getComputedStyle(element).position === 'static')
      element.style.cssText += ';position:sticky;left:0;top:auto';
  },
  transform(element) {
    if (getComputedStyle(element).transform === 'none') element.style.transform = 'translateZ(0)';
  },
  zoom(_, seed) {
    document.documentElement.style.zoom = String([0.8, 1, 1.25][seed % 3]);
  },
};

const keyOf = (element: Element, seed: number) =>
  ([...(element.parentElement?.children ?? [])].indexOf(element) * (seed * 2 + 7)) % 101;

const change = fc.record({
  kind: fc.constantFrom(...Object.keys(CHANGES)),
  at: fc.nat(1_000),
  seed: fc.nat(100),
});

test('a page that looks the same is read the same, or less of it', () => {
  let complete = 0;
  const property = fc.property(
    fc.constantFrom(...Object.keys(SKINS)),
    fc.array(fc.constantFrom('None', 'My', 'All'), { minLength: 28, maxLength: 28 }),
    fc.array(change, { minLength: 1, maxLength: 5 }),
    (name, levels, changes) => {
      let row = 0;
      const sheet: Sheet = {
        role: 'OfficeProtect',
        headers: { add: 'Add Level', edit: 'Edit Level', delete: 'Delete Level', inquire: 'Inquire Level' },
        groups: Object.entries(NAMES).map(([module, names]) => ({
          module,
          rows: names.map((permission) => {
            row += 1;
            return { permission, levels: levels.slice(row * 4 - 4, row * 4) };
          }),
        })),
      };
      const { draw, css } = SKINS[name] as RoleSkin;
      document.documentElement.style.zoom = '';
      mount(roleShell(sheet.role, `<div id="grid">${draw(sheet)}</div>`), css);
      const inGrid = '#grid, #grid *';
      for (const { kind, at, seed } of changes) {
        const elements = [...document.querySelectorAll<HTMLElement>(inGrid)];
        CHANGES[kind]?.(elements[at % elements.length] as HTMLElement, seed);
      }
      const { page } = readPage(WANTED, String);
      const read = page.screen === 'security-role' ? page.levels : [];
      if (read.length === row * LEVELS.length) complete += 1;
      expect(differences(read, sheet).filter((line) => line.startsWith('+'))).toEqual([]);
    },
  );
  fc.assert(property, { seed: 20261130, numRuns: 1_000 });
  document.documentElement.style.zoom = '';
  // Most are read: a reader that reads nothing would pass as well.
  expect(complete).toBeGreaterThan(800);
});
