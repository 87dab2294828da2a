import Check from 'lucide-react/icons/check';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import UserCheck from 'lucide-react/icons/user-check';
import type { StepStatus } from '../../utils/setup/view.ts';
import { useTranslation } from './use-translation.ts';

interface StepBadgeProps {
  number: number;
  status: StepStatus;
  /** The setup went on after it because of what the user has ticked. */
  isConfirmed: boolean;
}

/** A step's number, or an icon for its status. An ancestor's `data-status` sets the colours. */
export function StepBadge({ number, status, isConfirmed }: StepBadgeProps) {
  const { t } = useTranslation();
  // The current step keeps its number: it is opened again.
  const isPassed = isConfirmed && status === 'todo';
  return (
    <span className="disc">
      {status === 'done' ? (
        <Check size={14} strokeWidth={3} />
      ) : status === 'problem' ? (
        <TriangleAlert size={13} />
      ) : isPassed ? (
        <UserCheck size={13} />
      ) : (
        <span aria-hidden="true">{number}</span>
      )}
      <span className="visually-hidden">
        {isPassed ? t('common.stepConfirmed') : t(`common.stepStatus.${status}`)}:{' '}
      </span>
    </span>
  );
}
