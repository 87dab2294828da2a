/** The card on the target page: the `<office-protect-handoff>` element of docs/hooks.md, section 4. */

import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import { ASSISTANT } from '../../integrations/index.ts';
import type { FocusReturn } from '../../on-page-ui/focus-return.ts';
import { hostNames } from '../../settings/display-host.ts';
import { keepOnTop } from './card-position.ts';
import { type Button, buttonsFor } from './handoff-buttons.ts';
import css from './handoff-card.css?inline';
import { cardTexts, type HandoffCardState } from './handoff-texts.ts';
import { createLiveRegion } from './live-region.ts';

export type { HandoffCardState } from './handoff-texts.ts';

export interface HandoffCardActions {
  /** `pairId`: the pair that the card shows. */
  fill(pairId: string): void;
  fillAgain(pairId: string): void;
  wipe(pairId: string): void;
}

export interface HandoffCard {
  /** Shows a state. Adds the card again if the page has removed it. */
  show(state: HandoffCardState): void;
  /** Moves the focus to the card (shortcut). Esc returns it. */
  focus(): void;
  /** Removes the card permanently. */
  remove(): void;
}

/** Important inline styles, so that no style rule of the page can change or hide the card. */
const HOST_STYLE = {
  all: 'initial',
  position: 'fixed',
  inset: 'auto 16px 16px auto',
  'z-index': '2147483647',
  display: 'block',
  width: 'min(340px, calc(100vw - 32px))',
  'color-scheme': 'light dark',
};
interface HandoffCardOptions {
  /** `open` is used by tests only. */
  mode?: ShadowRootMode;
  /** Guards the clicks inside the shadow root. Calls `onDropped` when one was ignored because the card was obstructed. */
  guard?: (root: ShadowRoot, onDropped: () => void) => void;
  /** Creates the helper that returns the focus to the page. */
  createFocus?: (root: ShadowRoot) => FocusReturn;
}

/**
 * Creates the card. The first `show` adds it to the page. The page's own elements are not changed. The buttons react to
 * trusted clicks only, so the page cannot activate them.
 */
export function createHandoffCard(
  document: Document,
  actions: HandoffCardActions,
  translators: Record<Language, Translator>,
  { mode = 'closed', guard = () => {}, createFocus }: HandoffCardOptions = {},
): HandoffCard {
  const run = { fill: actions.fill, 'fill-again': actions.fillAgain, wipe: actions.wipe };

  function element(name: string, className: string, text = ''): HTMLElement {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  }

  function buttonFor({ action, isMain }: Button): HTMLElement {
    const button = element(
      'button',
      isMain ? 'button main' : 'button',
      translator.t(`card.button.${action}`),
    );
    button.setAttribute('type', 'button');
    button.dataset.action = action;
    button.addEventListener('click', (event) => {
      if (event.isTrusted) run[action](pairId);
    });
    return button;
  }

  function fact(name: string, values: readonly string[]): HTMLElement[] {
    const shown = values.filter((value) => value !== '');
    return shown.length === 0
      ? []
      : [element('dt', '', name), ...shown.map((value) => element('dd', '', value))];
  }

  const host = document.createElement('office-protect-handoff');
  for (const [name, value] of Object.entries(HOST_STYLE)) host.style.setProperty(name, value, 'important');
  const shadow = host.attachShadow({ mode });
  const card = element('section', 'card');
  card.setAttribute('aria-label', ASSISTANT);
  const icon = element('span', 'icon');
  icon.setAttribute('aria-hidden', 'true');
  const status = element('div', 'status');
  const title = element('h2', 'title');
  title.tabIndex = -1;
  const detail = element('p', 'detail');
  const facts = element('dl', 'facts');
  const buttons = element('div', 'buttons');
  status.append(title, detail);
  const liveRegion = createLiveRegion(document);
  card.append(element('p', 'name', ASSISTANT), icon, status, facts, buttons, liveRegion.element);
  // A style element that is given its text before it is appended falls under the extension's policy in Chrome and
  // Firefox alike, not under the page's. Content scripts can adopt style sheets in Firefox since 153 only (bug 1751346).
  shadow.append(element('style', '', css), card);
  const showTexts = (texts: { title: string; detail: string }) => {
    title.textContent = texts.title;
    detail.textContent = texts.detail;
    liveRegion.announce(`${texts.title}. ${texts.detail}`);
  };
  guard(shadow, () => {
    showTexts({ title: translator.t('card.covered.title'), detail: translator.t('card.covered.detail') });
  });
  const focusReturn = createFocus?.(shadow);
  shadow.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Escape' || event.isComposing) return;
    // Esc must not also close the dialog that may contain the card.
    event.preventDefault();
    focusReturn?.restore();
  });

  let translator = translators.en;
  let pairId = '';
  let shownButtons = '';
  /** Replaces the buttons. If one had the focus, the title gets it: another button would react to a key that is still down. */
  const showButtons = (wanted: readonly Button[]) => {
    const names = JSON.stringify([translator.language, wanted]);
    if (names === shownButtons) return;
    shownButtons = names;
    const hadFocus = buttons.contains(shadow.activeElement);
    buttons.replaceChildren(...wanted.map(buttonFor));
    if (hadFocus) title.focus();
  };
  const ending = new AbortController();
  let isShown = false;
  return {
    show(state) {
      translator = translators[state.language];
      pairId = state.pairId;
      const texts = cardTexts(translator, state);
      card.lang = translator.language;
      card.dataset.handoff = state.handoff;
      if (state.reason === undefined) delete card.dataset.reason;
      else card.dataset.reason = state.reason;
      const { publicKeyEnd: end } = state;
      showTexts(texts);
      facts.replaceChildren(
        ...fact(translator.t('card.from'), hostNames(state.site)),
        ...fact(translator.t('card.to'), hostNames(state.host)),
        ...fact(
          translator.t('card.publicKey'),
          end === '' ? [] : [translator.t('card.publicKeyEnd', { end })],
        ),
      );
      showButtons(buttonsFor(state));
      if (!isShown) keepOnTop(document, host, ending.signal);
      isShown = true;
    },
    focus() {
      focusReturn?.take(title);
    },
    remove() {
      if (shadow.activeElement) focusReturn?.restore();
      ending.abort();
    },
  };
}
