import Square from 'lucide-react/icons/square';
import SquareCheck from 'lucide-react/icons/square-check';
import type { TickState } from '../../utils/integrations/finding.ts';
import type { AssistantActions, Tick } from '../../utils/setup/view.ts';
import { ActionButton } from '../ui/action-button.tsx';
import { useTranslation } from '../ui/use-translation.ts';

interface TickBoxProps {
  /** What is ticked. */
  of: Tick;
  tick: TickState;
  /** What it stands for, as a sentence. */
  name: string;
  /** Whether the sentence is shown beside the box; else only screen readers get it. */
  isNameShown?: boolean;
  onTick: AssistantActions['tick'];
}

/** A checkbox for something that the page does not show. It is a button, because only trusted clicks count. */
export function TickBox({ of, tick, name, isNameShown = false, onTick }: TickBoxProps) {
  const isTicked = tick === 'made';
  const Icon = isTicked ? SquareCheck : Square;
  return (
    <ActionButton
      action="tick"
      variant="tick"
      role="checkbox"
      aria-checked={isTicked}
      aria-label={name}
      {...{ [hookOf(of)]: of }}
      data-ticked={isTicked ? '' : undefined}
      onClick={() => onTick(of, !isTicked)}
    >
      <Icon size={18} />
      {isNameShown ? <span>{name}</span> : null}
    </ActionButton>
  );
}

/** The attribute that names what is ticked (docs/hooks.md). */
function hookOf(tick: Tick): string {
  if (!tick.includes('/')) return 'data-step';
  return tick.startsWith('member/') ? 'data-finding' : 'data-cell';
}

/** Says that the page contradicts what the user had ticked. */
export function Overruled({ isOverruled }: { isOverruled: boolean }) {
  const { t } = useTranslation();
  return isOverruled ? <strong className="overruled tone-warn">{t('common.tick.overruled')}</strong> : null;
}
