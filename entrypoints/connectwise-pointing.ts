import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { followPointing } from '../utils/assistant/point-at-key.ts';

declare global {
  /** Set in the extension's own world of a frame while this script listens there. */
  var officeProtectPointing: true | undefined;
}

/** Lets the user point at the keys on the page. The background injects it into a tab's frames when the user asks for it. */
export default defineUnlistedScript(() => {
  if (globalThis.officeProtectPointing) return;
  globalThis.officeProtectPointing = true;
  followPointing(() => {
    globalThis.officeProtectPointing = undefined;
  });
});
