import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { lowContrastTexts } from '../testing/contrast.ts';
import { mount, one } from '../testing/mount.ts';
import { Options, type OptionsProps } from './options.tsx';

const SERVER = {
  origin: 'https://cw.acme.example',
  name: 'https://cw.acme.example',
  isFixed: false,
  isAllowed: true,
};

const CLIENT_ID = '0f3d8f6e-2d0b-4a5e-8c43-7a1f0a1b2c3d';

function mountOptions(props: Partial<OptionsProps> = {}) {
  const callbacks = {
    onAddAddress: vi.fn(async () => null),
    onRemoveAddress: vi.fn(),
    onAllowBuiltIn: vi.fn(),
    onLanguage: vi.fn(),
    onKeyMinutes: vi.fn(),
    onClientId: vi.fn(),
    onName: vi.fn(),
    onCapture: vi.fn(),
    onPanelPlace: vi.fn(),
    onCompanyId: vi.fn(),
    onReset: vi.fn(),
  };
  const { root } = mount(
    'options',
    <Options
      language={{ value: 'auto', isFixed: false }}
      addresses={{ connectwise: [SERVER], portal: [] }}
      isBuiltInAllowed={{ connectwise: true, portal: true }}
      keyMinutes={{ value: 15, isFixed: false }}
      clientId={{ value: '', isFixed: false }}
      roleName={{ value: '', isFixed: false }}
      memberId={{ value: '', isFixed: false }}
      suggested={{ roleName: 'OfficeProtect', memberId: 'OfficeProtect' }}
      capture={{ value: 'auto', isFixed: false }}
      panelPlace={{ value: 'page', isFixed: false }}
      invalid={[]}
      companies={[
        {
          site: 'https://na.myconnectwise.net',
          host: 'na.myconnectwise.net',
          container: '',
          companyId: 'acme',
        },
      ]}
      suggestion={null}
      status={null}
      {...callbacks}
      {...props}
    />,
  );
  return { root, callbacks };
}
const field = (root: ParentNode, name: string) => one(root, `[data-field="${name}"]`) as HTMLInputElement;

test('Enter adds an address and empties the field', async () => {
  const { root, callbacks } = mountOptions();
  await userEvent.type(field(root, 'portal-address'), 'protect.acme.example{Enter}');
  expect(callbacks.onAddAddress).toHaveBeenCalledExactlyOnceWith('portal', 'protect.acme.example');
  await expect.poll(() => field(root, 'portal-address').value).toBe('');
});

test('a rejected address stays in the field, with the reason next to it', async () => {
  const { root } = mountOptions({ onAddAddress: async () => 'not-https' });
  await userEvent.type(field(root, 'connectwise-address'), 'http://cw.acme.example{Enter}');
  await expect
    .poll(() => one(root, '[data-places="connectwise"] [role="alert"]').textContent)
    .toMatch(/https/);
  expect(field(root, 'connectwise-address').value).toBe('http://cw.acme.example');
  expect(field(root, 'connectwise-address').ariaInvalid).toBe('true');
});

test('the suggested address is in the field, but is not added automatically', () => {
  const { root, callbacks } = mountOptions({
    suggestion: { kind: 'portal', origin: 'https://protect.acme.example' },
  });
  expect(field(root, 'portal-address').value).toBe('https://protect.acme.example');
  expect(field(root, 'connectwise-address').value).toBe('');
  expect(callbacks.onAddAddress).not.toHaveBeenCalled();
});

test('an address set by company policy cannot be removed, but access can be allowed', async () => {
  const { root, callbacks } = mountOptions({
    addresses: { connectwise: [{ ...SERVER, isFixed: true, isAllowed: false }], portal: [] },
    keyMinutes: { value: 5, isFixed: true },
  });
  expect(root.querySelector('[data-action="remove-place"]')).toBeNull();
  expect(field(root, 'key-minutes').disabled).toBe(true);
  await userEvent.click(one(root, '[data-action="allow-place"]'));
  expect(callbacks.onAddAddress).toHaveBeenCalledExactlyOnceWith('connectwise', SERVER.origin);
});

test.each(['0', '61', '1.5', 'ten', ''])('"%s" is rejected as the time to hold a key', async (text) => {
  const { root, callbacks } = mountOptions();
  await userEvent.clear(field(root, 'key-minutes'));
  if (text) await userEvent.type(field(root, 'key-minutes'), text);
  await userEvent.tab();
  expect(root.textContent).toContain('Type a whole number from 1 to 60.');
  expect(callbacks.onKeyMinutes).not.toHaveBeenCalled();
});

test('the time to hold a key is committed once, on blur', async () => {
  const { root, callbacks } = mountOptions();
  await userEvent.clear(field(root, 'key-minutes'));
  await userEvent.type(field(root, 'key-minutes'), '60');
  await userEvent.tab();
  expect(callbacks.onKeyMinutes).toHaveBeenCalledExactlyOnceWith(60);
});

test('reset asks for confirmation', async () => {
  const { root, callbacks } = mountOptions();
  await userEvent.click(one(root, '[data-action="reset"]'));
  expect(callbacks.onReset).not.toHaveBeenCalled();
  await userEvent.click(one(root, '[data-action="reset-no"]'));
  await userEvent.click(one(root, '[data-action="reset"]'));
  await userEvent.click(one(root, '[data-action="reset-yes"]'));
  expect(callbacks.onReset).toHaveBeenCalledOnce();
});

test.each(['light', 'dark'] as const)('all texts have enough contrast in %s', (scheme) => {
  const { root } = mountOptions({ status: 'saved' });
  one(root, 'main').style.cssText = `color-scheme: ${scheme}; background: var(--surface); color: var(--text)`;
  expect(lowContrastTexts(root)).toEqual([]);
});

test('a client ID is committed on blur, and removed when the field is emptied', async () => {
  const { root, callbacks } = mountOptions({ clientId: { value: CLIENT_ID, isFixed: false } });
  await userEvent.fill(field(root, 'client-id'), '');
  await userEvent.tab();
  expect(callbacks.onClientId).toHaveBeenLastCalledWith('');
  await userEvent.fill(field(root, 'client-id'), ` ${CLIENT_ID.toUpperCase()} `);
  await userEvent.tab();
  expect(callbacks.onClientId).toHaveBeenLastCalledWith(CLIENT_ID.toUpperCase());
});

test('an invalid client ID is reported on blur, not before', async () => {
  const { root, callbacks } = mountOptions();
  await userEvent.type(field(root, 'client-id'), 'acme');
  expect(root.textContent).not.toContain('32 digits');
  await userEvent.tab();
  expect(root.textContent).toContain('32 digits');
  expect(callbacks.onClientId).not.toHaveBeenCalled();
});

test('a client ID set by company policy is shown and disabled', () => {
  const { root } = mountOptions({ clientId: { value: CLIENT_ID, isFixed: true } });
  expect(field(root, 'client-id').disabled).toBe(true);
  expect(field(root, 'client-id').value).toBe(CLIENT_ID);
});

test('a name is committed on blur; one that is too long for ConnectWise is reported', async () => {
  const { root, callbacks } = mountOptions();
  expect(field(root, 'role-name').placeholder).toBe('OfficeProtect');
  await userEvent.type(field(root, 'member-id'), 'OfficeProtectBot');
  await userEvent.tab();
  expect(root.textContent).toContain('That has 16 characters; ConnectWise allows 15.');
  expect(callbacks.onName).not.toHaveBeenCalled();
  await userEvent.fill(field(root, 'member-id'), 'OPBot');
  await userEvent.type(field(root, 'role-name'), 'OP Rights{Enter}');
  expect(callbacks.onName.mock.calls).toEqual([
    ['memberId', 'OPBot'],
    ['roleName', 'OP Rights'],
  ]);
});

test('the capture mode can be chosen by keyboard, and is disabled when policy sets it', async () => {
  const { root, callbacks } = mountOptions();
  const radios = [...root.querySelectorAll<HTMLInputElement>('[data-field="capture"]')];
  expect(radios.map(({ checked }) => checked)).toEqual([true, false]);
  radios[0]?.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(callbacks.onCapture).toHaveBeenCalledExactlyOnceWith('ask');
  const fixed = mountOptions({ capture: { value: 'ask', isFixed: true } });
  expect(one(fixed.root, '.choice:has([data-field="capture"])').textContent).toContain('set by your company');
  expect(fixed.root.querySelectorAll('[data-field="capture"]:enabled')).toHaveLength(0);
});

test('access to built-in addresses can be allowed where the host permission is missing', async () => {
  const { root, callbacks } = mountOptions({ isBuiltInAllowed: { connectwise: false, portal: true } });
  expect(root.querySelectorAll('[data-built-in][data-allowed="false"]')).toHaveLength(1);
  await userEvent.click(one(root, '[data-built-in] [data-action="allow-place"]'));
  expect(callbacks.onAllowBuiltIn).toHaveBeenCalledExactlyOnceWith('connectwise');
});

test('the address field has the focus when the page was opened to add an address', () => {
  const { root } = mountOptions({ suggestion: { kind: 'portal', origin: '' } });
  expect(root.activeElement).toBe(field(root, 'portal-address'));
});

test('a stored value that is not valid is named, where it would be', () => {
  const { root } = mountOptions();
  expect(root.querySelector('[data-not-valid]')).toBeNull();
  const { root: broken } = mountOptions({ invalid: ['capture', 'portals'] });
  const named = [...broken.querySelectorAll<HTMLElement>('[data-not-valid]')];
  expect(named.map(({ dataset }) => dataset.notValid)).toEqual(['portals', 'capture']);
  expect(one(broken, '[data-places="portal"] [data-not-valid]').textContent).toContain('left out');
});

test('the place of the panel can be chosen by keyboard, and is disabled when policy sets it', async () => {
  const { root, callbacks } = mountOptions();
  const radios = [...root.querySelectorAll<HTMLInputElement>('[data-field="panel-place"]')];
  expect(radios.map(({ value, checked }) => [value, checked])).toEqual([
    ['page', true],
    ['side-panel', false],
  ]);
  radios[0]?.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(callbacks.onPanelPlace).toHaveBeenCalledExactlyOnceWith('side-panel');
  const fixed = mountOptions({ panelPlace: { value: 'side-panel', isFixed: true } });
  expect(fixed.root.querySelectorAll('[data-field="panel-place"]:enabled')).toHaveLength(0);
});
