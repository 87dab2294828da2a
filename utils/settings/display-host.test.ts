import { expect, test } from 'vitest';
import { hostNames, hostText } from './display-host.ts';

test.each([
  ['portal.office-protect.com', ['portal.office-protect.com']],
  ['xn--caf-dma.office-protect.com', ['café.office-protect.com', 'xn--caf-dma.office-protect.com']],
  ['café.office-protect.com', ['café.office-protect.com', 'xn--caf-dma.office-protect.com']],
  // The first letter is Cyrillic.
  ['xn--ffice-protect-h7k.com', ['оffice-protect.com', 'xn--ffice-protect-h7k.com']],
  ['xn--caf-dma.example:8443', ['café.example:8443', 'xn--caf-dma.example:8443']],
  ['', ['']],
  ['not a host', ['not a host']],
])('%s is shown as %j', (host, names) => {
  expect(hostNames(host)).toEqual(names);
});

test('both spellings make one text', () => {
  expect(hostText('xn--caf-dma.example:8443')).toBe('café.example:8443 (xn--caf-dma.example:8443)');
  expect(hostText('portal.office-protect.com')).toBe('portal.office-protect.com');
  expect(hostText('')).toBe('');
});
