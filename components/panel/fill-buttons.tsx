import type { FillField } from '../../utils/connectwise/model/fill.ts';
import type { AssistantActions, AssistantView } from '../../utils/setup/view.ts';
import { ActionButton } from '../ui/action-button.tsx';
import { useTranslation } from '../ui/use-translation.ts';

interface FillAllProps {
  view: Pick<AssistantView, 'screen' | 'fills'>;
  onFillAll: () => void;
}

/** The button that fills in the member form. Renders nothing where there is nothing to fill in. */
export function FillAll({ view, onFillAll }: FillAllProps) {
  const { t } = useTranslation();
  const count = view.fills.length;
  if (view.screen !== 'api-member' || count === 0) return null;
  return (
    <div className="fill-all">
      <ActionButton action="fill-all" variant="primary" wide data-fillable={count} onClick={onFillAll}>
        {t('panel.fill.all', count)}
      </ActionButton>
      <p className="small muted">{t('panel.fill.allDetail')}</p>
    </div>
  );
}

interface FillOneProps {
  view: Pick<AssistantView, 'screen' | 'fills'>;
  screen: 'security-roles' | 'api-key';
  field: FillField;
  onFill: AssistantActions['fillField'];
}

/** The button that types the one text of a form: the name of a new role, the description of a new key. */
export function FillOne({ view, screen, field, onFill }: FillOneProps) {
  const { t } = useTranslation();
  const item = view.fills.find((each) => each.field === field);
  if (view.screen !== screen || item?.how !== 'type') return null;
  return (
    <ActionButton action="fill-field" variant="primary" wide data-field={field} onClick={() => onFill(field)}>
      {t('common.use', { text: item.text })}
    </ActionButton>
  );
}
