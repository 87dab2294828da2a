import type { OwnAddress } from '../../utils/messages/settings-view.ts';
import { ActionButton } from '../ui/action-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useTranslation } from '../ui/use-translation.ts';

interface OwnHostOfferProps extends OwnAddress {
  isRefused: boolean;
  onAllow: () => void;
}

/** Names the host of ConnectWise's own that the tab shows, and offers to allow it, with its API's host, in one click. */
export function OwnHostOffer({ name, host, api, isRefused, onAllow }: OwnHostOfferProps) {
  const { t } = useTranslation();
  return (
    <section>
      <Notice tone="muted" data-hint="known-host">
        <strong>{t(`popup.ownHost.${name}`)}</strong>
        <p>
          {api === null ? t('popup.ownHost.allow', { host }) : t('popup.ownHost.allowWithApi', { host, api })}
        </p>
        {isRefused ? <p role="alert">{t('popup.ownHost.refused')}</p> : null}
        <ActionButton action="allow-known-host" variant="primary" onClick={onAllow}>
          {t('popup.ownHost.button')}
        </ActionButton>
      </Notice>
    </section>
  );
}
