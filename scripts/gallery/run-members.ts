/**
 * `npm run gallery:members [-- NAME…] [-- --built]`: the built extension over the API member's form in real UI libraries.
 * Prints what it reads; exits with 1 for a finding that is not true. `--built` takes the pages as they were built before.
 */
import { parseArgs } from 'node:util';
import { launchBrowser } from '../tests/support/launch.ts';
import { CHROME_BUILD } from '../tests/support/project.ts';
import { driveMember } from './gallery/drive-member.ts';
import { buildGallery, galleryNames, serveGallery } from './gallery/serve.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { built: { type: 'boolean', default: false } },
});
if (!values.built) await buildGallery();
const names = positionals.length ? positionals : galleryNames('members');
const server = await serveGallery();
const session = await launchBrowser({
  extension: CHROME_BUILD,
  hostArguments: server.browserArguments,
  headless: true,
});
try {
  for (const name of names) {
    const { read, wrong, unread, silent } = await driveMember(session.context, name);
    console.log(`${name.padEnd(16)} ${read.padEnd(10)} ${wrong.length} wrong`);
    for (const line of wrong) console.log(`    WRONG    ${line}`);
    for (const line of unread) console.log(`    not read ${line}`);
    for (const line of silent) console.log(`    silent   ${line}`);
    if (wrong.length > 0) process.exitCode = 1;
  }
} finally {
  await session.close();
  server.close();
}
