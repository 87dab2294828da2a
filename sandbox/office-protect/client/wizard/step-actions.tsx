import { useTranslate } from '../language.tsx';

interface StepActionsProps {
  onBack(): void;
  onNext(): void;
  isReady?: boolean;
}

export function StepActions({ onBack, onNext, isReady = true }: StepActionsProps) {
  const translate = useTranslate();
  return (
    <div className="actions">
      <button type="button" className="button" onClick={onBack}>
        {translate('back')}
      </button>
      <button type="button" className="button primary" onClick={onNext} disabled={!isReady}>
        {translate('continue')}
      </button>
    </div>
  );
}
