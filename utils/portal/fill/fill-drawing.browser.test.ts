/** Filling where the page is drawn late or not at all: what it keeps shows in its own frames, not by the clock. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Fields } from '../form/find-form.ts';
import { clear, contents, context, fill, NOTHING, refused, showForm, VALUES } from '../testing/test-form.ts';

/** Ms of the page's clock between two frames of a slow machine. */
const SLOW = 400;

let form: Fields;
/** Values that the private key's input was given. */
let given: string[];

beforeEach(() => {
  form = showForm();
  given = [];
  form.privateKey.addEventListener('input', () => {
    if (form.privateKey.value !== '') given.push(form.privateKey.value);
  });
});

afterEach(() => document.body.replaceChildren());

test('a slow page that clears another value in its frames is not given the private key', async () => {
  form.companyId.addEventListener('input', () =>
    requestAnimationFrame(() => requestAnimationFrame(() => clear(form.companyId))),
  );
  expect(await fill(context(), { every: SLOW })).toEqual(refused('value-rejected'));
  expect(given).toEqual([]);
  expect(contents()).toEqual(NOTHING);
});

test('a slow page that keeps all values is filled', async () => {
  expect(await fill(context(), { every: SLOW })).toEqual({ status: 'verified' });
  expect(contents()).toEqual(VALUES);
});

test('a hidden tab is waited for, and nothing is written before it is shown', async () => {
  let frames = 0;
  let framesBefore = Number.POSITIVE_INFINITY;
  const note = (): void => {
    framesBefore = Math.min(framesBefore, frames);
  };
  form.siteUrl.addEventListener('input', note);
  const isHidden = (): boolean => {
    frames += 1;
    return frames < 100;
  };
  expect(await fill(context(), { isHidden })).toEqual({ status: 'verified' });
  expect(framesBefore).toBe(100);
  expect(contents()).toEqual(VALUES);
});

test('a tab that stays hidden gets nothing', async () => {
  form.siteUrl.addEventListener('input', () => given.push('site URL'));
  expect(await fill(context(), { isHidden: () => true })).toEqual(refused('hidden-tab'));
  expect(given).toEqual([]);
  expect(contents()).toEqual(NOTHING);
});

test.each(['siteUrl', 'companyId', 'publicKey'] as const)(
  'a tab that is hidden once the %s is written does not get the private key, and loses the others',
  async (name) => {
    let isHidden = false;
    form[name].addEventListener('input', () => {
      isHidden = true;
    });
    expect(await fill(context(), { isHidden: () => isHidden })).toEqual(refused('hidden-tab'));
    expect(given).toEqual([]);
    expect(contents()).toEqual(NOTHING);
  },
);

test('a tab that is hidden after all four were written is filled, and not verified', async () => {
  let isHidden = false;
  form.privateKey.addEventListener('input', () => {
    isHidden = true;
  });
  expect(await fill(context(), { isHidden: () => isHidden })).toEqual({ status: 'filled' });
  expect(contents()).toEqual(VALUES);
});

test('a tab that is hidden after all four were written, and then loses one, is emptied', async () => {
  let isHidden = false;
  form.privateKey.addEventListener('input', () => {
    isHidden = true;
    setTimeout(clear, 300, form.companyId);
  });
  expect(await fill(context(), { isHidden: () => isHidden })).toEqual(refused('hidden-tab'));
  expect(contents()).toEqual(NOTHING);
});
