import AppWindow from 'lucide-react/icons/app-window';
import PanelRightOpen from 'lucide-react/icons/panel-right-open';
import { ActionButton } from '../ui/action-button.tsx';
import { useTranslation } from '../ui/use-translation.ts';

interface PlaceButtonProps {
  /** The panel is in the browser's side panel. */
  isDocked: boolean;
  onMove: () => void;
}

/** Moves the panel from the page to the browser's side panel, or back. */
export function PlaceButton({ isDocked, onMove }: PlaceButtonProps) {
  const { t } = useTranslation();
  const name = t(isDocked ? 'common.usePagePanel' : 'common.useSidePanel');
  return (
    <ActionButton
      action={isDocked ? 'use-page-panel' : 'use-side-panel'}
      variant="icon"
      aria-label={name}
      title={name}
      onClick={onMove}
    >
      {isDocked ? <AppWindow size={17} /> : <PanelRightOpen size={17} />}
    </ActionButton>
  );
}
