/** Variants of a page that users read alike are read alike. */
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { LEVELS } from '../model/levels.ts';
import { readPage } from '../read-page.ts';
import { FORM_STYLE, FORMS, MEMBER } from '../testing/forms.ts';
import { clearPage } from '../testing/read-role.ts';
import { ROLE_SKINS } from '../testing/role-fixtures.ts';
import { levelsOf, rowOf, type Sheet, sampleSheet, WANTED } from '../testing/sheet.ts';
import { mount, roleShell, shell } from '../testing/shell.ts';
import { anyVariant } from '../testing/text-variants.ts';

afterEach(clearPage);

/** A fixed seed, so that every run tests the same cases. */
const RUNS = { seed: 20261123, numRuns: 120 };
const access = fc.constantFrom('None', 'My', 'All');

/** Returns the levels of the wanted rows, since only these have English names in every variant. */
function wantedLevels(levels: ReturnType<typeof levelsOf>): string[] {
  return levels
    .filter(({ module, permission }) =>
      WANTED.some((row) => row.module === module && row.permission === permission),
    )
    .map(({ module, permission, level, access }) => `${module}/${permission}/${level}: ${access}`)
    .sort();
}

test('a role in any structure, with any variant of its words and random levels', () => {
  const property = fc.property(
    fc.constantFrom(...Object.keys(ROLE_SKINS)),
    anyVariant,
    anyVariant,
    anyVariant,
    fc.array(access, { minLength: 24, maxLength: 24 }),
    (name, onHeaders, onGroups, onRows, levels) => {
      const sheet: Sheet = sampleSheet();
      for (const level of LEVELS) sheet.headers[level] = onHeaders(sheet.headers[level] ?? '');
      for (const group of sheet.groups) {
        group.title = onGroups(group.module.replace('&', '&amp;'));
        for (const row of group.rows) row.label = onRows(row.permission);
      }
      for (const [i, { module, permission }] of WANTED.entries())
        rowOf(sheet, module, permission).levels = levels.slice(i * 4, i * 4 + 4);
      const skin = ROLE_SKINS[name] as (typeof ROLE_SKINS)[string];
      mount(roleShell(sheet.role, skin.draw(sheet)), skin.css);
      const { page, problems } = readPage(WANTED, String);
      expect(problems).toEqual([]);
      expect(wantedLevels(page.screen === 'security-role' ? page.levels : [])).toEqual(
        wantedLevels(levelsOf(sheet)),
      );
    },
  );
  fc.assert(property, RUNS);
});

test('a member form in any structure, with any variant of its labels', () => {
  // In these the labels are attributes, which cannot hold markup.
  const drawn = Object.keys(FORMS).filter((name) => !/screen readers|placeholders/.test(name));
  const property = fc.property(fc.constantFrom(...drawn), anyVariant, (name, onLabels) => {
    const form = FORMS[name]?.() ?? '';
    mount(shell('Members - API Members &gt; Detail', 'New Member', form), FORM_STYLE);
    for (const label of document.querySelectorAll(
      '.above,.left>div:first-child,.mui>label,label>b,label[for]',
    )) {
      label.innerHTML = onLabels(label.innerHTML);
    }
    const { page, problems } = readPage([], String);
    expect(problems).toEqual([]);
    expect(page.screen === 'api-member' && page.fields).toEqual(MEMBER);
  });
  fc.assert(property, RUNS);
});
