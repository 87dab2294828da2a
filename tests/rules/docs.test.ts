/** What the documentation names is there. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFile, ROOT } from '../support/project.ts';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
}).split('\n');
const documents = files.filter((file) => /^(docs\/)?[\w-]+\.md$/.test(file));

/** Targets of links and pictures inside of the project, without what follows a `#`. */
function linksIn(document: string): string[] {
  return [...projectFile(document).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.replace(/#.*/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
    .map((target) => join(dirname(document), target));
}

test('there are documents, with links', () => {
  expect(documents).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/guide.md']));
  expect(linksIn('README.md').length).toBeGreaterThan(5);
});

test.each(documents)('each link and picture of %s is there', (document) => {
  expect(linksIn(document).filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
});

test('each picture is shown somewhere', () => {
  const shown = new Set(documents.flatMap(linksIn));
  const pictures = files.filter((file) => file.startsWith('docs/images/'));
  expect(pictures.length).toBeGreaterThan(5);
  expect(pictures.filter((picture) => !shown.has(picture))).toEqual([]);
});

test('the folder table of CONTRIBUTING names every folder', () => {
  const table = projectFile('CONTRIBUTING.md');
  const folders = new Set(
    files.flatMap((file) => /^(utils\/[\w-]+\/|(?!utils)[a-z]\w*\/)/.exec(file)?.[1] ?? []),
  );
  expect([...folders]).toEqual(expect.arrayContaining(['components/', 'utils/journey/']));
  expect([...folders].filter((folder) => !table.includes(`\`${folder}\``))).toEqual([]);
});
