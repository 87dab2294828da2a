import { addRole, openSignedIn } from '../support/seed-state.ts';
import { PANEL, REQUIRED } from '../support/setup-steps.ts';
import { openSidePanel } from '../support/popup.ts';
import { test } from './fixtures.ts';
declare const chrome: any;
for (const how of ['self', 'x']) test(how, async ({ world }) => {
  const { tab, sandbox, session } = world;
  const role = addRole(sandbox.connectWise, 'OfficeProtect', []);
  await openSignedIn(world, { screen: 'SecurityModules', id: role.id });
  await tab.hooks.waitFor({ host: PANEL, attributes: { 'data-cell': REQUIRED[0] ?? '', 'data-state': 'missing' } });
  const w = await session.serviceWorker();
  await w.evaluate(() => {
    const log: string[] = ((globalThis as any).log = []);
    const t = performance.now();
    const note = (x: string) => chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }).then((c: any) => log.push(`${Math.round(performance.now() - t)} ${x} contexts ${c.map((d: any) => d.documentUrl)}`));
    chrome.sidePanel.onClosed?.addListener((i: any) => note('onClosed ' + JSON.stringify(i)));
    chrome.runtime.onMessage.addListener((m: any) => { if (/show-tab|side-panel-closed|use-/.test(m.type)) note(m.type); });
    chrome.runtime.onConnect.addListener((p: any) => { note('connect'); p.onDisconnect.addListener(() => note('disconnect')); });
  });
  const side = await openSidePanel(session, () =>
    tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'use-side-panel' } }),
  );
  await side.waitFor({ 'data-screen': 'security-role' });
  if (how === 'self') await side.click({ 'data-action': 'use-page-panel' });
  else await w.evaluate(async () => chrome.sidePanel.close({ windowId: (await chrome.windows.getAll())[0].id }));
  await side.waitForClosed();
  await new Promise(r=>setTimeout(r,2500));
  console.log(how, JSON.stringify(await w.evaluate(async () => (globalThis as any).log), null, 1));
  console.log('panels', (await tab.hooks.find({ host: PANEL, attributes: {'data-screen': true} })).length);
});
