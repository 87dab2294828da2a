/** What a bundle may contain: little in scripts for other sites' pages, and keys only in the background. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT } from '../support/project.ts';
import { bundleOf, entryPoints } from './bundles.ts';

const VIEWS = /^entrypoints\/(panel\.content|popup|sidepanel|options|record|report|welcome)\//;

/** One sentence for each file or package in an entry point's bundle that must not be there. */
async function breachesOf(root: string, entry: string): Promise<string[]> {
  const { files, packages } = await bundleOf(root, entry);
  if (entry === 'entrypoints/background.ts') return [];
  const kept = files.filter((file) => file === 'utils/key/vault.ts' || file.startsWith('utils/background/'));
  const inPages = !VIEWS.test(entry);
  const heavy = inPages
    ? packages.filter((name) => /^(react|react-dom|lucide-react|zod)(\/|$)/.test(name))
    : [];
  const views = inPages ? files.filter((file) => file.startsWith('components/')) : [];
  const texts = /^entrypoints\/(connectwise|portal)-/.test(entry)
    ? files.filter((file) => file.startsWith('locales/'))
    : [];
  return [
    ...kept.map(
      (file) => `${entry} holds ${file}: only the background keeps keys and state, send it a message.`,
    ),
    ...[...heavy, ...views, ...texts].map(
      (name) => `${entry} holds ${name}: it runs in other people's pages and must cost little.`,
    ),
  ];
}

test('there are entry points', () => {
  expect(entryPoints(ROOT)).toEqual(
    expect.arrayContaining([
      'entrypoints/background.ts',
      'entrypoints/connectwise-probe.ts',
      'entrypoints/panel.content/index.tsx',
      'entrypoints/popup/main.tsx',
    ]),
  );
});

test('the background contains the vault and Zod, so the rules search for names that exist', async () => {
  const { files, packages } = await bundleOf(ROOT, 'entrypoints/background.ts');
  expect(files).toEqual(expect.arrayContaining(['utils/key/vault.ts', 'utils/background/settings.ts']));
  expect(packages).toContain('zod');
});

test.each(entryPoints(ROOT))('%s contains nothing that it must not', async (entry) => {
  expect(await breachesOf(ROOT, entry)).toEqual([]);
});

test.each<[string, Record<string, string>, string]>([
  [
    'a probe that loads Zod by way of another file',
    {
      'entrypoints/connectwise-probe.ts': `import { profile } from '../utils/integrations/schema.ts'; console.log(profile);`,
      'utils/integrations/schema.ts': `import { z } from 'zod'; export const profile = z.string();`,
    },
    'entrypoints/connectwise-probe.ts holds zod',
  ],
  [
    'a type modifier that still runs the module',
    { 'entrypoints/connectwise-probe.ts': `import { type ZodType } from 'zod'; export type T = ZodType;` },
    'entrypoints/connectwise-probe.ts holds zod',
  ],
  [
    'a script in a frame that loads texts',
    {
      'entrypoints/connectwise-actions.ts': `import { card } from '../locales/en.json'; console.log(card);`,
      'locales/en.json': `{ "card": "Fill" }`,
    },
    'entrypoints/connectwise-actions.ts holds locales/en.json',
  ],
  [
    'a content script that loads a component',
    {
      'entrypoints/portal.content.ts': `import { say } from '../components/say.ts'; console.log(say);`,
      'components/say.ts': `export const say = () => document.title;`,
    },
    'entrypoints/portal.content.ts holds components/say.ts',
  ],
  [
    'a view that holds the key',
    {
      'entrypoints/popup/main.tsx': `const vault = await import('../../utils/key/vault.ts'); console.log(vault);`,
      'utils/key/vault.ts': `export const take = () => 1;`,
    },
    'entrypoints/popup/main.tsx holds utils/key/vault.ts: only the background',
  ],
])('the rules notice %s', async (_, files, message) => {
  const root = folderOf(files);
  const found = await Promise.all(entryPoints(root).map((entry) => breachesOf(root, entry)));
  expect(found.flat().join('\n')).toContain(message);
});

test('the rules allow a type of a module with Zod', async () => {
  const root = folderOf({
    'entrypoints/connectwise-probe.ts': `import type { Schema } from '../utils/schema.ts'; export const s: Schema | null = null;`,
    'utils/schema.ts': `import { z } from 'zod'; export type Schema = z.ZodType;`,
  });
  expect(await breachesOf(root, 'entrypoints/connectwise-probe.ts')).toEqual([]);
});

/** A folder with these files, deleted after the test. */
function folderOf(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'bundles-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [path, text] of Object.entries({
    'tsconfig.json': '{ "compilerOptions": { "verbatimModuleSyntax": true } }',
    ...files,
  })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
