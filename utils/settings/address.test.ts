import { describe, expect, test } from 'vitest';
import { readAddress } from './address.ts';

describe('an address', () => {
  test.each([
    ['cw.acme.example', 'https://cw.acme.example'],
    ['  cw.acme.example  ', 'https://cw.acme.example'],
    ['https://cw.acme.example/v4_6_release/ConnectWise.aspx?a=b#c', 'https://cw.acme.example'],
    ['HTTPS://CW.Acme.Example/', 'https://cw.acme.example'],
    ['cw.acme.example:8443/path', 'https://cw.acme.example:8443'],
    ['https://cw.acme.example:443', 'https://cw.acme.example'],
    ['psa', 'https://psa'],
    ['https://10.0.0.7', 'https://10.0.0.7'],
    ['https://[fd00::7]:8443', 'https://[fd00::7]:8443'],
    ['https://münchen.example', 'https://xn--mnchen-3ya.example'],
  ])('%s is %s', (text, origin) => expect(readAddress(text)).toEqual({ origin }));

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['http://cw.acme.example', 'not-https'],
    ['ftp://cw.acme.example', 'not-an-address'],
    ['javascript:alert(1)', 'not-an-address'],
    ['not an address', 'not-an-address'],
    ['https://*.acme.example', 'not-an-address'],
    ['https://*/', 'not-an-address'],
    ['https://cw.acme.example@evil.example', 'not-an-address'],
    ['https://.example', 'not-an-address'],
    ['https://acme..example', 'not-an-address'],
    ['https://na.myconnectwise.net/v2025_1/connectwise.aspx', 'built-in'],
    ['portal.office-protect.com', 'built-in'],
  ])('"%s" is none: %s', (text, problem) => expect(readAddress(text)).toEqual({ problem }));
});
