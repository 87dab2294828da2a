import { el, onPress } from '../base/dom.ts';
import { type IconName, icon } from '../base/icons.ts';

/** A button with a picture only; its name is for screen readers, and shown while one points at it. */
export function iconButton(name: IconName, title: string, press: () => void): HTMLButtonElement {
  const button = el('button', '~icon-button', { type: 'button', ariaLabel: title }, icon(name));
  button.addEventListener('click', press);
  return button;
}

export function textButton(text: string, press: () => void, className = ''): HTMLButtonElement {
  const button = el(
    'button',
    `~text-button ${className}`.trim(),
    { type: 'button' },
    el('span', '', {}, text),
  );
  button.addEventListener('click', press);
  return button;
}

export function link(text: string, press: () => void): HTMLElement {
  const element = el('span', '~link', { role: 'link', tabIndex: 0 }, text);
  onPress(element, press);
  return element;
}
