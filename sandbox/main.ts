/** `npm run sandbox [-- --port N]`: runs the sandbox until Ctrl-C and says how to reach it. */
import { parseArgs } from 'node:util';
import { SKIN_NAMES } from './connectwise/client/skins/index.ts';
import { CREDENTIALS } from './connectwise/seed.ts';
import { type Sandbox, startSandbox } from './server.ts';

const DEFAULT_PORT = 8443;

function startingText(sandbox: Sandbox): string {
  const flags = sandbox.browserArguments.map((flag) => `'${flag}'`).join(' ');
  return `
Sandbox of ConnectWise Manage and Office Protect. Not affiliated with either; nothing leaves this machine.

  ConnectWise      ${sandbox.url.connectWise}
    Company        ${CREDENTIALS.company}
    Username       ${CREDENTIALS.username}
    Password       ${CREDENTIALS.password}
    On-premises    ${sandbox.url.onPremises}
    Other words    ?words=nonsense: each word of the product is replaced by one that nobody knows
    Other looks    ?skin=NAME at the end of an address: ${SKIN_NAMES.join(', ')}
  Another product  ${sandbox.url.unrelatedHost}
  Office Protect   ${sandbox.url.officeProtect}
    (its sign-in page names the account)
    Target forms   ${sandbox.url.officeProtect}cases/KIT/NAME, for example cases/mui/dialog: sandbox/office-protect/cases/kits.ts

These are the products' real host names. Only a browser started like this finds the sandbox there:

  chromium --user-data-dir=/tmp/sandbox-profile ${flags} ${sandbox.url.connectWise}

Ctrl-C ends it.
`;
}

const { values } = parseArgs({ options: { port: { type: 'string', default: String(DEFAULT_PORT) } } });
const port = Number(values.port);
try {
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--port must be a number from 0 to 65535, not "${values.port}".`);
  }
  const sandbox = await startSandbox({ port });
  console.log(startingText(sandbox));
  process.once('SIGINT', () => sandbox.close());
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(
    taken
      ? `Port ${port} is taken. Choose another: npm run sandbox -- --port ${port + 1}`
      : error instanceof Error
        ? error.message
        : error,
  );
  process.exitCode = 1;
}
