/** The card on the target page: the `<office-protect-handoff>` element of docs/hooks.md, section 4. */

import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import { ASSISTANT } from '../../integrations/index.ts';
import type { FocusReturn } from '../../on-page-ui/focus-return.ts';
import { hostNames } from '../../settings/display-host.ts';
import { keepInPlace } from './card-position.ts';
import { type Button, buttonsFor } from './handoff-buttons.ts';
import css from './handoff-card.css?inline';
import { cardTexts, type HandoffCardState } from './handoff-texts.ts';
import { createLiveRegion } from './live-region.ts';

export type { HandoffCardState } from './handoff-texts.ts';

export interface HandoffCardActions {
  fill(): void;
  fillAgain(): void;
  wipe(): void;
}

export interface HandoffCard {
  /** Shows a state; puts the card back when the page has thrown it out. */
  show(state: HandoffCardState): void;
  /** The user's shortcut: the focus goes to the card, and back to where it was on Esc. */
  focus(): void;
  /** Takes the card off the page for good. */
  remove(): void;
}

/** The page's own rules must neither reach nor hide the card: an important inline style wins over all of them. */
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
  /** `open` in tests alone. */
  mode?: ShadowRootMode;
  /** Watches the presses inside the shadow root, and says when one was dropped because the card was not in plain sight. */
  guard?: (root: ShadowRoot, onDropped: () => void) => void;
  /** Borrows the focus of the page. */
  createFocus?: (root: ShadowRoot) => FocusReturn;
}

/**
 * Makes the card; it is on the page from the first `show` on. The page's own elements are left alone, and only the
 * user's own clicks count: a page cannot press these buttons.
 */
export function createHandoffCard(
  document: Document,
  actions: HandoffCardActions,
  wordsIn: Record<Language, Translator>,
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
    const button = element('button', isMain ? 'button main' : 'button', words.t(`card.button.${action}`));
    button.setAttribute('type', 'button');
    button.dataset.action = action;
    button.addEventListener('click', (event) => {
      if (event.isTrusted) run[action]();
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
  // Firefox alike, not under the page's. (Firefox does not let content scripts adopt style sheets.)
  shadow.append(element('style', '', css), card);
  const tell = (texts: { title: string; detail: string }) => {
    title.textContent = texts.title;
    detail.textContent = texts.detail;
    liveRegion.say(`${texts.title}. ${texts.detail}`);
  };
  guard(shadow, () => {
    tell({ title: words.t('card.covered.title'), detail: words.t('card.covered.detail') });
  });
  const focusReturn = createFocus?.(shadow);
  shadow.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Escape' || event.isComposing) return;
    // It is for the card and not for the dialog that the card may stand in.
    event.preventDefault();
    focusReturn?.restore();
  });

  let words = wordsIn.en;
  let offered = '';
  /** Offers other buttons. A pressed one that goes leaves the focus to the title: the next would hear a key that is still down. */
  const offer = (wanted: readonly Button[]) => {
    const names = JSON.stringify([words.language, wanted]);
    if (names === offered) return;
    offered = names;
    const hadFocus = buttons.contains(shadow.activeElement);
    buttons.replaceChildren(...wanted.map(buttonFor));
    if (hadFocus) title.focus();
  };
  const ending = new AbortController();
  let isKept = false;
  return {
    show(state) {
      words = wordsIn[state.language];
      const texts = cardTexts(words, state);
      card.lang = words.language;
      card.dataset.handoff = state.handoff;
      if (state.handoff === 'refused') card.dataset.reason = state.reason ?? '';
      else delete card.dataset.reason;
      const { publicKeyEnd: end } = state;
      tell(texts);
      facts.replaceChildren(
        ...fact(words.t('card.from'), hostNames(state.site)),
        ...fact(words.t('card.to'), hostNames(state.host)),
        ...fact(words.t('card.publicKey'), end === '' ? [] : [words.t('card.publicKeyEnd', { end })]),
      );
      offer(buttonsFor(state));
      if (!isKept) keepInPlace(document, host, ending.signal);
      isKept = true;
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
