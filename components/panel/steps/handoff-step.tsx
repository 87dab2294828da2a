import Send from 'lucide-react/icons/send';
import { useId, useState } from 'react';
import type { Translate } from '../../../utils/i18n/translator.ts';
import type { AssistantActions, AssistantView } from '../../../utils/setup/view.ts';
import { CheckCard } from '../../key/check-card.tsx';
import { CompanyCheck } from '../../key/company-check.tsx';
import { CompanyIdField } from '../../key/company-id-field.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { Countdown } from '../../ui/countdown.tsx';
import { Notice } from '../../ui/notice.tsx';
import { HANDOFF_TONES } from '../../ui/status-styles.ts';
import { useTranslation } from '../../ui/use-translation.ts';

interface HandoffStepProps {
  view: AssistantView;
  actions: AssistantActions;
}

/** The reason why the key cannot be sent now; empty when it can. */
function whyNotSend(view: AssistantView, companyId: string, t: Translate): string {
  if (view.key.status === 'expired' || view.key.status === 'wiped') return t('panel.handoff.needKeyAgain');
  if (view.key.status !== 'held') return t('panel.handoff.needKey');
  return companyId === '' ? t('panel.handoff.needCompanyId') : '';
}

/** Moves the focus from the button that was clicked to the answer that changes nothing, in case the key is still pressed. */
const focus = (button: HTMLButtonElement | null) => button?.focus();

/** Step four: company ID, destination of the key, sending it, and wiping it. */
export function HandoffStep({ view, actions }: HandoffStepProps) {
  const { t } = useTranslation();
  const { key, handoff } = view;
  /** What stands in the card of the next step already. */
  const inCard = view.nextButton?.action;
  // The text being typed is local state: the button must be enabled as soon as the last letter is typed. Otherwise
  // the click that blurs the field would hit a button that is still disabled.
  const [typed, setTyped] = useState(view.companyId);
  const [known, setKnown] = useState(view.companyId);
  const [committed, setCommitted] = useState(view.companyId);
  if (known !== view.companyId) {
    setKnown(view.companyId);
    setTyped(view.companyId);
    setCommitted(view.companyId);
  }
  /** ID of the pair that the user was asked about, whose sending must be confirmed. */
  const [askedAbout, setAskedAbout] = useState('');
  const isAsking = key.toConfirm !== '' && askedAbout === key.id;
  const whyNotId = useId();
  const companyId = typed.trim();
  const whyNot = whyNotSend(view, companyId, t);
  const wasFilled = handoff.status === 'filled' || handoff.status === 'verified';
  const canFillAgain =
    (wasFilled || handoff.status === 'refused') && (key.status === 'held' || key.status === 'delivered');
  const offerSend = key.status === 'held' || !(wasFilled || key.status === 'delivered');

  function commit(): void {
    // A redundant update would stay queued in React and later overwrite an ID that comes from outside.
    if (companyId !== typed) setTyped(companyId);
    if (companyId === committed) return;
    setCommitted(companyId);
    actions.setCompanyId(companyId);
  }

  return (
    <>
      <CompanyIdField value={typed} onInput={setTyped} onCommit={commit} />
      <dl className="facts">
        {view.site === null ? null : (
          <>
            <dt>{t('panel.handoff.site')}</dt>
            <dd>{view.site}/</dd>
          </>
        )}
        <dt>{t('panel.handoff.goesTo')}</dt>
        <dd>{handoff.host === '' ? t('panel.handoff.hostUnknown') : <strong>{handoff.host}</strong>}</dd>
      </dl>
      {handoff.status === 'idle' ? null : (
        <Notice
          tone={HANDOFF_TONES[handoff.status]}
          data-handoff={handoff.status}
          data-reason={handoff.reason ?? undefined}
        >
          <strong>{t(`panel.handoffStatus.${handoff.status}`)}</strong>
          <span>{handoff.text}</span>
          {handoff.reason === 'no-answer' ? (
            <ActionButton action="reload-portal" onClick={actions.reloadPortal}>
              {t('panel.handoff.reload')}
            </ActionButton>
          ) : null}
        </Notice>
      )}
      {offerSend && isAsking ? (
        <Notice tone="warn">
          <strong>{t('panel.handoff.confirmTitle')}</strong>
          <p>{key.toConfirm}</p>
          <div className="button-row">
            <ActionButton
              action="confirm-send"
              disabled={whyNot !== ''}
              onClick={() => {
                setAskedAbout('');
                actions.sendKey(key.id, handoff.host, true);
              }}
            >
              {t('panel.handoff.confirmSend')}
            </ActionButton>
            <ActionButton ref={focus} action="cancel-send" onClick={() => setAskedAbout('')}>
              {t('panel.handoff.cancelSend')}
            </ActionButton>
          </div>
        </Notice>
      ) : null}
      {offerSend && !isAsking && inCard !== 'send-key' ? (
        <div className="send">
          <ActionButton
            action="send-key"
            variant="primary"
            wide
            disabled={whyNot !== ''}
            aria-describedby={whyNot === '' ? undefined : whyNotId}
            onClick={() => {
              // Firefox may fire the click before the blur of the field.
              commit();
              if (key.toConfirm === '') actions.sendKey(key.id, handoff.host, false);
              else setAskedAbout(key.id);
            }}
          >
            <Send size={15} />
            {t('panel.handoff.send')}
          </ActionButton>
          {whyNot === '' ? null : (
            <p id={whyNotId} className="small muted">
              {whyNot}
            </p>
          )}
        </div>
      ) : null}
      {/* Below the button: what appears or goes during a click must not move the button. */}
      {companyId === '' && key.status === 'held' ? (
        <p className="small muted" data-hint="sso">
          {t('panel.handoff.sso')}
        </p>
      ) : null}
      <CompanyCheck company={view.check.company} onUse={actions.setCompanyId} />
      {key.status === 'held' || (key.status === 'delivered' && view.check.status !== 'idle') ? (
        <CheckCard check={view.check} actions={actions} hasResults={false} />
      ) : null}
      {key.status === 'delivered' && key.expiresAt !== null ? (
        <p className="wiped-in">
          {t('panel.handoff.wipedIn')}
          <Countdown expiresAt={key.expiresAt} label={t('panel.handoff.wipedIn')} />
        </p>
      ) : null}
      {key.status === 'delivered' && inCard !== 'done' ? (
        <ActionButton action="done" variant="primary" wide onClick={() => actions.done(key.id)}>
          {t('panel.handoff.done')}
        </ActionButton>
      ) : null}
      {canFillAgain && inCard !== 'fill-again' ? (
        <ActionButton action="fill-again" wide onClick={() => actions.fillAgain(key.id, handoff.host)}>
          {t('panel.handoff.fillAgain')}
        </ActionButton>
      ) : null}
      {handoff.status === 'verified' ? (
        <ActionButton action="export-record" wide onClick={actions.openRecord}>
          {t('common.openRecord')}
        </ActionButton>
      ) : null}
    </>
  );
}
