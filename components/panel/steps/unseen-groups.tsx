import { ActionButton } from '../../ui/action-button.tsx';
import { useTranslation } from '../../ui/use-translation.ts';

interface UnseenGroupsProps {
  /** Modules of the role whose rows were never shown. */
  groups: string[];
  /** Opens a group on the page; null while the role is not on the page. */
  onShow: ((module: string) => void) | null;
}

/** How many groups of the role were not viewed yet, and a button that opens the next one. */
export function UnseenGroups({ groups, onShow }: UnseenGroupsProps) {
  const { t } = useTranslation();
  const [next] = groups;
  if (next === undefined) return null;
  return (
    <p className="small">
      {t('panel.groups.unseen', groups.length)}{' '}
      {onShow ? (
        <ActionButton action="show-group" variant="link" data-group={next} onClick={() => onShow(next)}>
          {t('panel.groups.show', { group: next })}
        </ActionButton>
      ) : null}
    </p>
  );
}
