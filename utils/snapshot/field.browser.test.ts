/**
 * Pages that were saved are read as a person sees them: each file of tests/snapshots/ has beside it what must be read. Those in
 * `gallery/` are pages of real libraries, with what was read there. How one is added: CONTRIBUTING.md.
 */
import { afterEach, expect, test } from 'vitest';
import type { PageSnapshot, SavedReading } from './snapshot-file.ts';
import { replayed } from './testing/replayed.ts';

type Expected = Omit<SavedReading, 'report'>[];

const FOLDER = '../../tests/snapshots/';
/** Addresses: the server says that the compressed ones are, and the browser unpacks them. */
const files = import.meta.glob<string>('../../tests/snapshots/**/*.{json,json.gz}', {
  query: '?url',
  import: 'default',
  eager: true,
});
const names = Object.keys(files)
  .map((path) => path.slice(FOLDER.length).replace(/(\.expected)?\.json(\.gz)?$/, ''))
  .filter((name, index, all) => all.indexOf(name) === index);

async function load<Content>(name: string): Promise<Content> {
  const address = files[`${FOLDER}${name}.json`] ?? files[`${FOLDER}${name}.json.gz`];
  if (!address) throw new Error(`tests/snapshots/${name} is missing.`);
  return (await fetch(address)).json();
}

afterEach(() => document.querySelector('#replayed')?.remove());

test('there are snapshots', () => {
  const kinds = [
    'member-form',
    'role-editor',
    'gallery/forms/quasar',
    'gallery/grids/ag',
    'gallery/members/mui',
  ];
  expect(names).toEqual(expect.arrayContaining(kinds));
});

test.each(names)('%s', async (name) => {
  const snapshot = await load<PageSnapshot>(name);
  const expected = await load<Expected>(`${name}.expected`);
  expect(expected).toHaveLength(snapshot.frames.length);
  for (const [index, frame] of snapshot.frames.entries()) {
    const { reading, moved, boxes } = await replayed(frame);
    const { page, problems, form, formFields } = reading;
    expect({ page, problems, form, formFields }).toEqual(expected[index]);
    // Fonts differ from one system to the next; places must not.
    expect(moved.length / boxes).toBeLessThan(0.05);
  }
});
