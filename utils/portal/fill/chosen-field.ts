/**
 * Which field of a page the user focused last: in the page, in its open shadow roots, or in a frame of the same origin. A
 * field that the page itself focuses is not chosen: only what has the focus when the user clicks or presses a key.
 */
import { controlNames, textParts } from '../../page/control-names.ts';
import { querySelectorAllDeep } from '../../page/dom-tree.ts';
import { nearestName } from '../../page/nearest-text.ts';
import { isOwnElement } from '../../page/own-elements.ts';
import { withReadCache } from '../../page/read-cache.ts';
import { documentIn, followWindows } from '../../page/watch/own-frames.ts';
import { isGeneric } from '../form/classify-text.ts';
import type { FormControl } from '../form/fillable.ts';
import { FIELD, hostNames } from '../form/host-names.ts';

/** A field, with the name that the page gives to it; empty when it has none. */
export interface ChosenField {
  control: FormControl;
  name: string;
}

/** What was chosen; `other-frame` for something in a frame of another origin, whose fields cannot be seen. */
export type Choice = ChosenField | 'other-frame' | null;

const GESTURES = ['pointerdown', 'pointerup', 'click', 'keydown', 'keyup'];
/** Kinds of inputs that are buttons or boxes to tick: to use one of these is not to choose another field. */
const NOT_TYPED = /^(button|submit|reset|image|checkbox|radio|file|range|color)$/;
/** Characters of a name that are shown. */
const LONGEST = 60;

/** Calls `onChosen` when the user chooses a field, until `signal` is aborted. */
export function watchChosenField(
  document: Document,
  onChosen: (choice: Choice) => void,
  signal: AbortSignal,
): void {
  let chosen: Element | 'other-frame' | null = null;
  const note = () => {
    const focused = focusedIn(document);
    if (focused === null || focused === chosen || signal.aborted) return;
    chosen = focused;
    onChosen(
      focused === 'other-frame' ? focused : { control: focused as FormControl, name: fieldName(focused) },
    );
  };
  const onGesture = ({ isTrusted, target }: Event) => {
    const { tagName = '' } = target as Partial<Element>;
    if (!isTrusted || isOwnElement({ tagName })) return;
    note();
    // The focus may follow the event.
    setTimeout(note);
  };
  followWindows(
    document,
    (view) => {
      for (const name of GESTURES)
        view.addEventListener(name, onGesture, { capture: true, passive: true, signal });
      // A click into a frame of another origin sends no event here, but it takes the focus.
      view.addEventListener('blur', () => focusedIn(document) === 'other-frame' && note(), { signal });
    },
    signal,
  );
}

/** The field that has the focus. */
function focusedIn(tree: Document | ShadowRoot): Element | 'other-frame' | null {
  const element = tree.activeElement;
  if (!element || isOwnElement(element)) return null;
  if (element.matches('iframe,frame')) {
    const inner = documentIn(element);
    return inner ? focusedIn(inner) : 'other-frame';
  }
  if (element.shadowRoot) return focusedIn(element.shadowRoot);
  const isField = element.matches(FIELD) && !NOT_TYPED.test((element as HTMLInputElement).type);
  return isField ? element : null;
}

/** The name by which the user knows a field: of its label, of the text beside it, or of its code; empty without any. */
export function fieldName(control: Element): string {
  return withReadCache(() => {
    const names = [...hostNames(control), ...controlNames(control)]
      .map(({ source, parts }) => ({ source, text: parts.join(' ') }))
      .filter(({ text }) => !isGeneric(text));
    const label = names.find(({ source }) => source === 'label' || source === 'aria-label');
    const found = label?.text ?? textBeside(control) ?? names[0]?.text ?? control.getAttribute('name') ?? '';
    return found.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  });
}

function textBeside(control: Element): string | null {
  const controls = querySelectorAllDeep(control.ownerDocument, FIELD);
  const { labels, text } = nearestName(control, {
    controls,
    isName: () => true,
    texts: new Map(),
    beside: new Map(),
  });
  return labels.map((label) => textParts(label).join(' ')).find(Boolean) ?? text;
}
