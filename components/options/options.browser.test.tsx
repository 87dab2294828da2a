import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { faintTexts } from '../testing/contrast.ts';
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
  const acts = {
    onAddAddress: vi.fn(async () => null),
    onRemoveAddress: vi.fn(),
    onAllowBuiltIn: vi.fn(),
    onLanguage: vi.fn(),
    onKeyMinutes: vi.fn(),
    onClientId: vi.fn(),
    onName: vi.fn(),
    onCapture: vi.fn(),
    onCompanyId: vi.fn(),
    onReset: vi.fn(),
  };
  const { root } = mount(
    'options',
    <Options
      language={{ value: 'auto', isFixed: false }}
      places={{ connectwise: [SERVER], portal: [] }}
      isBuiltInAllowed={{ connectwise: true, portal: true }}
      keyMinutes={{ value: 15, isFixed: false }}
      clientId={{ value: '', isFixed: false }}
      roleName={{ value: '', isFixed: false }}
      memberId={{ value: '', isFixed: false }}
      suggested={{ roleName: 'OfficeProtect', memberId: 'OfficeProtect' }}
      capture={{ value: 'auto', isFixed: false }}
      companies={[{ site: 'https://na.myconnectwise.net', host: 'na.myconnectwise.net', companyId: 'acme' }]}
      suggestion={null}
      status={null}
      {...acts}
      {...props}
    />,
  );
  return { root, acts };
}
const field = (root: ParentNode, name: string) => one(root, `[data-field="${name}"]`) as HTMLInputElement;

test('an address is added by Enter, and the field is empty again', async () => {
  const { root, acts } = mountOptions();
  await userEvent.type(field(root, 'portal-address'), 'protect.acme.example{Enter}');
  expect(acts.onAddAddress).toHaveBeenCalledExactlyOnceWith('portal', 'protect.acme.example');
  await expect.poll(() => field(root, 'portal-address').value).toBe('');
});

test('an address that was refused stays in the field, with the reason beside it', async () => {
  const { root } = mountOptions({ onAddAddress: async () => 'not-https' });
  await userEvent.type(field(root, 'connectwise-address'), 'http://cw.acme.example{Enter}');
  await expect
    .poll(() => one(root, '[data-places="connectwise"] [role="alert"]').textContent)
    .toMatch(/https/);
  expect(field(root, 'connectwise-address').value).toBe('http://cw.acme.example');
  expect(field(root, 'connectwise-address').ariaInvalid).toBe('true');
});

test('the page the user came from stands in its field, and is not added by itself', () => {
  const { root, acts } = mountOptions({
    suggestion: { kind: 'portal', origin: 'https://protect.acme.example' },
  });
  expect(field(root, 'portal-address').value).toBe('https://protect.acme.example');
  expect(field(root, 'connectwise-address').value).toBe('');
  expect(acts.onAddAddress).not.toHaveBeenCalled();
});

test('what company policy set cannot be removed, but allowed', async () => {
  const { root, acts } = mountOptions({
    places: { connectwise: [{ ...SERVER, isFixed: true, isAllowed: false }], portal: [] },
    keyMinutes: { value: 5, isFixed: true },
  });
  expect(root.querySelector('[data-action="remove-place"]')).toBeNull();
  expect(field(root, 'key-minutes').disabled).toBe(true);
  await userEvent.click(one(root, '[data-action="allow-place"]'));
  expect(acts.onAddAddress).toHaveBeenCalledExactlyOnceWith('connectwise', SERVER.origin);
});

test.each(['0', '61', '1.5', 'ten', ''])('"%s" is no time to hold a key', async (text) => {
  const { root, acts } = mountOptions();
  await userEvent.clear(field(root, 'key-minutes'));
  if (text) await userEvent.type(field(root, 'key-minutes'), text);
  await userEvent.tab();
  expect(root.textContent).toContain('Type a whole number from 1 to 60.');
  expect(acts.onKeyMinutes).not.toHaveBeenCalled();
});

test('a time to hold a key is taken when the field is left, once', async () => {
  const { root, acts } = mountOptions();
  await userEvent.clear(field(root, 'key-minutes'));
  await userEvent.type(field(root, 'key-minutes'), '60');
  await userEvent.tab();
  expect(acts.onKeyMinutes).toHaveBeenCalledExactlyOnceWith(60);
});

test('reset asks once more', async () => {
  const { root, acts } = mountOptions();
  await userEvent.click(one(root, '[data-action="reset"]'));
  expect(acts.onReset).not.toHaveBeenCalled();
  await userEvent.click(one(root, '[data-action="reset-no"]'));
  await userEvent.click(one(root, '[data-action="reset"]'));
  await userEvent.click(one(root, '[data-action="reset-yes"]'));
  expect(acts.onReset).toHaveBeenCalledOnce();
});

test.each(['light', 'dark'] as const)('all texts can be read in %s', (scheme) => {
  const { root } = mountOptions({ status: 'saved' });
  one(root, 'main').style.cssText = `color-scheme: ${scheme}; background: var(--surface); color: var(--text)`;
  expect(faintTexts(root)).toEqual([]);
});

test('a client ID is taken when the field is left, and forgotten when it is emptied', async () => {
  const { root, acts } = mountOptions({ clientId: { value: CLIENT_ID, isFixed: false } });
  await userEvent.fill(field(root, 'client-id'), '');
  await userEvent.tab();
  expect(acts.onClientId).toHaveBeenLastCalledWith('');
  await userEvent.fill(field(root, 'client-id'), ` ${CLIENT_ID.toUpperCase()} `);
  await userEvent.tab();
  expect(acts.onClientId).toHaveBeenLastCalledWith(CLIENT_ID.toUpperCase());
});

test('what is no client ID is said when the field is left, not before', async () => {
  const { root, acts } = mountOptions();
  await userEvent.type(field(root, 'client-id'), 'acme');
  expect(root.textContent).not.toContain('32 digits');
  await userEvent.tab();
  expect(root.textContent).toContain('32 digits');
  expect(acts.onClientId).not.toHaveBeenCalled();
});

test('a client ID of company policy is shown and cannot be changed', () => {
  const { root } = mountOptions({ clientId: { value: CLIENT_ID, isFixed: true } });
  expect(field(root, 'client-id').disabled).toBe(true);
  expect(field(root, 'client-id').value).toBe(CLIENT_ID);
});

test('a name is taken when the field is left; one that ConnectWise does not allow is said', async () => {
  const { root, acts } = mountOptions();
  expect(field(root, 'role-name').placeholder).toBe('OfficeProtect');
  await userEvent.type(field(root, 'member-id'), 'OfficeProtectBot');
  await userEvent.tab();
  expect(root.textContent).toContain('That has 16 characters; ConnectWise allows 15.');
  expect(acts.onName).not.toHaveBeenCalled();
  await userEvent.fill(field(root, 'member-id'), 'OPBot');
  await userEvent.type(field(root, 'role-name'), 'OP Rights{Enter}');
  expect(acts.onName.mock.calls).toEqual([
    ['memberId', 'OPBot'],
    ['roleName', 'OP Rights'],
  ]);
});

test('how a pair is taken is chosen by keyboard too, and fixed by policy', async () => {
  const { root, acts } = mountOptions();
  const radios = [...root.querySelectorAll<HTMLInputElement>('[data-field="capture"]')];
  expect(radios.map(({ checked }) => checked)).toEqual([true, false]);
  radios[0]?.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(acts.onCapture).toHaveBeenCalledExactlyOnceWith('ask');
  const fixed = mountOptions({ capture: { value: 'ask', isFixed: true } });
  expect(one(fixed.root, '.choice').textContent).toContain('set by your company');
  expect(fixed.root.querySelectorAll('[data-field="capture"]:enabled')).toHaveLength(0);
});

test('built-in addresses on which the browser does not let us can be allowed', async () => {
  const { root, acts } = mountOptions({ isBuiltInAllowed: { connectwise: false, portal: true } });
  expect(root.querySelectorAll('[data-built-in][data-allowed="false"]')).toHaveLength(1);
  await userEvent.click(one(root, '[data-built-in] [data-action="allow-place"]'));
  expect(acts.onAllowBuiltIn).toHaveBeenCalledExactlyOnceWith('connectwise');
});

test('who comes to add an address finds its field ready', () => {
  const { root } = mountOptions({ suggestion: { kind: 'portal', origin: '' } });
  expect(root.activeElement).toBe(field(root, 'portal-address'));
});
