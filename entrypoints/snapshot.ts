import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage } from '../utils/connectwise/read-page.ts';
import { profile } from '../utils/integrations/index.ts';
import { KeyInSnapshot, takeSnapshot } from '../utils/snapshot/take-snapshot.ts';

/**
 * Returns the snapshot of a frame as JSON, without its texts; `key` when something that looks like a key would be in it, and
 * nothing when it failed. The background injects it when the user wants to save a page. It keeps nothing of a key.
 */
export default defineUnlistedScript(() => {
  try {
    return takeSnapshot(() => readPage(profile.settings, () => null));
  } catch (error) {
    return error instanceof KeyInSnapshot ? 'key' : '';
  }
});
