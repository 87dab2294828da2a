/** States of the card on the target page, with their texts. They contain no part of the private key. */
import type { Language } from '../../i18n/languages.ts';
import type { FieldName } from '../../integrations/index.ts';

export type Handoff = 'waiting' | 'ready' | 'filled' | 'verified' | 'refused';

export interface HandoffCardState {
  handoff: Handoff;
  /** One of the reasons in docs/hooks.md, section 4: why it was refused, or what it waits for. */
  reason?: string;
  /** ID of the key pair that the card is about. */
  pairId: string;
  /** Host of the ConnectWise site of the key pair. */
  site: string;
  /** Host of this page, in full. */
  host: string;
  /** At most the last four characters of the public key. */
  publicKeyEnd: string;
  /** The values that can be put in one at a time, and what became of each; null where that is not offered. */
  values: Record<FieldName, ValueState> | null;
  texts: CardTexts;
}

/** `changed`: it was put in, and the page has changed it since. */
type ValueState = 'open' | 'done' | 'changed' | 'refused';

/** The background composes them: the scripts of pages hold no catalogue. */
export interface CardTexts {
  language: Language;
  title: string;
  detail: string;
  /** Where the key comes from and goes to, each host in all its spellings, and the end of the public key. */
  facts: { name: string; values: string[] }[];
  buttons: CardButton[];
  coveredTitle: string;
  coveredDetail: string;
  /** For values that are put in one at a time; null where that is not offered. */
  one: OneValueTexts | null;
}

export interface CardButton {
  action: 'fill' | 'fill-again' | 'wipe';
  isMain: boolean;
  text: string;
}

/** `{field}` stands for the name that the page gives to a field: the background does not know it. */
export interface OneValueTexts {
  title: string;
  /** What to do first, while no field was chosen. */
  choose: string;
  /** In which field the next value goes. */
  into: string;
  /** A field without a name. */
  unnamed: string;
  /** The field that was chosen last is in a frame of another site. */
  otherFrame: string;
  confirmText: string;
  confirm: string;
  cancel: string;
  /** Name of each value, and what became of it in words. */
  values: Record<FieldName, { name: string; state: string }>;
  /** Why the last value was not written; empty when it was. */
  refusal: string;
}
