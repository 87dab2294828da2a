/** Keeps the user from losing a key pair unnoticed, one that the page shows or is about to create. */
import type { KeyGuard, ScreenObservation } from '../connectwise/model/observation.ts';
import type { Capture } from '../key/capture.ts';
import type { KeyPair } from '../key/secret.ts';
import type { CaptureMode } from '../settings/settings.ts';
import { guardSaveAndClose } from './confirm-save-and-close.ts';

/** What the page shows: its screen, and the pair when there is one. */
interface KeyReading {
  page: ScreenObservation;
  pair: KeyPair | null;
}

export interface KeyWatch {
  /** To be called after every read. Takes a pair that the page shows if the mode is `auto`. */
  update(reading: KeyReading): void;
  /** Takes the pair that is shown, as the user asked. */
  take(): void;
  /** How the pair is protected now, for the panel to explain. */
  guard(): KeyGuard;
}

interface KeyWatchOptions {
  capture: Capture;
  /** Whether a pair is taken as soon as it is shown (`auto`) or when the user asks; null as long as that is unknown. */
  mode: () => CaptureMode | null;
  /** Reads the page now and returns the enabled Save and Close of a key that has a description and is not saved; null in every doubt. */
  closeOfNewKey: () => Element | null;
  /** Called with the path of each press by mouse, touch or keyboard, before the page gets it. */
  onPress: (path: EventTarget[]) => void;
  /** Called when the guard has changed, and when a pair was taken or refused. */
  onChange: () => void;
  signal: AbortSignal;
}

/**
 * Watches one frame. While the page shows a pair that is not held, leaving it asks for confirmation. The first click on
 * Save and Close of a key that is not saved is stopped.
 */
export function createKeyWatch({
  capture,
  mode,
  closeOfNewKey,
  onPress,
  onChange,
  signal,
}: KeyWatchOptions): KeyWatch {
  let reading: KeyReading = { page: { screen: 'none' }, pair: null };
  /** The key was created while the frame was watched, so leaving asks, whatever is shown in place of its private key. */
  let isFresh = false;

  const closeIn = (path: EventTarget[], isFirst: boolean) => {
    if (isFirst) onPress(path);
    const { page } = reading;
    if (page.screen !== 'api-key' || page.view !== 'new') return null;
    const control = closeOfNewKey();
    return control && path.includes(control) ? control : null;
  };
  const saveAndClose = guardSaveAndClose(closeIn, onChange, signal);

  /** A pair that is still being sent is at risk when the page is left, but there is nothing to warn of yet. */
  const isAtRisk = (isLeaving: boolean) => {
    const { page, pair } = reading;
    if (page.screen !== 'api-key' || page.view !== 'shown') return false;
    if (!pair) return page.privateKey !== 'absent' && (isFresh || page.privateKey === 'shown');
    const state = capture.stateOf(pair);
    return state === 'refused' || (isLeaving && state !== 'held');
  };
  const askBeforeLeaving = (event: Event) => {
    if (isAtRisk(true)) event.preventDefault();
  };
  addEventListener('beforeunload', askBeforeLeaving, { signal });

  /** A pair that was shown before it was known whether pairs are taken; the page may have hidden it since. */
  let early: KeyPair | null = null;

  const take = () => {
    const pair = reading.pair ?? early;
    early = null;
    if (pair) void capture.take(pair).then(onChange);
  };

  return {
    take,
    update(now) {
      reading = now;
      const { page } = now;
      const isNew = page.screen === 'api-key' && page.view === 'new';
      if (!isNew) saveAndClose.reset();
      if (isNew) isFresh = true;
      else if (page.screen !== 'none' && !(page.screen === 'api-key' && page.view === 'shown'))
        isFresh = false;
      if (mode() === null) early = now.pair ?? early;
      else if (mode() === 'auto') take();
      else early = null;
    },
    guard() {
      if (saveAndClose.wasStopped()) return 'save-first';
      const { pair } = reading;
      if (pair && mode() === 'ask' && capture.stateOf(pair) === 'seen') return 'take-asks';
      return isAtRisk(false) ? 'leaving-asks' : 'none';
    },
  };
}
