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

/** How a page is drawn, where it is not every 16 ms of its clock. */
export interface Drawing {
  /** Ms of the page's clock between two frames. */
  every?: number;
  /** Whether its tab is hidden; asked when the next frame is due. */
  isHidden?: () => boolean;
}

/** Draws the page's frames so; its timers stay as they are. */
function draw({ every = STEP.frame, isHidden = () => false }: Drawing): void {
  const requests = new Map<number, FrameRequestCallback>();
  let last = 0;
  window.requestAnimationFrame = (callback) => {
    last += 1;
    requests.set(last, callback);
    return last;
  };
  window.cancelAnimationFrame = (request) => void requests.delete(request);
  const drawFrame = () => {
    setTimeout(drawFrame, every);
    if (isHidden()) return;
    const due = [...requests.values()];
    requests.clear();
    for (const callback of due) callback(performance.now());
  };
  setTimeout(drawFrame, every);
}

/**
 * Runs `act` while the timers and frames of this page come from a clock of its own, which goes on when the page has done
 * what it had to. So what comes first on a fast machine comes first on a slow one too. At first the clock keeps to the
 * browser's frames, as animations do; once `act` has called `hurry` it waits for no frame. `drawing` makes it the page of
 * a slow machine or of a hidden tab.
 */
export async function inPageTime<Result>(
  act: (hurry: () => void) => Promise<Result>,
  drawing?: Drawing,
): Promise<Result> {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'],
  });
  if (drawing) draw(drawing);
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
