/** Reads the browser's trace of the main thread: tasks, calls of our scripts, frames. */
import type { CDPSession, Page } from 'playwright';

/** A trace event. Times are in ms, on the trace's clock. */
export interface TraceEvent {
  name: string;
  start: number;
  end: number;
  thread: string;
  args: { data?: { url?: string; functionName?: string } };
}

const CATEGORIES = 'devtools.timeline,blink.user_timing,toplevel,disabled-by-default-devtools.timeline';

const CALL = /^(FunctionCall|EvaluateScript)$/;

/** Returns all trace events while `act` runs. */
export async function traceOf(page: Page, act: () => Promise<void>): Promise<TraceEvent[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const raw: { name: string; ts: number; dur?: number; pid: number; tid: number; args: object }[] = [];
  session.on('Tracing.dataCollected', ({ value }) => raw.push(...(value as unknown as typeof raw)));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES.split(',') },
  });
  try {
    await act();
  } finally {
    const complete = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
    await session.send('Tracing.end');
    await complete;
    await session.detach();
  }
  return raw.map(({ name, ts, dur = 0, pid, tid, args }) => ({
    name,
    start: ts / 1000,
    end: (ts + dur) / 1000,
    thread: `${pid}/${tid}`,
    args: args as TraceEvent['args'],
  }));
}

/** The outermost calls of one of the extension's scripts, and its evaluation. */
export function callsOf(events: TraceEvent[], script: string): TraceEvent[] {
  const calls = events
    .filter(({ name, args }) => CALL.test(name) && args.data?.url?.endsWith(`/${script}`))
    .toSorted((a, b) => a.start - b.start);
  let end = 0;
  return calls.filter((call) => {
    const isOuter = call.start >= end;
    if (isOuter) end = call.end;
    return isOuter;
  });
}

/** Ms of the longest task in which any of these scripts was called. */
export function longestTask(events: TraceEvent[], scripts: string[]): number {
  const calls = scripts
    .flatMap((script) => callsOf(events, script))
    .filter(({ start, end }) => end - start > 0.5);
  const tasks = events.filter(({ name }) => name === 'RunTask');
  const own = tasks.filter((task) =>
    calls.some((call) => call.thread === task.thread && call.start >= task.start && call.end <= task.end),
  );
  return Math.max(0, ...own.map(({ start, end }) => end - start));
}
