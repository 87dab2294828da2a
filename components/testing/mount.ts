import { createElement, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';
import { TRANSLATORS } from '../../tests/support/words.ts';
import type { Language } from '../../utils/i18n/languages.ts';
import optionsCss from '../options/options.css?inline';
import panelCss from '../panel/panel.css?inline';
import popupCss from '../popup/popup.css?inline';
import recordCss from '../record/record-page.css?inline';
import reportCss from '../report/report.css?inline';
import sidePanelCss from '../side-panel/side-panel.css?inline';
import tokensCss from '../ui/tokens.css?inline';
import uiCss from '../ui/ui.css?inline';
import { TranslationContext } from '../ui/use-translation.ts';
import welcomeCss from '../welcome/welcome.css?inline';

/** Disables transitions, so that nothing is measured half-way. */
const NO_TRANSITIONS = '* { transition: none !important }';

const SHEETS = {
  panel: panelCss,
  'side-panel': `${panelCss}\n${sidePanelCss}`,
  popup: popupCss,
  options: optionsCss,
  record: recordCss,
  report: reportCss,
  welcome: welcomeCss,
};

/** The rendered root, and a function that renders something else in its place. */
export interface Mounted {
  root: ShadowRoot;
  show(node: ReactNode): void;
}

/**
 * Renders into a shadow root with the styles of panel, popup, options or welcome page, and removes it after the test.
 * The root is open, so that the test can query it.
 */
export function mount(sheet: keyof typeof SHEETS, node: ReactNode, language: Language = 'en'): Mounted {
  const host = document.createElement('office-protect-panel');
  const shadow = host.attachShadow({ mode: 'open' });
  const container = document.createElement('div');
  shadow.append(styleOf(sheet), container);
  document.body.append(host);
  const root = createRoot(container);
  const show = (next: ReactNode) => {
    const tree = createElement(TranslationContext, { value: TRANSLATORS[language] }, next);
    flushSync(() => root.render(tree));
  };
  onTestFinished(() => {
    root.unmount();
    host.remove();
  });
  show(node);
  return { root: shadow, show };
}

/** Renders popup, options or record into the document, with their styles for `body`. Removes it after the test. */
export function mountPage(sheet: Exclude<keyof typeof SHEETS, 'panel'>, node: ReactNode, language: Language) {
  const style = styleOf(sheet);
  const container = document.createElement('div');
  document.head.append(style);
  document.body.append(container);
  document.documentElement.lang = language;
  const root = createRoot(container);
  flushSync(() => root.render(createElement(TranslationContext, { value: TRANSLATORS[language] }, node)));
  onTestFinished(() => {
    root.unmount();
    container.remove();
    style.remove();
  });
  return container;
}

function styleOf(sheet: keyof typeof SHEETS): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = [tokensCss, uiCss, SHEETS[sheet], NO_TRANSITIONS].join('\n');
  return style;
}

/** The only element that matches the selector. Throws for none or several. */
export function one(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelectorAll<HTMLElement>(selector);
  const [first] = found;
  if (found.length !== 1 || first === undefined) {
    throw new Error(`${found.length} elements match ${selector}, one is expected`);
  }
  return first;
}
