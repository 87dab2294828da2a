/** What is known of the screen in a frame. */
import type { KeyGuard, Observation, Screen } from '../connectwise/model/observation.ts';
import type { PageReading } from '../connectwise/read-page.ts';
import type { AssistantContext } from '../messages/contract.ts';
import type { Box } from '../page/geometry.ts';

export interface ScreenState {
  /** What the background wants to be found; null until it answers. */
  context: AssistantContext | null;
  /** The last reading; null before the first one. */
  reading: PageReading<unknown> | null;
  /** Whose key it is, as the key screen showed last: the page may hide a pair at once. */
  keyFacts: { description: string; member: string };
}

export function newScreenState(): ScreenState {
  return { context: null, reading: null, keyFacts: { description: '', member: '' } };
}

export function screenOf({ reading }: ScreenState): Screen {
  return reading?.page.screen ?? 'none';
}

/** Replaces the reading, and the facts about the key where the page shows them. */
export function setReading(state: ScreenState, reading: PageReading<unknown>): void {
  const { page } = reading;
  state.reading = reading;
  if (page.screen === 'api-key') state.keyFacts = { description: page.description, member: page.member };
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
    page: state.reading?.page ?? { screen: 'none' },
    keyGuard,
    problems: state.reading?.problems ?? [],
    // A level is read together with its permission, which is left of it.
    pointsAt: isRole ? pointsAt.map((box) => ({ ...box, left: 0 })) : pointsAt,
  };
}
