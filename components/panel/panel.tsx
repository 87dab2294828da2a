import Eye from 'lucide-react/icons/eye';
import PanelLeft from 'lucide-react/icons/panel-left';
import PanelRight from 'lucide-react/icons/panel-right';
import ShieldCheck from 'lucide-react/icons/shield-check';
import X from 'lucide-react/icons/x';
import { type KeyboardEvent, type Ref, useCallback, useRef } from 'react';
import type { AssistantActions, AssistantView } from '../../utils/setup/view.ts';
import { ActionButton } from '../ui/action-button.tsx';
import { Announcer } from '../ui/announcer.tsx';
import { Notice } from '../ui/notice.tsx';
import { PRODUCT } from '../ui/product-names.ts';
import { useFocusRestore } from '../ui/use-focus-restore.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { DiagnosticsReport } from './diagnostics-report.tsx';
import { NextCard } from './next-card.tsx';
import { panelNews } from './panel-announcements.ts';
import { PanelBody } from './panel-body.tsx';
import { shortState } from './short-state.ts';

/** Where the panel stands; kept by whoever renders it. */
export interface PanelLayout {
  side: 'left' | 'right';
  collapsed: boolean;
}

export interface PanelProps {
  view: AssistantView;
  actions: AssistantActions;
  layout: PanelLayout;
  onLayout: (layout: PanelLayout) => void;
  /** How far below the viewport's top the collapsed panel stands, in CSS px; as panel.css says when absent. */
  tabTop?: number;
  /** The title of the next thing to do: there the focus goes when the user asks for the panel. */
  titleRef?: Ref<HTMLHeadingElement>;
  /** Esc was pressed: back to the page. */
  onEscape?: () => void;
  /** The extension was reloaded or updated under this page, so that nothing here works any more. */
  isDisconnected: boolean;
  /** A press was dropped, since the panel was not in plain sight. */
  isObstructed?: boolean;
}

/** The side panel beside ConnectWise's page. Fixed to its side by its own CSS (panel.css). */
export function Panel({ view, actions, layout, onLayout, tabTop, ...props }: PanelProps) {
  const { titleRef, onEscape, isDisconnected, isObstructed = false } = props;
  const { language, t } = useTranslation();
  const { side, collapsed } = layout;
  const otherSide = side === 'left' ? 'right' : 'left';
  const OtherSideIcon = side === 'left' ? PanelRight : PanelLeft;
  const wasPressed = useRef(false);
  const keep = useFocusRestore(view.work?.status === 'done' || view.work?.status === 'stopped');

  // The button that was pressed is gone after collapsing or opening; its counterpart takes the focus.
  // Collapsed by anything else, the panel must leave the focus where it is, perhaps in a form.
  const toggle = useCallback((button: HTMLButtonElement | null) => {
    if (button === null || !wasPressed.current) return;
    wasPressed.current = false;
    button.focus();
  }, []);

  /** Keys pressed in the panel are not for ConnectWise, which listens for shortcuts on its document. */
  function keepKeys(event: KeyboardEvent): void {
    event.stopPropagation();
    const { type, key, nativeEvent } = event;
    if (type === 'keydown' && key === 'Escape' && !nativeEvent.isComposing) onEscape?.();
  }

  function setCollapsed(next: boolean): void {
    wasPressed.current = true;
    onLayout({ side, collapsed: next });
  }

  return (
    <aside
      ref={keep}
      className={`panel panel-${side}${collapsed ? ' panel-collapsed' : ''}`}
      style={{ top: collapsed ? tabTop : undefined }}
      lang={language}
      aria-label={t('panel.label')}
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
          aria-label={t('panel.expandWith', { state: shortState(view, t) })}
          title={t('panel.expand')}
          onPress={() => setCollapsed(false)}
        >
          <ShieldCheck size={20} />
          <span className="tab-state">{shortState(view, t)}</span>
        </ActionButton>
      ) : (
        <>
          <header className="panel-head">
            <span className="logo">
              <ShieldCheck size={16} />
            </span>
            <strong>{PRODUCT}</strong>
            <ActionButton
              action="move"
              look="icon"
              aria-label={t(`panel.moveTo.${otherSide}`)}
              title={t(`panel.moveTo.${otherSide}`)}
              onPress={() => onLayout({ side: otherSide, collapsed })}
            >
              <OtherSideIcon size={17} />
            </ActionButton>
            <ActionButton
              ref={toggle}
              action="collapse"
              look="icon"
              aria-expanded={true}
              aria-label={t('panel.collapse')}
              title={t('panel.collapse')}
              onPress={() => setCollapsed(true)}
            >
              <X size={17} />
            </ActionButton>
          </header>
          {isDisconnected ? (
            <Notice tone="warn" data-problem="extension">
              <strong>{t('panel.gone')}</strong>
              <span>{t('panel.goneDetail')}</span>
            </Notice>
          ) : (
            <>
              <NextCard next={view.next} titleRef={titleRef} />
              {isObstructed ? (
                <Notice tone="warn" data-problem="covered">
                  <strong>{t('panel.covered')}</strong>
                  <span>{t('panel.coveredDetail')}</span>
                </Notice>
              ) : null}
              <PanelBody view={view} actions={actions} />
            </>
          )}
          <footer className="panel-foot small muted">
            <Eye size={14} />
            <span>
              <span className="visually-hidden">{t('panel.seen')} </span>
              {view.screenText}
            </span>
            <DiagnosticsReport check={actions.checkPage} />
          </footer>
        </>
      )}
      <Announcer
        news={[
          ...panelNews(view, t),
          { about: 'next', sign: view.next.title, text: collapsed ? view.next.title : '' },
          { about: 'gone', sign: String(isDisconnected), text: isDisconnected ? t('panel.gone') : '' },
          { about: 'covered', sign: String(isObstructed), text: isObstructed ? t('panel.covered') : '' },
        ]}
        greeting={`${t('panel.label')}. ${view.next.title}`}
        saidElsewhere={collapsed ? '' : `${view.next.title} ${view.next.detail}`}
      />
    </aside>
  );
}
