/** The card's four buttons for values that are put in one at a time, and the outline of the field that is chosen. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { NO_VALUES, type SingleValues } from '../../setup/state.ts';
import { cardState } from '../testing/card-state.ts';
import { createHandoffCard, type HandoffCard } from './handoff-card.ts';
import type { ShownField } from './one-value-section.ts';

const actions = { fill: vi.fn(), wipe: vi.fn(), fillOne: vi.fn() };
const BOX = { left: 40, top: 30, right: 240, bottom: 60 };
const field = (name: string, isHidden = false, box = () => BOX as typeof BOX | null): ShownField => ({
  name,
  hidesText: () => isHidden,
  box,
});
let card: HandoffCard;

function show(single: SingleValues | undefined, language: 'en' | 'fr' = 'en'): ShadowRoot {
  card.show(cardState({ reason: 'no-form', language, ...(single && { single }) }));
  return document.querySelector('office-protect-handoff')?.shadowRoot as ShadowRoot;
}
const one = (root: ShadowRoot, selector: string) => root.querySelector(selector) as HTMLElement;
const value = (root: ShadowRoot, name: string) => one(root, `[data-action=fill-one][data-field=${name}]`);
const press = (root: ShadowRoot, selector: string) => userEvent.click(one(root, selector));

beforeEach(() => {
  vi.clearAllMocks();
  card = createHandoffCard(document, actions, { mode: 'open' });
});
afterEach(() => card.remove());

test('is there only where it is offered', () => {
  const root = show(undefined);
  expect(root.querySelector('[data-action=fill-one]')).toBeNull();
  show(NO_VALUES);
  expect([...root.querySelectorAll('[data-action=fill-one]')].map((each) => each.textContent)).toEqual([
    'Site URL',
    'Company ID',
    'Public key',
    'Private key',
  ]);
  expect(root.querySelector('[data-action=confirm-fill-one]')).toBeNull();
  show(undefined);
  expect(root.querySelector('[data-action=fill-one]')).toBeNull();
});

test('shows what became of each value, with the reason for the last one, in both languages', () => {
  const single: SingleValues = {
    asked: null,
    written: ['siteUrl', 'companyId'],
    standing: ['siteUrl'],
    refusal: { field: 'privateKey', reason: 'not-visible' },
  };
  const root = show(single);
  const states = ['site-url', 'company-id', 'public-key', 'private-key'].map((name) => {
    const { dataset, textContent } = value(root, name);
    return [dataset.state, textContent];
  });
  expect(states).toEqual([
    ['done', 'Site URLput in'],
    ['changed', 'Company IDchanged by the page'],
    ['open', 'Public key'],
    ['refused', 'Private keynot put in'],
  ]);
  expect(one(root, '.refusal').textContent).toContain('hidden or covered');
  show(single, 'fr');
  expect(value(root, 'company-id').textContent).toContain('modifiée par la page');
  expect(one(root, '.refusal').textContent).toContain('masqué ou recouvert');
});

test('names the field that is chosen and outlines it, until that is gone', async () => {
  const root = show(NO_VALUES);
  const outline = one(root, '.outline');
  expect(one(root, '.one .detail').textContent).toContain('Click the field');
  expect(outline.hidden).toBe(true);
  let box: typeof BOX | null = BOX;
  card.showChoice(field('Zork $& {field}', false, () => box));
  expect(one(root, '.one .detail').textContent).toBe(
    'The next value goes into the outlined field: Zork $& {field}',
  );
  const { left, top, right, bottom } = outline.getBoundingClientRect();
  expect({ left, top, right, bottom }).toEqual({ left: 37, top: 27, right: 243, bottom: 63 });
  box = { ...BOX, top: 130, bottom: 160 };
  await expect.poll(() => outline.getBoundingClientRect().top).toBe(127);
  box = null;
  await expect.poll(() => outline.hidden).toBe(true);
});

test('the outline lets the mouse through, and lies below the card', () => {
  const root = show(NO_VALUES);
  const { left, top, right, bottom } = value(root, 'site-url').getBoundingClientRect();
  card.showChoice(field('Zork', false, () => ({ left, top, right, bottom })));
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  expect(root.elementFromPoint(x, y)).toBe(value(root, 'site-url'));
  expect(root.elementsFromPoint(x, y)).not.toContain(one(root, '.outline'));
});

test('a click orders that value for the pair of the card; a click by the page does nothing', async () => {
  const root = show(NO_VALUES);
  card.showChoice(field('Zork'));
  value(root, 'site-url').click();
  expect(actions.fillOne).not.toHaveBeenCalled();
  await press(root, '[data-field=site-url]');
  card.showChoice(field('Blint', true));
  await press(root, '[data-field=private-key]');
  expect(actions.fillOne.mock.calls).toEqual([
    ['the-pair', 'siteUrl', false],
    ['the-pair', 'privateKey', false],
  ]);
});

test('the private key needs a yes for a field that shows what is typed, and keys that are down do not give it', async () => {
  const root = show(NO_VALUES);
  card.showChoice(field('Zork'));
  value(root, 'private-key').focus();
  await userEvent.keyboard('{Enter}');
  expect(one(root, '[data-action=confirm-fill-one]').textContent).toBe(
    'Yes, put the private key into “Zork”',
  );
  expect(one(root, '.question').textContent).toContain('Does the private key belong there?');
  expect(actions.fillOne).not.toHaveBeenCalled();
  await press(root, '[data-action=cancel-fill-one]');
  expect(one(root, '.question').textContent).toBe('');
  await press(root, '[data-field=private-key]');
  one(root, '[data-action=confirm-fill-one]').focus();
  await userEvent.keyboard('{Enter}');
  expect(actions.fillOne.mock.calls).toEqual([['the-pair', 'privateKey', true]]);
  expect(one(root, '.question').textContent).toBe('');
});

test('another field that is chosen meanwhile takes the question away', async () => {
  const root = show(NO_VALUES);
  card.showChoice(field('Zork'));
  await press(root, '[data-field=private-key]');
  card.showChoice(field('Blint'));
  expect(one(root, '.question').textContent).toBe('');
  card.showChoice('other-frame');
  expect(one(root, '.one .detail').textContent).toContain('frame of another site');
});
