/** Every state of panel, popup, options and setup record, by name, as elements to render. */
import type { ReactNode } from 'react';
import type { Translator } from '../../utils/i18n/translator.ts';
import type { OwnAddress } from '../../utils/messages/settings-view.ts';
import type { PanelPlace } from '../../utils/settings/settings.ts';
import { setupRecord } from '../../utils/setup/setup-record.ts';
import type { ActionState, AssistantView } from '../../utils/setup/view.ts';
import { Options, type OptionsProps } from '../options/options.tsx';
import { Panel, type PanelProps } from '../panel/panel.tsx';
import { Popup } from '../popup/popup.tsx';
import { RecordPage } from '../record/record-page.tsx';
import { sampleActions } from './sample-actions.ts';
import { SAMPLE_CHECKS } from './sample-checks.ts';
import { SAMPLE_VIEWS } from './sample-views.ts';

const { start, role, admin, member, newKey, held, waiting, verified, expired, unknown } = SAMPLE_VIEWS;
const ignore = () => {};

function withAction(view: AssistantView, status: ActionState['status'], text: string): AssistantView {
  const { cell } = role.levels[2] ?? { cell: '' };
  const work = { kind: 'set', status, done: 1, total: 4, at: cell, reason: null, canPutBack: true } as const;
  return { ...view, work: { ...work, text } };
}

const UNDELIVERED = {
  id: '1',
  member: 'Office Protect (OfficeProtect)',
  description: 'Office Protect integration',
  publicKeyEnd: 'Xq4T',
  takenAt: Date.UTC(2026, 10, 23, 9, 30),
};

const NO_PLACE: AssistantView = {
  ...role,
  hints: [{ name: 'covered', text: 'Something covers the panel.', offersSidePanel: true }],
};

/** SAMPLE_VIEWS, and further states of their parts. */
const VIEWS: Record<string, AssistantView> = {
  ...SAMPLE_VIEWS,
  setting: withAction(role, 'running', 'Setting Service Tickets, Edit Level: 1 of 4.'),
  set: withAction(role, 'done', '4 levels are set, not saved yet.'),
  stopped: withAction(role, 'stopped', 'Service Tickets, Edit Level has no list to choose from.'),
  typed: withAction(member, 'done', 'Member ID is filled in.'),
  memberNotSeen: { ...member, member: [] },
  offered: { ...newKey, key: { ...newKey.key, isOffered: true } },
  wiped: { ...expired, key: { ...expired.key, status: 'wiped', text: 'The pair is wiped.' } },
  unusual: { ...held, key: { ...held.key, note: 'The public key is shorter than usual.' } },
  running: { ...held, check: SAMPLE_CHECKS.running },
  proven: { ...held, check: SAMPLE_CHECKS.proven },
  tooMuch: { ...held, check: SAMPLE_CHECKS.tooMuch },
  adminRights: { ...held, route: 'admin', check: SAMPLE_CHECKS.adminRights },
  failed: { ...held, check: { ...SAMPLE_CHECKS.skipped, status: 'failed', reason: 'offline' } },
  filled: {
    ...waiting,
    handoff: { ...waiting.handoff, status: 'filled', text: 'Filled in, not read back.' },
  },
  hostUnknown: { ...held, handoff: { ...held.handoff, host: '' } },
  deliveredAndChecked: { ...verified, check: SAMPLE_CHECKS.lacking },
  lost: { ...newKey, undeliveredKeys: [UNDELIVERED, { ...UNDELIVERED, id: '2' }] },
  hint: {
    ...newKey,
    hints: [{ name: 'restricted-tables', text: 'Click (customize) beside Table Setup once.' }],
  },
  signIn: { ...start, screen: 'login' },
  elsewhere: { ...start, screen: 'none', site: null },
};

function panel(view: AssistantView, props: Partial<PanelProps> = {}): ReactNode {
  const layout = { side: 'right', collapsed: false } as const;
  return (
    <Panel
      view={view}
      actions={sampleActions()}
      layout={layout}
      onLayout={ignore}
      isDisconnected={false}
      {...props}
    />
  );
}

export const PANEL_STATES: Record<string, ReactNode> = {
  ...Object.fromEntries(Object.entries(VIEWS).map(([name, view]) => [name, panel(view)])),
  left: panel(role, { layout: { side: 'left', collapsed: false } }),
  collapsed: panel(role, { layout: { side: 'right', collapsed: true } }),
  'collapsed, left': panel(held, { layout: { side: 'left', collapsed: true } }),
  gone: panel(held, { isDisconnected: true }),
  covered: panel(held, { isObstructed: true }),
  'no place on the page': panel(NO_PLACE, { canMovePanel: true }),
  docked: panel(role, { isDocked: true, canMovePanel: true }),
};

function popup(
  view: AssistantView,
  {
    unknownHost = null as string | null,
    shortcut = 'Alt+Shift+O',
    missingHostPermissions = [] as string[],
    ownAddress = null as OwnAddress | null,
    isOwnHostRefused = false,
    panelPlace = 'page' as PanelPlace,
    canMovePanel = true,
  } = {},
): ReactNode {
  return (
    <Popup
      view={view}
      live={view.screen === 'security-role'}
      actions={sampleActions()}
      unknownHost={unknownHost}
      shortcut={shortcut}
      canReport={unknownHost === null}
      missingHostPermissions={missingHostPermissions}
      ownAddress={ownAddress}
      isOwnHostRefused={isOwnHostRefused}
      panelPlace={panelPlace}
      canMovePanel={canMovePanel}
      onAllowOwnHost={ignore}
      onOpenPanel={ignore}
      onOpenConnectWise={ignore}
      onOpenPortal={ignore}
      onOpenOptions={ignore}
      onUsePageAs={ignore}
    />
  );
}

const STAGING: OwnAddress = {
  name: 'staging',
  origin: 'https://staging.connectwisedev.com',
  host: 'staging.connectwisedev.com',
  api: 'api-staging.connectwisedev.com',
};

export const POPUP_STATES: Record<string, ReactNode> = {
  ...Object.fromEntries(Object.entries(VIEWS).map(([name, view]) => [name, popup(view)])),
  'no shortcut': popup(role, { shortcut: '' }),
  'a page that may be theirs': popup(VIEWS.elsewhere ?? start, { unknownHost: 'connectwise.acme.example' }),
  'a host of ConnectWise’s own': popup(VIEWS.elsewhere ?? start, { ownAddress: STAGING }),
  'a host of ConnectWise’s own that was refused': popup(VIEWS.elsewhere ?? start, {
    ownAddress: { ...STAGING, name: 'other', host: 'na.connectwise.net', api: null },
    isOwnHostRefused: true,
  }),
  'missing host permission': popup(start, { missingHostPermissions: ['myconnectwise.net'] }),
};

const ADDRESS = { origin: 'https://cw.acme.example', name: 'https://cw.acme.example' };

function options(props: Partial<OptionsProps> = {}): ReactNode {
  return (
    <Options
      language={{ value: 'auto', isFixed: false }}
      addresses={{ connectwise: [{ ...ADDRESS, isFixed: false, isAllowed: true }], portal: [] }}
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
      isBuiltInAllowed={{ connectwise: true, portal: true }}
      onAllowBuiltIn={ignore}
      onAddAddress={async () => 'not-https'}
      onRemoveAddress={ignore}
      onLanguage={ignore}
      onKeyMinutes={ignore}
      onClientId={ignore}
      onName={ignore}
      onCapture={ignore}
      onPanelPlace={ignore}
      onCompanyId={ignore}
      onReset={ignore}
      {...props}
    />
  );
}

export const OPTIONS_STATES: Record<string, ReactNode> = {
  plain: options(),
  saved: options({ status: 'saved' }),
  reset: options({ status: 'reset', companies: [] }),
  suggested: options({ suggestion: { kind: 'portal', origin: 'https://protect.acme.example' } }),
  'missing host permissions': options({ isBuiltInAllowed: { connectwise: false, portal: false } }),
  'set by policy, not all of it valid, one address not allowed': options({
    language: { value: 'fr', isFixed: true },
    keyMinutes: { value: 5, isFixed: true },
    clientId: { value: '0f3d8f6e-2d0b-4a5e-8c43-7a1f0a1b2c3d', isFixed: true },
    roleName: { value: 'OP', isFixed: true },
    memberId: { value: 'OP', isFixed: true },
    capture: { value: 'ask', isFixed: true },
    panelPlace: { value: 'side-panel', isFixed: true },
    invalid: ['keyMinutes', 'capture', 'connectWiseServers', 'portals'],
    addresses: {
      connectwise: [{ ...ADDRESS, isFixed: true, isAllowed: false }],
      portal: [{ ...ADDRESS, isFixed: false, isAllowed: false }],
    },
  }),
};

/** The setup record at the start, on the Admin route, with its check, with problems, and finished. */
export function recordStates(translator: Translator): Record<string, ReactNode> {
  const page = (view: AssistantView) => (
    <RecordPage record={setupRecord(translator, view, 0)} onSave={ignore} onPrint={ignore} />
  );
  return {
    started: page(start),
    admin: page(admin),
    checked: page({ ...admin, check: SAMPLE_CHECKS.adminRights }),
    problems: page(unknown),
    finished: page(verified),
  };
}
