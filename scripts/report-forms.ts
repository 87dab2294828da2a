/**
 * `npm run report:forms`: lists the target forms (sandbox/office-protect/cases/), and whether each was filled or why not.
 * Runs the tests of the same names, and the built extension where a test page is not enough. Exits with 1 if a form was
 * filled wrongly or partly, or if a case had another result than expected.
 */
import { startVitest, type TestCase } from 'vitest/node';
import { WRONG_PLACES } from '../sandbox/office-protect/cases/places.ts';
import { CARD_CASES, fillByCard, learnCompany, openCase, visitWrongPlaces } from '../tests/support/forms.ts';
import { holdKey } from '../tests/support/seed-state.ts';
import { createWorld, type World } from '../tests/support/world.ts';
import type { CaseMeta } from '../utils/portal/testing/test-kit.ts';

interface Row {
  kit: string;
  name: string;
  expected: string;
  outcome: string;
}

const WIDTH = 44;

/** Results of the cases that run on a test page. */
async function rowsOfKits(): Promise<Row[]> {
  const rows: Row[] = [];
  const note = (test: TestCase): void => {
    const { formCase } = test.meta() as { formCase?: CaseMeta };
    const kit = test.module.moduleId.replace(/^.*\/|\.browser\.test\.ts$/g, '');
    rows.push(formCase ?? { kit, name: test.name, expected: '', outcome: 'WRONG: the case did not end' });
  };
  const vitest = await startVitest('test', ['utils/portal/cases'], {
    project: ['browser'],
    watch: false,
    reporters: [{ onTestCaseResult: note }],
  });
  const broken = vitest.state.getTestModules().filter((module) => module.errors().length > 0);
  rows.push(
    ...broken.map(({ moduleId }) => ({
      kit: moduleId,
      name: '',
      expected: '',
      outcome: 'WRONG: the kit did not load',
    })),
  );
  await vitest.close();
  return rows;
}

async function inWorld(run: (world: World) => Promise<Row[]>): Promise<Row[]> {
  const world = await createWorld();
  try {
    await holdKey(world);
    return await run(world);
  } finally {
    await world.close();
  }
}

/** Results of the cases that use the card of the built extension. */
async function rowsOfCards(world: World): Promise<Row[]> {
  await learnCompany(world);
  const rows: Row[] = [];
  for (const name of CARD_CASES) {
    const portal = await openCase(world, name);
    const outcome = await fillByCard(portal).catch(() => 'WRONG: the card could not be clicked');
    rows.push({ kit: 'card', name, expected: 'survived', outcome });
    await portal.page.close();
  }
  return rows;
}

async function rowsOfPlaces(world: World): Promise<Row[]> {
  const outcomes = await visitWrongPlaces(world);
  return WRONG_PLACES.map(({ name }) => ({
    kit: 'place',
    name,
    expected: 'refused',
    outcome: outcomes.get(name) ?? '',
  }));
}

function lineOf({ kit, name, expected, outcome }: Row): string {
  const result =
    outcome === 'survived' || outcome === 'refused' || outcome.startsWith('WRONG')
      ? outcome
      : `refused: ${outcome}`;
  const note = outcome === expected || outcome.startsWith('WRONG') ? '' : `   (expected: ${expected})`;
  return `${`${kit}/${name}`.padEnd(WIDTH)}${result}${note}`;
}

const rows = [...(await rowsOfKits()), ...(await inWorld(rowsOfCards)), ...(await inWorld(rowsOfPlaces))];
rows.sort((one, other) => one.kit.localeCompare(other.kit));
const wrong = rows.filter(({ outcome }) => outcome.startsWith('WRONG'));
const survived = rows.filter(({ outcome }) => outcome === 'survived');
const unexpected = rows.filter(({ outcome, expected }) => outcome !== expected);
console.log(rows.map(lineOf).join('\n'));
console.log(
  `\n${rows.length} forms: ${survived.length} survived, ${rows.length - survived.length - wrong.length} refused, ${wrong.length} filled wrongly or in part, ${unexpected.length} not as expected.`,
);
process.exitCode = unexpected.length === 0 && rows.length > 0 ? 0 : 1;
