import { Hono } from 'hono';
import { createConnectWiseRoutes } from './server/connectwise-routes.ts';
import { createSessions } from './server/sessions.ts';

/**
 * The server side of the Office Protect look-alike: everything under `/api`, with its own state in
 * memory. The pages themselves are static files that the sandbox's server hands out.
 *
 * @param options.apiUrl where ConnectWise is really reached, for example `https://127.0.0.1:8443`. The
 *   Host headers of the calls stay those of the real product.
 */
export function createOfficeProtect(options: { apiUrl: string }): Hono {
  const sessions = createSessions();
  const app = new Hono();

  app.route('/api/session', sessions.routes);
  app.use('/api/*', sessions.require);
  app.route('/api/connectwise', createConnectWiseRoutes(options.apiUrl));
  app.all('/api/*', (context) => context.body(null, 404));
  return app;
}
