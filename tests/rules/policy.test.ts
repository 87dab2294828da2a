/** Company policy: the schema's properties are those that the settings read and the documentation names. */
import { expect, test } from 'vitest';
import { joinSettings, parseSettings } from '../../utils/settings/settings.ts';
import { builtFile, projectFile } from '../support/project.ts';

const { properties } = JSON.parse(builtFile('managed-schema.json'));
/** For each property a value that policy may set. */
const VALUES: Record<string, unknown> = {
  language: 'fr',
  connectWiseServers: ['https://cw.acme.example'],
  portals: ['https://protect.acme.example'],
  keyMinutes: 7,
  clientId: '0f3d8f6e-2d0b-4a5e-8c43-7a1f0a1b2c3d',
  roleName: 'OfficeProtectAcme',
  memberId: 'OPAcme',
  capture: 'ask',
  panelPlace: 'side-panel',
};

test('the manifest names the schema', () => {
  expect(JSON.parse(builtFile('manifest.json')).storage).toEqual({ managed_schema: 'managed-schema.json' });
});

test('each property of the schema takes effect, and is documented', () => {
  expect(Object.keys(properties).sort()).toEqual(Object.keys(VALUES).sort());
  const usual = joinSettings({}, {});
  for (const [name, value] of Object.entries(VALUES)) {
    expect(joinSettings({}, parseSettings({ [name]: value })), name).not.toEqual(usual);
    expect(projectFile('docs/policy.md'), name).toContain(`| \`${name}\` |`);
  }
});
