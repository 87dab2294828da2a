import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PRIVATE_KEY_NAMES } from '../utils/integrations/index.ts';
import { onPush, send } from '../utils/messages/client.ts';
import { probeForForm } from '../utils/portal/probe.ts';

/**
 * The probe of portal pages: in the top frame of every one, almost free. It reports each page opened, in case a card
 * is due there, and asks for the form script where a target form may be. An unlisted script that wxt.config.ts puts
 * into the manifest, because WXT's content script context is larger than all of it.
 */
export default defineUnlistedScript(() => {
  const ask = (because: 'opened' | 'form') => void send('request-form', { because }).catch(() => {});
  const probe = probeForForm(document, PRIVATE_KEY_NAMES, () => ask('form'));
  onPush('stop', () => probe.abort(), probe.signal);
  ask('opened');
});
