import type { Observation } from '../connectwise/model/observation.ts';
import { ExtensionGone, send } from './client.ts';

/** Ms that the page must hold still before a mere movement is reported. */
const STILL = 150;

export interface Reporter {
  /** Reports what was seen, unless it was reported already; a page that was never a setup screen stays silent. */
  seen(observation: Observation): void;
  /** Reports where things are, once the page holds still. */
  moved(observation: () => Observation): void;
}

/** Keeps the background informed of one frame. `onGone` is called when the extension was reloaded under the page. */
export function createReporter(onGone: () => void, signal: AbortSignal): Reporter {
  const isTop = window === window.top;
  let last = isTop ? '' : JSON.stringify(null);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const failed = (error: unknown) => {
    if (error instanceof ExtensionGone) onGone();
    // A background that is just starting misses a message: the next look reports again.
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
