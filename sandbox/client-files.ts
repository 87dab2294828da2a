/** The browser side of both look-alikes, built once per process and served from memory. */
import type { Context } from 'hono';
import { build } from 'vite';
import config from './vite.config.ts';

/** File contents by path from the site's root, for example `assets/app-1a2b.js`. */
export type ClientFiles = ReadonlyMap<string, string | Uint8Array<ArrayBuffer>>;

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
};

let built: Promise<ClientFiles> | undefined;

/** Builds at the first call; later calls of the same process share the result. */
export function clientFiles(): Promise<ClientFiles> {
  built ??= buildClient();
  return built;
}

/** Answers with one built file, or 404 when there is none of that name. */
export function serveFile(c: Context, files: ClientFiles, path: string): Response {
  const content = files.get(path);
  if (content === undefined) {
    return c.text('Not found', 404);
  }
  return c.body(content, 200, {
    'Content-Type': TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    'Cache-Control': 'no-store',
  });
}

async function buildClient(): Promise<ClientFiles> {
  const result = await build({ ...config, configFile: false });
  if (!('output' in result)) {
    throw new Error('The sandbox expects one build with files in memory.');
  }
  return new Map(
    result.output.map((file) => [
      file.fileName,
      file.type === 'chunk'
        ? file.code
        : typeof file.source === 'string'
          ? file.source
          : new Uint8Array(file.source),
    ]),
  );
}
