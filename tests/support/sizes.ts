/** The sizes of the build's parts, plain and compressed. */
import { gzipSync } from 'node:zlib';
import { builtFile } from './project.ts';

/** The size of a text in bytes, plain and compressed by gzip. */
export function sizeOf(text: string): { plain: number; gzip: number } {
  return { plain: Buffer.byteLength(text), gzip: gzipSync(text).byteLength };
}

/** Each part with all the files that are loaded for it. */
export const PARTS = {
  probe: () => builtFile('connectwise-probe.js'),
  assistant: () => builtFile('connectwise-assistant.js'),
  'portal probe': () => builtFile('portal-probe.js'),
  'form script': () => builtFile('portal-form.js'),
  panel: () => builtFile('content-scripts/panel.js'),
  'side panel': () => filesOf('sidepanel.html').map(builtFile).join(''),
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
