/** The setup's screens in every skin that the sandbox has for ConnectWise. */
import { pressMarked, typeDescription } from '../support/connectwise.ts';
import { changeLayout, LAYOUT_CHANGES } from '../support/layout-changes.ts';
import { addRightMember, addRole, goTo, grantsOf, openSignedIn } from '../support/seed-state.ts';
import { PANEL, REQUIRED } from '../support/setup-steps.ts';
import { applySkin, cellPoints, SKINS, unfoldPanel } from '../support/skins.ts';
import { expect, test } from './fixtures.ts';

const MARKS = 'office-protect-marks';

for (const skin of SKINS) {
  test(`${skin.name}: the role's levels are set, saved and seen, its member is read, and its key pair is taken`, async ({
    world,
  }) => {
    applySkin(world, skin);
    const role = addRole(world.sandbox.connectWise, 'OfficeProtect', []);
    await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
    const { hooks } = world.tab;
    await unfoldPanel(world.tab);
    await hooks.click({ host: PANEL, attributes: { 'data-action': 'set-all' } });
    await hooks.waitFor({ host: PANEL, attributes: { 'data-work': 'done' } });
    await pressMarked(world.tab, 'save');
    // The role existed before: what its closed groups grant is unknown.
    const status = skin.isClosed ? 'current' : 'done';
    const step = { host: PANEL, attributes: { 'data-step': 'role', 'data-status': status } } as const;
    await hooks.waitFor(step, { until: ({ text }) => text.includes('levels set, saved') });
    expect(grantsOf(role)).toEqual(Object.fromEntries(REQUIRED.map((cell) => [cell, 'All'])));

    const member = addRightMember(world.sandbox.connectWise, role);
    await goTo(world, { screen: 'ApiMemberDetail', id: member.id, tab: 'Details' });
    await hooks.waitFor({
      host: PANEL,
      attributes: { 'data-finding': 'member/default-board', 'data-severity': 'ok' },
    });
    const findings = await hooks.find({ host: PANEL, attributes: { 'data-finding': true } });
    expect(findings.map(({ attributes }) => attributes['data-severity'])).toEqual(Array(11).fill('ok'));
    await pressMarked(world.tab, 'api-keys-tab');
    await pressMarked(world.tab, 'new-item');
    await typeDescription(world.tab, skin.words.description);
    await pressMarked(world.tab, 'save');
    await hooks.waitFor({ host: PANEL, attributes: { 'data-key-status': 'held' } });
  });

  test(`${skin.name}: marks cover their cells, however the page moves`, async ({ world }) => {
    applySkin(world, skin);
    const role = addRole(world.sandbox.connectWise, 'OfficeProtect', []);
    await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
    await unfoldPanel(world.tab);
    const shown = { 'data-cell': skin.shown };
    await world.tab.hooks.click({ host: PANEL, attributes: { ...shown, 'data-action': 'show-cell' } });
    await world.tab.hooks.waitFor({ host: MARKS, attributes: shown }, { until: ({ box }) => box !== null });
    let seen = 0;
    for (const how of LAYOUT_CHANGES) {
      await changeLayout(world, skin, how);
      const unmarked = async () => {
        const points = await cellPoints(world.tab, skin);
        seen += points.length;
        return points.filter(({ isMarked }) => !isMarked).map(({ cell }) => ({ how, cell }));
      };
      await expect.poll(unmarked).toEqual([]);
    }
    expect(seen).toBeGreaterThan(2);
  });
}
