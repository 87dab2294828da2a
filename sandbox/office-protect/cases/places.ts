/** Pages with a good form in a place where no key may go. They only prove something in the built extension. */
import { CHECK, rows } from './plain-page.ts';

const CASE = 'cases/plain-labels/label-wraps';
const PORTAL = 'https://portal.office-protect.com';
const FORM = `<!doctype html><title>ConnectWise</title><form>${rows()}${CHECK}</form>`;

export interface WrongPlace {
  name: string;
  /** Where the page is opened; the sandbox's own case stands there unless `pages` says otherwise. */
  address: string;
  /** HTML by address, for pages that the sandbox does not have. */
  pages?: Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
}

/** A page with the form in a frame of another address. */
function framed(name: string, outer: string, inner: string, attributes = ''): WrongPlace {
  const html = `<!doctype html><title>Frame</title><h1>ConnectWise</h1><iframe src="${inner}" ${attributes} width="900" height="500"></iframe>`;
  return { name, address: outer, pages: { [outer]: html, [inner]: FORM } };
}

export const WRONG_PLACES: readonly WrongPlace[] = [
  { name: 'host-that-begins-alike', address: `https://portal.office-protect.com.example/${CASE}` },
  { name: 'host-that-ends-alike', address: `https://not-office-protect.com/${CASE}` },
  { name: 'host-in-other-letters', address: `https://portal.\u043effice-protect.com/${CASE}` },
  { name: 'another-port', address: `${PORTAL}:8443/${CASE}` },
  {
    name: 'http',
    address: 'http://portal.office-protect.com/form',
    pages: { 'http://portal.office-protect.com/form': FORM },
  },
  {
    name: 'sandboxed-page',
    address: `${PORTAL}/sandboxed`,
    pages: { [`${PORTAL}/sandboxed`]: FORM },
    headers: { 'Content-Security-Policy': 'sandbox allow-scripts allow-forms' },
  },
  framed('sandboxed-frame', `${PORTAL}/outer-1`, `${PORTAL}/inner-1`, 'sandbox="allow-scripts"'),
  framed('frame-of-the-same-origin', `${PORTAL}/outer-2`, `${PORTAL}/inner-2`),
  framed('cross-origin-frame', `${PORTAL}/outer-3`, 'https://forms.example/inner-3'),
  framed('portal-framed-by-another', 'https://framing.example/outer-4', `${PORTAL}/inner-4`),
];
