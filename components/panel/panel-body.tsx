import { useEffect, useRef } from 'react';
import type { AssistantActions, AssistantView } from '../../utils/setup/view.ts';
import { Hints } from '../hints.tsx';
import { UndeliveredKeys } from '../key/undelivered-keys.tsx';
import { RecordLine } from '../record-line.tsx';
import { ProblemList } from './problem-list.tsx';
import { StepList } from './steps/step-list.tsx';

interface PanelBodyProps {
  view: AssistantView;
  actions: AssistantActions;
}

/** Px of space below an element that is scrolled into view. */
const MARGIN = 12;

/**
 * The part of the panel that scrolls. When the next step changes, that step is scrolled into view, or its button if the
 * step is too tall. Problems come first. `scrollIntoView` is not used because it may also scroll ConnectWise's page.
 */
export function PanelBody({ view, actions }: PanelBodyProps) {
  const body = useRef<HTMLDivElement>(null);
  const lastScroll = useRef('');

  useEffect(() => {
    const { step, title } = view.next;
    const hasProblems = view.problems.length > 0 || view.hints.some(({ offersSidePanel }) => offersSidePanel);
    const scrollKey = `${step} ${title} ${hasProblems}`;
    const own = body.current;
    // In a short window the whole panel scrolls.
    const scroller = own && own.scrollHeight <= own.clientHeight ? own.closest('.panel') : own;
    const current = own?.querySelector(`[data-step="${step}"]`);
    if (!scroller || !current || scrollKey === lastScroll.current) return;
    lastScroll.current = scrollKey;
    const start = scroller.getBoundingClientRect().top - scroller.scrollTop;
    const rangeOf = (element: Element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return { top: top - start, lowest: bottom - start + MARGIN - scroller.clientHeight };
    };
    const { top, lowest } = rangeOf(current);
    const button = current.querySelector('.button-primary');
    const least = button ? rangeOf(button).lowest : 0;
    // The card of the next step scrolls with the panel; its button comes first.
    const isInCard = scroller !== own && view.nextButton !== null;
    scroller.scrollTop = hasProblems || isInCard ? 0 : Math.max(Math.min(top, Math.max(0, lowest)), least);
  });

  return (
    <div ref={body} className="panel-body">
      <RecordLine record={view.record} actions={actions} />
      <UndeliveredKeys keys={view.undeliveredKeys} onDismiss={actions.dismissUndeliveredKeys} />
      <ProblemList problems={view.problems} />
      <Hints hints={view.hints} actions={actions} />
      <StepList view={view} actions={actions} />
    </div>
  );
}
