import { vi } from 'vitest';

/** Ms that pass at once: in a frame of the browser, and where no frame is waited for. */
const STEP = { frame: 16, task: 4 };

const nextFrame = requestAnimationFrame.bind(window);

function frame(): Promise<unknown> {
  return new Promise((resolve) => nextFrame(resolve));
}

function task(): Promise<unknown> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
}

/**
 * Runs `act` while the timers and frames of this page come from a clock of its own, which goes on when the page has done
 * what it had to. So what comes first on a fast machine comes first on a slow one too. At first the clock keeps to the
 * browser's frames, as animations do; once `act` has called `hurry` it waits for no frame.
 */
export async function inPageTime<Result>(act: (hurry: () => void) => Promise<Result>): Promise<Result> {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'],
  });
  try {
    let isHurried = false;
    let isDone = false;
    const result = act(() => {
      isHurried = true;
    }).finally(() => {
      isDone = true;
    });
    while (!isDone) {
      await (isHurried ? task() : frame());
      vi.advanceTimersByTime(isHurried ? STEP.task : STEP.frame);
    }
    return await result;
  } finally {
    vi.useRealTimers();
  }
}
