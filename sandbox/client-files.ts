/** The browser side of the look-alikes and of the target form's cases, built once per process and served from memory. */
import type { Context } from 'hono';
import { build, type InlineConfig } from 'vite';
import cases from './office-protect/cases/vite.config.ts';
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

let client: Promise<ClientFiles> | undefined;
let caseClient: Promise<ClientFiles> | undefined;

/** Builds at the first call; later calls of the same process share the result. */
export function clientFiles(): Promise<ClientFiles> {
  client ??= buildClient(config);
  return client;
}

/** The same for the cases: six libraries that nobody waits for who does not ask for a case. */
export function caseFiles(): Promise<ClientFiles> {
  caseClient ??= buildClient(cases);
  return caseClient;
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

async function buildClient(inline: InlineConfig): Promise<ClientFiles> {
  const result = await build({ ...inline, configFile: false });
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
