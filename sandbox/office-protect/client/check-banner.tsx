import { CircleCheck, CircleX } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { CheckResult } from '../contract.ts';
import { type Translate, useTranslate } from './language.tsx';

/** `broken`: the portal's own server did not answer the check. */
export type CheckState =
  | { state: 'none' | 'checking' | 'broken' }
  | { state: 'checked'; result: CheckResult };

/** Says in one sentence how the check went; it comes into view, and screen readers read it, when it appears. */
export function CheckBanner({ check, companyId }: { check: CheckState; companyId: string }) {
  const translate = useTranslate();
  const banner = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (check.state === 'checked') banner.current?.scrollIntoView({ block: 'nearest' });
  }, [check]);
  const reason = describeFailure(check, companyId, translate);
  const isPassed = check.state === 'checked' && check.result.failure === null;
  return (
    <div className="check-result" role="status" ref={banner}>
      {reason && (
        <p className="banner bad">
          <CircleX size={20} aria-hidden />
          <span>{translate('checkFailed', { reason })}</span>
        </p>
      )}
      {isPassed && (
        <div className="banner good">
          <CircleCheck size={20} aria-hidden />
          <div>
            <strong>{translate('checkPassed')}</strong>
            <br />
            {translate('checkPassedText')}
          </div>
        </div>
      )}
    </div>
  );
}

function describeFailure(check: CheckState, companyId: string, translate: Translate): string | null {
  if (check.state === 'broken') return translate('failed-server');
  if (check.state !== 'checked' || check.result.failure === null) return null;
  const missing = check.result.permissions
    .filter(({ optional, state }) => !optional && state === 'missing')
    .map(({ permission, level }) => `${translate(permission)} › ${translate(level)}`)
    .join(', ');
  return translate(`failed-${check.result.failure}`, { companyId, missing });
}
