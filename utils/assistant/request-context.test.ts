import { beforeEach, expect, test, vi } from 'vitest';
import { createContextRequest } from './request-context.ts';
import { resetBackground, sentAs } from './testing/fake-background.ts';

vi.mock('@wxt-dev/browser', () => import('./testing/fake-background.ts'));

const CONTEXT = { wanted: [], isActive: true };
const onContext = vi.fn();

beforeEach(() => onContext.mockReset());

/** Resolves once every answer was handled. */
const answered = () => new Promise((resolve) => setTimeout(resolve));
const requests = () => sentAs('get-context').length;

test('the context is requested once at a time, and handed over', async () => {
  resetBackground({ 'get-context': () => CONTEXT });
  const requestContext = createContextRequest(onContext);
  requestContext();
  requestContext();
  expect(requests()).toBe(1);
  await answered();
  expect(onContext).toHaveBeenCalledExactlyOnceWith(CONTEXT);
  requestContext();
  expect(requests()).toBe(2);
});

test.each([
  ['a background that is being replaced', () => Promise.reject(new Error('No receiving end.'))],
  ['a frame of another site than its tab', () => null],
])('%s gives no context, and is asked again', async (_, answer) => {
  resetBackground({ 'get-context': answer });
  const requestContext = createContextRequest(onContext);
  requestContext();
  await answered();
  expect(onContext).not.toHaveBeenCalled();
  resetBackground({ 'get-context': () => CONTEXT });
  requestContext();
  await answered();
  expect(onContext).toHaveBeenCalledExactlyOnceWith(CONTEXT);
});
