import ArrowRight from 'lucide-react/icons/arrow-right';
import CircleCheck from 'lucide-react/icons/circle-check';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { ReactNode, Ref } from 'react';
import { type NextView, STEPS } from '../../utils/setup/view.ts';
import { useTranslation } from '../ui/use-translation.ts';

const ICONS = { do: ArrowRight, warn: TriangleAlert, done: CircleCheck } as const;

interface NextCardProps {
  next: NextView;
  titleRef?: Ref<HTMLHeadingElement> | undefined;
  /** The button of the next step; null where there is none. */
  button: ReactNode;
}

/** The next step, in large type, with its button. A live region: screen readers announce it once when it changes. */
export function NextCard({ next, titleRef, button }: NextCardProps) {
  const { t } = useTranslation();
  const Icon = ICONS[next.tone];
  const number = STEPS.indexOf(next.step) + 1;
  return (
    <section className={`next next-${next.tone}`} data-next={next.step}>
      <div className="next-words" role="status" aria-atomic="true">
        <p className="next-step">
          {next.tone === 'done'
            ? t('panel.stepDone', { number, count: STEPS.length })
            : t('panel.stepOf', { number, count: STEPS.length })}
        </p>
        <h2 ref={titleRef} className="next-title">
          <Icon size={18} />
          {next.title}
        </h2>
        <p className="next-detail">{next.detail}</p>
      </div>
      {button}
    </section>
  );
}
