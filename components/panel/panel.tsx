import Eye from 'lucide-react/icons/eye';
import PanelLeft from 'lucide-react/icons/panel-left';
import PanelRight from 'lucide-react/icons/panel-right';
import ShieldCheck from 'lucide-react/icons/shield-check';
import X from 'lucide-react/icons/x';
import { type FormEvent, type KeyboardEvent, type Ref, useCallback, useRef, useState } from 'react';
import type { AssistantActions, AssistantView } from '../../utils/setup/view.ts';
import { ActionButton } from '../ui/action-button.tsx';
import { Announcer } from '../ui/announcer.tsx';
import { Notice } from '../ui/notice.tsx';
import { ASSISTANT } from '../ui/product-names.ts';
import { useFocusRestore } from '../ui/use-focus-restore.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { DiagnosticsReport } from './diagnostics-report.tsx';
import { NextStepButton } from './next-button.tsx';
import { NextCard } from './next-card.tsx';
import { panelAnnouncements } from './panel-announcements.ts';
import { PanelBody } from './panel-body.tsx';
import { PlaceButton } from './place-button.tsx';
import { shortState } from './short-state.ts';

/** Position of the panel. The component that renders the panel stores it. */
export interface PanelLayout {
  side: 'left' | 'right';
  collapsed: boolean;
}

export interface PanelProps {
  view: AssistantView;
  actions: AssistantActions;
  layout: PanelLayout;
  onLayout: (layout: PanelLayout) => void;
  /** Top of the collapsed panel in the viewport, in CSS px. Default: see panel.css. */
  tabTop?: number;
  /** The title of the next step, which gets the focus when the user presses the shortcut. */
  titleRef?: Ref<HTMLHeadingElement>;
  /** Called on Esc, to return the focus to the page. */
  onEscape?: () => void;
  /** The extension was reloaded or updated, so this panel no longer works until the page is reloaded. */
  isDisconnected: boolean;
  /** A click was ignored because something obstructs the panel. */
  isObstructed?: boolean;
  /** It fills the browser's side panel, so it has no position on a page. */
  isDocked?: boolean;
  /** False: company policy says where the panel is. */
  canMovePanel?: boolean;
}

/** The panel: on ConnectWise's page, where its own CSS fixes it to one side (panel.css), or in the browser's side panel. */
export function Panel({ view, actions, layout, onLayout, tabTop, ...props }: PanelProps) {
  const {
    titleRef,
    onEscape,
    isDisconnected,
    isObstructed = false,
    isDocked = false,
    canMovePanel = false,
  } = props;
  const { language, t } = useTranslation();
  const { side, collapsed } = layout;
  /** The pair for which the user has typed a company ID. */
  const [typedFor, setTypedFor] = useState('');
  // The button below the field sends it then: one that came above it while it is being clicked would move it away.
  const isSentBelow = view.nextButton?.action === 'send-key' && typedFor === view.key.id;
  const nextButton = isSentBelow ? null : view.nextButton;
  const otherSide = side === 'left' ? 'right' : 'left';
  const OtherSideIcon = side === 'left' ? PanelRight : PanelLeft;
  const wasClicked = useRef(false);
  const restoreFocus = useFocusRestore(view.work?.status === 'done' || view.work?.status === 'stopped');

  // After a click the button is unmounted, and its counterpart gets the focus. When something else collapses the
  // panel, the focus must not move: it may be in a form.
  const toggleRef = useCallback((button: HTMLButtonElement | null) => {
    if (button === null || !wasClicked.current) return;
    wasClicked.current = false;
    button.focus();
  }, []);

  function noteTyping({ target }: FormEvent): void {
    if (target instanceof HTMLElement && target.dataset.field === 'company-id') setTypedFor(view.key.id);
  }

  /** Hides key events from ConnectWise, which listens for shortcuts on its document. */
  function stopKeyEvent(event: KeyboardEvent): void {
    event.stopPropagation();
    const { type, key, nativeEvent } = event;
    if (type === 'keydown' && key === 'Escape' && !nativeEvent.isComposing) onEscape?.();
  }

  function setCollapsed(next: boolean): void {
    wasClicked.current = true;
    onLayout({ side, collapsed: next });
  }

  return (
    <aside
      ref={restoreFocus}
      className={`panel ${isDocked ? 'panel-docked' : `panel-${side}`}${collapsed ? ' panel-collapsed' : ''}`}
      style={{ top: collapsed ? tabTop : undefined }}
      lang={language}
      aria-label={t('panel.label')}
      data-screen={view.screen}
      data-pointing={view.pointing.step ?? undefined}
      data-record={view.record?.owner}
      data-record-reason={view.record?.reason ?? undefined}
      onInput={noteTyping}
      onKeyDown={stopKeyEvent}
      onKeyUp={stopKeyEvent}
    >
      {collapsed ? (
        <ActionButton
          ref={toggleRef}
          action="collapse"
          variant="icon"
          aria-expanded={false}
          aria-label={t('panel.expandWith', { state: shortState(view, t) })}
          title={t('panel.expand')}
          onClick={() => setCollapsed(false)}
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
            <strong>{ASSISTANT}</strong>
            {canMovePanel ? (
              <PlaceButton
                isDocked={isDocked}
                onMove={isDocked ? actions.moveToPage : actions.moveToSidePanel}
              />
            ) : null}
            {isDocked ? null : (
              <>
                <ActionButton
                  action="move"
                  variant="icon"
                  aria-label={t(`panel.moveTo.${otherSide}`)}
                  title={t(`panel.moveTo.${otherSide}`)}
                  onClick={() => onLayout({ side: otherSide, collapsed })}
                >
                  <OtherSideIcon size={17} />
                </ActionButton>
                <ActionButton
                  ref={toggleRef}
                  action="collapse"
                  variant="icon"
                  aria-expanded={true}
                  aria-label={t('panel.collapse')}
                  title={t('panel.collapse')}
                  onClick={() => setCollapsed(true)}
                >
                  <X size={17} />
                </ActionButton>
              </>
            )}
          </header>
          {isDisconnected ? (
            <Notice tone="warn" data-problem="extension">
              <strong>{t('panel.gone')}</strong>
              <span>{t('panel.goneDetail')}</span>
            </Notice>
          ) : (
            <>
              <NextCard
                next={view.next}
                titleRef={titleRef}
                button={
                  nextButton === null ? null : (
                    <NextStepButton
                      key={nextButton.action}
                      button={nextButton}
                      view={view}
                      actions={actions}
                    />
                  )
                }
              />
              {isObstructed ? (
                <Notice tone="warn" data-problem="covered">
                  <strong>{t('panel.covered')}</strong>
                  <span>{t('panel.coveredDetail')}</span>
                </Notice>
              ) : null}
              <PanelBody view={{ ...view, nextButton }} actions={actions} />
            </>
          )}
          <footer className="panel-foot small muted">
            <Eye size={14} />
            <span>
              <span className="visually-hidden">{t('panel.seen')} </span>
              {view.screenText}
            </span>
            <DiagnosticsReport getReport={actions.getDiagnostics} onSavePage={actions.saveSnapshot} />
          </footer>
        </>
      )}
      <Announcer
        announcements={[
          ...panelAnnouncements(view, t),
          { topic: 'next', changeKey: view.next.title, text: collapsed ? view.next.title : '' },
          {
            topic: 'disconnected',
            changeKey: String(isDisconnected),
            text: isDisconnected ? t('panel.gone') : '',
          },
          {
            topic: 'obstructed',
            changeKey: String(isObstructed),
            text: isObstructed ? t('panel.covered') : '',
          },
        ]}
        initialAnnouncement={`${t('panel.label')}. ${view.next.title}`}
        announcedElsewhere={collapsed ? '' : `${view.next.title} ${view.next.detail}`}
      />
    </aside>
  );
}
