import { describe, expect, test, vi } from 'vitest';
import type * as integrations from '../../integrations/index.ts';
import { meaningOf, meaningOfIdentifier } from './classify-text.ts';

/** The shipped words, and an additional one that contains the decoy "Secret". */
vi.mock('../../integrations/index.ts', async (importOriginal) => {
  const original = await importOriginal<typeof integrations>();
  const { privateKey } = original.FIELD_WORDS;
  const added = { ...privateKey, strong: [...privateKey.strong, 'API Secret'] };
  return { ...original, FIELD_WORDS: { ...original.FIELD_WORDS, privateKey: added } };
});

const topicOf = (text: string) => meaningOf([text])?.topic ?? null;

describe('a name that contains a decoy', () => {
  test.each(['API Secret', 'ConnectWise API secret', 'Your API Secret*'])('%s is the private key', (text) => {
    expect(topicOf(text)).toBe('privateKey');
  });

  test.each(['apiSecret', 'cw_api_secret', 'cwapisecret'])('as an identifier: %s', (text) => {
    expect(meaningOfIdentifier(text)?.topic).toBe('privateKey');
  });

  test.each(['Secret', 'Client Secret', 'OAuth client secret', 'Secret API', 'API and Secret'])(
    '%s is still not ours',
    (text) => {
      expect(topicOf(text)).toBe('other');
    },
  );

  test('with another decoy beside it, it is uncertain', () => {
    expect(topicOf('Webhook API Secret')).toBe('mixed');
  });
});

test.each(['Company ID + Public Key', 'Company ID and private key', 'API key (public:private)'])(
  '%s asks for two of our values at once',
  (text) => {
    expect(topicOf(text)).toBe('combined');
  },
);

describe('a decoy that is as long as the name, or not all of it, wins', () => {
  test.each(['Default Company ID', 'Member ID de compagnie', 'Username'])('%s', (text) => {
    expect(topicOf(text)).toBe('other');
  });

  test.each(['clientsecret', 'defaultcompanyid'])('as an identifier: %s', (text) => {
    expect(meaningOfIdentifier(text)?.topic).toBe('other');
  });
});
