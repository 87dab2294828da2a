import { useEffect, useRef } from 'react';
import type { AssistantActions, AssistantView } from '../../utils/setup/view.ts';
import { UndeliveredKeys } from '../key/undelivered-keys.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProblemList } from './problem-list.tsx';
import { StepList } from './step-list.tsx';

interface PanelBodyProps {
  view: AssistantView;
  actions: AssistantActions;
}

/** Px that stay free below what is scrolled into sight. */
const AIR = 12;

/**
 * The part of the panel that scrolls. When something else is to be done next, its step is scrolled into sight, or the
 * button to press where the step is too high for that; problems come first. `scrollIntoView` is not used: it may scroll
 * ConnectWise's page as well.
 */
export function PanelBody({ view, actions }: PanelBodyProps) {
  const body = useRef<HTMLDivElement>(null);
  const shown = useRef('');

  useEffect(() => {
    const { step, title } = view.next;
    const hasProblems = view.problems.length > 0;
    const news = `${step} ${title} ${hasProblems}`;
    const own = body.current;
    // In a low window all of the panel scrolls.
    const scroller = own && own.scrollHeight <= own.clientHeight ? own.closest('.panel') : own;
    const current = own?.querySelector(`[data-step="${step}"]`);
    if (!scroller || !current || news === shown.current) return;
    shown.current = news;
    const start = scroller.getBoundingClientRect().top - scroller.scrollTop;
    const placeOf = (element: Element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return { top: top - start, lowest: bottom - start + AIR - scroller.clientHeight };
    };
    const { top, lowest } = placeOf(current);
    const button = current.querySelector('.button-primary');
    const least = button ? placeOf(button).lowest : 0;
    scroller.scrollTop = hasProblems ? 0 : Math.max(Math.min(top, Math.max(0, lowest)), least);
  });

  return (
    <div ref={body} className="panel-body">
      <UndeliveredKeys pairs={view.undeliveredKeys} onDismiss={actions.dismissUndeliveredKeys} />
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
