import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findControl } from '../utils/connectwise/controls.ts';
import { visibleRuns, wholeControl } from '../utils/connectwise/layout.ts';
import type { Observation } from '../utils/connectwise/observation.ts';
import { type Pace, watchPage } from '../utils/connectwise/page-watch.ts';
import { type PageReading, readPage } from '../utils/connectwise/read-page.ts';
import { createSettler } from '../utils/connectwise/settle.ts';
import { createCapture } from '../utils/key/capture.ts';
import { Secret } from '../utils/key/secret.ts';
import type { Mark } from '../utils/marks/mark.ts';
import { createOverlay } from '../utils/marks/overlay.ts';
import { fieldMarks, groupMarks, levelMarks, targetMark } from '../utils/marks/plan-marks.ts';
import { isExtensionThere, onPush, send } from '../utils/messages/client.ts';
import type { WatcherContext } from '../utils/messages/contract.ts';
import { createReporter } from '../utils/messages/report.ts';
import { judge } from '../utils/profile/judge.ts';

/**
 * The watcher: reads every frame of ConnectWise, marks what to set, and takes the key pair. It is an
 * unlisted script that wxt.config.ts puts into the manifest, because WXT's content script context
 * would double what every ConnectWise page has to load (docs/architecture.md).
 */
export default defineUnlistedScript(() => watch());

function watch(): void {
  const stopping = new AbortController();
  const { signal } = stopping;
  let context: WatcherContext | null = null;
  let reading: PageReading<Secret> | null = null;
  const overlay = createOverlay();
  const settle = createSettler();

  const observation = (): Observation => ({
    page: reading?.page ?? { screen: 'none' },
    problems: reading?.problems ?? [],
    pointsAt: overlay.pointsAt(),
  });
  const paint = () => {
    if (reading && context) overlay.show(marksOf(reading, context));
  };
  const stop = () => {
    overlay.remove();
    stopping.abort();
  };
  const report = createReporter(stop, signal);
  const capture = createCapture(async (pair) => {
    const page = reading?.page;
    if (page?.screen !== 'api-key') return;
    await send('key-pair', { ...pair, description: page.description, member: page.member });
  });
  const look = (): Pace => {
    if (!isExtensionThere()) stop();
    if (signal.aborted) return 'seldom';
    const seen = settle(readPage(context?.wanted ?? [], (text) => new Secret(text)));
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
  const obey = (news: WatcherContext) => {
    const isFirst = context === null;
    context = news;
    if (isFirst) look();
    else paint();
  };

  onPush('context', (push) => void obey(push.context), signal);
  watchPage(look, moved, signal);
  send('hello', {}).then(obey, stop);
}

function marksOf(
  { page, cells, groups, fields, runs }: PageReading<Secret>,
  context: WatcherContext,
): Mark[] {
  const findings = judge(context.wanted, page, context.expected);
  const marks = [
    ...levelMarks(findings.levels, cells, wholeControl),
    ...fieldMarks(findings.member, fields, wholeControl),
  ];
  if (page.screen === 'security-role') marks.push(...groupMarks(findings.levels, page.collapsed, groups));
  const { target, isActive } = context;
  if (!target || !(isActive || page.screen !== 'none')) return marks;
  const control = findControl(target, runs.length ? runs : visibleRuns(document.body));
  return control ? [...marks, targetMark(target, control)] : marks;
}
