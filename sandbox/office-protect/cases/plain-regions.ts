/** Plain HTML: a list of regions in place of the site URL, or beside it. */
import type { FormCase } from './form-case.ts';
import { CHECK, plain, row } from './plain-page.ts';

const REST = `${row('companyId')}${row('publicKey')}${row('privateKey')}${CHECK}`;

/** Options as `value: text`. */
function list(
  label: string,
  options: Readonly<Record<string, string>>,
  attributes = 'data-field="siteUrl"',
): string {
  const all = Object.entries(options).map(([value, text]) => `<option value="${value}">${text}</option>`);
  return `<p><label>${label} <select ${attributes}>${all.join('')}</select></label></p>`;
}

const NAMES = { '': 'Choose…', na: 'North America', eu: 'Europe', au: 'Australia' };
const HOSTS = {
  'eu.myconnectwise.net': 'eu.myconnectwise.net',
  'na.myconnectwise.net': 'na.myconnectwise.net',
  'au.myconnectwise.net': 'au.myconnectwise.net',
};
const API_HOSTS = {
  eu: 'Europe (api-eu.myconnectwise.net)',
  na: 'North America (api-na.myconnectwise.net)',
  'sandbox-na': 'Sandbox (sandbox-na.myconnectwise.net)',
};
const CODES = { eu: 'EU', na: 'NA', au: 'AU' };
const FRENCH = { '': 'Choisir', eu: 'Europe', na: 'Amérique du Nord', au: 'Australie' };

const form = (first: string): string => `<form>${first}${REST}</form>`;

export const CASES: readonly FormCase[] = [
  plain('by-name', 'survived', form(list('Region', NAMES))),
  plain('by-host', 'survived', form(list('Site', HOSTS))),
  plain('by-api-host', 'survived', form(list('ConnectWise region', API_HOSTS))),
  plain('by-code', 'survived', form(list('Cloud region', CODES))),
  plain('in-french', 'survived', form(list('Région', FRENCH))),
  plain(
    'unlinked-label',
    'survived',
    form(
      list('Region', NAMES)
        .replace('<label>Region', '<label>Region</label><div>')
        .replace('</label></p>', '</div></p>'),
    ),
  ),
  plain('already-chosen', 'survived', form(list('Region', { na: 'North America', eu: 'Europe' }))),
  plain(
    'beside-the-url',
    'survived',
    form(list('Region', { '': 'Automatic', na: 'North America', eu: 'Europe' }, '') + row('siteUrl')),
  ),
  plain(
    'none-fits',
    'value-rejected',
    form(list('Region', { '': 'Choose…', eu: 'Europe', au: 'Australia' })),
  ),
  plain(
    'two-fit',
    'value-rejected',
    form(
      list('Region', { '': 'Choose…', na1: 'North America', na2: 'North America (US only)', eu: 'Europe' }),
    ),
  ),
  plain(
    'the-one-that-fits-is-disabled',
    'value-rejected',
    form(list('Region', NAMES).replace('value="na"', 'value="na" disabled')),
  ),
  plain(
    'another-kind-of-region',
    'no-form',
    form(list('Data residency', { us: 'United States', eu: 'Europe', ca: 'Canada' })),
  ),
  plain('disabled', 'not-editable', form(list('Region', NAMES, 'data-field="siteUrl" disabled'))),
  plain('two-lists', 'ambiguous', form(list('Region', NAMES) + list('Region', NAMES, ''))),
  plain('jumps-back', 'value-rejected', form(list('Region', NAMES)), (root) => {
    const select = root.querySelector('select');
    select?.addEventListener('change', () => {
      if (select.value === 'na') select.value = 'eu';
    });
  }),
];
