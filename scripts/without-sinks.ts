/** Removes code from libraries that stores warn about, or that is large, and that this extension never uses. */
import type { Plugin } from 'vite';

interface Cut {
  /** The end of the file's path. */
  file: string;
  from: string | RegExp;
  to: string;
}

/**
 * React's two uses of innerHTML belong to a property that tests/rules/repository.test.ts forbids here. Zod tests whether it
 * can create functions from text, which the extension's content security policy blocks anyway. rrweb-snapshot holds
 * PostCSS (80 kB) for style sheets, of which our snapshots have none; Chromium refuses a script with U+FFFE, which is in it.
 */
const CUTS: Cut[] = [
  {
    file: '/react-dom/cjs/react-dom-client.production.js',
    from: '(domElement.innerHTML = key)',
    to: 'formatProdErrorMessage(60)',
  },
  {
    file: '/zod/v4/core/util.js',
    from: 'new F("");\n        return true;',
    to: 'return false;',
  },
  {
    file: '/rrweb-snapshot/dist/rrweb-snapshot.js',
    from: /var postcss_default = import_postcss\.default;\n(import_postcss\.default\.\w+;\n)+/g,
    to: 'var postcss_default;\n',
  },
];

/** A build step. If an update of a library changes the code, `npm run lint:firefox` reports it in the build. */
export function withoutSinks(): Plugin {
  return {
    name: 'without-sinks',
    transform(code, id) {
      const [path = ''] = id.replaceAll('\\', '/').split('?');
      const cut = CUTS.find(({ file }) => path.endsWith(file));
      return cut ? { code: code.replaceAll(cut.from, cut.to), map: null } : null;
    },
  };
}
