import { Agent, request } from 'node:https';
import { ManageAPI } from 'connectwise-rest';

export interface Credentials {
  companyId: string;
  publicKey: string;
  privateKey: string;
}

/** A vendor's own ID, registered with ConnectWise. This one is made up. */
const CLIENT_ID = '5d0a1c5e-0f5b-4c1a-9d43-0b7f6a3c2e11';
/** Milliseconds that ConnectWise has for one answer. */
const TIMEOUT = 10_000;

/**
 * An agent that dials the sandbox whatever the address says, so that addresses and Host headers stay
 * those of the real product. The sandbox signs its certificate itself, hence no verification: nothing
 * but `apiUrl` can be reached through this agent.
 */
export function createSandboxAgent(apiUrl: string): Agent {
  const { hostname, port } = new URL(apiUrl);
  return new Agent({ host: hostname, port: Number(port || 443), rejectUnauthorized: false });
}

/**
 * The public npm client, dialling through `agent`.
 *
 * @param apiHost for example `api-na.myconnectwise.net`.
 * @returns a client whose calls reject with `{ status, data, message }`, status undefined when there
 *   was no answer. It logs nothing: its own logger would print what ConnectWise sends back.
 */
export function createConnectWiseClient(agent: Agent, apiHost: string, credentials: Credentials): ManageAPI {
  const client = new ManageAPI({
    ...credentials,
    companyUrl: apiHost,
    clientId: CLIENT_ID,
    timeout: TIMEOUT,
    logger: () => {},
  });
  // The package offers no option for an agent, so its axios instances are told, one per API group. They
  // are private in its types only.
  for (const group of [client.CompanyAPI, client.ServiceAPI, client.SystemAPI]) {
    const { defaults }: { defaults: object } = Reflect.get(group, 'instance');
    Object.assign(defaults, { httpsAgent: agent, proxy: false });
  }
  return client;
}

/**
 * Reads `address` without credentials.
 *
 * @returns the parsed JSON body, or undefined when the answer is not a good one in JSON.
 * @throws when the site gives no answer in time.
 */
export function readJson(agent: Agent, address: URL): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const call = request(address, { agent, timeout: TIMEOUT }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        try {
          const body: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'));
          resolve(response.statusCode === 200 ? body : undefined);
        } catch {
          resolve(undefined);
        }
      });
    });
    call.on('timeout', () => call.destroy(new Error('ConnectWise did not answer in time.')));
    call.on('error', reject);
    call.end();
  });
}
