import type { FieldChoices as Choices, FillField } from '../../utils/connectwise/model/fill.ts';
import type { MemberFinding, Severity } from '../../utils/integrations/finding.ts';
import { ActionButton } from '../ui/action-button.tsx';
import { SEVERITY_TONES, TONE_ICONS } from '../ui/status-styles.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { FieldChoices } from './field-choices.tsx';
import { findingSentence } from './sentences.ts';

const ORDER: Record<Severity, number> = { error: 0, warning: 1, ok: 2 };

interface MemberFindingsProps {
  findings: MemberFinding[];
  /** What the page's own lists showed for fields that the user decides. */
  choices?: Choices[] | undefined;
  /** Fills in a field of the page, with a choice or the suggestion; null while the page shows no form. */
  onFill: ((field: FillField, choice?: string) => void) | null;
}

/** Findings about the API member's form: errors first, correct fields last and muted. */
export function MemberFindings({ findings, choices = [], onFill }: MemberFindingsProps) {
  const { t } = useTranslation();
  const sorted = findings.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  return (
    <ul className="findings">
      {sorted.map((finding) => {
        const { field, name, severity, text, suggestion } = finding;
        const tone = SEVERITY_TONES[severity];
        const Icon = TONE_ICONS[tone];
        const offered = severity === 'ok' ? undefined : choices.find((each) => each.field === field);
        return (
          <li
            key={field}
            className="finding"
            aria-label={findingSentence(finding, t)}
            data-finding={`member/${field}`}
            data-severity={severity}
          >
            <Icon size={16} className={`tone-${tone}`} />
            <div>
              <span className="visually-hidden">{t(`common.severity.${severity}`)}: </span>
              <strong className={severity === 'ok' ? 'quiet' : undefined}>{name}</strong>{' '}
              <span className={severity === 'ok' ? 'muted' : undefined}>{text}</span>{' '}
              {onFill && suggestion !== '' && field !== 'inactive' && field !== 'kind' ? (
                <ActionButton
                  action="fill-field"
                  variant="link"
                  data-field={field}
                  onClick={() => onFill(field)}
                >
                  {t('common.use', { text: suggestion })}
                </ActionButton>
              ) : null}
              {onFill && offered ? <FieldChoices choices={offered} onChoose={onFill} /> : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
