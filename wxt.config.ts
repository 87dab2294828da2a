import { readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';
import { patternsOf } from './utils/origins.ts';
import { parseProfile } from './utils/profile/parse.ts';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_manifest_name__',
    short_name: '__MSG_manifest_shortName__',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    permissions: ['storage', 'alarms', 'scripting', 'activeTab'],
    host_permissions: [...patternsOf('connectwise'), ...patternsOf('portal')],
    // Asked for one host at a time, when the user adds an own server or portal in the options.
    optional_host_permissions: ['https://*/*'],
    content_scripts: [
      {
        matches: patternsOf('connectwise'),
        js: ['connectwise.js'],
        all_frames: true,
        match_origin_as_fallback: true,
      },
    ],
    commands: {
      'open-panel': {
        // O for Office Protect. Ctrl+Shift and most letters, or Alt and a letter, are the browsers' own or open a menu.
        // On macOS Option types letters, so Control it is, which no browser uses with Shift and O there.
        suggested_key: { default: 'Alt+Shift+O', mac: 'MacCtrl+Shift+O' },
        description: '__MSG_manifest_openPanel__',
      },
    },
    // Company policy (docs/policy.md); Firefox needs no schema.
    ...(browser !== 'firefox' && { storage: { managed_schema: 'managed-schema.json' } }),
    content_security_policy: {
      // The check of a key asks ConnectWise itself (utils/background/check.ts, which alone calls a server). Own
      // servers are not known when this is built, so all of https is open to it; their leave is asked one by one.
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    // Element.checkVisibility with all its options; also Firefox 140.
    minimum_chrome_version: '121',
    browser_specific_settings: {
      gecko: {
        id: 'office-protect-assistant@office-protect-assistant.example',
        strict_min_version: '140.0',
        // The key check sends the pair to ConnectWise itself, when the user presses it; nothing else leaves.
        data_collection_permissions: { required: ['authenticationInfo'] },
      },
    },
  }),
  hooks: {
    'build:publicAssets': (_, assets) => {
      for (const asset of assets) if ('contents' in asset) asset.contents = manifestTexts(asset.contents);
    },
    'build:before': () => {
      const file = 'utils/profile/office-protect.json';
      parseProfile(file, readFileSync(file, 'utf8'));
    },
  },
});

/** Of all texts the browser itself needs the manifest's alone; the others are in the bundles (utils/i18n/words.ts). */
function manifestTexts(messages: string): string {
  const texts = Object.entries(JSON.parse(messages)).filter(([name]) => name.startsWith('manifest_'));
  return JSON.stringify(Object.fromEntries(texts), null, 2);
}
