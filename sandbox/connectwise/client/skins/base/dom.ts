import { classes } from './class-names.ts';

type Child = Node | string;

/** An element with classes (see `classes`), properties and children. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  props: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), props);
  if (className) {
    element.className = classes(className);
  }
  element.append(...children);
  return element;
}

/** Calls `press` on a click, and on Enter or Space while the element has the focus; not while it is disabled. */
export function onPress(element: HTMLElement, press: () => void): void {
  const pressEnabled = () => {
    if (element.ariaDisabled !== 'true') {
      press();
    }
  };
  element.addEventListener('click', pressEnabled);
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      pressEnabled();
    }
  });
}

/** Replaces what an element holds, unless it holds just that: an iframe that is inserted again loads again. */
export function fill(element: HTMLElement, nodes: readonly Node[]): void {
  const { childNodes } = element;
  if (childNodes.length !== nodes.length || nodes.some((node, index) => childNodes[index] !== node)) {
    element.replaceChildren(...nodes);
  }
}

/** The page's zoom (1 without), by which boxes and windows are measured, while styles are not. */
export function pageZoom(): number {
  return document.documentElement.currentCSSZoom;
}

/** Where an element is in the window, in the px of styles. */
export function boxOf(element: HTMLElement): { left: number; top: number; bottom: number; width: number } {
  const { left, top, bottom, width } = element.getBoundingClientRect();
  const zoom = pageZoom();
  return { left: left / zoom, top: top / zoom, bottom: bottom / zoom, width: width / zoom };
}

/** Gives an element its width in px. */
export function sized<Sized extends HTMLElement>(element: Sized, width: number): Sized {
  element.style.width = `${width}px`;
  return element;
}
