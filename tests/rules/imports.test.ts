/** The import rules of biome.json and biome.layers.jsonc work: Biome lints one breach of each. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ROOT } from '../support/project.ts';

interface Breach {
  what: string;
  /** Paths and texts; the first file is the one that Biome must report. */
  files: Record<string, string>;
  /** Rule, and a part of its message. */
  rule: string;
  says: string;
}

const IMPORTS = 'lint/style/noRestrictedImports';
const GLOBALS = 'lint/style/noRestrictedGlobals';
const UNDECLARED = 'lint/correctness/noUndeclaredDependencies';

const BREACHES: Breach[] = [
  {
    what: 'a component that computes',
    files: { 'components/a.tsx': `import { compare } from '../utils/integrations/compare-role.ts';` },
    rule: IMPORTS,
    says: 'Components get data as props',
  },
  {
    what: 'a component that imports the browser',
    files: { 'components/b.tsx': `import { browser } from 'wxt/browser';` },
    rule: IMPORTS,
    says: 'Components get data as props',
  },
  {
    what: 'a component that uses the browser as a global',
    files: { 'components/c.tsx': `export const id = browser.runtime.id;` },
    rule: GLOBALS,
    says: 'global variable browser',
  },
  {
    what: 'a reader that judges',
    files: {
      'utils/connectwise/role-editor/a.ts': `export { compare } from '../../integrations/compare-role.ts';`,
    },
    rule: IMPORTS,
    says: 'judging belongs in utils/integrations/',
  },
  {
    what: 'a reader that knows target forms',
    files: { 'utils/connectwise/screens/a.ts': `import { findForm } from '../../portal/form/find-form.ts';` },
    rule: IMPORTS,
    says: 'Readers turn a page into plain data',
  },
  {
    what: 'a reader that changes the page',
    files: { 'utils/connectwise/screens/b.ts': `import { click } from '../../page/input/input-events.ts';` },
    rule: IMPORTS,
    says: 'Readers turn a page into plain data',
  },
  {
    what: 'a form reader that knows ConnectWise',
    files: { 'utils/portal/form/a.ts': `import type { Level } from '../../connectwise/model/levels.ts';` },
    rule: IMPORTS,
    says: 'Finding a form needs the page',
  },
  {
    what: 'a page layer that knows a product',
    files: { 'utils/page/a.ts': `import type { Level } from '../connectwise/model/levels.ts';` },
    rule: IMPORTS,
    says: 'knows no product',
  },
  {
    what: 'a judge that reads the page',
    files: { 'utils/integrations/a.ts': `export const rows = () => document.querySelectorAll('tr');` },
    rule: GLOBALS,
    says: 'global variable document',
  },
  {
    what: 'a utility that knows a view',
    files: { 'utils/settings/a.ts': `import type { Panel } from '../../components/panel/panel.tsx';` },
    rule: IMPORTS,
    says: 'storing them belongs in utils/background/settings.ts',
  },
  {
    what: 'a constant where only types may come from',
    files: { 'utils/messages/a.ts': `import { HANDOFF_REASONS } from '../portal/card/card-state.ts';` },
    rule: IMPORTS,
    says: 'Only a type may be imported from there',
  },
  {
    what: 'a module imported while the program runs',
    files: { 'utils/setup/a.ts': `export const page = await import('../page/visibility.ts');` },
    rule: IMPORTS,
    says: 'The setup flow is computed',
  },
  {
    what: 'an assistant that holds the key',
    files: { 'utils/assistant/a.ts': `import { take } from '../key/vault.ts';` },
    rule: IMPORTS,
    says: 'keys and state are held by utils/background/',
  },
  {
    what: 'a background that touches a page',
    files: { 'utils/background/a.ts': `import { readPage } from '../connectwise/read-page.ts';` },
    rule: IMPORTS,
    says: 'The background touches no page',
  },
  {
    what: 'shipped code that needs the sandbox',
    files: { 'entrypoints/a.ts': `import '../sandbox/server.ts';` },
    rule: IMPORTS,
    says: 'what they need lives in utils/ or components/',
  },
  {
    what: 'a folder that nobody gave a rule',
    files: { 'utils/new-folder/a.ts': `import { z } from 'zod';` },
    rule: IMPORTS,
    says: 'This folder has no entry in biome.layers.jsonc',
  },
  {
    what: 'a package that is no dependency',
    files: { 'utils/on-page-ui/a.ts': `import { computePosition } from '@floating-ui/dom';` },
    rule: IMPORTS,
    says: 'What is drawn over a page',
  },
  {
    what: 'a package that is no dependency, in a script',
    files: { 'scripts/a.ts': `import { computePosition } from '@floating-ui/dom';` },
    rule: UNDECLARED,
    says: '@floating-ui/dom',
  },
  {
    what: 'a cycle, of types too',
    files: {
      'utils/portal/form/cycle-a.ts': `import { b } from './cycle-b.ts'; export const a = b;`,
      'utils/portal/form/cycle-b.ts': `import type { A } from './cycle-c.ts'; export const b: A = 1;`,
      'utils/portal/form/cycle-c.ts': `import { a } from './cycle-a.ts'; export type A = typeof a;`,
    },
    rule: 'lint/suspicious/noImportCycles',
    says: 'cycle',
  },
  {
    what: 'a cycle in the sandbox',
    files: {
      'sandbox/cycle-a.ts': `import { b } from './cycle-b.ts'; export const a = b;`,
      'sandbox/cycle-b.ts': `import { a } from './cycle-a.ts'; export const b = a;`,
    },
    rule: 'lint/suspicious/noImportCycles',
    says: 'cycle',
  },
  {
    what: 'a type modifier that still runs the module',
    files: { 'entrypoints/b.ts': `import { type ZodType } from '../utils/x.ts'; export type T = ZodType;` },
    rule: 'lint/style/useImportType',
    says: 'type',
  },
];

const ALLOWED: Record<string, string> = {
  'components/panel/ok.tsx': `import { useState } from 'react';
    import type { Finding } from '../../utils/integrations/compare-role.ts';
    import { STEPS } from '../../utils/setup/view.ts';
    import './panel.css';
    export const all: [typeof useState, typeof STEPS, Finding?] = [useState, STEPS];`,
  'utils/integrations/ok.ts': `export const f = (window: { document: string }) => window.document;`,
  'utils/setup/ok.ts': `import type { Observation } from '../connectwise/model/observation.ts';
    import { f } from '../integrations/ok.ts';
    export const g = (o: Observation) => f(o);`,
  'utils/integrations/schema.ts': `import { z } from 'zod'; export const schema = z.string();`,
  'utils/page/watch/ok.ts': `import { parent } from '../dom-tree.ts'; export const y = parent;`,
  'utils/portal/card/ok.ts': `import { parent } from '../../page/dom-tree.ts'; export const x = parent;`,
};

const folder = mkdtempSync(join(tmpdir(), 'imports-'));
/** Biome's diagnostics by file: rule and message. */
let said: { path: string; text: string }[] = [];

beforeAll(() => {
  for (const name of ['biome.json', 'biome.layers.jsonc', 'package.json', '.gitignore'])
    copyFileSync(join(ROOT, name), join(folder, name));
  const files = Object.assign({}, ...BREACHES.map(({ files }) => files), ALLOWED);
  for (const [path, text] of Object.entries<string>(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const { stdout } = spawnSync(
    process.execPath,
    [biome, 'lint', '--reporter=github', '--max-diagnostics=none', '.'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  rmSync(folder, { recursive: true });
  said = stdout.split('\n').flatMap((line) => {
    const [, path] = /[,]file=([^,]+),/.exec(line) ?? [];
    return path ? [{ path: path.replaceAll('\\', '/'), text: line }] : [];
  });
});

test.each(BREACHES)('the rules notice $what', ({ files, rule, says }) => {
  const [path = ''] = Object.keys(files);
  const texts = said.filter((one) => one.path.endsWith(path)).map(({ text }) => text);
  expect(texts.filter((text) => text.includes(rule)).join('\n')).toContain(says);
});

test.each(Object.keys(ALLOWED))('the rules allow what %s imports', (path) => {
  expect(said.filter((one) => one.path.endsWith(path))).toEqual([]);
});
