/** The permissions that the extension requests (README, "Permissions"): another one is a decision, not an accident. */
import { expect, test } from 'vitest';
import { builtFile } from '../support/project.ts';

const manifest = JSON.parse(builtFile('manifest.json'));

test('is Manifest V3', () => {
  expect(manifest.manifest_version).toBe(3);
});

test('requests these permissions and no others', () => {
  expect([...manifest.permissions].sort()).toEqual([
    'activeTab',
    'alarms',
    'scripting',
    // The user moves the panel to the browser's side panel; the browser shows no warning for it.
    'sidePanel',
    'storage',
  ]);
  expect([...manifest.host_permissions].sort()).toEqual([
    'https://*.myconnectwise.net/*',
    'https://*.office-protect.com/*',
  ]);
  expect(manifest.optional_permissions).toBeUndefined();
  // Never asked for as a whole: one host at a time, when the user allows a host of ConnectWise's own, or adds a server or portal.
  expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
});

test('content scripts run on no host that is not in the permissions', () => {
  const matches: string[] = manifest.content_scripts.flatMap(
    (script: { matches: string[] }) => script.matches,
  );
  const hosts = matches.map((match) => match.replace(/^(https:\/\/[^/]+\/).*/, '$1*'));
  expect(manifest.host_permissions).toEqual(expect.arrayContaining(hosts));
});

test('each product’s pages load one probe, and the portal’s in the top frame alone', () => {
  const scripts = manifest.content_scripts.map((script: { js: string[]; all_frames?: boolean }) => [
    script.js,
    script.all_frames ?? false,
  ]);
  expect(scripts).toEqual([
    [['connectwise-probe.js'], true],
    [['portal-probe.js'], false],
  ]);
});

test('content scripts do not run in the page’s own world', () => {
  const worlds = manifest.content_scripts.map((script: { world?: string }) => script.world ?? 'ISOLATED');
  expect(new Set(worlds)).toEqual(new Set(['ISOLATED']));
});

test('exposes nothing by which pages could detect the extension', () => {
  expect(manifest.web_accessible_resources).toBeUndefined();
  expect(manifest.externally_connectable).toBeUndefined();
});

test('lets extension pages run only their own scripts, and connect only by https', () => {
  const policy: string = manifest.content_security_policy.extension_pages;
  const directives = Object.fromEntries(
    policy.split(';').map((directive) => {
      const [name, ...values] = directive.trim().split(/\s+/);
      return [name, values.join(' ')];
    }),
  );
  expect(directives).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self'",
    'font-src': "'self'",
    'connect-src': 'https:',
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  });
});

test('the side panel is our page, in a Chromium that lets a click open it', () => {
  expect(manifest.side_panel).toEqual({ default_path: 'sidepanel.html' });
  // `sidePanel.open` is there since 116.
  expect(Number(manifest.minimum_chrome_version)).toBeGreaterThanOrEqual(116);
});
