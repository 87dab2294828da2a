import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createActionRunner } from '../utils/connectwise/actions/runner.ts';

declare global {
  /** Set in the extension's own world of a frame once the user has ordered work there. */
  var officeProtectActions: typeof createActionRunner | undefined;
}

/**
 * The hands: the only code of ours that changes a page. The background puts them beside the guide, which they work
 * for, with the user's order, so that nothing that could change a page is there before.
 */
export default defineUnlistedScript(() => {
  globalThis.officeProtectActions = createActionRunner;
});
