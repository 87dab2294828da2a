/** How marks look to those who ask their system for other colours, more contrast or less motion. */
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { emulateMedia } from '../../../components/testing/axe.ts';
import { glyph } from './glyph.ts';
import type { Mark } from './mark.ts';
import styles from './marks.css?inline';

/** Looks that must be told apart from each other where both may stand. */
const LEVELS: Mark['look'][] = ['missing', 'met', 'excess', 'collapsed'];
const FIELDS: Mark['look'][] = ['error', 'warning', 'ok'];

afterEach(() => emulateMedia({}));

function draw(look: Mark['look'], extra = ''): CSSStyleDeclaration {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = styles;
  const mark = document.createElement('div');
  mark.className = `mark ${look} ${extra}`;
  mark.append(glyph(look));
  root.append(style, mark);
  document.body.append(host);
  onTestFinished(() => host.remove());
  return getComputedStyle(mark);
}

/** Its line, without what only a colour tells. */
const lineOf = ({ borderTopStyle, borderTopWidth }: CSSStyleDeclaration) =>
  `${borderTopStyle} ${borderTopWidth}`;
const signOf = (look: Mark['look']) => glyph(look).querySelector('path')?.getAttribute('d');

test.for([
  ['levels', LEVELS],
  ['fields', FIELDS],
] as const)('forced colours: %s are told apart by line or sign, and all are seen', async ([, looks]) => {
  await emulateMedia({ 'forced-colors': 'active' });
  const drawn = looks.map((look) => ({ style: draw(look), sign: signOf(look) }));
  expect(new Set(drawn.map(({ style, sign }) => `${lineOf(style)} ${sign}`)).size).toBe(looks.length);
  for (const { style } of drawn) {
    expect(Number.parseFloat(style.borderTopWidth)).toBeGreaterThan(0);
    expect(style.borderTopColor).not.toBe('rgba(0, 0, 0, 0)');
    // A see-through outline would be drawn there, and make all lines alike.
    expect(style.outlineWidth).toBe('0px');
  }
});

test('more contrast: what is to be set has a line of 3 px, what is right a thinner one', async () => {
  const width = (look: Mark['look']) => Number.parseFloat(draw(look).borderTopWidth);
  expect(width('missing')).toBe(2);
  await emulateMedia({ 'prefers-contrast': 'more' });
  expect([width('missing'), width('met')]).toEqual([3, 2]);
});

test('less motion: the mark on the next control stands still', async () => {
  expect(draw('target').animationName).toBe('target');
  await emulateMedia({ 'prefers-reduced-motion': 'reduce' });
  expect(draw('target').animationName).toBe('none');
});
