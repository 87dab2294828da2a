/** What a case is: a page with a form of one kind, and what must come of filling it. */

export const FIELDS = ['siteUrl', 'companyId', 'publicKey', 'privateKey'] as const;
export type Field = (typeof FIELDS)[number];
export type Values = Record<Field, string>;

export const NOTHING: Values = { siteUrl: '', companyId: '', publicKey: '', privateKey: '' };

/** What stands in a form that was set up before. */
export const EARLIER: Values = {
  siteUrl: 'https://eu.myconnectwise.net/',
  companyId: 'earlier',
  publicKey: 'EarlierPublic123',
  privateKey: 'EarlierPrivate45',
};

/** The labels of the vendor's article. */
export const LABELS: Values = {
  siteUrl: 'ConnectWise site URL',
  companyId: 'Company ID',
  publicKey: 'Public API key',
  privateKey: 'Private API key',
};

/** `survived`: all four values reach what the page would send. Else the reason of docs/hooks.md, section 4. */
export type Expected =
  | 'survived'
  | 'no-form'
  | 'ambiguous'
  | 'combined'
  | 'not-editable'
  | 'not-visible'
  | 'signed-out'
  | 'sandboxed'
  | 'value-rejected';

/** A page that is shown. */
export interface CasePage {
  /** The four values as the page would send them now: its own state, not what its inputs show. */
  values(): Values;
  /** What the page does by itself after the form was planned and before it is written. */
  change?(): void;
  close(): void;
}

export interface FormCase {
  /** Unique in its kit; also the last part of its address in the sandbox. */
  name: string;
  expected: Expected;
  /** The field of a refused form that is left empty, because its page does not take back what stood there. */
  emptied?: Field;
  /** The private key never stands in the form while another value does not. */
  keepsKeyBack?: true;
  /** Shows the page in an empty element of the body. Resolves when it is drawn. */
  mount(root: HTMLElement): CasePage | Promise<CasePage>;
}
