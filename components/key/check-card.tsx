import type { AssistantActions, CheckView } from '../../utils/setup/view.ts';
import { ActionButton } from '../ui/action-button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Tone } from '../ui/status-styles.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { CheckResults } from './check-results.tsx';
import { MoreRights } from './more-rights.tsx';

interface CheckCardProps {
  check: CheckView;
  actions: Pick<AssistantActions, 'checkKey' | 'cancelCheck' | 'openOptions'>;
  /** True: shows the result of each level. False: one summary sentence. */
  hasResults: boolean;
}

/** Lets the user check the key with ConnectWise itself: a button, the progress, and the result. */
export function CheckCard({ check, actions, hasResults }: CheckCardProps) {
  const { t } = useTranslation();
  const { status, reason, whyNot } = check;
  const isRunning = status === 'running';
  const handleClick = () => {
    // The button stays enabled while the check runs, so that it keeps the focus.
    if (!isRunning) actions.checkKey();
  };
  if (!hasResults && status === 'idle' && whyNot !== '') return null;
  return (
    <fieldset
      className="check"
      aria-label={t('panel.check.title')}
      data-check-status={status}
      data-reason={reason ?? undefined}
    >
      {hasResults || status !== 'idle' ? <Summary check={check} hasRights={hasResults} /> : null}
      {hasResults ? <CheckResults check={check} /> : null}
      {whyNot === '' || status === 'idle' ? (
        <div className="button-row">
          <ActionButton
            action="check-key"
            variant={hasResults ? 'secondary' : 'link'}
            disabled={whyNot !== ''}
            aria-disabled={isRunning}
            onClick={handleClick}
          >
            {isRunning
              ? t('panel.check.checking')
              : status === 'idle'
                ? t('panel.check.check')
                : t('panel.check.again')}
          </ActionButton>
          {isRunning ? (
            <ActionButton action="cancel-check" variant="link" onClick={actions.cancelCheck}>
              {t('panel.check.cancel')}
            </ActionButton>
          ) : null}
          {reason === 'no-client-id' || reason === 'client-id' || reason === 'other-host' ? (
            <ActionButton action="open-options" variant="link" onClick={actions.openOptions}>
              {t('panel.check.options')}
            </ActionButton>
          ) : null}
        </div>
      ) : null}
    </fieldset>
  );
}

/** `hasRights`: lists the most far-reaching levels that the key has beyond the profile. */
function Summary({ check, hasRights }: { check: CheckView; hasRights: boolean }) {
  const { t } = useTranslation();
  const { status, text, whyNot, done, total, excess } = check;
  if (status === 'idle') return <p className="check-idle small muted">{whyNot || t('panel.check.what')}</p>;
  if (status === 'running') {
    return (
      <div className="check-progress">
        <progress value={done} max={total} aria-label={t('panel.check.progress')} />
        <p className="small">{text}</p>
      </div>
    );
  }
  if (!excess || !hasRights) return <Notice tone={toneOf(check)}>{text}</Notice>;
  return (
    <Notice tone={toneOf(check)} data-hint="more-rights" data-excess-count={String(excess.count)}>
      <p>{text}</p>
      <MoreRights excess={excess} />
    </Notice>
  );
}

function toneOf({ status, levels, board, companies, excess }: CheckView): Tone {
  if (status === 'skipped') return 'muted';
  if (status === 'failed' || companies !== null) return 'bad';
  if (levels.some(({ state, isOptional }) => state === 'refused' && !isOptional)) return 'bad';
  if (levels.some(({ state }) => state !== 'proven') || board?.state === 'refused') return 'warn';
  if (!excess) return 'ok';
  return excess.isExpected ? 'muted' : 'warn';
}
