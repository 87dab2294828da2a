import { afterEach, expect, test, vi } from 'vitest';
import type { KeyObservation } from '../connectwise/model/observation.ts';
import { createCapture } from '../key/capture.ts';
import { type KeyPair, Secret } from '../key/secret.ts';
import type { CaptureMode } from '../settings/settings.ts';
import { createKeyWatch } from './key-watch.ts';

const PAGE: KeyObservation = {
  screen: 'api-key',
  view: 'shown',
  description: 'Integration',
  member: '',
  publicKey: 'shown',
  privateKey: 'shown',
  account: 'member',
};
/** Every read creates new secrets. */
const pair = (): KeyPair => ({
  publicKey: new Secret('PublicOneXq4T'),
  privateKey: new Secret('PrivateOneCanary'),
});

let stopping = new AbortController();
afterEach(() => {
  stopping.abort();
  stopping = new AbortController();
});

function watch(start: CaptureMode | null) {
  const deliver = vi.fn(async () => true);
  const onChange = vi.fn();
  let mode = start;
  const watch = createKeyWatch({
    capture: createCapture(deliver),
    mode: () => mode,
    closeOfNewKey: () => null,
    onPress: () => {},
    onChange,
    signal: stopping.signal,
  });
  return {
    ...watch,
    deliver,
    onChange,
    setMode: (next: CaptureMode) => {
      mode = next;
    },
    see: () => watch.update({ page: PAGE, pair: pair() }),
  };
}

/** Whether the browser would ask for confirmation before the page is left. */
function asksBeforeLeaving(): boolean {
  return !dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

test('in the mode `auto` a pair is taken at the first read', async () => {
  const { see, deliver, guard, onChange } = watch('auto');
  see();
  await expect.poll(() => onChange).toHaveBeenCalled();
  expect(deliver).toHaveBeenCalledTimes(1);
  expect(guard()).toBe('none');
  expect(asksBeforeLeaving()).toBe(false);
});

test('in the mode `ask` a pair is offered, leaving the page asks, and the pair is taken once when the user asks for it', async () => {
  const { see, take, deliver, guard, onChange } = watch('ask');
  see();
  see();
  expect(guard()).toBe('take-asks');
  expect(asksBeforeLeaving()).toBe(true);
  expect(deliver).not.toHaveBeenCalled();
  take();
  take();
  await expect.poll(() => onChange).toHaveBeenCalled();
  expect(deliver).toHaveBeenCalledTimes(1);
  see();
  expect(guard()).toBe('none');
  expect(asksBeforeLeaving()).toBe(false);
});

test('as long as the mode is unknown nothing is taken, and leaving the page asks', async () => {
  const { see, setMode, deliver, guard } = watch(null);
  see();
  expect(guard()).toBe('none');
  expect(asksBeforeLeaving()).toBe(true);
  expect(deliver).not.toHaveBeenCalled();
  setMode('auto');
  see();
  await expect.poll(() => deliver).toHaveBeenCalledTimes(1);
});

test('without a pair on the page, taking it does nothing', () => {
  const { take, deliver, guard } = watch('ask');
  take();
  expect(deliver).not.toHaveBeenCalled();
  expect(guard()).toBe('none');
});

test.each([
  ['auto', 1],
  ['ask', 0],
] as const)(
  'a pair that the page hides before the mode is known to be %s is taken %i times',
  async (mode, times) => {
    const { see, update, setMode, deliver } = watch(null);
    see();
    update({ page: { ...PAGE, privateKey: 'absent' }, pair: null });
    expect(deliver).not.toHaveBeenCalled();
    setMode(mode);
    update({ page: { ...PAGE, privateKey: 'absent' }, pair: null });
    setMode('auto');
    update({ page: { ...PAGE, privateKey: 'absent' }, pair: null });
    await expect.poll(() => deliver).toHaveBeenCalledTimes(times);
  },
);
