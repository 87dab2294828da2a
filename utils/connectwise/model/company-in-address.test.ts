import { expect, test } from 'vitest';
import { companyInAddress } from './company-in-address.ts';

test.each([
  ['https://na.myconnectwise.net/v4_6_release/auth/acme/Acs', 'acme'],
  ['https://cw.acme.example/v2025_1/auth/Acme%20IT/metadata?x=1', 'Acme IT'],
  ['https://na.myconnectwise.net/v4_6_release/auth/acme/other', ''],
  ['https://na.myconnectwise.net/v4_6_release/connectwise.aspx', ''],
  ['https://na.myconnectwise.net/auth/acme/Acs', ''],
  ['https://na.myconnectwise.net/v4_6_release/auth/%E0%A4%A/Acs', ''],
  ['about:blank', ''],
  ['', ''],
])('%s', (address, id) => expect(companyInAddress(address)).toBe(id));
