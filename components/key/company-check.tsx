import type { CheckView } from '../../utils/setup/view.ts';
import { ActionButton } from '../ui/action-button.tsx';
import { PROOF_LOOKS } from '../ui/status-styles.ts';
import { useTranslation } from '../ui/use-translation.ts';

interface CompanyCheckProps {
  company: CheckView['company'];
  onUse: (companyId: string) => void;
}

/** What ConnectWise says of the company ID, with its own spelling to use; nothing until it was asked. */
export function CompanyCheck({ company, onUse }: CompanyCheckProps) {
  const { t } = useTranslation();
  if (!company) return null;
  const { state, reason, text, suggestion } = company;
  const { tone, Icon } = PROOF_LOOKS[state];
  return (
    <div className="finding" data-check="company" data-state={state} data-reason={reason ?? undefined}>
      <Icon size={16} className={`tone-${tone}`} />
      <div>
        <span className={state === 'refused' ? undefined : 'muted'}>{text}</span>{' '}
        {suggestion === '' ? null : (
          <ActionButton action="use-company-id" look="link" onPress={() => onUse(suggestion)}>
            {t('common.use', { text: suggestion })}
          </ActionButton>
        )}
      </div>
    </div>
  );
}
