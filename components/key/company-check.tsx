import type { CheckView } from '../../utils/setup/view.ts';
import { ActionButton } from '../ui/action-button.tsx';
import { PROOF_STYLES } from '../ui/status-styles.ts';
import { useTranslation } from '../ui/use-translation.ts';

interface CompanyCheckProps {
  company: CheckView['company'];
  onUse: (companyId: string) => void;
}

/** ConnectWise's answer about the company ID, and a button to use its spelling. Renders nothing before it was asked. */
export function CompanyCheck({ company, onUse }: CompanyCheckProps) {
  const { t } = useTranslation();
  if (!company) return null;
  const { state, reason, text, suggestion } = company;
  const { tone, Icon } = PROOF_STYLES[state];
  return (
    <div className="finding" data-check="company" data-state={state} data-reason={reason ?? undefined}>
      <Icon size={16} className={`tone-${tone}`} />
      <div>
        <span className={state === 'refused' ? undefined : 'muted'}>{text}</span>{' '}
        {suggestion === '' ? null : (
          <ActionButton action="use-company-id" variant="link" onClick={() => onUse(suggestion)}>
            {t('common.use', { text: suggestion })}
          </ActionButton>
        )}
      </div>
    </div>
  );
}
