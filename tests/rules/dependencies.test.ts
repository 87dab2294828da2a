/** What is installed and shipped of others: pinned by its hash, and with its licence. */
import { expect, test } from 'vitest';
import { builtFile, projectFile, ROOT } from '../support/project.ts';
import { bundleOf, entryPoints } from './bundles.ts';

interface Locked {
  version?: string;
  integrity?: string;
  link?: boolean;
}

const lock: { packages: Record<string, Locked> } = JSON.parse(projectFile('package-lock.json'));
const locked = Object.entries(lock.packages).filter(([path, { link }]) => path !== '' && !link);

test('each package is pinned by its hash', () => {
  expect(locked.length).toBeGreaterThan(500);
  const unpinned = locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
  expect(unpinned.map(([path]) => path)).toEqual([]);
});

test('so is each library of the gallery, in exactly one version', () => {
  const { packages } = JSON.parse(projectFile('gallery/package-lock.json'));
  const unpinned = Object.entries<Locked>(packages).filter(
    ([path, { integrity }]) => path !== '' && !integrity?.startsWith('sha512-'),
  );
  expect(unpinned.map(([path]) => path)).toEqual([]);
  const versions = Object.values<string>(JSON.parse(projectFile('gallery/package.json')).devDependencies);
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('so is the Node that builds, and no package fetches another one', () => {
  const { optionalDependencies, devDependencies } = JSON.parse(projectFile('package.json'));
  for (const [name, version] of Object.entries(optionalDependencies)) {
    expect(name).toMatch(/^node-(linux|win)-/);
    expect(lock.packages[`node_modules/${name}`]?.version).toBe(version);
  }
  expect(Object.keys(optionalDependencies).length).toBeGreaterThan(0);
  // Its install script runs npm again, without any lock.
  expect([devDependencies.node, lock.packages['node_modules/node']]).toEqual([undefined, undefined]);
});

test('the extension brings the licence of each library that is in it', async () => {
  const licences = builtFile('third-party-licences.txt').split(`\n${'-'.repeat(80)}\n\n`);
  const textOf = (name: string) => licences.find((text) => text.startsWith(`${name} `)) ?? '';
  const bundles = await Promise.all(entryPoints(ROOT).map((entry) => bundleOf(ROOT, entry)));
  // They import paths in packages, such as `react-dom/client`.
  const nameIn = (path: string) => /^(@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? '';
  const shipped = new Set(bundles.flatMap(({ packages }) => packages.map(nameIn)));
  expect([...shipped].filter((name) => textOf(name) === '')).toEqual([]);
  const withText = ['react', 'react-dom', 'scheduler', 'zod', 'lucide-react', 'punycode.js'];
  for (const name of [...withText, 'webextension-polyfill'])
    expect(textOf(name).length, name).toBeGreaterThan(500);
});
