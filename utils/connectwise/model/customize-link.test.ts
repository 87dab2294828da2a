import { expect, test } from 'vitest';
import { cleanLabel, normalizeText } from '../../page/normalize-text.ts';
import { withoutCustomize } from './customize-link.ts';

test.each([
  ['the customize link', 'Service Tickets (customize)', 'Service Tickets'],
  ['the French customize link', 'Billets de service (personnaliser)', 'Billets de service'],
])('two names are the same in spite of %s', (_, one, other) =>
  expect(normalizeText(withoutCustomize(one))).toBe(normalizeText(other)),
);

test.each([
  ['Service Tickets (customize)', 'Service Tickets'],
  ['Service Tickets (Customize)*:', 'Service Tickets'],
  ['Billets (personnaliser)', 'Billets'],
])('%s is shown as %s', (text, label) => expect(cleanLabel(withoutCustomize(text))).toBe(label));
