/** Builds the small extensions for comparison, into a folder that git ignores. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { CHROME_BUILD, ROOT } from '../../tests/support/project.ts';

/**
 * `none` runs on no page; `empty` runs an empty script in every frame in which the probe runs; `plain` and `driver`: see
 * their files.
 */
const EXTENSIONS = ['none', 'empty', 'plain', 'driver', 'ours'] as const;
export type Extension = (typeof EXTENSIONS)[number];

const FOLDER = join(ROOT, '.output', 'bench');

/** Folder of the unpacked extension. */
export function folderOf(extension: Extension): string {
  return extension === 'ours' ? CHROME_BUILD : join(FOLDER, extension);
}

/** Builds all extensions except our own. */
export async function buildExtensions(): Promise<void> {
  await Promise.all(EXTENSIONS.filter((name) => name !== 'ours').map(buildOne));
}

async function buildOne(name: Exclude<Extension, 'ours'>): Promise<void> {
  const folder = folderOf(name);
  mkdirSync(folder, { recursive: true });
  const scripts = [
    {
      matches: ['https://*.myconnectwise.net/*'],
      js: ['content.js'],
      all_frames: true,
      match_origin_as_fallback: true,
    },
  ];
  const manifest = {
    manifest_version: 3,
    name: `Bench ${name}`,
    version: '1',
    // The background script is needed to detect that the extension has started.
    background: { service_worker: 'background.js' },
    ...(name !== 'none' && { content_scripts: scripts }),
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), '');
  if (name === 'none') return;
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: join(ROOT, 'bench', 'extensions', `${name}.ts`),
        formats: ['iife'],
        name: 'bench',
        fileName: () => 'content.js',
      },
    },
  });
}
