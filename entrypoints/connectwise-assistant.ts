import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createKeyWatch } from '../utils/assistant/key-watch.ts';
import type { ActionRunner, ActionTargets } from '../utils/connectwise/actions/runner.ts';
import type { Observation } from '../utils/connectwise/model/observation.ts';
import { type PageReading, readPage, readPageInSteps } from '../utils/connectwise/read-page.ts';
import { reportedLevels } from '../utils/connectwise/role-editor/reported-levels.ts';
import type { WantedRow } from '../utils/connectwise/role-editor/rows.ts';
import { createRoleMemory } from '../utils/connectwise/role-editor/scroll-memory.ts';
import { findControl, findSaveAndClose } from '../utils/connectwise/screens/find-control.ts';
import { isDisabled } from '../utils/connectwise/screens/save-state.ts';
import type { Change } from '../utils/connectwise/watch/change-log.ts';
import { createUnknownDebounce } from '../utils/connectwise/watch/debounce-unknown.ts';
import { createPartialReader } from '../utils/connectwise/watch/partial-read.ts';
import { probe } from '../utils/connectwise/watch/probe.ts';
import { rereadWantedLevels } from '../utils/connectwise/watch/quick-reread.ts';
import { type Pace, watchPage } from '../utils/connectwise/watch/watch-page.ts';
import { judge } from '../utils/integrations/evaluate-page.ts';
import { TICKET_TABLES } from '../utils/integrations/index.ts';
import { createCapture } from '../utils/key/capture.ts';
import { Secret } from '../utils/key/secret.ts';
import { isExtensionThere, onPush, send } from '../utils/messages/client.ts';
import type { AssistantContext } from '../utils/messages/contract.ts';
import { createReporter } from '../utils/messages/report.ts';
import type { Mark } from '../utils/on-page-ui/marks/mark.ts';
import { createOverlay } from '../utils/on-page-ui/marks/overlay.ts';
import { fieldMarks, groupMarks, levelMarks, targetMark } from '../utils/on-page-ui/marks/plan-marks.ts';
import { wholeControl } from '../utils/page/controls.ts';
import type { Box } from '../utils/page/geometry.ts';
import type { Steps } from '../utils/page/resumable.ts';
import { visibleTextRuns } from '../utils/page/text-runs.ts';
import type { ActionOrder } from '../utils/setup/view.ts';

declare global {
  /** Set in the extension's own world of a frame while a guide runs there. */
  var officeProtectAssistant: true | undefined;
}

/**
 * The guide: reads a frame of ConnectWise, marks what to set, and takes the key pair. The background
 * puts it where the watcher saw that a setup screen may be. An unlisted script, as the watcher is.
 */
export default defineUnlistedScript(() => {
  const start = () => {
    if (globalThis.officeProtectAssistant) return;
    globalThis.officeProtectAssistant = true;
    guide(start);
  };
  start();
});

/** Guides until nothing is left to do here; `startAgain` is called when there may be. */
function guide(startAgain: () => void): void {
  const stopping = new AbortController();
  const { signal } = stopping;
  let context: AssistantContext | null = null;
  let isAsking = false;
  let reading: PageReading<Secret> | null = null;
  /** Whose key it is, as the key screen said last: the page may hide a pair at once. */
  let keyFacts = { description: '', member: '' };
  const screen = () => reading?.page.screen ?? 'none';
  const overlay = createOverlay();
  const settle = createUnknownDebounce();
  const memory = createRoleMemory();

  const observation = (): Observation => ({
    page: reading?.page ?? { screen: 'none' },
    keyGuard: keyWatch.guard(),
    problems: reading?.problems ?? [],
    pointsAt: overlay.pointsAt().map((box) => (screen() === 'security-role' ? wholeRow(box) : box)),
  });
  const paint = () => {
    if (reading && context) overlay.show(marksOf(reading, context));
  };
  const stop = () => {
    overlay.remove();
    stopping.abort();
    globalThis.officeProtectAssistant = undefined;
  };
  /** Where nothing is to be read and nobody is led, watching is enough. */
  const restIfDone = () => {
    const isNothing = reading?.textRuns.length === 0 && screen() === 'none';
    if (!isNothing || context?.isActive !== false || signal.aborted) return;
    stop();
    probe(document, startAgain);
  };
  const report = createReporter(stop, signal);
  const capture = createCapture(async (pair) => {
    return (await send('key-pair', { ...pair, ...keyFacts })) === true;
  });
  const wanted = (): WantedRow[] => context?.wanted ?? [];
  const wrap = (text: string) => new Secret(text);
  const read = () => readPage(wanted(), wrap);
  const readAgain = createPartialReader((rows, rest) => readPageInSteps(rows, wrap, rest, TICKET_TABLES));
  const keyWatch = createKeyWatch({
    capture,
    mode: () => context?.capture ?? null,
    // Without a background there is no panel that could say why the press was stopped.
    closeOfNewKey: () => (context && isExtensionThere() ? closeOfNewKey(read()) : null),
    onChange: () => report.seen(observation()),
    signal,
  });
  /** Comes with the first order (hands.ts). */
  let worker: ActionRunner | undefined;
  const hire = () =>
    globalThis.officeProtectActions?.(
      () => workplaceOf(read()),
      (state) => void send('action-progress', state).catch(() => {}),
      (cell) => overlay.pulse(cell),
    );
  const look = function* (changes: Change[] | null): Steps<Pace> {
    if (!isExtensionThere()) stop();
    if (signal.aborted) return 'rare';
    // Without a background there is nobody to read for.
    if (!context) {
      ask();
      return 'unsettled';
    }
    const found = yield* readAgain(changes, wanted());
    if (!found.pair) yield;
    const seen = settle(found);
    if (!seen) return 'unsettled';
    if (seen.page.screen !== screen()) worker?.cancel();
    if (seen.page.screen === 'security-role')
      seen.page = reportedLevels(memory.recall(seen.page, seen.cells.keys()), wanted());
    else memory.forget();
    reading = seen;
    if (seen.page.screen === 'api-key') {
      const { description, member } = seen.page;
      keyFacts = { description, member };
    }
    keyWatch.look(reading);
    paint();
    report.seen(observation());
    restIfDone();
    return screen() === 'none' ? 'rare' : 'close';
  };
  const glance = () => {
    if (reading?.page.screen !== 'security-role') return false;
    const page = rereadWantedLevels(reading.page, reading.anchors);
    if (!page) return false;
    reading = { ...reading, page };
    paint();
    report.seen(observation());
    return true;
  };
  const moved = () => {
    overlay.place();
    if (screen() !== 'none') report.moved(observation);
  };
  const obey = (news: AssistantContext) => {
    const isOther = context?.capture !== news.capture;
    context = news;
    // A pair that is shown already may be taken now.
    if (isOther) lookAgain();
    else paint();
    restIfDone();
  };

  const obeyOrder = (order: ActionOrder) => {
    const workplace = order.kind === 'fill' ? 'api-member' : 'security-role';
    if (screen() !== workplace && order.kind !== 'cancel') return;
    worker ??= hire();
    worker?.obey(order);
  };

  // A background that is just being replaced may miss the question; the next look asks again.
  const ask = () => {
    if (isAsking) return;
    isAsking = true;
    void send('get-context', {})
      .catch(() => null)
      .then((news) => {
        isAsking = false;
        if (news) obey(news);
      });
  };

  // Whoever takes the mouse or a key takes over, unless it is for the panel.
  const takeOver = (event: Event) => {
    const isOurs = event.target instanceof Element && event.target.tagName.startsWith('OFFICE-PROTECT-');
    if (event.isTrusted && !isOurs) worker?.cancel();
  };
  for (const event of ['pointerdown', 'keydown', 'wheel']) {
    document.addEventListener(event, takeOver, { capture: true, passive: true, signal });
  }

  onPush('context', (push) => obey(push.context), signal);
  onPush('action', ({ order }) => obeyOrder(order), signal);
  onPush('take-key', keyWatch.take, signal);
  onPush('stop', stop, signal);
  const lookAgain = watchPage(look, glance, moved, signal);
}

/** Save and Close of a key that was described and is not saved yet: pressing it would hide the private key. */
function closeOfNewKey({ page, textRuns }: PageReading<Secret>): Element | null {
  if (page.screen !== 'api-key' || page.view !== 'new' || page.description === '') return null;
  const control = findSaveAndClose(textRuns);
  return control && !isDisabled(control) ? control : null;
}

function workplaceOf({ page, cells, choices, groups, fields }: PageReading<Secret>): ActionTargets {
  return { cells, choices, groups, fields, collapsed: page.screen === 'security-role' ? page.collapsed : [] };
}

/** A level is read together with its permission, which stands left of it. */
function wholeRow(box: Box): Box {
  return { ...box, left: 0 };
}

function marksOf(
  { page, cells, groups, fields, textRuns }: PageReading<Secret>,
  context: AssistantContext,
): Mark[] {
  const findings = judge(context.wanted, page, context.expected);
  const marks = [
    ...levelMarks(findings.levels, cells, wholeControl),
    ...fieldMarks(findings.member, fields, wholeControl),
  ];
  if (page.screen === 'security-role') marks.push(...groupMarks(findings.levels, page.collapsed, groups));
  const { target, isActive } = context;
  if (!target || !(isActive || page.screen !== 'none')) return marks;
  const control = findControl(target, textRuns.length ? textRuns : visibleTextRuns(document.body));
  return control ? [...marks, targetMark(target, control)] : marks;
}
