import { afterEach, describe, expect, test } from 'vitest';
import { readPage } from '../read-page.ts';
import { KEY_SCREENS, KEY_STYLE, type KeyTexts, keyShell, PRIVATE, PUBLIC } from '../testing/keys.ts';
import { clearPage } from '../testing/read-role.ts';
import { mount, shell } from '../testing/shell.ts';

afterEach(clearPage);

function readKeys(html: string) {
  mount(html, KEY_STYLE);
  const { page, pair } = readPage([], String);
  return { page, pair };
}

const draw = (name: string, keys?: KeyTexts) => keyShell(KEY_SCREENS[name]?.(keys) ?? '');

describe.each(Object.keys(KEY_SCREENS))('%s', (name) => {
  test('both keys are read, and not swapped', () => {
    const { page, pair } = readKeys(draw(name));
    expect(page).toMatchObject({
      screen: 'api-key',
      view: 'shown',
      publicKey: 'shown',
      privateKey: 'shown',
      member: 'Office Protect (OfficeProtect)',
    });
    expect(pair).toEqual({ publicKey: PUBLIC, privateKey: PRIVATE });
    expect(page).toMatchObject({ description: 'Office Protect integration' });
  });

  test('without a private key, no other text is read as one', () => {
    const { page, pair } = readKeys(draw(name, { publicKey: PUBLIC, privateKey: '' }));
    expect(pair).toBeNull();
    expect(page).toMatchObject({ screen: 'api-key' });
    if (page.screen === 'api-key') expect(['absent', 'odd']).toContain(page.privateKey);
  });

  test('masked keys are reported as masked', () => {
    const { page, pair } = readKeys(draw(name, { publicKey: PUBLIC, privateKey: '••••••••••••••••' }));
    expect(pair).toBeNull();
    expect(page).toMatchObject({ publicKey: 'shown', privateKey: 'masked' });
  });
});

describe('refused', () => {
  test('asterisks in place of keys', () => {
    const { page, pair } = readKeys(
      draw('plain texts beside labels', { publicKey: '***PUBLIC KEY***', privateKey: '***PRIVATE KEY***' }),
    );
    expect(page).toMatchObject({ publicKey: 'masked', privateKey: 'masked' });
    expect(pair).toBeNull();
  });

  test('a password field, since the user cannot see its value', () => {
    const pod = KEY_SCREENS.inputs?.().replace('readonly', 'type="password"') ?? '';
    const { page, pair } = readKeys(keyShell(pod));
    expect(page).toMatchObject({ publicKey: 'shown', privateKey: 'masked' });
    expect(pair).toBeNull();
  });

  test('two pairs', () => {
    const other = KEY_SCREENS['one line each']?.({
      publicKey: 'Zx9Cv8Bn7Mq6We5R',
      privateKey: 'Ty4Ui3Op2As1Df0G',
    });
    const { page, pair } = readKeys(keyShell(`${KEY_SCREENS['one line each']?.()}${other}`));
    expect(page).toMatchObject({ publicKey: 'ambiguous', privateKey: 'ambiguous' });
    expect(pair).toBeNull();
  });

  test.each(['Copy', 'Certification', 'not available', 'a b c d e f g h', 'Description'])(
    'a text that is not a key: %s',
    (text) => {
      const { page, pair } = readKeys(
        draw('plain texts beside labels', { publicKey: PUBLIC, privateKey: text }),
      );
      expect(page).toMatchObject({
        publicKey: 'shown',
        privateKey: text === 'Description' ? 'absent' : 'odd',
      });
      expect(pair).toBeNull();
    },
  );

  test('the same text for both', () => {
    const { pair } = readKeys(draw('inputs', { publicKey: PUBLIC, privateKey: PUBLIC }));
    expect(pair).toBeNull();
  });
});

test('a new key has a description and no key yet', () => {
  const pod = '<table><tr><td>Description:</td><td>*</td><td><input value="Office"></td></tr></table>';
  const { page, pair } = readKeys(keyShell(pod));
  expect(page).toMatchObject({ screen: 'api-key', view: 'new', description: 'Office', publicKey: 'absent' });
  expect(pair).toBeNull();
});

test('no key is taken from the list of keys', () => {
  const list = `<table><tr><th>Description</th><th>Public Key</th><th>Last Used</th></tr><tr><td><input></td><td><input></td><td></td></tr><tr><td>Automate</td><td>${PUBLIC}</td><td></td></tr></table>`;
  const { page, pair } = readKeys(keyShell(list));
  expect(page).toMatchObject({ screen: 'api-key', view: 'list' });
  expect(pair).toBeNull();
});

describe('a text that quotes keys is not read as a key screen', () => {
  const note = `Description: Office<br>Public Key: ${PUBLIC}<br>Private Key: ${PRIVATE}`;
  const ticket = (html: string) =>
    shell(
      'Service Board &gt; Ticket',
      'Service Ticket #1042',
      `<div>Description</div><textarea></textarea><div class="note">${html}</div>`,
    );
  test.each([
    ['a ticket note', ticket(note)],
    ['a ticket note in paragraphs', ticket(`<p>Public Key: ${PUBLIC}</p><p>Private Key: ${PRIVATE}</p>`)],
    [
      'a copy of the whole screen',
      ticket(
        `<blockquote><h4>Public API Key</h4>${KEY_SCREENS['plain texts beside labels']?.()}</blockquote>`,
      ),
    ],
    [
      'a copy of the whole screen as lines of text',
      ticket(
        `<div>Public API Key</div><div>Description: Payroll</div><div>Public Key: ${PUBLIC}</div><div>Private Key: ${PRIVATE}</div>`,
      ),
    ],
    [
      'a copy of the screen with its breadcrumb',
      ticket(
        `<div>Members - API Members &gt; Public API Keys &gt; API Keys</div><div>Office Protect (OfficeProtect)</div>${KEY_SCREENS['plain texts beside labels']?.()}`,
      ),
    ],
    [
      'an article',
      shell('Knowledge Base', 'API keys', `<article><h3>Public API Key</h3><p>${note}</p></article>`),
    ],
  ])('%s', (_, html) => {
    const { page, pair } = readKeys(html);
    expect(page.screen).toBe('none');
    expect(pair).toBeNull();
  });
});

test('of two open records, the key of the one in front is read', () => {
  const card = (z: number, keys?: KeyTexts) =>
    `<div style="position:absolute;inset:0;background:#fff;z-index:${z}">${draw('plain texts beside labels', keys)}</div>`;
  const { pair } = readKeys(
    card(2) + card(1, { publicKey: 'Zx9Cv8Bn7Mq6We5R', privateKey: 'Ty4Ui3Op2As1Df0G' }),
  );
  expect(pair).toEqual({ publicKey: PUBLIC, privateKey: PRIVATE });
});
