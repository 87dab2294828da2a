import { type ContentScriptContext, defineContentScript } from '#imports';
import { findControl } from '../utils/connectwise/controls.ts';
import { visibleRuns } from '../utils/connectwise/layout.ts';
import type { Observation } from '../utils/connectwise/observation.ts';
import { type Pace, watchPage } from '../utils/connectwise/page-watch.ts';
import { type PageReading, readPage } from '../utils/connectwise/read-page.ts';
import { createSettler } from '../utils/connectwise/settle.ts';
import { createCapture } from '../utils/key/capture.ts';
import { Secret } from '../utils/key/secret.ts';
import type { Mark } from '../utils/marks/mark.ts';
import { createOverlay } from '../utils/marks/overlay.ts';
import { fieldMarks, groupMarks, levelMarks, targetMark } from '../utils/marks/plan-marks.ts';
import { onPush, send } from '../utils/messages/client.ts';
import type { WatcherContext } from '../utils/messages/contract.ts';
import { createReporter } from '../utils/messages/report.ts';
import { CONNECTWISE_MATCHES } from '../utils/origins.ts';
import { expectedAtFirst, judge } from '../utils/profile/judge.ts';
import { officeProtect } from '../utils/profile/office-protect.ts';

/** The watcher: reads every frame of ConnectWise, marks what to set, and takes the key pair. */
export default defineContentScript({
  matches: CONNECTWISE_MATCHES,
  allFrames: true,
  matchOriginAsFallback: true,
  main: watch,
});

function watch(ctx: ContentScriptContext): void {
  let context: WatcherContext = { target: null, expected: expectedAtFirst(officeProtect), isActive: false };
  let reading: PageReading<Secret> | null = null;
  const overlay = createOverlay();
  const settle = createSettler();

  const observation = (): Observation => ({
    page: reading?.page ?? { screen: 'none' },
    problems: reading?.problems ?? [],
    pointsAt: overlay.pointsAt(),
  });
  const paint = () => reading && overlay.show(marksOf(reading, context));
  const obey = (news: WatcherContext) => {
    context = news;
    paint();
  };
  const stop = () => {
    overlay.remove();
    ctx.abort();
  };
  const report = createReporter(obey, stop, ctx.signal);
  const capture = createCapture(async (pair) => {
    const page = reading?.page;
    if (page?.screen !== 'api-key') return;
    await send('key-pair', { ...pair, description: page.description, member: page.member });
  });
  const look = (): Pace => {
    const seen = settle(readPage(officeProtect.settings, (text) => new Secret(text)));
    if (!seen) return 'close';
    reading = seen;
    if (reading.pair) capture(reading.pair).catch(() => {});
    paint();
    report.seen(observation());
    return reading.page.screen === 'none' ? 'seldom' : 'close';
  };
  const moved = () => {
    overlay.place();
    if (reading?.page.screen !== 'none') report.moved(observation);
  };

  onPush('context', (push) => void obey(push.context), ctx.signal);
  watchPage(look, moved, ctx.signal);
}

function marksOf({ page, cells, groups, fields, runs }: PageReading<Secret>, context: WatcherContext): Mark[] {
  const findings = judge(officeProtect, page, context.expected);
  const marks = [...levelMarks(findings.levels, cells), ...fieldMarks(findings.member, fields)];
  if (page.screen === 'security-role') marks.push(...groupMarks(findings.levels, page.collapsed, groups));
  const { target, isActive } = context;
  if (!target || !(isActive || page.screen !== 'none')) return marks;
  const control = findControl(target, runs.length ? runs : visibleRuns(document.body));
  return control ? [...marks, targetMark(target, control)] : marks;
}
