/** A page is rebuilt from its snapshot as it was drawn, and read as it was read. */
import { afterEach, describe, expect, test } from 'vitest';
import { readPage } from '../connectwise/read-page.ts';
import { clearPage } from '../connectwise/testing/read-role.ts';
import { ROLE_SKINS } from '../connectwise/testing/role-fixtures.ts';
import { sampleSheet } from '../connectwise/testing/sheet.ts';
import { mount, roleShell } from '../connectwise/testing/shell.ts';
import { profile } from '../integrations/index.ts';
import type { FrameSnapshot } from './snapshot-file.ts';
import { takeSnapshot } from './take-snapshot.ts';
import { replayed } from './testing/replayed.ts';

const take = (): FrameSnapshot => JSON.parse(takeSnapshot(() => readPage(profile.settings, () => null)));

afterEach(() => {
  clearPage();
  document.querySelector('#replayed')?.remove();
});

describe('the role editor is read from its snapshot as from the page', () => {
  test.each(Object.entries(ROLE_SKINS))('%s', async (_, skin) => {
    const sheet = sampleSheet();
    mount(roleShell(sheet.role, skin.draw(sheet)), skin.css);
    const frame = take();
    const { reading, moved, boxes } = await replayed(frame);
    expect(moved.slice(0, 8)).toEqual([]);
    expect(reading.page).toEqual(frame.reading.page);
    expect(reading.problems).toEqual(frame.reading.problems);
    expect(boxes).toBeGreaterThan(100);
  });
});
