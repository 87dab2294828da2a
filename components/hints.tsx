import type { AssistantActions, HintView } from '../utils/setup/view.ts';
import { ActionButton } from './ui/action-button.tsx';
import { Notice } from './ui/notice.tsx';
import { useTranslation } from './ui/use-translation.ts';

interface HintsProps {
  hints: HintView[];
  actions: Pick<AssistantActions, 'moveToSidePanel'>;
}

/** Sentences about the page, each with the word for its cause (docs/hooks.md, `data-hint`). */
export function Hints({ hints, actions }: HintsProps) {
  const { t } = useTranslation();
  return hints.map(({ name, text, offersSidePanel }) => (
    <Notice key={name} tone="warn" data-hint={name}>
      {offersSidePanel ? (
        <>
          <p>{text}</p>
          <ActionButton action="use-side-panel" onClick={actions.moveToSidePanel}>
            {t('common.useSidePanel')}
          </ActionButton>
        </>
      ) : (
        text
      )}
    </Notice>
  ));
}
