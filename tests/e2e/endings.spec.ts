/**
 * However a filled page or the browser ends, the private key is left nowhere: not on disk either, where browsers keep what
 * stands in forms. Forms of plain text fields and with a password field, in Chromium and Firefox.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startSandbox } from '../../sandbox/server.ts';
import {
  CONNECTWISE_CACHE,
  type Hits,
  isInSession,
  type Live,
  SURFACES,
  search,
  tableOf,
} from '../support/canary-surfaces.ts';
import { startNetwork } from '../support/firefox.ts';
import { poll } from '../support/poll.ts';
import { startChromium } from '../support/stored-chromium.ts';
import { startRestoredFirefox, startStoringFirefox } from '../support/stored-firefox.ts';
import { type Driver, FORMS, type Form } from '../support/stored-form.ts';

const FILLINGS = ['done', 'left', 'closed', 'crashed'] as const;
type Filling = (typeof FILLINGS)[number];

/** A pair for each filling. */
const pairOf = (filling: Filling) => ({
  publicKey: `CanaryPublic5v9${filling}`,
  privateKey: `CanarySecret2n7${filling}`,
});
const KEYS = FILLINGS.map((filling) => pairOf(filling).privateKey);
/** Not secret, and on purpose on many surfaces: where one of them is found, the key would be too. */
const WORDS = ['brightwater', '/forms/elsewhere', 'StoredByThePage7', 'NotesOfTheUser4', 'CanaryPublic5v9'];
/** Where the words must be found before a count of 0 means anything. */
const PROVEN = [
  'session restore',
  'entries of forms',
  'history',
  'storage of extensions',
  'storage of pages',
  'storage.session',
  'storage.local',
  'pages of the portal',
  'addresses and titles',
  'other requests',
  'console lines',
  'clipboard',
  'our elements',
];

const notesOf = (form: Form, filling: Filling) => `NotesOfTheUser4-${form}-${filling}`;

interface Browsers {
  start(isUsed: boolean): Promise<Driver>;
  restart(): Promise<Driver>;
}

/** Waits until the browser has written these texts into its session files. */
async function written(driver: Driver, texts: string[]): Promise<void> {
  const isWritten = async () => isInSession(driver.name, driver.profile, texts) || undefined;
  await poll(isWritten, async () => `${driver.name} does not store ${texts.join(', ')}.`);
}

/** The notes, which stand in the form beside the key. */
const contents = (filling: Filling) => FORMS.map((form) => notesOf(form, filling));
const addresses = (page: string) => FORMS.map((form) => `/forms/${page}?from=${form}`);

async function fillAll(driver: Driver, filling: Filling): Promise<void> {
  await driver.hold(pairOf(filling));
  for (const form of FORMS) await driver.fill(form, notesOf(form, filling));
}

/** What the browser tells right before it ends: the key is in the form and in memory then, as it should. */
async function lastLook(driver: Driver): Promise<Live> {
  return { ...(await driver.live()), 'storage.session': null, 'pages of the portal': null };
}

/** What is still open when a test fails, the last first. */
const open: { close(): Promise<void> }[] = [];

/** Goes through all endings, prints what was found after each, and proves that it was nothing. */
async function walk({ start, restart }: Browsers): Promise<void> {
  const columns: Record<string, Hits> = {};
  const look = (driver: Driver, ending: string, live: Live | null) => {
    const words = [...WORDS, ...driver.words];
    const found = search(driver.name, driver.profile, live, { keys: KEYS, words });
    columns[ending] = found.keys;
    const control = found.words;
    for (const surface of SURFACES) {
      const former = columns.control?.[surface] ?? null;
      const now = control[surface] ?? null;
      columns.control = {
        ...columns.control,
        [surface]: now === null ? former : Math.max(now, former ?? 0),
      };
    }
  };

  let driver = await start(false);
  open.unshift(driver);
  await fillAll(driver, 'done');
  for (const form of FORMS) await driver.submit(form);
  await driver.wipe();
  await written(driver, addresses('saved'));
  look(driver, 'done', await driver.live());

  await fillAll(driver, 'left');
  await driver.wipe();
  await written(driver, contents('left'));
  for (const form of FORMS) await driver.leave(form);
  await written(driver, addresses('elsewhere'));
  look(driver, 'left', await driver.live());
  for (const form of FORMS) {
    await driver.goBack(form);
    await expect.poll(() => driver.notes(form)).toBe(notesOf(form, 'left'));
  }
  await written(driver, contents('left'));
  look(driver, 'back', await driver.live());

  await fillAll(driver, 'closed');
  await written(driver, contents('closed'));
  let last = await lastLook(driver);
  await driver.close();
  open.shift();
  await written(driver, contents('closed'));
  look(driver, 'closed', last);

  driver = await start(true);
  open.unshift(driver);
  await fillAll(driver, 'crashed');
  await written(driver, contents('crashed'));
  last = await lastLook(driver);
  await driver.crash();
  open.shift();
  await written(driver, contents('crashed'));
  look(driver, 'crashed', last);

  driver = await restart();
  open.unshift(driver);
  for (const form of FORMS) {
    await expect.poll(() => driver.notes(form)).toBe(notesOf(form, 'crashed'));
  }
  last = await driver.live();
  await driver.close();
  open.shift();
  look(driver, 'restored', last);
  prove(`${driver.name} ${driver.version}`, columns);
}

function prove(title: string, { control = {}, ...endings }: Record<string, Hits>): void {
  process.stdout.write(`${tableOf(`${title}: private key found after`, { ...endings, control })}\n`);
  expect(Object.keys(endings)).toEqual(['done', 'left', 'back', 'closed', 'crashed', 'restored']);
  expect(SURFACES.length).toBeGreaterThanOrEqual(14);
  for (const [ending, hits] of Object.entries(endings)) {
    expect(
      Object.entries(hits).filter(([surface, count]) => count && surface !== CONNECTWISE_CACHE),
      ending,
    ).toEqual([]);
  }
  for (const surface of PROVEN) expect(control[surface], `the words on ${surface}`).toBeGreaterThan(0);
}

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'office-protect-endings-'));
});
test.afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('Chromium', async () => {
  const sandbox = await startSandbox();
  open.push(sandbox);
  const profile = join(folder, 'profile');
  await walk({
    start: () => startChromium(sandbox, profile),
    restart: () => startChromium(sandbox, profile, { isRestored: true }),
  });
});

test('Firefox', async () => {
  const network = await startNetwork();
  open.push(network);
  await walk({
    start: (isUsed) => startStoringFirefox(network, folder, { isUsed }),
    restart: () => startRestoredFirefox(network, folder),
  });
});
