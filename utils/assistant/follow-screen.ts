/** The ConnectWise content script of one frame: reads it when it changes, marks what to set, and takes the key pair. */
import { isSameRecord } from '../connectwise/model/record.ts';
import { type PageReading, readPage, readPageInSteps } from '../connectwise/read-page.ts';
import { createGroupMemory } from '../connectwise/role-editor/group-memory.ts';
import { reportedLevels } from '../connectwise/role-editor/reported-levels.ts';
import { createRoleMemory } from '../connectwise/role-editor/scroll-memory.ts';
import { findSaveAndClose } from '../connectwise/screens/find-control.ts';
import { isDisabled } from '../connectwise/screens/save-state.ts';
import type { Change } from '../connectwise/watch/change-log.ts';
import { createUnknownDebounce } from '../connectwise/watch/debounce-unknown.ts';
import { createPartialReader } from '../connectwise/watch/partial-read.ts';
import { rereadWantedLevels } from '../connectwise/watch/quick-reread.ts';
import { type Pace, watchPage } from '../connectwise/watch/watch-page.ts';
import { TICKET_TABLES } from '../integrations/index.ts';
import { createCapture } from '../key/capture.ts';
import { Secret } from '../key/secret.ts';
import { isExtensionThere, onPush, send } from '../messages/client.ts';
import type { AssistantContext } from '../messages/contract.ts';
import { createReporter } from '../messages/report.ts';
import { createOverlay } from '../on-page-ui/marks/overlay.ts';
import type { Steps } from '../page/resumable.ts';
import { visibleTextRuns } from '../page/text-runs.ts';
import { createKeyWatch } from './key-watch.ts';
import { marksOfPage } from './marks-of-page.ts';
import { createPageActions } from './page-actions.ts';
import { createContextRequest } from './request-context.ts';
import { createSaveRefusal } from './save-refusal.ts';
import {
  isIdle,
  newScreenState,
  observationOf,
  pageOf,
  screenOf,
  setReading,
  showsOwnRecord,
} from './screen-state.ts';
import { watchSubmit } from './watch-submit.ts';

/**
 * Follows the screen until the extension is gone or its host permission is revoked, or nothing is left to do in this
 * frame. Calls `onEnd` then, with whether the last was the case.
 */
export function followScreen(onEnd: (isIdle: boolean) => void): void {
  const ending = new AbortController();
  const { signal } = ending;
  const state = newScreenState();
  const overlay = createOverlay(() => onMoved());
  const debounceUnknown = createUnknownDebounce();
  const memory = createRoleMemory();

  const wanted = () => state.context?.wanted ?? [];
  const wrap = (text: string) => new Secret(text);
  const groupMemory = createGroupMemory();
  const readNow = () => readPage(wanted(), wrap, undefined, [], groupMemory);
  const readChanges = createPartialReader((rows, isSkipped) =>
    readPageInSteps(rows, wrap, isSkipped, TICKET_TABLES, groupMemory),
  );

  const stop = (isDone = false) => {
    if (signal.aborted) return;
    overlay.remove();
    ending.abort();
    onEnd(isDone);
  };
  const stopIfIdle = () => {
    if (isIdle(state)) stop(true);
  };
  const reporter = createReporter(stop, signal);
  const observation = () => observationOf(state, keyWatch.guard(), overlay.pointsAt());
  const report = () => reporter.seen(observation());
  const paint = () => {
    const { reading, context } = state;
    if (reading && context) overlay.show(marksOfPage(reading, context, () => visibleTextRuns(document.body)));
  };

  const saveRefusal = createSaveRefusal();
  const keyWatch = createKeyWatch({
    capture: createCapture(async (pair) => (await send('key-pair', { ...pair, ...state.keyFacts })) === true),
    mode: () => state.context?.capture ?? null,
    // Without a background there is no panel that could explain why the click was stopped.
    closeOfNewKey: () => (state.context && isExtensionThere() ? closeOfNewKey(readNow()) : null),
    onPress: saveRefusal.onPress,
    onChange: report,
    signal,
  });
  const actions = createPageActions(readNow, overlay.pulse, signal);

  const setContext = (context: AssistantContext) => {
    const isOther = state.context?.capture !== context.capture;
    state.context = context;
    // A pair that is shown already may be taken now.
    if (isOther) readAll();
    else {
      const before = JSON.stringify(overlay.pointsAt());
      paint();
      // The panel must not cover what is marked now.
      if (JSON.stringify(overlay.pointsAt()) !== before) report();
    }
    stopIfIdle();
  };
  const requestContext = createContextRequest(setContext);

  const read = function* (changes: Change[] | null): Steps<Pace> {
    if (!isExtensionThere()) stop();
    if (signal.aborted) return 'rare';
    // Without a background nothing is done with a reading.
    if (!state.context) {
      requestContext();
      return 'unsettled';
    }
    const found = yield* readChanges(changes, wanted());
    if (!found.pair) yield;
    const reading = debounceUnknown(found);
    if (!reading) return 'unsettled';
    if (!isSameRecord(reading.page, pageOf(state))) actions.reset();
    reading.problems.push(...saveRefusal.update(reading));
    if (reading.page.screen === 'security-role')
      reading.page = reportedLevels(memory.recall(reading.page, reading.cells.keys()), wanted());
    else memory.forget();
    setReading(state, reading);
    keyWatch.update(reading);
    paint();
    report();
    stopIfIdle();
    return screenOf(state) === 'none' ? 'rare' : 'close';
  };
  const quickReread = () => {
    const { reading } = state;
    if (reading?.page.screen !== 'security-role') return false;
    const page = rereadWantedLevels(reading.page, reading.anchors);
    if (!page) return false;
    state.reading = { ...reading, page };
    paint();
    report();
    return true;
  };
  const onMoved = () => {
    if (screenOf(state) !== 'none') reporter.moved(observation);
  };
  const onMove = () => {
    overlay.place();
    onMoved();
  };

  watchSubmit(() => {
    if (screenOf(state) !== 'login') return;
    // The page may be left before the next read.
    const { page } = readNow();
    if (page.screen === 'login') reporter.seen({ ...observation(), page: { ...page, isSubmitted: true } });
  }, signal);
  onPush('context', ({ context }) => setContext(context), signal);
  onPush(
    'action',
    ({ order }) => {
      const page = pageOf(state);
      const isNewRole = page.screen === 'security-roles' && page.view === 'form';
      const isOwn = state.context !== null && (isNewRole || showsOwnRecord(page, state.context));
      if (isOwn || order.kind === 'cancel') actions.run(order, screenOf(state));
    },
    signal,
  );
  onPush('take-key', keyWatch.take, signal);
  onPush('stop', () => stop(), signal);
  const readAll = watchPage(read, quickReread, onMove, signal);
}

/** Save and Close of a new key that has a description and is not saved: clicking it would hide the private key. */
function closeOfNewKey({ page, textRuns }: PageReading<unknown>): Element | null {
  if (page.screen !== 'api-key' || page.view !== 'new' || page.description === '') return null;
  const control = findSaveAndClose(textRuns);
  return control && !isDisabled(control) ? control : null;
}
