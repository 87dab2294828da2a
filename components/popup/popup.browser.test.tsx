import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { OwnAddress } from '../../utils/messages/settings-view.ts';
import type { PanelPlace } from '../../utils/settings/settings.ts';
import type { AssistantView } from '../../utils/setup/view.ts';
import { lowContrastTexts } from '../testing/contrast.ts';
import { mount, one } from '../testing/mount.ts';
import { sampleActions } from '../testing/sample-actions.ts';
import { SAMPLE_VIEWS } from '../testing/sample-views.ts';
import { Popup } from './popup.tsx';

/** Props that a test may set. */
interface Options {
  missingHostPermissions?: string[];
  ownAddress?: OwnAddress | null;
  isOwnHostRefused?: boolean;
  canReport?: boolean;
  shortcut?: string;
  panelPlace?: PanelPlace;
  canMovePanel?: boolean;
}

function mountPopup(
  view: AssistantView,
  live: boolean,
  {
    missingHostPermissions = [],
    ownAddress = null,
    isOwnHostRefused = false,
    canReport = false,
    shortcut = '',
    panelPlace = 'page',
    canMovePanel = true,
  }: Options = {},
) {
  const callbacks = {
    onOpenPanel: vi.fn(),
    onOpenConnectWise: vi.fn(),
    onOpenPortal: vi.fn(),
    onOpenOptions: vi.fn(),
    onUsePageAs: vi.fn(),
    onAllowOwnHost: vi.fn(),
  };
  const actions = sampleActions();
  const { root } = mount(
    'popup',
    <Popup
      view={view}
      actions={actions}
      live={live}
      unknownHost={null}
      missingHostPermissions={missingHostPermissions}
      ownAddress={ownAddress}
      isOwnHostRefused={isOwnHostRefused}
      canReport={canReport}
      panelPlace={panelPlace}
      canMovePanel={canMovePanel}
      shortcut={shortcut}
      {...callbacks}
    />,
  );
  return { root, actions, callbacks };
}

/** The text of the table, row by row. */
function rowsOf(root: ParentNode): string[] {
  return [...root.querySelectorAll('table tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent.trim()).join(' | '),
  );
}

describe('permissions', () => {
  test('not live, the table shows only what to set', () => {
    const { root } = mountPopup(SAMPLE_VIEWS.role, false);
    expect(rowsOf(root)).toEqual([
      'Module | Permission | Add | Edit | Delete | Inquire',
      'Companies | Company Maintenance | None | None | None | All',
      'Service Desk | Service Tickets | All | All | None | All',
      'Optional: lets Office Protect show its ticket settings',
      'System | Table Setup | None | None | None | All',
      'System | Member Maintenance | None | None | None | All',
    ]);
    const cells = [...root.querySelectorAll<HTMLElement>('[data-cell]')].map(({ dataset }) => dataset);
    expect(cells).toHaveLength(6);
    expect(new Set(cells.map(({ state, actual }) => `${state}/${actual}`))).toEqual(new Set(['unseen/']));
    expect(root.querySelectorAll('[data-optional]')).toHaveLength(2);
  });

  test('live, each level shows its state, and each extra permission appears once', () => {
    const { root } = mountPopup(SAMPLE_VIEWS.role, true);
    const state = (cell: string) => one(root, `[data-cell="${cell}"]`).dataset;
    expect(state('Service Desk/Service Tickets/add').state).toBe('met');
    expect(state('Service Desk/Service Tickets/inquire')).toMatchObject({ state: 'missing', actual: 'My' });
    expect(state('System/Member Maintenance/inquire').state).toBe('unseen');
    expect(one(root, 'td[data-state="excess"]').dataset.cell).toBe('Service Desk/Service Tickets/delete');
    expect(one(root, 'li[data-state="excess"]').dataset.cell).toBe('Finance/Invoicing/inquire');
  });
});

test('what the user ticked is shown as such and cannot be ticked here', () => {
  const { root } = mountPopup(SAMPLE_VIEWS.byHand, false);
  const ticked = one(root, '[data-cell="Service Desk/Service Tickets/add"]');
  expect([ticked.dataset.state, ticked.textContent]).toEqual(['unseen', 'All Confirmed by you, not seen']);
  expect(one(root, '[data-cell="Service Desk/Service Tickets/edit"]').textContent).toBe('All');
  const fields = [...root.querySelectorAll<HTMLElement>('[data-finding]')];
  expect(fields.map(({ dataset }) => dataset.finding)).toEqual(['member/level']);
  expect(fields[0]?.textContent).toContain('Confirmed by you, not seen');
  expect(one(root, '[data-step="member"]').textContent).toContain('Confirmed by you: ');
  expect(one(root, '[data-step="member"]').dataset.confirmed).toBe('1');
  expect(root.querySelector('[data-action="tick"]')).toBeNull();
});

test('steps, findings and the key have the same hooks as in the panel', () => {
  const { root } = mountPopup(SAMPLE_VIEWS.member, false);
  expect(one(root, '[data-step="member"]').dataset.status).toBe('current');
  expect(root.querySelectorAll('[data-step]')).toHaveLength(4);
  expect(root.querySelectorAll('[data-finding]')).toHaveLength(11);
  expect(one(root, '[data-key-status]').dataset.keyStatus).toBe('none');
});

test('a held key can be discarded', async () => {
  const { root, actions } = mountPopup(SAMPLE_VIEWS.held, false);
  await userEvent.click(one(root, '[data-action="discard-key"]'));
  expect(actions.discardKey).toHaveBeenCalledOnce();
});

test.for([
  ['open-panel', 'onOpenPanel'],
  ['open-connectwise', 'onOpenConnectWise'],
  ['open-office-protect', 'onOpenPortal'],
] as const)('%s opens what it says, on a real click', async ([action, callback]) => {
  const { root, callbacks } = mountPopup(SAMPLE_VIEWS.role, true);
  const button = one(root, `[data-action="${action}"]`);
  button.click();
  expect(callbacks[callback]).not.toHaveBeenCalled();
  await userEvent.click(button);
  expect(callbacks[callback]).toHaveBeenCalledOnce();
});

test('on other pages the panel cannot be opened, and the popup says where it can', () => {
  const { root } = mountPopup({ ...SAMPLE_VIEWS.start, site: null }, false);
  expect(one(root, '[data-action="open-panel"]')).toHaveProperty('disabled', true);
  expect(one(root, 'footer').textContent).toContain('The panel opens on a ConnectWise page.');
});

test('a page of ConnectWise or the portal can be reported from here, on a real click', async () => {
  expect(
    mountPopup(SAMPLE_VIEWS.start, false).root.querySelector('[data-action="save-snapshot"]'),
  ).toBeNull();
  const { root, actions } = mountPopup(SAMPLE_VIEWS.start, false, { canReport: true });
  const button = one(root, '[data-action="save-snapshot"]');
  button.click();
  expect(actions.saveSnapshot).not.toHaveBeenCalled();
  await userEvent.click(button);
  expect(actions.saveSnapshot).toHaveBeenCalledOnce();
});

test.for([
  ['Alt+Shift+O', 'By keyboard: Alt+Shift+O.'],
  ['', ''],
] as const)('the shortcut "%s" is shown at the button that opens the panel', ([shortcut, text]) => {
  const { root } = mountPopup(SAMPLE_VIEWS.role, true, { shortcut });
  const id = one(root, '[data-action="open-panel"]').getAttribute('aria-describedby');
  expect(id ? one(root, `[id="${id}"]`).textContent : '').toContain(text);
  expect(one(root, 'footer').textContent.includes('keyboard')).toBe(shortcut !== '');
});

for (const scheme of ['light', 'dark']) {
  test.for(Object.entries(SAMPLE_VIEWS))(`${scheme} %s: all text is legible`, ([, view]) => {
    const { root } = mountPopup(view, true);
    const popup = one(root, 'main');
    popup.style.cssText = `color-scheme: ${scheme}; background: var(--surface); color: var(--text)`;
    expect(popup.textContent).toContain('Office Protect Assistant');
    expect(lowContrastTexts(root)).toEqual([]);
  });
}

describe('a host of ConnectWise’s own', () => {
  const STAGING: OwnAddress = {
    name: 'staging',
    origin: 'https://staging.connectwisedev.com',
    host: 'staging.connectwisedev.com',
    api: 'api-staging.connectwisedev.com',
  };
  const elsewhere = { ...SAMPLE_VIEWS.start, site: null };

  test('is named, and one real click allows it with its API', async () => {
    expect(mountPopup(elsewhere, false).root.querySelector('[data-hint]')).toBeNull();
    const { root, callbacks } = mountPopup(elsewhere, false, { ownAddress: STAGING });
    const hint = one(root, '[data-hint="known-host"]');
    expect(hint.textContent).toContain('This is ConnectWise staging');
    expect(hint.textContent).toMatch(/ staging\.connectwisedev\.com .* api-staging\.connectwisedev\.com/);
    expect(one(root, 'footer').textContent).toContain('Allow access first');
    const button = one(hint, 'button');
    button.click();
    expect(callbacks.onAllowOwnHost).not.toHaveBeenCalled();
    await userEvent.click(button);
    expect(callbacks.onAllowOwnHost).toHaveBeenCalledOnce();
  });

  test('without a known API is named alone, and a refusal is announced', () => {
    const ownAddress = { ...STAGING, name: 'other', host: 'na.connectwise.net', api: null } as const;
    const { root } = mountPopup(elsewhere, false, { ownAddress, isOwnHostRefused: true });
    const hint = one(root, '[data-hint="known-host"]');
    expect(hint.textContent).toContain('This is ConnectWise');
    expect(hint.textContent).not.toMatch(/staging|API/);
    expect(one(hint, '[role="alert"]').textContent).toContain('The browser did not allow it.');
  });
});

test('hosts without host permission are named, with a button to the options', async () => {
  expect(mountPopup(SAMPLE_VIEWS.role, true).root.querySelector('[data-shut-out]')).toBeNull();
  const { root, callbacks } = mountPopup(SAMPLE_VIEWS.role, true, {
    missingHostPermissions: ['myconnectwise.net'],
  });
  expect(one(root, '[data-shut-out]').textContent).toContain('myconnectwise.net');
  await userEvent.click(one(root, '[data-action="allow-places"]'));
  expect(callbacks.onOpenOptions).toHaveBeenCalledOnce();
});

test.each<[PanelPlace, boolean, string[]]>([
  ['page', true, ['open-panel', 'use-side-panel']],
  ['side-panel', true, ['use-side-panel', 'use-page-panel']],
  ['page', false, ['open-panel']],
  ['side-panel', false, ['use-side-panel']],
])(
  'it offers the panel where it is (%s) first, and the other place if the user may move it (%s)',
  async (panelPlace, canMovePanel, expected) => {
    const { root, actions } = mountPopup(SAMPLE_VIEWS.role, true, { panelPlace, canMovePanel });
    const buttons = [...root.querySelectorAll<HTMLElement>('.popup-foot [data-action*="-panel"]')];
    expect(buttons.map(({ dataset }) => dataset.action)).toEqual(expected);
    expect(buttons[0]?.classList).toContain('button-primary');
    for (const button of buttons) await userEvent.click(button);
    expect(actions.moveToSidePanel).toHaveBeenCalledTimes(expected.includes('use-side-panel') ? 1 : 0);
    expect(actions.moveToPage).toHaveBeenCalledTimes(expected.includes('use-page-panel') ? 1 : 0);
  },
);

test('a hint that the panel cannot live on the page has the button', async () => {
  const view = {
    ...SAMPLE_VIEWS.role,
    hints: [{ name: 'removed' as const, text: 'The page removes it.', offersSidePanel: true }],
  };
  const { root, actions } = mountPopup(view, true);
  await userEvent.click(one(root, '[data-hint="removed"] [data-action="use-side-panel"]'));
  expect(actions.moveToSidePanel).toHaveBeenCalledOnce();
});
