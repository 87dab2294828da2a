/** Opens the API member's form as a library draws it, in every state, and compares the panel's findings with the library's data. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import type { MemberForm } from '../../gallery/member.ts';
import { STATES, type Values } from '../../gallery/member-form.ts';
import { type Hooks, hooksOf } from '../../tests/support/hooks.ts';
import type { Session } from '../../tests/support/launch.ts';
import { PANEL } from '../../tests/support/setup-steps.ts';
import { MEMBER_FIELDS, type MemberField } from '../../utils/connectwise/model/observation.ts';
import { type Snapshots, takeSnapshot } from './snapshots.ts';

declare global {
  var memberForm: MemberForm;
}

type Severity = 'error' | 'warning' | 'ok';

export interface MemberResult {
  library: string;
  read: 'complete' | 'partial' | 'not read';
  /** Findings that say what the library's data does not, by state. */
  wrong: string[];
  /** Fields that the panel says are not read, by state. */
  unread: string[];
  /** Fields of which the panel says nothing at all, by state. */
  silent: string[];
  snapshots: Snapshots;
}

/** What the panel says of a field: its severity and words, or that it was not read; null when it says nothing. */
type Said = { severity: string; text: string } | 'not read' | null;

/** The states of which a snapshot is saved, with what its name ends with. */
const SAVED: Record<string, string> = { right: '', 'the board is, in the middle of lines': '-chips' };
/** Ms. */
const LIMIT = { ready: 30_000, screen: 15_000, findings: 6_000 };

/** Opens each state's form in a page of its own. */
export async function driveMember(session: Session, library: string): Promise<MemberResult> {
  const result: MemberResult = {
    library,
    read: 'not read',
    wrong: [],
    unread: [],
    silent: [],
    snapshots: {},
  };
  for (const [i, state] of Object.keys(STATES).entries()) {
    const page = await session.context.newPage();
    try {
      // Setups are remembered by site: each state gets one of its own.
      const query = new URLSearchParams({ library, state });
      await page.goto(`https://${library}-${i}.myconnectwise.net/member.html?${query}`);
      await page.waitForFunction(() => globalThis.memberForm?.isReady(), undefined, { timeout: LIMIT.ready });
      await driveState(page, state, result);
      const saved = SAVED[state];
      if (saved !== undefined) result.snapshots[`${library}${saved}`] = await takeSnapshot(session, page);
    } catch (error) {
      result.silent.push(`${state}: ${String(error).split('\n', 1)[0]}`);
    } finally {
      await page.close();
    }
  }
  const missed = result.unread.length + result.silent.length;
  const all = MEMBER_FIELDS.length * Object.keys(STATES).length;
  if (missed === 0) result.read = 'complete';
  else if (missed < all) result.read = 'partial';
  return result;
}

async function driveState(page: Page, state: string, result: MemberResult): Promise<void> {
  const hooks = await hooksOf(page);
  const screen = { host: PANEL, attributes: { 'data-screen': 'api-member' } } as const;
  if (!(await until(async () => (await hooks.find(screen)).length > 0, LIMIT.screen))) {
    result.silent.push(`${state}: no member form is recognised`);
    return;
  }
  let values = await page.evaluate(() => globalThis.memberForm.values());
  let said = new Map<MemberField, Said>();
  await until(async () => {
    values = await page.evaluate(() => globalThis.memberForm.values());
    said = await sayings(hooks);
    return MEMBER_FIELDS.every((field) => isRight(said.get(field) ?? null, field, values));
  }, LIMIT.findings);
  for (const field of MEMBER_FIELDS) {
    const saying = said.get(field) ?? null;
    if (isRight(saying, field, values)) continue;
    if (saying === null) result.silent.push(`${state}: ${field}`);
    else if (saying === 'not read') result.unread.push(`${state}: ${field}`);
    else {
      const { severity, text } = saying;
      const value = JSON.stringify(values[field]);
      result.wrong.push(
        `${state}: ${field} is ${severity}, "${text}"; it should be ${severityOf(field, values)} for ${value}`,
      );
    }
  }
}

/** What the panel says now. */
async function sayings(hooks: Hooks): Promise<Map<MemberField, Said>> {
  const said = new Map<MemberField, Said>();
  const problems = await hooks.find({ host: PANEL, attributes: { 'data-problem': true } });
  const findings = await hooks.find({
    host: PANEL,
    attributes: { 'data-finding': true, 'data-severity': true },
  });
  const fieldOf = (name = '') => name.replace('member/', '') as MemberField;
  for (const { attributes } of problems) said.set(fieldOf(attributes['data-problem']), 'not read');
  for (const { attributes, text } of findings)
    said.set(fieldOf(attributes['data-finding']), {
      severity: attributes['data-severity'] ?? '',
      text: text.replace(/\s+/g, ' '),
    });
  return said;
}

/** Whether the severity is the true one, and the words of a field that is right name what is in it. */
function isRight(said: Said, field: MemberField, values: Values): boolean {
  if (said === null || said === 'not read' || said.severity !== severityOf(field, values)) return false;
  const names = [values[field]].flat();
  return said.severity !== 'ok' || names.every((name) => said.text.includes(name));
}

/** What a technician would say of a field, by the library's own data. */
function severityOf(field: MemberField, values: Values): Severity {
  const value = values[field];
  const board = values['default-board'];
  const restricted = values['restricted-boards'];
  if (field === 'restricted-boards') return restricted.includes(String(board)) && board ? 'error' : 'ok';
  if (field === 'default-board' && !value) return restricted.length > 0 ? 'error' : 'warning';
  if (field === 'role-id') return value === 'OfficeProtect' ? 'ok' : 'error';
  if (field === 'level') return value === 'Corporate (Level 1)' ? 'ok' : 'error';
  return value ? 'ok' : 'error';
}

/** Calls `test` until it is true or the time (ms) is over; returns whether it was. */
async function until(test: () => Promise<boolean>, limit: number): Promise<boolean> {
  const deadline = performance.now() + limit;
  for (;;) {
    if (await test().catch(() => false)) return true;
    if (performance.now() > deadline) return false;
    await pause(150);
  }
}
