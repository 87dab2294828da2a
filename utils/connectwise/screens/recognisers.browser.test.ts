/** Tests every recogniser against every fixture: each page is recognised as its own screen and as no other. */
import { afterEach, expect, test } from 'vitest';
import { visibleControls } from '../../page/controls.ts';
import { pairFields } from '../../page/labels.ts';
import { visibleTextRuns } from '../../page/text-runs.ts';
import type { Screen } from '../model/observation.ts';
import { readPage } from '../read-page.ts';
import { readRoleEditor } from '../role-editor/read-role-editor.ts';
import { findRoleRecord, isRoleTitled } from '../role-editor/title.ts';
import { clearPage } from '../testing/read-role.ts';
import { FIXTURES } from '../testing/screens.ts';
import { keyLabels } from './api-key.ts';
import { isRolesList, keyView, membersTab, newRoleField } from './identify.ts';
import { findCompanyField } from './login.ts';
import { isMemberForm, memberFields } from './member-form.ts';

afterEach(clearPage);

/** Each recogniser alone, independent of the order in which `readPage` calls them. */
const RECOGNISERS: Partial<Record<Screen, () => boolean>> = {
  'security-role': () => {
    const [textRuns, controls] = texts();
    const reading = readRoleEditor(textRuns, controls, findRoleRecord(textRuns), []);
    return reading !== null && (reading.isEditable || isRoleTitled(textRuns, reading.root));
  },
  'api-member': () => isMemberForm(memberFields(...texts())),
  'api-key': () => {
    const [textRuns, controls] = texts();
    return keyView(textRuns, controls, keyLabels(textRuns)) !== null;
  },
  members: () => membersTab(texts()[0]) !== null,
  'security-roles': () => {
    const [textRuns, controls] = texts();
    return isRolesList(textRuns) || newRoleField(textRuns, pairFields(textRuns, controls)) !== null;
  },
  login: () => findCompanyField(pairFields(...texts()), texts()[0], document) !== null,
};

function texts(): Parameters<typeof pairFields> {
  return [visibleTextRuns(document.body), visibleControls(document)];
}

test.each(FIXTURES)('$name', ({ screen, show }) => {
  show();
  const recognised = Object.entries(RECOGNISERS).flatMap(([name, recognise]) => (recognise() ? [name] : []));
  expect(recognised).toEqual(screen === 'none' ? [] : [screen]);
  expect(readPage([], String).page.screen).toBe(screen);
});

test('there are fixtures for every screen, and for none', () => {
  const screens = new Set(FIXTURES.map(({ screen }) => screen));
  expect([...screens].sort()).toEqual([...Object.keys(RECOGNISERS), 'none'].sort());
});
