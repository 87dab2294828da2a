import type { Observation } from '../connectwise/model/observation.ts';
import { ExtensionGone, send } from './client.ts';

/** Ms without a further movement after which a movement is reported. */
const STILL = 150;

export interface Reporter {
  /** Reports an observation, unless it was reported already; nothing for a page that was never a setup screen. */
  seen(observation: Observation): void;
  /** Reports the positions once the page has stopped moving. */
  moved(observation: () => Observation): void;
}

/** Keeps the background informed of one frame. `onGone` is called when the extension was reloaded under the page. */
export function createReporter(onGone: () => void, signal: AbortSignal): Reporter {
  const isTop = window === window.top;
  let last = isTop ? '' : JSON.stringify(null);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const failed = (error: unknown) => {
    if (error instanceof ExtensionGone) onGone();
    // A background that is just starting misses a message: the next read reports again.
    else last = '';
  };
  const seen = (observation: Observation) => {
    const isNothing = observation.page.screen === 'none' && !isTop;
    const now = JSON.stringify(isNothing ? null : observation);
    if (now === last || signal.aborted) return;
    last = now;
    send('observed', observation).catch(failed);
  };
  addEventListener('pagehide', () => send('left', {}).catch(() => {}), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    seen,
    moved(observation) {
      clearTimeout(timer);
      timer = setTimeout(() => seen(observation()), STILL);
    },
  };
}
