import Settings from 'lucide-react/icons/settings';
import ShieldCheck from 'lucide-react/icons/shield-check';
import type { Translate } from '../../utils/i18n/translator.ts';
import type { LevelFinding } from '../../utils/integrations/finding.ts';
import type { OwnAddress } from '../../utils/messages/settings-view.ts';
import type { AssistantView, StepView } from '../../utils/setup/view.ts';
import { sharedAnnouncements } from '../announcements.ts';
import { ExtraPermissions } from '../findings/extra-permissions.tsx';
import { MemberFindings } from '../findings/member-findings.tsx';
import { PermissionTable } from '../findings/permission-table.tsx';
import { Hints } from '../hints.tsx';
import { KeyState } from '../key/key-state.tsx';
import { UndeliveredKeys } from '../key/undelivered-keys.tsx';
import { RecordLine } from '../record-line.tsx';
import { ActionButton } from '../ui/action-button.tsx';
import { Announcer } from '../ui/announcer.tsx';
import { Notice } from '../ui/notice.tsx';
import { ASSISTANT } from '../ui/product-names.ts';
import { StepBadge } from '../ui/step-badge.tsx';
import { useFocusRestore } from '../ui/use-focus-restore.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { OwnHostOffer } from './own-host-offer.tsx';
import { PopupFoot, type PopupFootProps } from './popup-foot.tsx';

interface PopupProps extends Omit<PopupFootProps, 'site' | 'hasOwnAddress'> {
  view: AssistantView;
  onOpenOptions: () => void;
  /** The tab's page, if it is a host of ConnectWise's own that can be allowed; otherwise null. */
  ownAddress: OwnAddress | null;
  /** The user or the browser has just refused to allow it. */
  isOwnHostRefused: boolean;
  onAllowOwnHost: () => void;
  /** Configured hosts for which the host permission is missing. */
  missingHostPermissions: string[];
  /** True: the active tab shows the role. False: the table only says what to set. */
  live: boolean;
}

function CompactSteps({ steps }: { steps: StepView[] }) {
  return (
    <ol className="compact-steps">
      {steps.map(({ step, status, seen, title, summary, unseenGroups, confirmed, isConfirmed }, index) => (
        <li
          key={step}
          data-step={step}
          data-status={status}
          data-seen={seen}
          data-confirmed={confirmed || undefined}
          data-unseen-groups={step === 'role' ? unseenGroups.length : undefined}
        >
          <StepBadge number={index + 1} status={status} isConfirmed={isConfirmed} />
          <span>
            <strong>{title}</strong>
            <span className="small muted">{summary}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Resets a level to unseen: what was read earlier may have changed while the role is not on screen. */
function unseen(level: LevelFinding): LevelFinding {
  return { ...level, state: 'unseen', actual: '' };
}

function liveText(role: string, t: Translate): string {
  return role === '' ? t('popup.live') : t('popup.liveNamed', { role });
}

/** The toolbar button's popup: the table of permissions, the steps, the key, and buttons that open pages. */
export function Popup({
  view,
  actions,
  onOpenOptions,
  ownAddress,
  isOwnHostRefused,
  onAllowOwnHost,
  missingHostPermissions,
  live,
  ...foot
}: PopupProps) {
  const { t } = useTranslation();
  const restoreFocus = useFocusRestore();
  const levels = live ? view.levels : view.levels.map(unseen);
  const excess = live ? view.excess : [];
  const member = view.member.filter(({ severity, tick }) => severity !== 'unseen' || tick === 'made');
  const isInTable = (cell: LevelFinding) =>
    levels.some(({ module, permission }) => module === cell.module && permission === cell.permission);
  return (
    <main ref={restoreFocus} className="popup">
      <header className="popup-head">
        <span className="logo">
          <ShieldCheck size={16} />
        </span>
        <h1>{ASSISTANT}</h1>
        <ActionButton
          action="open-options"
          variant="icon"
          aria-label={t('popup.options')}
          title={t('popup.options')}
          onClick={onOpenOptions}
        >
          <Settings size={16} />
        </ActionButton>
      </header>

      <div className="popup-body">
        {ownAddress === null ? null : (
          <OwnHostOffer {...ownAddress} isRefused={isOwnHostRefused} onAllow={onAllowOwnHost} />
        )}
        <RecordLine record={view.record} actions={actions} />
        <Hints hints={view.hints} actions={actions} />
        {missingHostPermissions.length === 0 ? null : (
          <section>
            <Notice tone="warn" data-shut-out={String(missingHostPermissions.length)}>
              <p>{t('popup.missingHostPermissions', { hosts: missingHostPermissions.join(', ') })}</p>
              <ActionButton action="allow-places" onClick={onOpenOptions}>
                {t('popup.allowInOptions')}
              </ActionButton>
            </Notice>
          </section>
        )}
        <section>
          <h2>{t('popup.permissions')}</h2>
          {view.route === 'admin' ? <p className="muted">{t('popup.admin')}</p> : null}
          <p className="muted">{live ? liveText(view.roleName, t) : t('popup.plain')}</p>
          <PermissionTable levels={levels} excess={excess} live={live} />
          <ExtraPermissions excess={excess.filter((level) => !isInTable(level))} actions={null} />
        </section>

        <section>
          <h2>{t('popup.steps')}</h2>
          <CompactSteps steps={view.steps} />
          {view.site === null ? null : (
            <ActionButton action="export-record" variant="link" onClick={actions.openRecord}>
              {t('common.openRecord')}
            </ActionButton>
          )}
        </section>

        <section>
          <h2>{t('popup.key')}</h2>
          <UndeliveredKeys keys={view.undeliveredKeys} onDismiss={actions.dismissUndeliveredKeys} />
          <KeyState keyView={view.key} onTake={actions.takeKey} onDiscard={actions.discardKey} />
        </section>

        {member.length === 0 ? null : (
          <section>
            <h2>{t('popup.member')}</h2>
            <MemberFindings findings={member} onFill={null} onTick={null} />
          </section>
        )}
      </div>

      <PopupFoot {...foot} site={view.site} actions={actions} hasOwnAddress={ownAddress !== null} />
      <Announcer announcements={sharedAnnouncements(view, t)} />
    </main>
  );
}
