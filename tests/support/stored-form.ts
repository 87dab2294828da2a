/** A user who fills in a form that the browser stores, and ends the page or the browser: in one way for all browsers. */
import type { KeyPair } from '../../sandbox/connectwise/model.ts';
import type { RecordedRequest } from '../../sandbox/request-log.ts';
import type { BrowserName, Live } from './canary-surfaces.ts';

/** The type of the private key's field, which names the form (sandbox/office-protect/stored-form.ts). */
export const FORMS = ['text', 'password'] as const;
export type Form = (typeof FORMS)[number];

export interface Driver {
  readonly name: BrowserName;
  readonly version: string;
  readonly profile: string;
  /** Not secret, and known to be on some surfaces. */
  readonly words: readonly string[];
  /** Creates a pair in ConnectWise, which the extension takes. */
  hold(pair: KeyPair): Promise<void>;
  /** Opens a form in a tab of its own, lets the card fill it, types the notes and copies them. */
  fill(form: Form, notes: string): Promise<void>;
  /** Clicks the form's own button, and waits for the page that follows. */
  submit(form: Form): Promise<void>;
  /** Clicks the link to another page. */
  leave(form: Form): Promise<void>;
  /** Goes back to the form. */
  goBack(form: Form): Promise<void>;
  /** What the form's notes are now; null when its tab shows no form. */
  notes(form: Form): Promise<string | null>;
  /** Clicks Done in the panel. */
  wipe(): Promise<void>;
  /** Everything that the browser tells while it runs. */
  live(): Promise<Live>;
  close(): Promise<void>;
  /** Kills the browser's process. */
  crash(): Promise<void>;
}

/** What was sent to anyone but the server of the form, which gets the key when the user sends the form. */
export function otherRequests(requests: readonly RecordedRequest[]): string[] {
  return requests
    .filter(({ url }) => new URL(url).pathname !== '/forms/saved')
    .map((request) => JSON.stringify(request));
}

/** Runs in the page. */
export function readNotes(): string | null {
  return document.querySelector<HTMLInputElement>('[name=notes]')?.value ?? null;
}
