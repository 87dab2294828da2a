/** The setup record: as a page to print, and as Markdown without a secret. */
import { readFile } from 'node:fs/promises';
import { holdKey, PAIR } from '../support/seed-state.ts';
import { PANEL, receive, send } from '../support/setup-steps.ts';
import { expect, test } from './fixtures.ts';

test('after the handoff the setup record is shown and saved, without the private key', async ({ world }) => {
  const { tab, session } = world;
  await holdKey(world);
  await receive(await send(world));
  await tab.page.bringToFront();
  const opened = session.context.waitForEvent('page');
  await tab.hooks.click({ host: PANEL, attributes: { 'data-action': 'export-record' } });
  const record = await opened;
  await expect(record.getByRole('heading', { level: 1 })).toHaveText(/setup record/);
  await expect(record.getByRole('row', { name: 'Filled in at portal.office-protect.com' })).toBeVisible();

  const download = record.waitForEvent('download');
  await record.getByRole('button', { name: 'Save as Markdown' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^office-protect-setup-\d{4}-\d\d-\d\d\.md$/);
  const markdown = await readFile(await file.path(), 'utf8');
  expect(markdown).toContain(`| Public key | ends in ${PAIR.publicKey.slice(-4)} |`);
  expect(markdown).toContain('| Company ID | brightwater |');
  expect(markdown).toContain('## Security Role');
  for (const text of [markdown, await record.content()]) {
    expect(text).not.toContain(PAIR.privateKey);
    expect(text).not.toContain(PAIR.publicKey);
  }
});
