import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/project.ts';
import { breaches, SHARED_WORDS } from './boundaries.ts';
import { type Module, readModules, shippedSources } from './module-graph.ts';

describe('the extension keeps to docs/architecture.md', () => {
  const modules = readModules(shippedSources(ROOT));

  test('who may import whom, no circles, a light watcher, the vault in the background', () => {
    expect(breaches(modules)).toEqual([]);
  });

  test('the files that the rules name are there', () => {
    const paths = modules.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        ...SHARED_WORDS,
        'entrypoints/background.ts',
        'entrypoints/connectwise-probe.ts',
        'utils/key/vault.ts',
      ]),
    );
  });
});

describe('the rules notice', () => {
  test.each<[string, Record<string, string>, string]>([
    [
      'a component that computes',
      { 'components/panel/panel.tsx': `import { compare } from '../utils/profile/compare.ts';` },
      'components/panel/panel.tsx imports utils/integrations/compare-role.ts. Components get data as props',
    ],
    [
      'a component that talks to the browser',
      { 'components/panel/panel.tsx': `import { browser } from 'wxt/browser';` },
      'components/panel/panel.tsx imports wxt/browser.',
    ],
    [
      'a reader that judges',
      {
        'utils/connectwise/role-editor/read-role-editor.ts': `export { compare } from '../profile/compare.ts';`,
      },
      'judging belongs in utils/profile/',
    ],
    [
      'a judge that looks at the page',
      { 'utils/integrations/compare-role.ts': `export const rows = () => document.querySelectorAll('tr');` },
      'utils/integrations/compare-role.ts uses document.',
    ],
    [
      'a utility that knows a view',
      { 'utils/settings.ts': `import type { Panel } from '../components/panel.tsx';` },
      'utils/settings.ts imports components/panel/panel.tsx.',
    ],
    [
      'shipped code that leans on the sandbox',
      { 'entrypoints/background.ts': `import '../sandbox/server.ts';` },
      'entrypoints/background.ts imports sandbox/server.ts.',
    ],
    [
      'a circle',
      {
        'utils/portal/a.ts': `import { b } from './b.ts';`,
        'utils/portal/b.ts': `import type { A } from './a.ts';`,
      },
      'utils/portal/a.ts → utils/portal/b.ts → utils/portal/a.ts is a circle',
    ],
    [
      'a watcher that loads Zod by way of another file',
      {
        'entrypoints/connectwise-probe.ts': `import { profile } from '../utils/profile/schema.ts';`,
        'utils/integrations/schema.ts': `import { z } from 'zod';`,
      },
      'The watcher or guide loads zod (entrypoints/connectwise-probe.ts → utils/integrations/schema.ts → zod)',
    ],
    [
      'a type modifier that still runs the module',
      {
        'entrypoints/connectwise-probe.ts': `import { type ZodType } from 'zod';`,
      },
      'The watcher or guide loads zod',
    ],
    [
      'a view that holds the key',
      {
        'entrypoints/popup/main.tsx': `const vault = await import('../../utils/key/vault.ts');`,
      },
      'entrypoints/popup/main.tsx → utils/key/vault.ts: only the background holds keys and state.',
    ],
  ])('%s', (_, files, message) => {
    expect(breaches(made(files)).join('\n')).toContain(message);
  });

  test('nothing in what is allowed', () => {
    const files = {
      'components/panel/panel.tsx': `import { useState } from 'react'; import type { Finding } from '../utils/profile/compare.ts';
        import { STEPS } from '../utils/journey/view.ts'; import './panel.css';`,
      'utils/integrations/compare-role.ts': `export const f = (window: { document: string }) => window.document;`,
      'utils/journey/steps.ts': `import type { Observation } from '../connectwise/read-page.ts'; import { f } from '../profile/compare.ts';`,
      'entrypoints/connectwise-probe.ts': `import type { Schema } from '../utils/profile/schema.ts';`,
      'utils/integrations/schema.ts': `import { z } from 'zod';`,
    };
    expect(breaches(made(files))).toEqual([]);
  });
});

function made(files: Record<string, string>): Module[] {
  return readModules(new Map(Object.entries(files)));
}
