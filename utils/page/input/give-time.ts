/** Gives a page time to react to what was done to it: never by the clock alone, since a slow machine does less in it. */

/** Ms of a turn: timers, one after the other, take turns with what the page has to do, however slow that is. */
const TURN = 16;
/** Frames that a page draws at least. */
const LEAST_FRAMES = 3;
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

/**
 * Resolves when the page has had `time` (ms), in as many turns as a fast machine has in it, and has drawn some frames;
 * with false when it draws none for 20 s.
 */
export async function giveTime(time: number): Promise<boolean> {
  const turns = takeTurns(time / TURN);
  for (let drawn = 0; drawn < LEAST_FRAMES; drawn += 1) {
    if (!(await drawnFrame())) return false;
  }
  await turns;
  return true;
}

async function takeTurns(count: number): Promise<void> {
  for (let taken = 0; taken < count; taken += 1) await new Promise((resolve) => setTimeout(resolve, TURN));
}

/** Resolves when the hidden page is shown again. */
export function shown(document: Document, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve) =>
    document.addEventListener('visibilitychange', resolve, { once: true, signal }),
  );
}
