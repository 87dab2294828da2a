/** The card on the target page: the `<office-protect-handoff>` element of docs/hooks.md, section 4. */

import { hostNames } from '../host-names.ts';
import type { Language } from '../i18n/languages.ts';
import type { Words } from '../i18n/words.ts';
import { keepInPlace } from './card-place.ts';
import css from './handoff-card.css?inline';
import { cardTexts, type Handoff, type HandoffCardState } from './handoff-texts.ts';

export type { HandoffCardState } from './handoff-texts.ts';

export interface HandoffCardActions {
  fill(): void;
  fillAgain(): void;
  wipe(): void;
}

export interface HandoffCard {
  /** Shows a state; puts the card back when the page has thrown it out. */
  show(state: HandoffCardState): void;
  /** Takes the card off the page for good. */
  remove(): void;
}

interface Button {
  action: 'fill' | 'fill-again' | 'wipe';
  isMain: boolean;
}

const FILL: Button = { action: 'fill', isMain: true };
const FILL_AGAIN: Button = { action: 'fill-again', isMain: false };
const WIPE: Button = { action: 'wipe', isMain: true };
const BUTTONS: Readonly<Record<Handoff, readonly Button[]>> = {
  waiting: [],
  ready: [FILL],
  filled: [WIPE, FILL_AGAIN],
  verified: [WIPE, FILL_AGAIN],
  refused: [{ ...FILL_AGAIN, isMain: true }],
};
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
/** Reasons that filling again cannot mend. */
const FINAL: ReadonlySet<string> = new Set(['no-key', 'expired', 'wrong-origin', 'sandboxed']);

function buttonsFor({ handoff, reason = '' }: HandoffCardState): readonly Button[] {
  return handoff === 'refused' && FINAL.has(reason) ? [] : BUTTONS[handoff];
}

interface HandoffCardOptions {
  /** `open` in tests alone. */
  mode?: ShadowRootMode;
  /** Watches the presses inside the shadow root, and says when one was dropped because the card was not in plain sight. */
  guard?: (root: ShadowRoot, onDropped: () => void) => void;
}

/**
 * Makes the card; it is on the page from the first `show` on. The page's own elements are left alone, and only the
 * user's own clicks count: a page cannot press these buttons.
 */
export function createHandoffCard(
  document: Document,
  actions: HandoffCardActions,
  wordsIn: Record<Language, Words>,
  { mode = 'closed', guard = () => {} }: HandoffCardOptions = {},
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
  card.setAttribute('aria-label', 'Office Protect Assistant');
  const icon = element('span', 'icon');
  icon.setAttribute('aria-hidden', 'true');
  const status = element('div', 'status');
  status.setAttribute('role', 'status');
  const title = element('p', 'title');
  const detail = element('p', 'detail');
  const facts = element('dl', 'facts');
  const buttons = element('div', 'buttons');
  status.append(title, detail);
  card.append(element('p', 'name', 'Office Protect Assistant'), icon, status, facts, buttons);
  // A style element that is given its text before it is appended falls under the extension's policy in Chrome and
  // Firefox alike, not under the page's. (Firefox does not let content scripts adopt style sheets.)
  shadow.append(element('style', '', css), card);
  guard(shadow, () => {
    title.textContent = words.t('card.covered.title');
    detail.textContent = words.t('card.covered.detail');
  });

  let words = wordsIn.en;
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
      title.textContent = texts.title;
      detail.textContent = texts.detail;
      facts.replaceChildren(
        ...fact(words.t('card.from'), hostNames(state.site)),
        ...fact(words.t('card.to'), hostNames(state.host)),
        ...fact(words.t('card.publicKey'), end === '' ? [] : [words.t('card.publicKeyEnd', { end })]),
      );
      buttons.replaceChildren(...buttonsFor(state).map(buttonFor));
      if (!isKept) keepInPlace(document, host, ending.signal);
      isKept = true;
    },
    remove() {
      ending.abort();
    },
  };
}
