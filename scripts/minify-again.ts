import { minify } from 'terser';
import type { Plugin } from 'vite';

/**
 * Minifies each finished chunk once more. Vite's own minifier comes first; together they make the scripts that run in
 * pages of both products 2 to 3 % smaller than either of them does alone.
 */
export function minifyAgain(): Plugin {
  return {
    name: 'minify-again',
    apply: 'build',
    enforce: 'post',
    async generateBundle({ format }, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        // Its last value is what `scripting.executeScript()` returns.
        const expression = chunk.name === 'diagnostics' || chunk.name === 'snapshot';
        // A library in it looks for U+FFFE. Chromium loads no script that contains that character itself.
        const output = chunk.name === 'snapshot' ? { ascii_only: true } : {};
        // React has functions that must not become arrows. These scripts hold no library.
        const isOwn = /^(connectwise|portal)-/.test(chunk.name);
        const compress = {
          passes: 3,
          keep_fargs: false,
          pure_getters: true,
          unsafe_arrows: isOwn,
          hoist_funs: isOwn,
          expression,
        };
        const options = { ecma: 2020 as const, module: format === 'es', compress, format: output };
        const { code } = await minify(chunk.code, options);
        if (code) chunk.code = code;
      }
    },
  };
}
