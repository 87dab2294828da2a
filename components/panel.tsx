import Eye from 'lucide-react/icons/eye';
import PanelLeft from 'lucide-react/icons/panel-left';
import PanelRight from 'lucide-react/icons/panel-right';
import ShieldCheck from 'lucide-react/icons/shield-check';
import X from 'lucide-react/icons/x';
import { type KeyboardEvent, useCallback, useRef } from 'react';
import type { AssistantActions, AssistantView } from '../utils/journey/view.ts';
import { ActionButton } from './action-button.tsx';
import { NextCard } from './next-card.tsx';
import { Notice } from './notice.tsx';
import { PageCheck } from './page-check.tsx';
import { PanelBody } from './panel-body.tsx';
import { shortState } from './short-state.ts';
import { PANEL_TEXTS } from './texts.ts';

/** Where the panel stands; kept by whoever renders it. */
export interface PanelLayout {
  side: 'left' | 'right';
  collapsed: boolean;
}

interface PanelProps {
  view: AssistantView;
  actions: AssistantActions;
  layout: PanelLayout;
  onLayout: (layout: PanelLayout) => void;
  /** The extension was reloaded or updated under this page, so that nothing here works any more. */
  isGone: boolean;
  /** A press was dropped, since the panel was not in plain sight. */
  isCovered?: boolean;
}

/** Keys pressed in the panel are not for ConnectWise, which listens for shortcuts on its document. */
function keepKeys(event: KeyboardEvent): void {
  event.stopPropagation();
}

/** The side panel beside ConnectWise's page. Fixed to its side by its own CSS (panel.css). */
export function Panel({ view, actions, layout, onLayout, isGone, isCovered = false }: PanelProps) {
  const { side, collapsed } = layout;
  const otherSide = side === 'left' ? 'right' : 'left';
  const OtherSideIcon = side === 'left' ? PanelRight : PanelLeft;
  const wasPressed = useRef(false);

  // The button that was pressed is gone after collapsing or opening; its counterpart takes the focus.
  // Collapsed by anything else, the panel must leave the focus where it is, perhaps in a form.
  const toggle = useCallback((button: HTMLButtonElement | null) => {
    if (button === null || !wasPressed.current) return;
    wasPressed.current = false;
    button.focus();
  }, []);

  function setCollapsed(next: boolean): void {
    wasPressed.current = true;
    onLayout({ side, collapsed: next });
  }

  return (
    <aside
      className={`panel panel-${side}${collapsed ? ' panel-collapsed' : ''}`}
      aria-label={PANEL_TEXTS.label}
      data-screen={view.screen}
      onKeyDown={keepKeys}
      onKeyUp={keepKeys}
    >
      {collapsed ? (
        <ActionButton
          ref={toggle}
          action="collapse"
          look="icon"
          aria-expanded={false}
          aria-label={PANEL_TEXTS.expandWith(shortState(view))}
          title={PANEL_TEXTS.expand}
          onPress={() => setCollapsed(false)}
        >
          <ShieldCheck size={20} />
          <span className="tab-state">{shortState(view)}</span>
        </ActionButton>
      ) : (
        <>
          <header className="panel-head">
            <span className="logo">
              <ShieldCheck size={16} />
            </span>
            <strong>{PANEL_TEXTS.name}</strong>
            <ActionButton
              action="move"
              look="icon"
              aria-label={PANEL_TEXTS.moveTo(otherSide)}
              title={PANEL_TEXTS.moveTo(otherSide)}
              onPress={() => onLayout({ side: otherSide, collapsed })}
            >
              <OtherSideIcon size={17} />
            </ActionButton>
            <ActionButton
              ref={toggle}
              action="collapse"
              look="icon"
              aria-expanded={true}
              aria-label={PANEL_TEXTS.collapse}
              title={PANEL_TEXTS.collapse}
              onPress={() => setCollapsed(true)}
            >
              <X size={17} />
            </ActionButton>
          </header>
          {isGone ? (
            <Notice tone="warn" data-problem="extension">
              <strong>{PANEL_TEXTS.gone}</strong>
              <span>{PANEL_TEXTS.goneDetail}</span>
            </Notice>
          ) : (
            <>
              <NextCard next={view.next} />
              {isCovered ? (
                <Notice tone="warn" data-problem="covered">
                  <strong>{PANEL_TEXTS.covered}</strong>
                  <span>{PANEL_TEXTS.coveredDetail}</span>
                </Notice>
              ) : null}
              <PanelBody view={view} actions={actions} />
            </>
          )}
          <footer className="panel-foot small muted">
            <Eye size={14} />
            <span>
              <span className="visually-hidden">{PANEL_TEXTS.seen} </span>
              {view.screenText}
            </span>
            <PageCheck check={actions.checkPage} />
          </footer>
        </>
      )}
    </aside>
  );
}
