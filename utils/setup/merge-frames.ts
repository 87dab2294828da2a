import type { Observation, Screen } from '../connectwise/model/observation.ts';
import { NOTHING_SEEN } from './build-view.ts';

/** Which of a tab's frames speaks for it: a recognised setup screen before one that cannot be read. */
const RANK: Screen[] = [
  'api-key',
  'security-role',
  'api-member',
  'members',
  'security-roles',
  'unknown',
  'login',
  'none',
];

/** The observation that stands for the whole tab. */
export function mergeFrames(frames: Observation[]): Observation {
  return frames.reduce(
    (best, frame) => (RANK.indexOf(frame.page.screen) < RANK.indexOf(best.page.screen) ? frame : best),
    NOTHING_SEEN,
  );
}

/** A screen on which the panel opens by itself. */
export function isSetupScreen(screen: Screen): boolean {
  return screen !== 'none' && screen !== 'login';
}
