import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { probe } from '../utils/connectwise/watch/probe.ts';
import { send } from '../utils/messages/client.ts';

/** Ms after which the first look is taken, though the page is busy. */
const PATIENCE = 500;

/**
 * The watcher: in every frame of ConnectWise, almost free. It asks for the guide where a setup screen
 * may be, and once for each page opened, in case the user is being led there. An unlisted script that
 * wxt.config.ts puts into the manifest, because WXT's content script context is larger than all of it.
 */
export default defineUnlistedScript(() => {
  const ask = (because: 'opened' | 'setup') => void send('request-assistant', { because }).catch(() => {});
  if (window === window.top) ask('opened');
  // Here the page is about to tell its own scripts that it has loaded.
  requestIdleCallback(() => probe(document, () => ask('setup')), { timeout: PATIENCE });
});
