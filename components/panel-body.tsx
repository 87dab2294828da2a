import { useEffect, useRef } from 'react';
import type { AssistantActions, AssistantView } from '../utils/journey/view.ts';
import { LostPairs } from './lost-pairs.tsx';
import { Notice } from './notice.tsx';
import { ProblemList } from './problem-list.tsx';
import { StepList } from './step-list.tsx';

interface PanelBodyProps {
  view: AssistantView;
  actions: AssistantActions;
}

/**
 * The part of the panel that scrolls. When another step becomes the next one, it is scrolled into
 * sight; problems come first. `scrollIntoView` is not used: it may scroll ConnectWise's page as well.
 */
export function PanelBody({ view, actions }: PanelBodyProps) {
  const body = useRef<HTMLDivElement>(null);
  const step = view.next.step;
  const hasProblems = view.problems.length > 0;

  useEffect(() => {
    const scroller = body.current;
    const current = scroller?.querySelector<HTMLElement>(`[data-step="${step}"]`);
    if (!scroller || !current) return;
    const top = current.offsetTop;
    const lowest = top + current.offsetHeight - scroller.clientHeight;
    scroller.scrollTop = hasProblems ? 0 : Math.min(top, Math.max(0, lowest));
  }, [step, hasProblems]);

  return (
    <div ref={body} className="panel-body">
      <LostPairs pairs={view.lostPairs} onDismiss={actions.dismissLostPairs} />
      <ProblemList problems={view.problems} />
      {view.hints.map((hint) => (
        <Notice key={hint} tone="warn" data-hint="">
          {hint}
        </Notice>
      ))}
      <StepList view={view} actions={actions} />
    </div>
  );
}
