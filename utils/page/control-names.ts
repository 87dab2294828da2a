/** The names that a page's code gives to a control. Names by position alone: `labels.ts` and `nearest-text.ts`. */
import { flatTreeChildren, flatTreeContains, treeRootOf } from './dom-tree.ts';

export interface ControlName {
  /** `label`: a linked label, or the texts of `aria-labelledby`; else the attribute. */
  source: 'label' | 'aria-label' | 'placeholder' | 'title';
  /** The pieces of the text in reading order, one for each text node. */
  parts: string[];
}

const NAMING_ATTRIBUTES = ['aria-label', 'placeholder', 'title'] as const;
const NOT_TEXT = 'input,select,textarea,button,script,style,svg,[role=button],[role=tooltip]';

/** All names of a control, visible labels first; none is empty. Also for elements that only take `aria-*` and `title`. */
export function controlNames(control: Element): ControlName[] {
  const labels = labelsOf(control).map(textParts);
  const names: ControlName[] = [...labels, labelledBy(control).flatMap(textParts)].map((parts) => ({
    source: 'label',
    parts,
  }));
  for (const source of NAMING_ATTRIBUTES) {
    const text = control.getAttribute(source)?.trim();
    if (text) names.push({ source, parts: [text] });
  }
  return names.filter(({ parts }) => parts.length > 0);
}

/** The name as a whole and, where it has several pieces, each of them: one may be a hint beside the name. */
export function wordings({ parts }: ControlName): string[] {
  return parts.length > 1 ? [parts.join(' '), ...parts] : parts;
}

/** The elements that name a control by `aria-labelledby`, by `for` or by wrapping it. */
export function linkedLabels(control: Element): Element[] {
  return [...labelledBy(control).filter((each) => !flatTreeContains(each, control)), ...labelsOf(control)];
}

/** The elements of `aria-labelledby`, in its order; ids that are not in the control's own tree are passed over. */
export function labelledBy(element: Element): Element[] {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  return ids.flatMap((id) => (id && treeRootOf(element).getElementById(id)) || []);
}

/** Labels by `for`, and the label round the control unless it names another field. */
function labelsOf(control: Element): Element[] {
  const { labels = [] } = control as Partial<HTMLInputElement>;
  const wrapping = control.closest('label');
  const isOwn = wrapping && (wrapping.control === control || !namesField(wrapping));
  return [...new Set([...(labels ?? []), ...(isOwn ? [wrapping] : [])])];
}

/** Whether a label names a field. The browser may link it to a help button inside it, which is no field. */
export function namesField(label: HTMLLabelElement): boolean {
  return label.control !== null && !label.control.matches('button');
}

/** The pieces of an element's text in reading order, without controls and what is not rendered. */
export function textParts(element: Element): string[] {
  const parts: string[] = [];
  for (const node of flatTreeChildren(element)) {
    if (isText(node)) parts.push(node.data.trim());
    else if (isElement(node) && !node.matches(NOT_TEXT) && isRendered(node)) parts.push(...textParts(node));
  }
  return parts.filter(Boolean);
}

// Not `instanceof`: nodes of a frame have classes of their own.
const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

/** An element without a box of its own, as a slot is, may still have content that is drawn. */
function isRendered(element: Element): boolean {
  return element.checkVisibility() || getComputedStyle(element).display === 'contents';
}
