/** What the parts of the build weigh: bytes as they stand, and as they travel. */
import { gzipSync } from 'node:zlib';
import { builtFile } from './project.ts';

/** Bytes that a text weighs. */
export function weigh(text: string): { plain: number; gzip: number } {
  return { plain: Buffer.byteLength(text), gzip: gzipSync(text).byteLength };
}

/** Each part with all the files that are loaded for it. */
export const PARTS = {
  watcher: () => builtFile('connectwise-probe.js'),
  guide: () => builtFile('connectwise-assistant.js'),
  'portal probe': () => builtFile('portal-probe.js'),
  'form script': () => builtFile('portal-form.js'),
  panel: () => builtFile('content-scripts/panel.js'),
  popup: () => filesOf('popup.html').map(builtFile).join(''),
} satisfies Record<string, () => string>;

/** A page of the build, with the scripts and styles that it names and what those import. */
export function filesOf(page: string): string[] {
  const found = [page];
  for (const file of found) {
    const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
    for (const [, path = ''] of builtFile(file).matchAll(/["'`]((?:\.?\/)?[\w./-]+\.(?:js|css))["'`]/g)) {
      const from = path.startsWith('./') ? `${folder}/${path.slice(2)}` : path.replace(/^\//, '');
      if (!found.includes(from) && /^(chunks|assets)\//.test(from)) found.push(from);
    }
  }
  return found;
}
