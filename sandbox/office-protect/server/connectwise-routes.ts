import { Hono } from 'hono';
import { z } from 'zod';
import { checkConnection } from './check-connection.ts';
import { createSandboxAgent } from './connectwise-client.ts';

const text = z.string().trim().min(1).max(500);
const ConnectForm = z.object({ siteUrl: text, companyId: text, publicKey: text, privateKey: text });

/** The connection check of the ConnectWise integration. No answer and no log line holds the private key. */
export function createConnectWiseRoutes(apiUrl: string): Hono {
  const agent = createSandboxAgent(apiUrl);
  const routes = new Hono();
  routes.post('/check', async (context) => {
    const form = ConnectForm.safeParse(await context.req.json().catch(() => null));
    if (!form.success) return context.body(null, 400);
    return context.json(await checkConnection(agent, form.data));
  });
  return routes;
}
