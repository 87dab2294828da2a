/** Takes out of libraries what stores warn of and this extension never uses. */
import type { Plugin } from 'vite';

interface Cut {
  /** End of the file's path. */
  file: string;
  from: string;
  to: string;
}

/**
 * React's two ways to make HTML from text belong to a property that tests/rules/repository.test.ts forbids here; Zod
 * tries whether it may make code from text, which the extension's content security policy refuses anyway.
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
];

/** A build step. What it no longer finds after an update of a library, `npm run lint:firefox` finds in the build. */
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
