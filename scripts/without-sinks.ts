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
    from: 'var import_postcss = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(',
    to: 'var unused_postcss = /* @__PURE__ */ (/* @__PURE__ */ __commonJSMin(',
  },
  {
    file: '/rrweb-snapshot/dist/rrweb-snapshot.js',
    from: /\(\), 1\);\nvar postcss_default = import_postcss\.default;\n(import_postcss\.default\.\w+;\n)+/g,
    to: ';\n',
  },
  {
    file: '/rrweb-snapshot/dist/rrweb-snapshot.js',
    from: 'result = postcss_default([mediaSelectorPlugin, pseudoClassPlugin]).process(cssText).css;',
    to: '',
  },
];

/** A build step. If an update of a library changes the code, `npm run lint:firefox` reports it in the build. */
export function withoutSinks(): Plugin {
  return {
    name: 'without-sinks',
    transform(code, id) {
      const [path = ''] = id.replaceAll('\\', '/').split('?');
      const cuts = CUTS.filter(({ file }) => path.endsWith(file));
      const left = cuts.reduce((text, { from, to }) => text.replaceAll(from, to), code);
      return cuts.length > 0 ? { code: left, map: null } : null;
    },
  };
}
