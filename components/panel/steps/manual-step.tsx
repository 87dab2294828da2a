import type { ReactNode } from 'react';
import type { AssistantActions, AssistantView, TickedStep } from '../../../utils/setup/view.ts';
import { Overruled, TickBox } from '../../findings/tick-box.tsx';
import { useTranslation } from '../../ui/use-translation.ts';

interface ManualStepProps {
  step: TickedStep;
  view: AssistantView;
  onTick: AssistantActions['tick'];
  /** The step's checklist. */
  children: ReactNode;
}

/** A checklist of which the user can tick what is not seen: above it how, below it that the record is saved. */
export function ManualStep({ step, view, onTick, children }: ManualStepProps) {
  const { t } = useTranslation();
  const own = view.steps.find((each) => each.step === step);
  const items = step === 'role' ? view.levels : view.member;
  const isOffered = items.some(({ tick }) => tick === 'offered') || own?.tick === 'offered';
  return (
    <>
      {isOffered ? <p className="small">{t(`panel.tick.${step}`)}</p> : null}
      {children}
      {own && own.tick !== 'none' ? (
        <TickBox of={step} tick={own.tick} name={t(`panel.tick.saved.${step}`)} isNameShown onTick={onTick} />
      ) : null}
      <Overruled isOverruled={own?.isOverruled ?? false} />
    </>
  );
}
