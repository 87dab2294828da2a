/** The pages in words that nobody knows. */
import { expect } from 'vitest';
import { pageTest, startSession } from '../../../testing/test.ts';
import { hashOf, type Place } from '../flow/place.ts';
import { NONSENSE, nonsense } from './base/nonsense.ts';
import { FRENCH_WORDS } from './classic/variants/french.ts';

const ADDRESS = 'https://na.myconnectwise.net/v2025_1/connectwise.aspx?words=nonsense';
/** The product's own words, also those that it does not translate. */
const WORDS = new Set([
  ...Object.keys(FRENCH_WORDS),
  ...[
    'Security Roles',
    'Security Modules',
    'API Members',
    'API Keys',
    'Details',
    'New Item',
    'Save',
    'SEARCH',
  ],
]);

/** Everything a person can read there. Runs in the page. */
function texts(): string[] {
  const values = [...document.querySelectorAll('input')].map(({ value }) => value);
  const titles = [...document.querySelectorAll<HTMLElement>('[title]')].map(({ title }) => title);
  return [...document.body.innerText.split(/[\n\t]/), ...values, ...titles].map((text) =>
    text.replace(/[*:]+$/, '').trim(),
  );
}

pageTest.for<[string, (ids: { role: number; member: number }) => Place, string]>([
  ['list of roles', () => ({ screen: 'SecurityRoleList' }), 'Security Roles'],
  ['role editor', ({ role }) => ({ screen: 'SecurityModules', id: role }), 'Inquire Level'],
  ['list of members', () => ({ screen: 'MemberList', tab: 'API Members' }), 'Member ID'],
  ['member form', ({ member: id }) => ({ screen: 'ApiMemberDetail', id, tab: 'Details' }), 'Default Board'],
  ['key screen', ({ member }) => ({ screen: 'ApiKeyDetail', memberId: member, id: null }), 'Description'],
])('the %s has none of the product’s words', async ([, placeOf, shown], { page, sandbox }) => {
  await startSession(sandbox, page);
  const role = sandbox.connectWise.roles.find(({ name }) => name === 'CRM Only')?.id ?? 0;
  const member = sandbox.connectWise.apiMembers[0]?.id ?? 0;
  await page.goto(ADDRESS + hashOf(placeOf({ role, member })));
  await page
    .getByText(new RegExp(`^${nonsense(shown)}[*:]*$`))
    .first()
    .waitFor();
  const found = await page.evaluate(texts);
  const isData = (text: string) => sandbox.connectWise.roles.some(({ name }) => name === text);
  expect(found.filter((text) => WORDS.has(text) && !isData(text))).toEqual([]);
});

pageTest('the sign-in page has none either', async ({ page }) => {
  await page.goto(ADDRESS);
  await page.getByText(nonsense('Username'), { exact: true }).waitFor();
  expect((await page.evaluate(texts)).filter((text) => WORDS.has(text))).toEqual([]);
});

pageTest('no two words become one', () => {
  const all = [...WORDS].map((word) => NONSENSE.words(word));
  expect(new Set(all).size).toBe(WORDS.size);
});
