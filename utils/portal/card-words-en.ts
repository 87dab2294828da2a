import type { CardWords } from './card-words.ts';

export const EN: CardWords = {
  language: 'en',
  states: {
    waiting: {
      title: 'Waiting for the form',
      detail: 'Open Integrations > ConnectWise. The four values are filled in as soon as the form is there.',
    },
    ready: {
      title: 'The form is here',
      detail: 'Press Fill to put in the site URL, the company ID and both keys. Nothing is submitted.',
    },
    filled: {
      title: 'Filled in, not read back',
      detail:
        'All four values were written, then the page moved on before they could be read again. Look at the form before you go on.',
    },
    verified: {
      title: 'Filled in and verified',
      detail: 'All four values are in the form, read back and equal. Press Check connection.',
    },
  },
  refused: 'Not filled in',
  reasons: {
    'no-form':
      'There is no form here with site URL, company ID, public key and private key. Open Integrations > ConnectWise.',
    ambiguous:
      'More than one field could be meant, so the form was left as it was. Close other forms and fill again, or type the values yourself.',
    'not-editable':
      'A field of the form is locked. Unlock the form, often with Edit or Disconnect, then fill again.',
    'not-visible': 'A field of the form is hidden or covered. Close what lies over it, then fill again.',
    'wrong-origin': 'This page is not the portal that the key was meant for. Nothing was written.',
    sandboxed:
      'This page is shown inside another page, where a key would not be safe. Open it in a tab of its own.',
    'value-rejected':
      'The form does not take one of the values, or changes it, so what was written was taken out again. Reload the page, then fill again.',
    'no-key': 'No key pair is held. Make a new key in ConnectWise and press Save there.',
    expired:
      'The key pair was held too long and has been wiped. Delete it in ConnectWise and make a new one.',
  },
  unknownReason: 'The form could not be filled. Nothing was left in it.',
  covered: {
    title: 'Your press was not counted',
    detail:
      'Something on this page lies over this card, makes it see-through or moved it. Close what lies over it, then press again; if that does not help, reload the page.',
  },
  buttons: { fill: 'Fill', 'fill-again': 'Fill again', wipe: 'Done, wipe the key' },
  from: 'From',
  to: 'To',
  publicKey: 'Public key',
  publicKeyEnd: 'ends in {end}',
};
