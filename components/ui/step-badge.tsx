import Check from 'lucide-react/icons/check';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { StepStatus } from '../../utils/setup/view.ts';
import { useTranslation } from './use-translation.ts';

/** A step's number, or an icon for its status. An ancestor's `data-status` sets the colours. */
export function StepBadge({ number, status }: { number: number; status: StepStatus }) {
  const { t } = useTranslation();
  return (
    <span className="disc">
      {status === 'done' ? (
        <Check size={14} strokeWidth={3} />
      ) : status === 'problem' ? (
        <TriangleAlert size={13} />
      ) : (
        <span aria-hidden="true">{number}</span>
      )}
      <span className="visually-hidden">{t(`common.stepStatus.${status}`)}: </span>
    </span>
  );
}
