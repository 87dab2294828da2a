/** The contents of an entry point's bundle, found by building it: a linter sees the imports of one file, not what those import. */
import { globSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { build } from 'vite';

export interface Bundle {
  /** Files of the project in the bundle, relative to its root. */
  files: string[];
  /** Packages that they import, as written: `zod`, `react-dom/client`. */
  packages: string[];
  /** Sections of each catalogue in the bundle, by file, sorted. */
  sections: Map<string, string[]>;
}

/** Paths of the entry points' scripts, relative to the project's root. */
export function entryPoints(root: string): string[] {
  return globSync('entrypoints/{*.ts,*/{index,main}.tsx}', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

/** Builds one entry point (a path relative to `root`) in memory, without its packages. Fails if it does not build. */
export async function bundleOf(root: string, entry: string): Promise<Bundle> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      rolldownOptions: { input: join(root, entry), external: (id) => !id.startsWith('.') && !isAbsolute(id) },
    },
  });
  const chunks = [built]
    .flat()
    .flatMap((result) => ('output' in result ? result.output : []))
    .filter((file) => file.type === 'chunk');
  const modules = chunks.flatMap((chunk) =>
    Object.entries(chunk.modules).map(([id, { renderedExports }]) => ({
      path: relative(root, id.replace(/\?.*/, '')).replaceAll('\\', '/'),
      renderedExports,
    })),
  );
  return {
    files: modules.map(({ path }) => path),
    packages: chunks.flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports]),
    sections: new Map(
      modules
        .filter(({ path }) => path.startsWith('locales/'))
        .map(({ path, renderedExports }) => [path, [...renderedExports].sort()]),
    ),
  };
}
