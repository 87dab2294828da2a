import { expect, test } from 'vitest';
import { failureOf, secondsToWait } from './errors.ts';

const SECURITY = 'You do not have security permission to perform this action.';
const json = (code: string, message: string) => JSON.stringify({ code, message, errors: null });

/** The table of docs/connectwise-api.md, C.4, and similar cases. */
test.each([
  [401, json('Unauthorized', 'ConnectWiseApi: UserNotAuthenticated'), 'unauthorized'],
  [401, '', 'unauthorized'],
  [401, json('Security', SECURITY), 'forbidden'],
  [401, json('Unauthorized', SECURITY), 'forbidden'],
  [403, json('Security', SECURITY), 'forbidden'],
  [403, json('Security', 'SSL is required.'), 'wrong-host'],
  [403, json('Forbidden', 'Missing clientId'), 'client-id'],
  [403, 'Forbidden', 'client-id'],
  [403, '<html><body>Blocked</body></html>', 'html'],
  [404, 'Cannot GET /v4_6_release/apis/3.0/system/info', 'client-id'],
  [404, json('ConnectWiseApi', 'The endpoint does not exist.'), 'no-endpoint'],
  [404, json('NotFound', 'Board 7 not found'), 'not-found'],
  [404, '<!DOCTYPE html><title>404</title>', 'html'],
  [400, json('ConnectWiseApi', 'The client ID is not registered.'), 'client-id'],
  [400, 'Bad Request', 'client-id'],
  [400, json('InvalidObject', 'ticket object is invalid'), 'bad-request'],
  [429, JSON.stringify({ error: 'ConnectWiseAPI', message: 'Too many requests' }), 'too-many'],
  [500, '<html></html>', 'server'],
  [503, '', 'server'],
  [302, '', 'redirect'],
  // A browser's result for a redirect that it does not follow.
  [0, '', 'redirect'],
] as const)('%i %s is %s', (status, text, failure) => {
  expect(failureOf({ status, text, contentType: '' })).toBe(failure);
});

test('a page is recognised by its content type as well as by its text', () => {
  expect(failureOf({ status: 404, text: 'Nothing here', contentType: 'text/html; charset=utf-8' })).toBe(
    'html',
  );
});

test.each([
  ['7', 7],
  [' 0 ', 0],
  ['Mon, 23 Nov 2026 12:00:09 GMT', 9],
  ['Mon, 23 Nov 2026 11:00:00 GMT', 0],
  ['soon', null],
  ['', null],
  [null, null],
])('Retry-After %s means %s seconds', (header, seconds) => {
  expect(secondsToWait(header, Date.parse('2026-11-23T12:00:00Z'))).toBe(seconds);
});
