import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createActionRunner } from '../utils/connectwise/actions/runner.ts';

/**
 * The only code that changes a ConnectWise page. The background injects it with the user's first page action, so that
 * nothing that could change a page is there before.
 */
export default defineUnlistedScript(() => {
  globalThis.officeProtectActions = createActionRunner;
});
