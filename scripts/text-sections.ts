/**
 * A Vite plugin: each section of a catalogue becomes a module of its own. Our pages are built together, and a module that they
 * share is loaded by all of them as a whole: the popup would load the texts of every other page.
 */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';

const IMPORT = /import \{([^}]+)\} from '((?:\.\.\/)+locales\/\w+\.json)';/g;
const PREFIX = 'texts ';

export function textSections(): Plugin {
  return {
    name: 'text-sections',
    enforce: 'pre',
    transform(code, id) {
      if (!/\.tsx?$/.test(id) || !code.includes('locales/')) return null;
      return code.replaceAll(IMPORT, (_, names: string, file: string) => {
        const path = resolve(dirname(id), file);
        const sections = names.split(',').map((one) => one.trim());
        // Without the extension, since Vite would take the module for JSON.
        return sections
          .filter(Boolean)
          .map(
            (one) => `import { ${one} } from '${PREFIX}${one.split(' ')[0]} ${path.replace(/\.json$/, '')}';`,
          )
          .join(' ');
      });
    },
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const [name = '', ...path] = id.slice(PREFIX.length + 1).split(' ');
      const texts = JSON.parse(readFileSync(`${path.join(' ')}.json`, 'utf8'));
      return `export const ${name} = ${JSON.stringify(texts[name])};`;
    },
  };
}
