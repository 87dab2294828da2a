/** Builds the gallery's pages and serves them, under every host, to a browser that is started for them. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { createCertificate } from '../../sandbox/certificate.ts';
import { ROOT } from '../../tests/support/project.ts';

const FOLDER = join(ROOT, 'gallery');
const DIST = join(FOLDER, 'dist');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Target forms, role editors, and API member's forms: each a folder of `gallery/`. */
export const KINDS = ['forms', 'grids', 'members'] as const;
export type Kind = (typeof KINDS)[number];

/** The names of all pages of a kind. */
export function galleryNames(kind: Kind): string[] {
  return readdirSync(join(FOLDER, kind)).map((file) => file.replace(/\.jsx?$/, ''));
}

/** Installs the libraries, if they are not there, and builds all pages into a folder that git ignores. */
export async function buildGallery(): Promise<void> {
  if (!existsSync(join(FOLDER, 'node_modules')))
    execFileSync('npm', ['ci', '--ignore-scripts', '--legacy-peer-deps'], { cwd: FOLDER, stdio: 'inherit' });
  await build({
    root: FOLDER,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir: DIST,
      emptyOutDir: true,
      chunkSizeWarningLimit: 10_000,
      minify: false,
      rolldownOptions: {
        input: ['index.html', 'form.html', 'member.html'].map((page) => join(FOLDER, page)),
      },
    },
  });
}

/** The built file that an address names; a page without a name is that of the grids. */
export function galleryFile(address: string): { body: Buffer; contentType: string } | null {
  const { pathname } = new URL(address, 'https://localhost');
  const file = join(DIST, extname(pathname) ? pathname : 'index.html');
  if (!file.startsWith(DIST) || !existsSync(file)) return null;
  return { body: readFileSync(file), contentType: TYPES[extname(file)] ?? 'application/octet-stream' };
}

/** Serves the built pages. `browserArguments` send every host of a browser here. */
export async function serveGallery(): Promise<{ browserArguments: string[]; close(): void }> {
  const { key, cert } = await createCertificate();
  const server = createServer({ key, cert }, (request, response) => {
    const file = galleryFile(request.url ?? '/');
    if (!file) return response.writeHead(404).end();
    return response.writeHead(200, { 'Content-Type': file.contentType }).end(file.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    browserArguments: [`--host-resolver-rules=MAP * 127.0.0.1:${port}`, '--ignore-certificate-errors'],
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
