import { afterEach, expect, test } from 'vitest';
import { giveTime } from '../../page/input/give-time.ts';
import { createPlaceWatch } from './place-watch.ts';

const sheet = new CSSStyleSheet();

afterEach(() => {
  document.adoptedStyleSheets = [];
  document.body.replaceChildren();
});

/** Watches a box at 100, 100. Returns how often it was said to have moved. */
async function watchBox(): Promise<{ moves: () => number; end: () => void }> {
  document.body.innerHTML =
    '<div id="shell"><div id="box" style="position:absolute;left:100px;top:100px;width:120px;height:24px">All</div></div>';
  let moves = 0;
  const places = createPlaceWatch(() => {
    moves += 1;
  });
  places.watch([document.querySelector('#box') as Element]);
  await giveTime(400);
  return { moves: () => moves, end: () => places.watch([]) };
}

test.each([
  ['a rule of a style sheet', '#box { margin-top: 60px }'],
  ['a few pixels', '#box { margin-top: 3px }'],
  ['a transform round it', '#shell { transform: translateX(40px) }'],
  ['something that hides it', '#shell { display: none }'],
])('notices %s, without a mutation, a scroll or a resize', async (_, rule) => {
  const { moves, end } = await watchBox();
  expect(moves()).toBe(0);
  sheet.replaceSync(rule);
  document.adoptedStyleSheets = [sheet];
  await expect.poll(moves).toBeGreaterThan(0);
  end();
});

test('says nothing while nothing moves, nor after it has ended', async () => {
  const { moves, end } = await watchBox();
  await giveTime(300);
  end();
  sheet.replaceSync('#box { margin-top: 60px }');
  document.adoptedStyleSheets = [sheet];
  await giveTime(300);
  expect(moves()).toBe(0);
});
