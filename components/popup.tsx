import ExternalLink from 'lucide-react/icons/external-link';
import PanelRight from 'lucide-react/icons/panel-right';
import Settings from 'lucide-react/icons/settings';
import ShieldCheck from 'lucide-react/icons/shield-check';
import { useId } from 'react';
import type { AssistantActions, AssistantView, StepView } from '../utils/journey/view.ts';
import type { Kind } from '../utils/origins.ts';
import type { LevelFinding } from '../utils/profile/finding.ts';
import { ActionButton } from './action-button.tsx';
import { ExcessList } from './excess-list.tsx';
import { FindingList } from './finding-list.tsx';
import { KeyState } from './key-state.tsx';
import { LostPairs } from './lost-pairs.tsx';
import { PermissionTable } from './permission-table.tsx';
import { StepDisc } from './step-disc.tsx';
import { POPUP_TEXTS, RECORD_TEXTS } from './texts.ts';

interface PopupProps {
  view: AssistantView;
  actions: AssistantActions;
  onOpenPanel: () => void;
  onOpenConnectWise: () => void;
  onOpenOfficeProtect: () => void;
  onOpenOptions: () => void;
  /** Name of the page in the tab, if it could be added as an own ConnectWise server or portal. */
  strangeHost: string | null;
  onUsePageAs: (kind: Kind) => void;
  /** The active tab shows the role now; otherwise the table is a plain instruction. */
  live: boolean;
}

function CompactSteps({ steps }: { steps: StepView[] }) {
  return (
    <ol className="compact-steps">
      {steps.map(({ step, status, title, summary }, index) => (
        <li key={step} data-step={step} data-status={status}>
          <StepDisc number={index + 1} status={status} />
          <span>
            <strong>{title}</strong>
            <span className="small muted">{summary}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** What was read earlier is no longer certain: without the role on screen nothing counts as seen. */
function unseen(level: LevelFinding): LevelFinding {
  return { ...level, state: 'unseen', actual: '' };
}

/** The toolbar button's popup: the permissions as a table, the steps, the key, and the ways out. */
export function Popup({
  view,
  actions,
  onOpenPanel,
  onOpenConnectWise,
  onOpenOfficeProtect,
  onOpenOptions,
  strangeHost,
  onUsePageAs,
  live,
}: PopupProps) {
  const whereId = useId();
  const levels = live ? view.levels : view.levels.map(unseen);
  const excess = live ? view.excess : [];
  const isInTable = (cell: LevelFinding) =>
    levels.some(({ module, permission }) => module === cell.module && permission === cell.permission);
  return (
    <main className="popup">
      <header className="popup-head">
        <span className="logo">
          <ShieldCheck size={16} />
        </span>
        <h1>{POPUP_TEXTS.title}</h1>
        <ActionButton
          action="open-options"
          look="icon"
          aria-label={POPUP_TEXTS.options}
          title={POPUP_TEXTS.options}
          onPress={onOpenOptions}
        >
          <Settings size={16} />
        </ActionButton>
      </header>

      <div className="popup-body">
        <section>
          <h2>{POPUP_TEXTS.permissions}</h2>
          {view.route === 'admin' ? <p className="muted">{POPUP_TEXTS.admin}</p> : null}
          <p className="muted">{live ? POPUP_TEXTS.live(view.roleName) : POPUP_TEXTS.plain}</p>
          <PermissionTable levels={levels} excess={excess} live={live} />
          <ExcessList excess={excess.filter((level) => !isInTable(level))} actions={null} />
        </section>

        <section>
          <h2>{POPUP_TEXTS.steps}</h2>
          <CompactSteps steps={view.steps} />
          {view.site === null ? null : (
            <ActionButton action="export-record" look="link" onPress={actions.openRecord}>
              {RECORD_TEXTS.open}
            </ActionButton>
          )}
        </section>

        <section>
          <h2>{POPUP_TEXTS.key}</h2>
          <LostPairs pairs={view.lostPairs} onDismiss={actions.dismissLostPairs} />
          <KeyState keyView={view.key} onTake={actions.takeKey} onDiscard={actions.discardKey} />
        </section>

        {view.member.length === 0 ? null : (
          <section>
            <h2>{POPUP_TEXTS.member}</h2>
            <FindingList findings={view.member} onFill={null} />
          </section>
        )}
      </div>

      <footer className="popup-foot">
        <div className="button-row">
          <ActionButton
            action="open-panel"
            look="primary"
            disabled={view.site === null}
            aria-describedby={view.site === null ? whereId : undefined}
            onPress={onOpenPanel}
          >
            <PanelRight size={15} />
            {POPUP_TEXTS.openPanel}
          </ActionButton>
          <ActionButton action="open-connectwise" look="secondary" onPress={onOpenConnectWise}>
            {POPUP_TEXTS.openConnectWise}
            <ExternalLink size={13} />
          </ActionButton>
          <ActionButton action="open-office-protect" look="secondary" onPress={onOpenOfficeProtect}>
            {POPUP_TEXTS.openOfficeProtect}
            <ExternalLink size={13} />
          </ActionButton>
        </div>
        {view.site === null ? (
          <p id={whereId} className="small muted">
            {POPUP_TEXTS.openPanelWhere}
          </p>
        ) : null}
        {strangeHost === null ? null : (
          <div className="use-page">
            <span className="small muted">{POPUP_TEXTS.pageIsYours(strangeHost)}</span>
            <ActionButton action="use-as-connectwise" look="link" onPress={() => onUsePageAs('connectwise')}>
              {POPUP_TEXTS.useAsConnectWise}
            </ActionButton>
            <ActionButton action="use-as-portal" look="link" onPress={() => onUsePageAs('portal')}>
              {POPUP_TEXTS.useAsPortal}
            </ActionButton>
          </div>
        )}
      </footer>
    </main>
  );
}
