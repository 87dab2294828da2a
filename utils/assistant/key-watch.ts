/** Sees to it that a key pair that a page shows, or is about to make, is not lost unawares. */
import type { KeyGuard, ScreenObservation } from '../connectwise/model/observation.ts';
import type { Capture, ShownPair } from '../key/capture.ts';
import type { CaptureMode } from '../settings/settings.ts';
import { guardSaveAndClose } from './confirm-save-and-close.ts';

/** A look at the page: its screen, and the pair when it shows one. */
export interface KeyReading {
  page: ScreenObservation;
  pair: ShownPair | null;
}

export interface KeyWatch {
  /** Every look at the page: takes a pair that it shows if that is to be done by itself. */
  look(reading: KeyReading): void;
  /** The user wants the pair that is shown to be taken. */
  take(): void;
  /** What is done about the pair now, for the panel to explain. */
  guard(): KeyGuard;
}

interface Surroundings {
  capture: Capture;
  /** Whether a pair is taken as soon as it is shown, or only on the user's word; null as long as that is not known. */
  mode: () => CaptureMode | null;
  /** Looks at the page now and returns the pressable Save and Close of a key that is described but not saved; null in every doubt. */
  closeOfNewKey: () => Element | null;
  /** The guard has changed; also when a pair was taken, or was not. */
  onChange: () => void;
  signal: AbortSignal;
}

/**
 * Watches one frame. Leaving the page asks first while it shows a pair that is not held; Save and Close
 * of a key that is not saved is stopped once.
 */
export function createKeyWatch({ capture, mode, closeOfNewKey, onChange, signal }: Surroundings): KeyWatch {
  let reading: KeyReading = { page: { screen: 'none' }, pair: null };
  /** The key was made while we looked on: whatever stands in place of its private key is worth a question. */
  let isFresh = false;

  const closeIn = (path: EventTarget[]) => {
    const { page } = reading;
    if (page.screen !== 'api-key' || page.view !== 'new') return null;
    const control = closeOfNewKey();
    return control && path.includes(control) ? control : null;
  };
  const saveFirst = guardSaveAndClose(closeIn, onChange, signal);

  /** A pair that is still on its way counts when the page is left, but is nothing to warn of yet. */
  const isAtRisk = (isComingTo: boolean) => {
    const { page, pair } = reading;
    if (page.screen !== 'api-key' || page.view !== 'shown') return false;
    if (!pair) return page.privateKey !== 'absent' && (isFresh || page.privateKey === 'shown');
    const state = capture.stateOf(pair);
    return state === 'refused' || (isComingTo && state !== 'held');
  };
  const askBeforeLeaving = (event: Event) => {
    if (isAtRisk(true)) event.preventDefault();
  };
  addEventListener('beforeunload', askBeforeLeaving, { signal });

  /** A pair that was shown before it was known whether pairs are taken; the page may have hidden it since. */
  let early: ShownPair | null = null;

  const take = () => {
    const pair = reading.pair ?? early;
    early = null;
    if (pair) void capture.take(pair).then(onChange);
  };

  return {
    take,
    look(now) {
      reading = now;
      const { page } = now;
      const isNew = page.screen === 'api-key' && page.view === 'new';
      if (!isNew) saveFirst.forget();
      if (isNew) isFresh = true;
      else if (page.screen !== 'none' && !(page.screen === 'api-key' && page.view === 'shown'))
        isFresh = false;
      if (mode() === null) early = now.pair ?? early;
      else if (mode() === 'auto') take();
      else early = null;
    },
    guard() {
      if (saveFirst.wasStopped()) return 'save-first';
      const { pair } = reading;
      if (pair && mode() === 'ask' && capture.stateOf(pair) === 'seen') return 'take-asks';
      return isAtRisk(false) ? 'leaving-asks' : 'none';
    },
  };
}
