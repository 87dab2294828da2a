/**
 * `npm run gallery [-- NAME…] [-- --built]`: the built extension over the role editor in real grid libraries (`grids`), the target form in
 * real UI libraries (`forms`), and the API member's form in such (`members`). A name stands for what that library draws, a kind for all of it,
 * `forms/NAME` for one; without any, everything runs. Prints what came of it and writes the snapshots that `npm test` reads without the libraries
 * (tests/snapshots/gallery/); exits with 1 for a false mark, a false "set", a form that was filled wrongly or in part, or a finding about a
 * member that is not true. `--built` takes the pages as they were built before.
 */
import { parseArgs } from 'node:util';
import { runForms } from './gallery/run-forms.ts';
import { runGrids } from './gallery/run-grids.ts';
import { runMembers } from './gallery/run-members.ts';
import { buildGallery, galleryNames, KINDS, type Kind } from './gallery/serve.ts';

const RUN: Record<Kind, (names: string[]) => Promise<boolean>> = {
  forms: runForms,
  grids: runGrids,
  members: runMembers,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { built: { type: 'boolean', default: false } },
});
const isOf = (chosen: string, kind: Kind, name: string) => [kind, name, `${kind}/${name}`].includes(chosen);
const pages = KINDS.flatMap((kind) => galleryNames(kind).map((name) => ({ kind, name })));
const unknown = positionals.filter((chosen) => !pages.some(({ kind, name }) => isOf(chosen, kind, name)));
if (unknown.length > 0) throw new Error(`The gallery has no ${unknown.join(', ')}.`);

if (!values.built) await buildGallery();
for (const kind of KINDS) {
  const ofKind = pages.filter((page) => page.kind === kind).map(({ name }) => name);
  const names = ofKind.filter(
    (name) => positionals.length === 0 || positionals.some((chosen) => isOf(chosen, kind, name)),
  );
  if (names.length > 0 && (await RUN[kind](names))) process.exitCode = 1;
}
