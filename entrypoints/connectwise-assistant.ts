import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { followScreen } from '../utils/assistant/follow-screen.ts';
import { probe } from '../utils/connectwise/watch/probe.ts';

declare global {
  /** Set in the extension's own world of a frame while the content script runs there. */
  var officeProtectAssistant: true | undefined;
}

/**
 * Guides the user in a frame of ConnectWise. The background injects it where the probe found that a setup screen is
 * possible. Once nothing is left to do, the probe takes over again.
 */
export default defineUnlistedScript(() => {
  const start = () => {
    if (globalThis.officeProtectAssistant) return;
    globalThis.officeProtectAssistant = true;
    followScreen((isIdle) => {
      globalThis.officeProtectAssistant = undefined;
      if (isIdle) probe(document, start);
    });
  };
  start();
});
