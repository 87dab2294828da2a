import EyeOff from 'lucide-react/icons/eye-off';
import type { FieldChoices as Choices, FillField } from '../../utils/connectwise/model/fill.ts';
import type { MemberFinding } from '../../utils/integrations/finding.ts';
import type { AssistantActions } from '../../utils/setup/view.ts';
import { ActionButton } from '../ui/action-button.tsx';
import { SEVERITY_TONES, TONE_ICONS } from '../ui/status-styles.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { FieldChoices } from './field-choices.tsx';
import { findingSentence, severityText } from './sentences.ts';
import { Overruled, TickBox } from './tick-box.tsx';

const ORDER: Record<MemberFinding['severity'], number> = { error: 0, warning: 1, unseen: 2, ok: 3 };

interface MemberFindingsProps {
  findings: MemberFinding[];
  /** What the page's own lists showed for fields that the user decides. */
  choices?: Choices[] | undefined;
  /** Fills in a field of the page, with a choice or the suggestion; null while the page shows no form. */
  onFill: ((field: FillField, choice?: string) => void) | null;
  /** The user says that a field is right that was not seen; null where that is not offered. */
  onTick: AssistantActions['tick'] | null;
}

/** Findings about the API member's form: errors first, then what was not seen in the form's order, correct fields last and muted. */
export function MemberFindings({ findings, choices = [], onFill, onTick }: MemberFindingsProps) {
  const { t } = useTranslation();
  const sorted = findings.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  return (
    <ul className="findings">
      {sorted.map((finding) => {
        const { field, name, severity, text, suggestion, tick } = finding;
        const tone = SEVERITY_TONES[severity];
        const Icon = severity === 'unseen' ? EyeOff : TONE_ICONS[tone];
        const isField = field !== 'inactive' && field !== 'kind';
        const offered = severity === 'ok' ? undefined : choices.find((each) => each.field === field);
        return (
          <li
            key={field}
            className="finding"
            aria-label={findingSentence(finding, t)}
            data-finding={`member/${field}`}
            data-severity={severity}
          >
            {onTick && isField && tick !== 'none' ? (
              <TickBox of={`member/${field}`} tick={tick} name={`${name}: ${text}`} onTick={onTick} />
            ) : (
              <Icon size={16} className={`tone-${tone}`} />
            )}
            <div>
              {tick === 'made' ? null : <span className="visually-hidden">{severityText(finding, t)}: </span>}
              <strong className={severity === 'ok' ? 'quiet' : undefined}>{name}</strong>{' '}
              <span className={severity === 'ok' ? 'muted' : undefined}>{text}</span>{' '}
              {tick === 'made' ? <strong className="small muted">{severityText(finding, t)}</strong> : null}
              <Overruled isOverruled={finding.isOverruled} />
              {onFill && suggestion !== '' && isField ? (
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
