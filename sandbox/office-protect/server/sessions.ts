import { randomUUID } from 'node:crypto';
import { type Context, Hono, type Next } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { PASSWORD, USER } from './data.ts';

const COOKIE = 'office_protect_session';
const SignIn = z.object({ email: z.string(), password: z.string() });

export interface Sessions {
  /** `GET`, `POST` and `DELETE` of the session itself. */
  routes: Hono;
  /** Answers 401 to whoever is not signed in. */
  require(context: Context, next: Next): Promise<Response | undefined>;
}

/** Sessions of one portal, in memory: a new server knows nobody. */
export function createSessions(): Sessions {
  const open = new Set<string>();
  const isOpen = (context: Context) => open.has(getCookie(context, COOKIE) ?? '');
  const routes = new Hono();

  routes.get('/', (context) => (isOpen(context) ? context.json(USER) : context.body(null, 401)));

  routes.post('/', async (context) => {
    const sent = SignIn.safeParse(await context.req.json().catch(() => null));
    const known =
      sent.success && sent.data.email.trim().toLowerCase() === USER.email && sent.data.password === PASSWORD;
    if (!known) return context.body(null, 401);
    const session = randomUUID();
    open.add(session);
    setCookie(context, COOKIE, session, { path: '/', httpOnly: true, secure: true, sameSite: 'Lax' });
    return context.json(USER);
  });

  routes.delete('/', (context) => {
    open.delete(getCookie(context, COOKIE) ?? '');
    deleteCookie(context, COOKIE, { path: '/', secure: true });
    return context.body(null, 204);
  });

  return {
    routes,
    async require(context, next) {
      if (!isOpen(context)) return context.body(null, 401);
      await next();
    },
  };
}
