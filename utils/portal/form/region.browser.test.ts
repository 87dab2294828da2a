import { expect, test } from 'vitest';
import { isRegionList, optionFor } from './region.ts';

function list(...options: string[]): HTMLSelectElement {
  const select = document.createElement('select');
  for (const each of options) {
    const [text = '', value = text] = each.split('=');
    select.add(new Option(text, value));
  }
  return select;
}

const NAMES = ['Choose…=', 'North America=1', 'Europe=2', 'Australia=3', 'South Africa=4'];

test.each([
  ['https://na.myconnectwise.net/', NAMES, '1'],
  ['https://eu.myconnectwise.net/', NAMES, '2'],
  ['https://au.myconnectwise.net/', NAMES, '3'],
  ['https://aus.myconnectwise.net/', NAMES, '3'],
  ['https://za.myconnectwise.net/', NAMES, '4'],
  ['https://eu.myconnectwise.net/', ['EU', 'NA'], 'EU'],
  ['https://eu.myconnectwise.net/', ['Europe (eu.myconnectwise.net)=a', 'Europe, old=b'], 'a'],
  [
    'https://na.myconnectwise.net/',
    ['https://api-na.myconnectwise.net=a', 'https://api-eu.myconnectwise.net=b'],
    'a',
  ],
  // A host that is not that of the site is not that region, whatever its name.
  ['https://na.myconnectwise.net/', ['North America (sandbox-na.myconnectwise.net)=a', 'Europe=b'], null],
  ['https://na.myconnectwise.net/', ['na.myconnectwise.net=a', 'na.myconnectwise.net=b'], null],
  ['https://na.myconnectwise.net/', ['North America (east)=a', 'North America (west)=b'], null],
  ['https://au.myconnectwise.net/', ['Europe=a', 'Hébergé au Canada=b'], null],
  ['https://staging.connectwisedev.com/', [...NAMES, 'Staging=5'], null],
  ['https://na.myconnectwise.net.evil.example/', NAMES, null],
  ['https://connectwise.example.com/', NAMES, null],
  ['not an address', NAMES, null],
])('%s in %j is %j', (site, options, value) => {
  expect(optionFor(list(...options), site)?.value ?? null).toBe(value);
});

test.each([
  [['Region'], NAMES, true],
  [['Data residency'], NAMES, false],
  [[], ['na.myconnectwise.net', 'eu.myconnectwise.net'], true],
  [['Region'], ['North America', 'Choose…'], false],
  [['Région'], ['Amérique du Nord', 'Europe'], true],
  [['Site'], ['Head office', 'Warehouse'], false],
])('labels %j over %j: %s', (labels, options, is) => {
  expect(isRegionList(list(...options), labels)).toBe(is);
});
