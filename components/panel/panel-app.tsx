import { useEffect, useRef, useState } from 'react';
import type { AssistantActions } from '../../utils/setup/view.ts';
import { Panel, type PanelLayout } from './panel.tsx';
import type { PanelState } from './panel-controller.ts';
import { positionPanel, tabTop } from './panel-position.ts';

interface PanelAppProps extends PanelState {
  actions: AssistantActions;
  onLayout: (layout: PanelLayout) => void;
  /** Called once for each focus request, with the element that is to get the focus. */
  onFocusTarget: (element: HTMLElement) => void;
  onEscape: () => void;
}

/** The panel at its position: it moves away from marked elements, unless the user has moved or opened it on this screen. */
export function PanelApp({ state, focusRequests, ...props }: PanelAppProps) {
  const { view, layout, canMovePanel } = state;
  const { onLayout, onFocusTarget } = props;
  /** The screen on which the user chose the position. */
  const [chosenOn, setChosenOn] = useState<string | null>(null);
  const viewport = useViewport();
  const position = chosenOn === view.screen ? layout : positionPanel(layout, view.pointsAt, viewport.width);
  const title = useRef<HTMLHeadingElement>(null);
  const answeredRequests = useRef(0);
  useEffect(() => {
    if (focusRequests === answeredRequests.current) return;
    setChosenOn(view.screen);
    // A collapsed panel has no title; it has one after the next render.
    if (position.collapsed || !title.current) return;
    answeredRequests.current = focusRequests;
    onFocusTarget(title.current);
  }, [focusRequests, view.screen, position.collapsed, onFocusTarget]);
  const choosePosition = (chosen: PanelLayout) => {
    setChosenOn(chosen.collapsed ? null : view.screen);
    onLayout(chosen);
  };
  return (
    <Panel
      view={view}
      actions={props.actions}
      layout={position}
      onLayout={choosePosition}
      tabTop={tabTop(position.side, view.pointsAt, viewport)}
      titleRef={title}
      onEscape={props.onEscape}
      isDisconnected={props.isDisconnected}
      isObstructed={props.isObstructed}
      canMovePanel={canMovePanel}
    />
  );
}

const currentViewport = () => ({ width: innerWidth, height: innerHeight });

function useViewport(): { width: number; height: number } {
  const [viewport, setViewport] = useState(currentViewport);
  useEffect(() => {
    const update = () => setViewport(currentViewport);
    addEventListener('resize', update);
    return () => removeEventListener('resize', update);
  }, []);
  return viewport;
}
