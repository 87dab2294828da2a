import { navigate } from './router.tsx';

/** Answers outside 200 to 299, by status. */
class Refusal extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`The server answered ${status}.`);
    this.status = status;
  }
}

/**
 * Calls the portal's server under `/api`. Whoever is no longer signed in is sent to the sign-in page
 * and comes back to the same page afterwards.
 *
 * @returns the JSON answer, null when the answer has no body; rejects with `Refusal`.
 */
export async function call<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<T> {
  const response = await fetch(`/api${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (response.status === 401 && path !== '/session') navigate(signInPath());
  if (!response.ok) throw new Refusal(response.status);
  const text = await response.text();
  return (text ? JSON.parse(text) : null) as T;
}

/** The sign-in page's address that leads back to the present page. */
export function signInPath(): string {
  return `/sign-in?return=${encodeURIComponent(location.pathname)}`;
}
