/** Parses the address of a server as users type or paste it. */
import { kindOf } from './origins.ts';

export type AddressProblem = 'empty' | 'not-an-address' | 'not-https' | 'built-in';

/**
 * Returns the origin of an address such as `cw.acme.example`, `https://cw.acme.example:8443` or the URL of a page, or the
 * problem with it. Keys are sent to this address, so it must be https. Built-in addresses are a problem too.
 */
export function readAddress(text: string): { origin: string } | { problem: AddressProblem } {
  const trimmed = text.trim();
  if (trimmed === '') return { problem: 'empty' };
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(whole)) return { problem: 'not-an-address' };
  const { protocol, hostname, origin, username, password } = new URL(whole);
  if (protocol !== 'https:') return { problem: protocol === 'http:' ? 'not-https' : 'not-an-address' };
  // `https://real.example@other.example` is an address of the other host, and a phishing trick.
  if (username || password || !isHost(hostname)) return { problem: 'not-an-address' };
  return kindOf(origin) ? { problem: 'built-in' } : { origin };
}

/** Whether a host name is a name or an IP address, and not a match pattern. */
function isHost(hostname: string): boolean {
  return /^[a-z0-9.-]+$/.test(hostname)
    ? !/^[.-]|\.\.|[.-]$/.test(hostname)
    : /^\[[0-9a-f:.]+\]$/.test(hostname);
}
