/**
 * Checks the signatures of all installed packages (`npm audit signatures`). Where the registry has none, or npm cannot
 * reach the list of keys that it checks them with, it says that nothing was checked, which is no error.
 */
import { spawnSync } from 'node:child_process';

/** npm's words for a registry without signatures, and its codes for keys that it cannot get. */
const NOTHING_TO_CHECK = /no dependencies to audit|code (E404|ENOTFOUND|ECONNREFUSED|ETIMEDOUT)\b/;

const { status, stdout, stderr } = spawnSync('npm audit signatures', { encoding: 'utf8', shell: true });
const isUnchecked = status !== 0 && NOTHING_TO_CHECK.test(stdout + stderr);
console.info(
  isUnchecked ? 'Nothing was checked: there are no signatures or no keys for them here.' : stdout + stderr,
);
process.exitCode = isUnchecked ? 0 : (status ?? 1);
