/** Gives a page time to react to what was done to it: never by the clock alone, since a slow machine does less in it. */

/** Ms between two frames of a fast machine. */
const FRAME_TIME = 1000 / 60;
/** Ms after which a page that draws no frame is given up. It does not draw while its tab is hidden. */
const PATIENCE = 20_000;

/** Resolves in the task after the next frame that the page draws; with false when it draws none in 20 s. */
export function drawnFrame(): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      cancelAnimationFrame(request);
      resolve(false);
    }, PATIENCE);
    const request = requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(() => resolve(true));
    });
  });
}

/** Resolves when the hidden page is shown again. */
export function shown(document: Document, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve) =>
    document.addEventListener('visibilitychange', resolve, { once: true, signal }),
  );
}

/**
 * Resolves when the page has had `time` (ms) and as many frames, each with a task after it, as a fast machine draws in
 * that time; with false when it stops drawing for 20 s.
 */
export async function giveTime(time: number): Promise<boolean> {
  const timeIsUp = new Promise((resolve) => setTimeout(resolve, time));
  for (let drawn = 0; drawn * FRAME_TIME < time; drawn += 1) {
    if (!(await drawnFrame())) return false;
  }
  await timeIsUp;
  return true;
}
