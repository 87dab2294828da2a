/** The field that the user focused last, by real clicks and keys. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Choice, fieldName, watchChosenField } from './chosen-field.ts';

let ending: AbortController;
let choices: Choice[];

beforeEach(() => {
  ending = new AbortController();
  choices = [];
});
afterEach(() => {
  ending.abort();
  document.body.replaceChildren();
});

function watch(html: string): HTMLElement[] {
  document.body.innerHTML = html;
  watchChosenField(document, (choice) => choices.push(choice), ending.signal);
  return [...document.querySelectorAll<HTMLElement>('input')];
}
/** The name of what was chosen last. */
function chosen(): string | null {
  const last = choices.at(-1) ?? null;
  return last === null || last === 'other-frame' ? last : last.name;
}
const TWO = '<label>Zork <input></label><label>Blint <input type="password"></label>';

test('is the one that was clicked, by its label too, or reached with Tab', async () => {
  const [zork] = watch(TWO) as [HTMLElement];
  expect(choices).toEqual([]);
  await userEvent.click(zork);
  await expect.poll(chosen).toBe('Zork');
  await userEvent.tab();
  await expect.poll(chosen).toBe('Blint');
  await userEvent.click(document.querySelector('label') as HTMLElement);
  await expect.poll(chosen).toBe('Zork');
});

test('stays when the user goes elsewhere, and when the page moves the focus', async () => {
  const [zork, blint] = watch(`${TWO}<button>Next</button><p>Text</p>`) as [HTMLElement, HTMLElement];
  await userEvent.click(zork);
  await expect.poll(chosen).toBe('Zork');
  await userEvent.click(document.querySelector('p') as HTMLElement);
  await userEvent.click(document.querySelector('button') as HTMLElement);
  blint.focus();
  blint.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }));
  blint.click();
  expect(document.activeElement).toBe(blint);
  await userEvent.hover(document.querySelector('p') as HTMLElement);
  expect(choices).toHaveLength(1);
});

test('is not what was used within our own elements', async () => {
  const [zork] = watch(`${TWO}<office-protect-handoff></office-protect-handoff>`) as [HTMLElement];
  const host = document.querySelector('office-protect-handoff') as HTMLElement;
  host.attachShadow({ mode: 'open' }).innerHTML = '<input aria-label="Ours">';
  await userEvent.click(zork);
  await userEvent.click(host.shadowRoot?.querySelector('input') as HTMLElement);
  expect(chosen()).toBe('Zork');
});

test('is found in an open shadow root', async () => {
  watch('<x-field></x-field>');
  const host = document.querySelector('x-field') as HTMLElement;
  host.attachShadow({ mode: 'open' }).innerHTML = '<label>Zork <input></label>';
  await userEvent.click(host.shadowRoot?.querySelector('input') as HTMLElement);
  await expect.poll(chosen).toBe('Zork');
});

test('is unknown in a frame of another origin: the one before does not count any more', async () => {
  const [zork] = watch(
    `${TWO}<iframe sandbox="allow-scripts" srcdoc="<input style='position:fixed;inset:0'>"></iframe>`,
  ) as [HTMLElement];
  await userEvent.click(zork);
  await expect.poll(chosen).toBe('Zork');
  await userEvent.click(document.querySelector('iframe') as HTMLElement);
  await expect.poll(chosen).toBe('other-frame');
});

describe('the name of a field', () => {
  test.each([
    ['<label>Zork <input name="a"></label>', 'Zork'],
    ['<input aria-label="Zork" placeholder="Blint">', 'Zork'],
    ['<p><span>Zork</span> <input placeholder="Blint"></p>', 'Zork'],
    ['<input placeholder="Zork" value="typed">', 'Zork'],
    ['<label>Input <input name="zork"></label>', 'zork'],
    ['<input value="typed">', ''],
    [`<label>${'Zork '.repeat(40)}<input></label>`, 'Zork '.repeat(12)],
  ])('%s', (html, name) => {
    document.body.innerHTML = html;
    expect(fieldName(document.querySelector('input') as Element)).toBe(name);
  });
});
