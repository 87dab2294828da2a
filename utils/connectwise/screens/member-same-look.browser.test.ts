/** Member forms that look the same are read the same, or less of them: order, elements round others, split texts and zoom change no value. */
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { MEMBER_FIELDS, type MemberField } from '../model/observation.ts';
import { readPage } from '../read-page.ts';
import { CHIPS, formWithChips, VALUE_FORMS, VALUE_STYLES } from '../testing/forms/values.ts';
import { FORM_STYLE, FORMS, MEMBER } from '../testing/forms.ts';
import { clearPage } from '../testing/read-role.ts';
import { mount, shell } from '../testing/shell.ts';

afterEach(clearPage);

type Draw = (values: Partial<Record<MemberField, string>>) => string;
const SKINS: Record<string, { draw: Draw; css: string }> = {
  ...Object.fromEntries(Object.entries(FORMS).map(([name, draw]) => [name, { draw, css: FORM_STYLE }])),
  ...Object.fromEntries(
    Object.entries(VALUE_STYLES).flatMap(([columns, css]) => [
      ...Object.entries(VALUE_FORMS).map(([name, draw]) => [`${name}, ${columns}`, { draw, css }]),
      ...Object.entries(CHIPS).map(([name, draw]) => [
        `${name}, ${columns}`,
        {
          draw: (values: Parameters<Draw>[0]) =>
            formWithChips(draw, values, (values['restricted-boards'] ?? '').split(', ').filter(Boolean)),
          css,
        },
      ]),
    ]),
  ),
};

/** Changes that leave the look of the page as it is. */
const CHANGES: Record<string, (element: HTMLElement, seed: number) => void> = {
  /** All children of an element are placed where they stand, and come in any order. */
  place(element, seed) {
    const children = [...element.children] as HTMLElement[];
    if (children.length < 2 || element.matches('select,label,svg')) return;
    if ([...element.childNodes].some((node) => node instanceof Text && /\S/.test(node.data))) return;
    if (children.some((child) => getComputedStyle(child).position !== 'static' || child.matches('i,svg')))
      return;
    const { left, top, width, height } = element.getBoundingClientRect();
    const { borderLeftWidth, borderTopWidth } = getComputedStyle(element);
    const [x, y] = [left + Number.parseFloat(borderLeftWidth), top + Number.parseFloat(borderTopWidth)];
    const boxes = children.map((child) => child.getBoundingClientRect());
    element.style.cssText += `;position:relative;box-sizing:border-box;width:${width}px;height:${height}px`;
    for (const [i, child] of children.entries()) {
      const box = boxes[i] as DOMRect;
      child.style.cssText += `;position:absolute;box-sizing:border-box;margin:0;left:${box.left - x}px;top:${box.top - y}px;width:${box.width}px;height:${box.height}px`;
    }
    const keyOf = (child: Element) => (children.indexOf(child as HTMLElement) * (seed * 2 + 7)) % 101;
    element.append(...children.toSorted((a, b) => keyOf(a) - keyOf(b)));
  },
  /** An element without a box round the children of another. */
  wrap(element) {
    if (element.shadowRoot || element.matches('select,input,textarea,svg,ul')) return;
    const wrapper = document.createElement('div');
    wrapper.style.display = 'contents';
    wrapper.append(...element.childNodes);
    element.append(wrapper);
  },
  /** The children of a box that is no more than a box round one element take its place. */
  unwrap(element) {
    if (element.children.length !== 1 || element.attributes.length || !element.matches('div,span')) return;
    if (element.textContent === element.firstElementChild?.textContent)
      element.replaceWith(...element.children);
  },
  split(element, seed) {
    for (const node of element.childNodes)
      if (node instanceof Text && node.data.length > 2) node.splitText(1 + (seed % (node.data.length - 1)));
  },
  /** Each piece of a text in an element of its own. */
  dress(element, seed) {
    if (element.matches('select,option,textarea,svg')) return;
    CHANGES.split?.(element, seed);
    const { display } = getComputedStyle(element);
    if (/flex|grid/.test(display)) return;
    for (const node of [...element.childNodes]) {
      if (!(node instanceof Text)) continue;
      const piece = document.createElement('span');
      node.replaceWith(piece);
      piece.append(node);
    }
  },
  relative(element) {
    if (getComputedStyle(element).position === 'static') element.style.position = 'relative';
  },
  zoom(_, seed) {
    document.documentElement.style.zoom = String([0.8, 1, 1.25][seed % 3]);
  },
};

const change = fc.record({
  kind: fc.constantFrom(...Object.keys(CHANGES)),
  at: fc.nat(1_000),
  seed: fc.nat(100),
});

test('a member form that looks the same is read the same, or less of it', () => {
  let complete = 0;
  const property = fc.property(
    fc.constantFrom(...Object.keys(SKINS)),
    fc.subarray([...MEMBER_FIELDS], { minLength: 8 }),
    fc.array(change, { minLength: 1, maxLength: 6 }),
    (name, filled, changes) => {
      const { draw, css } = SKINS[name] as (typeof SKINS)[string];
      const values = Object.fromEntries(filled.map((field) => [field, MEMBER[field]]));
      document.documentElement.style.zoom = '';
      mount(shell('Members - API Members &gt; Detail', 'New Member', draw(values)), css);
      for (const { kind, at, seed } of changes) {
        const elements = [...document.querySelectorAll<HTMLElement>('.form, .form *')];
        CHANGES[kind]?.(elements[at % elements.length] as HTMLElement, seed);
      }
      const { page } = readPage([], String);
      const read = page.screen === 'api-member' ? page.fields : {};
      if (Object.keys(read).length === MEMBER_FIELDS.length) complete += 1;
      for (const [field, value] of Object.entries(read))
        expect(`${field}: ${value}`).toBe(`${field}: ${values[field] ?? ''}`);
    },
  );
  fc.assert(property, { seed: 20261130, numRuns: 600 });
  document.documentElement.style.zoom = '';
  // Most are read: a reader that reads nothing would pass as well.
  expect(complete).toBeGreaterThan(400);
});
