/** The build shortens the names of some properties in page scripts. Whatever another script reads must keep its name. */
import { expect, test } from 'vitest';
import { INTERNAL } from '../../scripts/minify-again.ts';
import { projectFile } from '../support/project.ts';

/** Where the shapes of all that page scripts send and receive are declared. */
const SHAPES = [
  'utils/messages/contract.ts',
  'utils/connectwise/model/observation.ts',
  'utils/connectwise/model/record.ts',
  'utils/connectwise/api/check-record.ts',
  'utils/integrations/check-member.ts',
  'utils/integrations/compare-role.ts',
  'utils/integrations/schema.ts',
  'utils/portal/card/card-state.ts',
  'utils/settings/settings.ts',
  'utils/setup/view.ts',
];

const namesIn = (source: string) => [...source.matchAll(/\b([A-Za-z]\w*)\??:/g)].map(([, name = '']) => name);

test.each(SHAPES)('no name in %s is shortened', (file) => {
  const names = namesIn(projectFile(file));
  expect(names.length).toBeGreaterThan(2);
  expect(names.filter((name) => INTERNAL.test(name))).toEqual([]);
});

test('a name that is shortened would be found', () => {
  const names = namesIn('interface Cell { element: Element; isOptional?: boolean }');
  expect(names).toEqual(['element', 'isOptional']);
  expect(names.map((name) => INTERNAL.test(name))).toEqual([true, false]);
});
