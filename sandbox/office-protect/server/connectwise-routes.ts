import type { ManageAPI } from 'connectwise-rest';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Connection, SecurityEvent } from '../contract.ts';
import { checkConnection } from './check-connection.ts';
import { createSandboxAgent } from './connectwise-client.ts';
import { createTickets } from './create-tickets.ts';
import { readCompanies, readTicketSettings } from './read-setup.ts';

const text = z.string().trim().min(1).max(500);
const ConnectForm = z.object({ siteUrl: text, companyId: text, publicKey: text, privateKey: text });
const SetupForm = z.object({
  mappings: z.array(z.object({ tenantId: z.string(), companyId: z.int() })),
  statusId: z.int().nullable(),
  emergencyEmail: z.email(),
});

/** A checked key that the wizard's later steps use. The key itself stays inside the client. */
interface Draft {
  client: ManageAPI;
  shown: Pick<Connection, 'siteUrl' | 'companyId' | 'publicKeyEnd'>;
}

/**
 * The ConnectWise integration: check, mapping, ticket settings, confirmation. No answer and no log
 * line holds the private key. Calls before a passed check are answered 409, refusals of ConnectWise
 * after it 502.
 */
export function createConnectWiseRoutes(apiUrl: string, events: readonly SecurityEvent[]): Hono {
  const agent = createSandboxAgent(apiUrl);
  const routes = new Hono();
  let draft: Draft | null = null;
  let connection: Connection | null = null;

  routes.get('/', (context) => context.json(connection));

  routes.delete('/', (context) => {
    draft = null;
    connection = null;
    return context.body(null, 204);
  });

  routes.post('/check', async (context) => {
    const form = ConnectForm.safeParse(await context.req.json().catch(() => null));
    if (!form.success) return context.body(null, 400);
    const { result, client } = await checkConnection(agent, form.data);
    const { siteUrl, companyId, publicKey } = form.data;
    draft = client && { client, shown: { siteUrl, companyId, publicKeyEnd: publicKey.slice(-4) } };
    return context.json(result);
  });

  routes.get('/companies', async (context) => {
    if (!draft) return context.body(null, 409);
    const companies = await readCompanies(draft.client).catch(() => null);
    return companies ? context.json(companies) : context.body(null, 502);
  });

  routes.get('/ticket-settings', async (context) => {
    if (!draft) return context.body(null, 409);
    return context.json(await readTicketSettings(draft.client));
  });

  routes.post('/confirm', async (context) => {
    if (!draft) return context.body(null, 409);
    const form = SetupForm.safeParse(await context.req.json().catch(() => null));
    if (!form.success) return context.body(null, 400);
    const { shown, client } = draft;
    const tickets = await createTickets(client, events, form.data, Date.now()).catch(() => null);
    if (!tickets) return context.body(null, 502);
    connection = {
      ...shown,
      emergencyEmail: form.data.emergencyEmail,
      mappedOrganizations: form.data.mappings.length,
      tickets,
    };
    return context.json(connection);
  });

  return routes;
}
