import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FIELD_SCREENS, type FieldScreen } from '../../utils/snapshot/archive.ts';
import type { PageSnapshot } from '../../utils/snapshot/snapshot-file.ts';
import { axeViolations, emulateMedia } from '../testing/axe.ts';
import { mountPage, one } from '../testing/mount.ts';
import { FieldTestApp, ReportApp } from './report-app.tsx';
import type { SnapshotProblem, TakenSnapshot } from './taken-snapshot.ts';

const SNAPSHOT: PageSnapshot = {
  kind: 'page-snapshot',
  version: 1,
  extension: 'Assistant 0.1.0',
  browser: 'Chromium',
  frames: [],
};

/** A snapshot whose preview is an empty page of 1440 by 900 px. */
function taken(screen = 'security-role'): TakenSnapshot {
  return {
    snapshot: SNAPSHOT,
    size: 76_300,
    texts: 41,
    screen,
    draw(root) {
      const frame = document.createElement('iframe');
      Object.assign(frame, { width: '1440', height: '900' });
      root.append(frame);
      return frame;
    },
  };
}

const PROBLEMS: SnapshotProblem[] = ['no-page', 'key', 'failed'];
const click = (root: ParentNode, action: string) => userEvent.click(one(root, `[data-action="${action}"]`));

describe('the report of a page', () => {
  test('shows what would be saved, and saves it on a click', async () => {
    const take = vi.fn(async () => taken());
    const onSave = vi.fn();
    const root = mountPage('report', <ReportApp tabId={7} take={take} onSave={onSave} />, 'en');
    await expect.poll(() => root.querySelector('[data-snapshot-size]')).not.toBeNull();
    expect(take).toHaveBeenCalledExactlyOnceWith({ tabId: 7 });
    const { dataset } = one(root, '[data-snapshot-size]');
    expect(dataset).toMatchObject({ snapshotSize: '76300', snapshotTexts: '41' });
    expect(one(root, '[role=status]').textContent).toBe(
      'Size: 77 kB · 41 texts replaced · The assistant reads a role with its levels.',
    );
    expect(onSave).not.toHaveBeenCalled();
    await click(root, 'save-snapshot');
    expect(onSave).toHaveBeenCalledExactlyOnceWith(SNAPSHOT, 'security-role');
  });

  test.each(PROBLEMS)('says why there is none (%s), and takes it again', async (problem) => {
    const answers: (TakenSnapshot | SnapshotProblem)[] = [problem, taken()];
    const take = async () => answers.shift() ?? problem;
    const root = mountPage('report', <ReportApp tabId={7} take={take} onSave={vi.fn()} />, 'en');
    await expect.poll(() => root.querySelector(`[data-problem="snapshot-${problem}"]`)).not.toBeNull();
    expect(root.querySelector('[data-action="save-snapshot"]')).toBeNull();
    await click(root, 'retake-snapshot');
    await expect.poll(() => root.querySelector('[data-action="save-snapshot"]')).not.toBeNull();
  });

  test('the preview is as wide as there is room', async () => {
    const root = mountPage(
      'report',
      <ReportApp tabId={7} take={async () => taken()} onSave={vi.fn()} />,
      'en',
    );
    await expect.poll(() => root.querySelector('iframe')).not.toBeNull();
    const room = one(root, '.snapshot-preview');
    const frame = one(root, 'iframe');
    for (const width of [1440, 380]) {
      await page.viewport(width, 900);
      await expect
        .poll(() => Math.abs(frame.getBoundingClientRect().width - room.clientWidth))
        .toBeLessThan(2);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    }
    await page.viewport(1440, 900);
  });
});

describe('the field test', () => {
  const item = (root: ParentNode, screen: FieldScreen) => one(root, `[data-field-screen="${screen}"]`);

  test('takes each screen from its product, and saves what was taken with its note', async () => {
    const take = vi.fn(async () => taken('form'));
    const onSave = vi.fn();
    const app = <FieldTestApp screens={FIELD_SCREENS} take={take} onSave={onSave} />;
    const root = mountPage('report', app, 'en');
    expect(one(root, '[data-action="save-field-test"]')).toHaveProperty('disabled', true);
    await click(item(root, 'members'), 'take-snapshot');
    await click(item(root, 'target-form'), 'take-snapshot');
    expect(take.mock.calls).toEqual([[{ kind: 'connectwise' }], [{ kind: 'portal' }]]);
    await expect.poll(() => root.textContent).toContain('Taken: 2 of 9');
    await userEvent.type(item(root, 'members').querySelector('input') as Element, 'no panel');
    await click(root, 'save-field-test');
    expect(onSave).toHaveBeenCalledExactlyOnceWith({
      members: { snapshot: SNAPSHOT, note: 'no panel' },
      'target-form': { snapshot: SNAPSHOT, note: '' },
    });
  });

  test('asks before what was taken is lost, until it is saved', async () => {
    const isAsked = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const app = <FieldTestApp screens={FIELD_SCREENS} take={async () => taken()} onSave={vi.fn()} />;
    const root = mountPage('report', app, 'en');
    expect(isAsked()).toBe(false);
    await click(item(root, 'members'), 'take-snapshot');
    await expect.poll(isAsked).toBe(true);
    await click(root, 'save-field-test');
    await expect.poll(isAsked).toBe(false);
  });

  test('a screen that could not be taken is not saved', async () => {
    const app = (
      <FieldTestApp screens={FIELD_SCREENS} take={async () => 'no-page' as const} onSave={vi.fn()} />
    );
    const root = mountPage('report', app, 'en');
    await click(item(root, 'sign-in'), 'take-snapshot');
    await expect.poll(() => item(root, 'sign-in').querySelector('[data-problem]')).not.toBeNull();
    expect(one(root, '[data-action="save-field-test"]')).toHaveProperty('disabled', true);
  });
});

describe.each([
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'fr' },
] as const)('$theme, $language', ({ theme, language }) => {
  beforeAll(async () => {
    await emulateMedia({ 'prefers-color-scheme': theme });
    await page.viewport(440, 4000);
  });
  afterAll(async () => {
    await emulateMedia({});
    await page.viewport(1440, 900);
  });

  test.each([...PROBLEMS, taken()])('the report is accessible: %s', async (answer) => {
    const app = <ReportApp tabId={7} take={async () => answer} onSave={vi.fn()} />;
    const root = mountPage('report', app, language);
    await expect.poll(() => root.querySelector('[data-action="retake-snapshot"]')).not.toBeNull();
    expect(await axeViolations(root)).toEqual([]);
  });

  test('the field test is accessible', async () => {
    const answers: (TakenSnapshot | SnapshotProblem)[] = [taken(), 'key'];
    const take = async () => answers.shift() ?? 'failed';
    const root = mountPage(
      'report',
      <FieldTestApp screens={FIELD_SCREENS} take={take} onSave={vi.fn()} />,
      language,
    );
    for (const screen of ['members', 'customize'] as const) {
      await click(one(root, `[data-field-screen="${screen}"]`), 'take-snapshot');
      await expect.poll(() => root.querySelectorAll('[data-field-screen] [role]').length).toBeGreaterThan(0);
    }
    await expect.poll(() => root.querySelector('[data-problem]')).not.toBeNull();
    expect(await axeViolations(root)).toEqual([]);
  });
});
