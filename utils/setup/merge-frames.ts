import type { Observation, Screen } from '../connectwise/model/observation.ts';
import { NOTHING_SEEN } from './build-view.ts';

/** Priority of a frame's screen, highest first: recognised setup screens before one that cannot be read. */
const PRIORITY: Screen[] = [
  'api-key',
  'security-role',
  'api-member',
  'members',
  'security-roles',
  'unknown',
  'login',
  'none',
];

/** Returns the observation of the frame with the highest priority, for the whole tab. */
export function mergeFrames(frames: Observation[]): Observation {
  return frames.reduce(
    (best, frame) =>
      PRIORITY.indexOf(frame.page.screen) < PRIORITY.indexOf(best.page.screen) ? frame : best,
    NOTHING_SEEN,
  );
}

/** Whether the panel opens automatically on this screen. */
export function isSetupScreen(screen: Screen): boolean {
  return screen !== 'none' && screen !== 'login';
}
