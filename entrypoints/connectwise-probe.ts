import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { probe } from '../utils/connectwise/watch/probe.ts';
import { send } from '../utils/messages/client.ts';

/** Ms after which the first check runs, though the page is busy. */
const IDLE_TIMEOUT = 500;

/**
 * Runs in every frame of ConnectWise and costs almost nothing. Requests the assistant where a setup screen is possible,
 * and once for each page that is opened, in case the setup is in progress. An unlisted script that wxt.config.ts puts
 * into the manifest, because WXT's content script context is larger than all of it.
 */
export default defineUnlistedScript(() => {
  const request = (because: 'opened' | 'setup') =>
    void send('request-assistant', { because }).catch(() => {});
  if (window === window.top) request('opened');
  // The page is about to run its own scripts for the load event.
  requestIdleCallback(() => probe(document, () => request('setup')), { timeout: IDLE_TIMEOUT });
});
