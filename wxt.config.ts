import { readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';
import { minifyAgain } from './scripts/minify-again.ts';
import { textSections } from './scripts/text-sections.ts';
import { notePackages, writeLicences } from './scripts/third-party-licences.ts';
import { withoutSinks } from './scripts/without-sinks.ts';
import { parseProfile } from './utils/integrations/parse.ts';
import { patternsOf } from './utils/settings/origins.ts';

const MANAGED_SCHEMA = 'managed-schema.json';

/** In the toolbar a picture is 16 px at 100 %, 20 at 125 %, and so on; all are drawn by scripts/icons.ts. */
const TOOLBAR_ICONS = Object.fromEntries([16, 20, 24, 32, 40, 48].map((size) => [size, `icon/${size}.png`]));

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({ plugins: [textSections(), withoutSinks(), notePackages(), minifyAgain()] }),
  manifest: ({ browser }) => ({
    name: '__MSG_manifest_name__',
    short_name: '__MSG_manifest_shortName__',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    permissions: [
      ...['storage', 'alarms', 'scripting', 'activeTab'],
      // Firefox tells the container of a tab (`cookieStoreId`) only to extensions with this permission. No cookie is read.
      ...(browser === 'firefox' ? ['cookies'] : []),
    ],
    host_permissions: [...patternsOf('connectwise'), ...patternsOf('portal')],
    // Asked for one host at a time (with the host of its API, if that is known), when the user allows a host of ConnectWise's
    // own in the popup, or adds an own server or portal in the options.
    optional_host_permissions: ['https://*/*'],
    content_scripts: [
      {
        matches: patternsOf('connectwise'),
        js: ['connectwise-probe.js'],
        all_frames: true,
        match_origin_as_fallback: true,
      },
      { matches: patternsOf('portal'), js: ['portal-probe.js'] },
    ],
    commands: {
      'open-panel': {
        // O for the vendor's name. Ctrl+Shift and most letters, or Alt and a letter, are the browsers' own or open a menu.
        // On macOS Option types letters, so Control it is, which no browser uses with Shift and O there.
        suggested_key: { default: 'Alt+Shift+O', mac: 'MacCtrl+Shift+O' },
        description: '__MSG_manifest_openPanel__',
      },
    },
    // Company policy (docs/policy.md); Firefox needs no schema.
    ...(browser !== 'firefox' && { storage: { managed_schema: MANAGED_SCHEMA } }),
    action: { default_icon: TOOLBAR_ICONS },
    content_security_policy: {
      // The check of a key asks ConnectWise itself (utils/background/check.ts, which alone calls a server). Own
      // servers are not known when this is built, so all of https is open to it; their host permissions are requested one by one.
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    // Element.checkVisibility with all its options; also Firefox 140.
    ...(browser !== 'firefox' && { minimum_chrome_version: '121' }),
    browser_specific_settings: {
      gecko: {
        id: 'office-protect-assistant@office-protect-assistant.example',
        strict_min_version: '140.0',
        // The key check sends the pair to ConnectWise itself, when the user presses it; nothing else leaves.
        data_collection_permissions: { required: ['authenticationInfo'] },
      },
      // The first that knows of data_collection_permissions; it is not offered there (docs/store-listing.md).
      gecko_android: { strict_min_version: '142.0' },
    },
  }),
  zip: {
    // What builds the package, for the store's reviewers: README.md says how.
    includeSources: [
      '{components,entrypoints,locales,public,utils}/**',
      'scripts/{minify-again,text-sections,third-party-licences,without-sinks}.ts',
      '{package,package-lock,tsconfig}.json',
      'wxt.config.ts',
      '{LICENSE,README.md}',
    ],
    excludeSources: ['**/testing/**', '**/*.test.*'],
  },
  hooks: {
    'build:publicAssets': ({ config }, assets) => {
      for (const asset of assets) if ('contents' in asset) asset.contents = manifestTexts(asset.contents);
      const schema = assets.findIndex(({ relativeDest }) => relativeDest === MANAGED_SCHEMA);
      if (config.browser === 'firefox') assets.splice(schema, 1);
    },
    'build:done': ({ config }) => writeLicences(config.outDir),
    'build:before': () => {
      const file = 'utils/integrations/office-protect/profile.json';
      parseProfile(file, readFileSync(file, 'utf8'));
    },
  },
});

/** Of all texts the browser itself needs the manifest's alone; the others are in the bundles (utils/i18n/translator.ts). */
function manifestTexts(messages: string): string {
  const texts = Object.entries(JSON.parse(messages)).filter(([name]) => name.startsWith('manifest_'));
  return JSON.stringify(Object.fromEntries(texts), null, 2);
}
