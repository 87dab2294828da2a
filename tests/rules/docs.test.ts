/** What the documentation names exists. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFile, ROOT } from '../support/project.ts';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
}).split('\n');
const documents = files.filter((file) => /^((docs|findings)\/)?[\w-]+\.md$/.test(file));

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
  expect([...folders]).toEqual(expect.arrayContaining(['components/', 'utils/page/']));
  expect([...folders].filter((folder) => !table.includes(`\`${folder}\``))).toEqual([]);
});

/** Text with its place, for a message. */
interface Named {
  place: string;
  name: string;
}

/** Folders of the project, by which a name is known to be one of its files. */
const TOP = [...new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]))];
const PATH = new RegExp(
  `^(${TOP.join('|')})/(?:[\\w./-]*/|[\\w./-]+\\.\\w+)?$|^[\\w.-]+(/[\\w.-]+)*\\.(tsx?|css|md)$`,
);
/** Files as the build names them: `entrypoints/portal-probe.ts` becomes `portal-probe.js`. */
const built = files
  .flatMap((file) => /^entrypoints\/([\w-]+)\.ts$/.exec(file)?.[1] ?? [])
  .map((name) => `${name}.js`);

/** A path, or the end of one: `vault.ts` stands for `utils/key/vault.ts`, `role-editor/` for a folder, NAME for any. */
function isThere(name: string): boolean {
  if (name.includes('NAME')) return true;
  const ending = name.endsWith('/') ? new RegExp(`(^|/)${name}`) : new RegExp(`(^|/)${name}(/|$)`);
  return built.includes(name) || files.some((file) => ending.test(file));
}

/** Names of files in backquotes, and paths that stand in a text as they are. */
function namesIn(text: string, place: string): Named[] {
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, name = '']) => name)
    .filter((name) => PATH.test(name));
  const plain = text
    .replaceAll(/\]\([^)]*\)|https?:\S+/g, ' ')
    .matchAll(new RegExp(`(?<![\\w./*-])(${TOP.join('|')})/[\\w./-]*\\.(tsx?|json|css|md|sh|yml)\\b`, 'g'));
  return [...new Set([...quoted, ...[...plain].map(([name]) => name)])].map((name) => ({ place, name }));
}

/** The comments of our sources, line by line. */
const comments = files
  .filter(
    (file) => /\.(tsx?|css|jsonc|yml)$/.test(file) && statSync(join(ROOT, file), { throwIfNoEntry: false }),
  )
  .flatMap((file) =>
    readFileSync(join(ROOT, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const [, comment] = /(?:^\s*(?:\/\*\*?|\*|#)|\/\/)\s(.*)$/.exec(line) ?? [];
        return comment ? [{ place: `${file}:${index + 1}`, text: comment }] : [];
      }),
  );

test.each(documents)('each file that %s names is there', (document) => {
  const missing = namesIn(projectFile(document), document).filter(({ name }) => !isThere(name));
  expect(missing.map(({ name }) => name)).toEqual([]);
});

test('each file that a comment names is there', () => {
  const named = comments.flatMap(({ place, text }) => namesIn(text, place));
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter(({ name }) => !isThere(name)).map(({ place, name }) => `${place}: ${name}`)).toEqual(
    [],
  );
});

test('what a document says to be in a file is in it', () => {
  const said = documents.flatMap((document) =>
    [...projectFile(document).matchAll(/`(\w+)` in `([\w./-]+)`/g)].map(([, name = '', file = '']) => ({
      document,
      name,
      file,
    })),
  );
  expect(said.length).toBeGreaterThan(2);
  const wrong = said.filter(({ name, file }) => {
    const declaration = new RegExp(`\\b(const|function|interface|type|class) ${name}\\b|^\\s*${name}: `, 'm');
    return !existsSync(join(ROOT, file)) || !declaration.test(projectFile(file));
  });
  expect(wrong).toEqual([]);
});

test.each([
  ['a file that is gone', '`utils/key/no-such-vault.ts`'],
  ['a file without its folder', '`no-such-vault.ts`'],
  ['a folder that is gone', '`utils/no-such-folder/`'],
  ['a path without backquotes', 'see utils/key/no-such-vault.ts for it'],
  ['a document that is gone', '`docs/no-such-document.md`'],
])('the rule notices %s', (_, text) => {
  expect(namesIn(text, 'here').filter(({ name }) => !isThere(name))).toHaveLength(1);
});
