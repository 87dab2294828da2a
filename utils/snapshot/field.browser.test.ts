/**
 * Pages that were saved are read as a person sees them: each file of tests/snapshots/ has beside it what must be read. How one is
 * added: CONTRIBUTING.md.
 */
import { afterEach, expect, test } from 'vitest';
import type { PageSnapshot, SavedReading } from './snapshot-file.ts';
import { replayed } from './testing/replayed.ts';

type Expected = Pick<SavedReading, 'page' | 'problems' | 'form'>[];

const FOLDER = '../../tests/snapshots/';
const files = import.meta.glob<PageSnapshot | Expected>('../../tests/snapshots/*.json', {
  import: 'default',
});
const names = Object.keys(files)
  .map((path) => path.slice(FOLDER.length).replace(/(\.expected)?\.json$/, ''))
  .filter((name, index, all) => all.indexOf(name) === index);

afterEach(() => document.querySelector('#replayed')?.remove());

test('there are snapshots', () => {
  expect(names).toEqual(expect.arrayContaining(['member-form', 'role-editor']));
});

test.each(names)('%s', async (name) => {
  const snapshot = (await files[`${FOLDER}${name}.json`]?.()) as PageSnapshot;
  const expected = (await files[`${FOLDER}${name}.expected.json`]?.()) as Expected;
  for (const [index, frame] of snapshot.frames.entries()) {
    const { reading, moved, boxes } = await replayed(frame);
    expect({ page: reading.page, problems: reading.problems, form: reading.form }).toEqual(expected[index]);
    // Fonts differ from one system to the next; places must not.
    expect(moved.length / boxes).toBeLessThan(0.05);
  }
});
