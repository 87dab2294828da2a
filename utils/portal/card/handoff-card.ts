/** The card on the target page: the `<office-protect-handoff>` element of docs/hooks.md, section 4. */

import { ASSISTANT, FIELD_NAMES, type FieldName } from '../../integrations/index.ts';
import type { FocusReturn } from '../../on-page-ui/focus-return.ts';
import { keepOnTop } from './card-position.ts';
import type { CardButton, HandoffCardState, OneValueTexts } from './card-state.ts';
import css from './handoff-card.css?inline';
import { createLiveRegion } from './live-region.ts';
import { createOneValueSection, type ShownChoice } from './one-value-section.ts';

export interface HandoffCardActions {
  /** `pairId`: the pair that the card shows. */
  fill(pairId: string): void;
  wipe(pairId: string): void;
  /** Puts one value into the field that is chosen. `isConfirmed`: the user has agreed to its name, for the private key. */
  fillOne(pairId: string, field: FieldName, isConfirmed: boolean): void;
}

export interface HandoffCard {
  /** Shows a state. Adds the card again if the page has removed it. */
  show(state: HandoffCardState): void;
  /** Moves the focus to the card (shortcut). Esc returns it. */
  focus(): void;
  /** Shows which field of the page the user chose for the next value. */
  showChoice(choice: ShownChoice): void;
  /** Returns a function that gives the focus back to the part of the card that has it now. */
  holdFocus(): () => void;
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
  { mode = 'closed', guard = () => {}, createFocus }: HandoffCardOptions = {},
): HandoffCard {
  const run = { fill: actions.fill, 'fill-again': actions.fill, wipe: actions.wipe };

  function element(name: string, className: string, text = ''): HTMLElement {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  }

  function buttonFor({ action, isMain, text }: CardButton): HTMLElement {
    const button = element('button', isMain ? 'button main' : 'button', text);
    button.setAttribute('type', 'button');
    button.dataset.action = action;
    button.addEventListener('click', (event) => {
      if (event.isTrusted) run[action](pairId);
    });
    return button;
  }

  const ending = new AbortController();
  const one = createOneValueSection(
    element,
    (field, isConfirmed) => actions.fillOne(pairId, field, isConfirmed),
    ending.signal,
  );
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
  card.append(element('p', 'name', ASSISTANT), icon, status, one.element, facts, buttons, liveRegion.element);
  // A style element that is given its text before it is appended falls under the extension's policy in Chrome and
  // Firefox alike, not under the page's. Content scripts can adopt style sheets in Firefox since 153 only (bug 1751346).
  shadow.append(element('style', '', css), one.outline, card);
  const showTexts = (heading: string, text: string, more = '') => {
    title.textContent = heading;
    detail.textContent = text;
    liveRegion.announce(`${heading}. ${text}${more}`);
  };
  guard(shadow, () => {
    if (shown) showTexts(shown.texts.coveredTitle, shown.texts.coveredDetail);
  });
  const focusReturn = createFocus?.(shadow);
  shadow.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Escape' || event.isComposing) return;
    // Esc must not also close the dialog that may contain the card.
    event.preventDefault();
    focusReturn?.restore();
  });

  let shown: HandoffCardState | null = null;
  let pairId = '';
  let shownButtons = '';
  /** Replaces the buttons. If one had the focus, the title gets it: another button would react to a key that is still down. */
  const showButtons = (wanted: readonly CardButton[]) => {
    const names = JSON.stringify(wanted);
    if (names === shownButtons) return;
    shownButtons = names;
    const hadFocus = buttons.contains(shadow.activeElement);
    buttons.replaceChildren(...wanted.map(buttonFor));
    if (hadFocus) title.focus();
  };
  return {
    show(state) {
      const isFirst = shown === null;
      shown = state;
      pairId = state.pairId;
      const { texts } = state;
      card.lang = texts.language;
      card.dataset.handoff = state.handoff;
      if (state.reason === undefined) delete card.dataset.reason;
      else card.dataset.reason = state.reason;
      showTexts(texts.title, texts.detail, changesOf(texts.one));
      one.show(state.values, texts.one);
      facts.replaceChildren(
        ...texts.facts.flatMap(({ name, values }) => [
          element('dt', '', name),
          ...values.map((value) => element('dd', '', value)),
        ]),
      );
      showButtons(texts.buttons);
      if (isFirst) keepOnTop(document, host, ending.signal);
    },
    showChoice: one.showChoice,
    holdFocus() {
      const { activeElement } = shadow;
      return () => {
        if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
      };
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

/** What became of each value, for screen readers. */
function changesOf(one: OneValueTexts | null): string {
  if (!one) return '';
  const values = FIELD_NAMES.map((field) => one.values[field]).filter(({ state }) => state !== '');
  return ['', ...values.map(({ name, state }) => `${name}: ${state}.`), one.refusal].join(' ');
}
