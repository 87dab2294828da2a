/** What is known of the screen in a frame. */
import type { KeyGuard, Observation, Screen, ScreenObservation } from '../connectwise/model/observation.ts';
import { memberIdOf, shownRecord } from '../connectwise/model/record.ts';
import type { PageReading } from '../connectwise/read-page.ts';
import type { AssistantContext } from '../messages/contract.ts';
import type { Box } from '../page/geometry.ts';

export interface ScreenState {
  /** What the background wants to be found; null until it answers. */
  context: AssistantContext | null;
  /** The last reading; null before the first one. */
  reading: PageReading<unknown> | null;
  /** Whose key it is, as the key screen showed last: the page may hide a pair at once. */
  keyFacts: { description: string; member: string; role: string; isOwnAccount: boolean };
  /** The member whose form was shown last. */
  lastMember: { id: string; role: string };
}

export function newScreenState(): ScreenState {
  return {
    context: null,
    reading: null,
    keyFacts: { description: '', member: '', role: '', isOwnAccount: false },
    lastMember: { id: '', role: '' },
  };
}

const NO_PAGE: ScreenObservation = { screen: 'none' };

export function pageOf({ reading }: ScreenState): ScreenObservation {
  return reading?.page ?? NO_PAGE;
}

export function screenOf(state: ScreenState): Screen {
  return pageOf(state).screen;
}

/** Replaces the reading, and the facts about the key where the page shows them. */
export function setReading(state: ScreenState, reading: PageReading<unknown>): void {
  const { page } = reading;
  state.reading = reading;
  if (page.screen === 'api-member')
    state.lastMember = { id: page.fields['member-id'] ?? '', role: page.fields['role-id'] ?? '' };
  if (page.screen !== 'api-key') return;
  const { description, member, account } = page;
  const { id, role } = state.lastMember;
  const isLast = id !== '' && memberIdOf(member) === id;
  state.keyFacts = { description, member, role: isLast ? role : '', isOwnAccount: account === 'own' };
}

/** Whether the frame shows a record, and that of this setup: no other record is marked or changed. */
export function showsOwnRecord(page: ScreenObservation, { ownRecord }: AssistantContext): boolean {
  const record = shownRecord(page);
  return record !== null && record.kind === ownRecord?.kind && record.name === ownRecord.name;
}

/** Whether there is nothing to read in this frame, and the setup is not in progress. */
export function isIdle(state: ScreenState): boolean {
  const isEmpty = state.reading?.textRuns.length === 0 && screenOf(state) === 'none';
  return isEmpty && state.context?.isActive === false;
}

/** What is reported to the background; `pointsAt` are the boxes of the marks, in CSS px of the top frame's viewport. */
export function observationOf(state: ScreenState, keyGuard: KeyGuard, pointsAt: Box[]): Observation {
  const isRole = screenOf(state) === 'security-role';
  return {
    page: pageOf(state),
    keyGuard,
    problems: state.reading?.problems ?? [],
    // A level is read together with its permission, which is left of it.
    pointsAt: isRole ? pointsAt.map((box) => ({ ...box, left: 0 })) : pointsAt,
  };
}
