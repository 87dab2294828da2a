import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rolePage } from '../../../tests/support/samples.ts';
import { profile as officeProtect } from '../../integrations/index.ts';
import { newSite, roleFactOf } from '../../setup/state.ts';
import { cellOf, LEVELS } from '../model/levels.ts';
import { reportedLevels } from './reported-levels.ts';

const WANTED = officeProtect.settings;
const MODULES = ['Companies', 'Service Desk', 'System', 'Finance', 'Sales'];
const cells = [
  ...WANTED,
  ...MODULES.flatMap((module) =>
    ['Reports', 'Time Entry'].flatMap((permission) => LEVELS.map((level) => ({ module, permission, level }))),
  ),
].map(({ module, permission, level }) => cellOf(module, permission, level));

const role = fc
  .record({
    grants: fc.dictionary(fc.constantFrom(...cells), fc.constantFrom('None', 'None', 'None', 'My', 'All')),
    collapsed: fc.subarray(MODULES),
  })
  .map(({ grants, collapsed }) => rolePage(grants as Parameters<typeof rolePage>[0], { collapsed }));

test('levels that are left out do not change the result for a role', () => {
  fc.assert(
    fc.property(role, (page) => {
      const fact = (seen: typeof page) => roleFactOf(officeProtect, newSite(), seen);
      expect(fact(reportedLevels(page, WANTED))).toEqual(fact(page));
    }),
  );
});

test('of a role in which all levels are None, only the wanted rows are reported', () => {
  const page = rolePage(Object.fromEntries(cells.map((cell) => [cell, 'None'])) as never);
  const reported = reportedLevels(page, WANTED).levels.map(({ permission }) => permission);
  expect(new Set(reported)).toEqual(new Set(WANTED.map(({ permission }) => permission)));
});
