import type { FieldChoices as Choices, FillField } from '../../utils/connectwise/model/fill.ts';
import { ActionButton } from '../ui/action-button.tsx';
import { useTranslation } from '../ui/use-translation.ts';

interface FieldChoicesProps {
  choices: Choices;
  /** Chooses one of the texts on the page. */
  onChoose: (field: FillField, choice: string) => void;
}

/** What the page's own list shows for a field that the user decides: a button each. */
export function FieldChoices({ choices: { field, texts, total }, onChoose }: FieldChoicesProps) {
  const { t } = useTranslation();
  const more = total - texts.length;
  return (
    <div className="field-choices">
      <span className="small muted">{t('common.choices.choose')}</span>
      {texts.map((text) => (
        <ActionButton
          key={text}
          action="fill-field"
          data-field={field}
          data-choice={text}
          aria-label={t('common.use', { text })}
          onClick={() => onChoose(field, text)}
        >
          {text}
        </ActionButton>
      ))}
      {more > 0 ? <span className="small muted">{t('common.choices.more', more)}</span> : null}
    </div>
  );
}
