/** What the card on the target page says: data and plain sentences, never a part of the private key. */

export type Handoff = 'waiting' | 'ready' | 'filled' | 'verified' | 'refused';

export interface HandoffCardState {
  handoff: Handoff;
  /** One of the fixed words of docs/hooks.md, section 4; only when refused. */
  reason?: string;
  /** Host of the ConnectWise site that the pair belongs to. */
  site: string;
  /** Host of this page, in full. */
  host: string;
  /** At most the last four characters of the public key. */
  publicKeyEnd: string;
}

export interface CardTexts {
  title: string;
  detail: string;
}

const TEXTS: Readonly<Record<Exclude<Handoff, 'refused'>, CardTexts>> = {
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
};

const REFUSALS: Readonly<Record<string, string>> = {
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
    'The page changed or cleared what was written, so the form was put back as it was. Reload the page, then fill again.',
  'no-key': 'No key pair is held. Make a new key in ConnectWise and press Save there.',
  expired: 'The key pair was held too long and has been wiped. Delete it in ConnectWise and make a new one.',
};

/** A press was dropped. */
export const COVERED: CardTexts = {
  title: 'Your press was not counted',
  detail:
    'Something on this page lies over this card, makes it see-through or moved it. Close what lies over it, then press again; if that does not help, reload the page.',
};

const UNKNOWN_REFUSAL = 'The form could not be filled. Nothing was left in it.';

/** Title and detail of a state. An unknown reason gives a sentence that holds for all. */
export function cardTexts({ handoff, reason = '' }: HandoffCardState): CardTexts {
  if (handoff !== 'refused') return TEXTS[handoff];
  const detail = Object.hasOwn(REFUSALS, reason) ? REFUSALS[reason] : undefined;
  return { title: 'Not filled in', detail: detail ?? UNKNOWN_REFUSAL };
}
