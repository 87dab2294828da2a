/** Reads the address of a server as people type or paste it. */
import { kindOf } from './origins.ts';

export type AddressProblem = 'empty' | 'not-an-address' | 'not-https' | 'built-in';

/**
 * The origin of an address such as `cw.acme.example`, `https://cw.acme.example:8443` or a whole page's; or
 * why there is none. Keys go over this address, so it must be https; built-in addresses need no adding.
 */
export function readAddress(text: string): { origin: string } | { problem: AddressProblem } {
  const trimmed = text.trim();
  if (trimmed === '') return { problem: 'empty' };
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(whole)) return { problem: 'not-an-address' };
  const { protocol, hostname, origin, username, password } = new URL(whole);
  if (protocol !== 'https:') return { problem: protocol === 'http:' ? 'not-https' : 'not-an-address' };
  // `https://real.example@other.example` leads to the other host: nobody types that in good faith.
  if (username || password || !isHost(hostname)) return { problem: 'not-an-address' };
  return kindOf(origin) ? { problem: 'built-in' } : { origin };
}

/** A name with a dot, an IP address, or a machine of the own network; not a pattern. */
function isHost(hostname: string): boolean {
  return /^[a-z0-9.-]+$/.test(hostname)
    ? !/^[.-]|\.\.|[.-]$/.test(hostname)
    : /^\[[0-9a-f:.]+\]$/.test(hostname);
}
