import PanelRight from 'lucide-react/icons/panel-right';
import PanelRightOpen from 'lucide-react/icons/panel-right-open';
import { useId } from 'react';
import type { Kind } from '../../utils/settings/origins.ts';
import type { PanelPlace } from '../../utils/settings/settings.ts';
import type { AssistantActions, AssistantView } from '../../utils/setup/view.ts';
import { ActionButton } from '../ui/action-button.tsx';
import { ProductButtons } from '../ui/product-buttons.tsx';
import { useTranslation } from '../ui/use-translation.ts';

export interface PopupFootProps extends Pick<AssistantView, 'site'> {
  actions: AssistantActions;
  /** Whether the tab's page is a host of ConnectWise's own that can be allowed. */
  hasOwnAddress: boolean;
  onOpenPanel: () => void;
  onOpenConnectWise: () => void;
  onOpenPortal: () => void;
  /** Host of the tab's page, if the user could add it as a ConnectWise server or portal; otherwise null. */
  unknownHost: string | null;
  onUsePageAs: (kind: Kind) => void;
  /** The tab's page is one of ConnectWise or the portal, so it can be reported. */
  canReport: boolean;
  /** The keyboard shortcut that opens the panel, as the browser writes it; empty when none is set. */
  shortcut: string;
  /** Where the user, or company policy, wants the panel. */
  panelPlace: PanelPlace;
  /** False: company policy says where the panel is. */
  canMovePanel: boolean;
}

/** The popup's footer: its buttons stay in place, whatever comes above them. */
export function PopupFoot({
  site,
  actions,
  hasOwnAddress,
  onOpenPanel,
  onOpenConnectWise,
  onOpenPortal,
  unknownHost,
  onUsePageAs,
  canReport,
  shortcut,
  panelPlace,
  canMovePanel,
}: PopupFootProps) {
  const { t } = useTranslation();
  const whereId = useId();
  return (
    <footer className="popup-foot">
      {/* What comes later than the state stands above the buttons: they must not move under the pointer. */}
      {canReport ? (
        <div className="foot-links">
          <ActionButton action="save-snapshot" variant="link" onClick={actions.saveSnapshot}>
            {t('common.reportPage')}
          </ActionButton>
        </div>
      ) : null}
      {unknownHost === null ? null : (
        <div className="foot-links">
          <span className="small muted">{t('popup.pageIsYours', { host: unknownHost })}</span>
          <ActionButton action="use-as-connectwise" variant="link" onClick={() => onUsePageAs('connectwise')}>
            {t('popup.useAsConnectWise')}
          </ActionButton>
          <ActionButton action="use-as-portal" variant="link" onClick={() => onUsePageAs('portal')}>
            {t('popup.useAsPortal')}
          </ActionButton>
        </div>
      )}
      {site === null ? (
        <p id={whereId} className="small muted">
          {t(hasOwnAddress ? 'popup.ownHost.first' : 'popup.openPanelWhere')}
        </p>
      ) : shortcut === '' ? null : (
        <p id={whereId} className="small muted">
          {t('popup.shortcut', { key: shortcut })}
        </p>
      )}
      <div className="button-row">
        {panelPlace === 'page' ? (
          <ActionButton
            action="open-panel"
            variant="primary"
            disabled={site === null}
            aria-describedby={site === null || shortcut !== '' ? whereId : undefined}
            onClick={onOpenPanel}
          >
            <PanelRight size={15} />
            {t('popup.openPanel')}
          </ActionButton>
        ) : null}
        {panelPlace === 'side-panel' || canMovePanel ? (
          <ActionButton
            action="use-side-panel"
            variant={panelPlace === 'side-panel' ? 'primary' : 'secondary'}
            onClick={actions.moveToSidePanel}
          >
            <PanelRightOpen size={15} />
            {t('popup.sidePanel')}
          </ActionButton>
        ) : null}
        {panelPlace === 'side-panel' && canMovePanel ? (
          <ActionButton
            action="use-page-panel"
            disabled={site === null}
            aria-describedby={site === null ? whereId : undefined}
            onClick={actions.moveToPage}
          >
            <PanelRight size={15} />
            {t('common.usePagePanel')}
          </ActionButton>
        ) : null}
      </div>
      <ProductButtons onOpenConnectWise={onOpenConnectWise} onOpenPortal={onOpenPortal} />
    </footer>
  );
}
