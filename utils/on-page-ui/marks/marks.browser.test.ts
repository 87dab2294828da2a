/** Marks with forced colours, more contrast and reduced motion. */
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { emulateMedia } from '../../../components/testing/axe.ts';
import { glyph } from './glyph.ts';
import type { Mark } from './mark.ts';
import styles from './marks.css?inline';

/** Kinds that must be distinguishable from each other, by group. */
const LEVELS: Mark['kind'][] = ['missing', 'met', 'excess', 'collapsed'];
const FIELDS: Mark['kind'][] = ['error', 'warning', 'ok'];

afterEach(() => emulateMedia({}));

function draw(kind: Mark['kind'], extra = ''): CSSStyleDeclaration {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = styles;
  const mark = document.createElement('div');
  mark.className = `mark ${kind} ${extra}`;
  mark.append(glyph(kind));
  root.append(style, mark);
  document.body.append(host);
  onTestFinished(() => host.remove());
  return getComputedStyle(mark);
}

/** Border style and width, without colour. */
const lineOf = ({ borderTopStyle, borderTopWidth }: CSSStyleDeclaration) =>
  `${borderTopStyle} ${borderTopWidth}`;
const iconOf = (kind: Mark['kind']) => glyph(kind).querySelector('path')?.getAttribute('d');

test.for([
  ['levels', LEVELS],
  ['fields', FIELDS],
] as const)('forced colours: %s differ in border or icon, and all are visible', async ([, kinds]) => {
  await emulateMedia({ 'forced-colors': 'active' });
  const drawn = kinds.map((kind) => ({ style: draw(kind), icon: iconOf(kind) }));
  expect(new Set(drawn.map(({ style, icon }) => `${lineOf(style)} ${icon}`)).size).toBe(kinds.length);
  for (const { style } of drawn) {
    expect(Number.parseFloat(style.borderTopWidth)).toBeGreaterThan(0);
    expect(style.borderTopColor).not.toBe('rgba(0, 0, 0, 0)');
    // Forced colours would draw a transparent outline, so that all borders look the same.
    expect(style.outlineWidth).toBe('0px');
  }
});

test('more contrast: a missing level has a border of 3 px, a met one a thinner border', async () => {
  const width = (kind: Mark['kind']) => Number.parseFloat(draw(kind).borderTopWidth);
  expect(width('missing')).toBe(2);
  await emulateMedia({ 'prefers-contrast': 'more' });
  expect([width('missing'), width('met')]).toEqual([3, 2]);
});

test('reduced motion: the mark on the next control is not animated', async () => {
  expect(draw('target').animationName).toBe('target');
  await emulateMedia({ 'prefers-reduced-motion': 'reduce' });
  expect(draw('target').animationName).toBe('none');
});
