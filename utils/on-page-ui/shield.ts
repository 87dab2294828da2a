/**
 * Takes the user's presses in place of the page while the user points at something on it. It is an empty frame over the
 * page: events in a frame do not reach the document around it, not even its window, and a frame in a closed shadow root
 * is in no list that a script of the page can read.
 */
import { elementsAt } from '../page/covers.ts';
import { querySelectorAllDeep } from '../page/dom-tree.ts';
import { type Box, boxOf } from '../page/geometry.ts';
import { scrollerOf } from '../page/scrolling.ts';

const HOST = 'office-protect-pointing';
/** Important inline styles, so that no style rule of the page can change or hide the shield. */
const STYLES = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: '0',
  width: '100%',
  height: '100%',
  border: '0',
  padding: '0',
  margin: '0',
  background: 'transparent',
  overflow: 'hidden',
  // A frame whose scheme differs from its document's is opaque.
  'color-scheme': 'light',
};
const FRAME_STYLE = styleOf({ ...STYLES, position: 'absolute' });
const DRAWING = `
  :root { color-scheme: light; cursor: crosshair; user-select: none; }
  body { margin: 0; pointer-events: none; }
  .line { position: fixed; box-sizing: border-box; border-radius: 4px; outline: 2px solid #1a56db; background: #1a56db22; }
  .label { position: fixed; max-width: 280px; padding: 4px 8px; border-radius: 6px; background: #1a56db; color: #fff;
    font: 600 13px/1.4 system-ui, sans-serif; box-shadow: 0 2px 8px #0006; }
  .refused.line { outline: 2px dashed #b42318; background: #b4231822; }
  .refused.label { background: #b42318; }`;
/** Elements of the page in the top layer: the shield must be over them. */
const TOP_LAYER = 'dialog:modal, [popover]:popover-open';
/** Ms between two looks for them, which visit the whole page. */
const LOOK_EVERY = 250;
/** Px between an outline and its label. */
const GAP = 8;

/** What is drawn around what would be taken. */
export interface Outline {
  /** In CSS pixels of this frame's viewport. */
  boxes: Box[];
  label: string;
  isRefused: boolean;
}

export interface Shield {
  draw(outline: Outline | null): void;
  /** Keeps the shield over everything. To be called in every frame of the browser. */
  keep(): void;
  remove(): void;
}

interface ShieldEvents {
  /** The user's pointer moved, was pressed, or clicked there (CSS pixels of this frame's viewport). */
  onMove(x: number, y: number): void;
  onPress(x: number, y: number, isTouch: boolean): void;
  onClick(x: number, y: number): void;
  /** The pointer is not over this document any more. */
  onLeave(): void;
}

/**
 * Puts the shield over the page. It leaves free what `ownBox` returns, such as our panel, and the frame of the page over
 * which the pointer is: that has a shield of its own.
 */
export function createShield(ownBox: () => Box | null, events: ShieldEvents): Shield {
  const host = document.createElement(HOST);
  const frame = document.createElement('iframe');
  const root = host.attachShadow({ mode: 'closed' });
  frame.setAttribute('style', FRAME_STYLE);
  frame.tabIndex = -1;
  const ending = new AbortController();
  const { signal } = ending;
  let drawing: Document | null = null;
  /** The frame of the page to which presses go now. */
  let open: Element | null = null;
  let known: readonly Element[] = [];

  frame.addEventListener('load', () => {
    drawing = frame.contentDocument;
    const inside = frame.contentWindow;
    if (!drawing || !inside) return;
    const style = drawing.createElement('style');
    style.textContent = DRAWING;
    drawing.head.append(style);
    listen(inside);
  });

  const at = ({ clientX, clientY }: MouseEvent): [x: number, y: number] => {
    const { left, top } = boxOf(frame);
    return [clientX + left, clientY + top];
  };
  const listen = (inside: Window) => {
    const on = (type: string, handle: (event: PointerEvent) => void) =>
      inside.addEventListener(
        type,
        (event) => {
          // The focus stays where it is, so that what is selected on the page stays selected.
          if (event.cancelable) event.preventDefault();
          if (event.isTrusted) handle(event as PointerEvent);
        },
        { capture: true, passive: false, signal },
      );
    let pointer = '';
    on('pointermove', (event) => {
      const position = `${event.screenX} ${event.screenY}`;
      // The browser also sends moves when the page moves under a pointer that stays.
      if (position === pointer) return;
      pointer = position;
      const [x, y] = at(event);
      open = frameAt(x, y);
      if (open) events.onLeave();
      else events.onMove(x, y);
      keep();
    });
    on('pointerdown', (event) => {
      const [x, y] = at(event);
      open = frameAt(x, y);
      keep();
      if (!open && event.button === 0) events.onPress(x, y, event.pointerType === 'touch');
    });
    // The second click of a double click means the same text.
    on('click', (event) => {
      if (event.button === 0 && event.detail < 2) events.onClick(...at(event));
    });
    on('pointerleave', ({ pointerType }) => pointerType !== 'touch' && events.onLeave());
    for (const type of ['mousedown', 'contextmenu', 'dragstart', 'auxclick']) on(type, () => {});
    on('wheel', (event) => {
      const { deltaX, deltaY, deltaMode } = event as unknown as WheelEvent;
      const [element] = elementsAt(...at(event));
      const unit = deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      if (element) scrollerOf(element)?.scrollBy({ left: deltaX * unit, top: deltaY * unit });
    });
  };
  // Over the free parts the page gets the moves of the pointer: as soon as it leaves them, they are covered again.
  const onPageMove = (event: PointerEvent) => {
    if (!open || (event.isTrusted && frameAt(event.clientX, event.clientY) === open)) return;
    open = null;
    keep();
  };
  for (const type of ['pointermove', 'pointerover', 'pointerdown'] as const)
    addEventListener(type, onPageMove, { capture: true, passive: true, signal });

  let nextLook = 0;
  const isUnder = () => {
    if (!host.matches(':popover-open')) return true;
    if (performance.now() < nextLook) return false;
    const layers = topLayer(host);
    nextLook = performance.now() + LOOK_EVERY;
    return layers.length !== known.length || layers.some((layer, index) => layer !== known[index]);
  };
  const keep = () => {
    const isToRaise = isUnder();
    if (isToRaise) open = null;
    const free = [ownBox(), open && boxOf(open)].filter((box) => box !== null);
    const style = styleOf({
      ...STYLES,
      zoom: String(1 / (document.documentElement.currentCSSZoom || 1)),
      'clip-path': free.length
        ? `path(evenodd, "${[wholeView(), ...free].map(rectangle).join(' ')}")`
        : 'none',
    });
    if (host.getAttribute('style') !== style) host.setAttribute('style', style);
    if (!isToRaise) return;
    known = topLayer(host);
    raise(host, known);
  };

  root.append(frame);
  host.popover = 'manual';
  keep();
  return {
    draw(outline) {
      drawing?.body.replaceChildren(...(outline ? partsOf(drawing, outline, boxOf(frame)) : []));
    },
    keep,
    remove() {
      ending.abort();
      host.remove();
    },
  };
}

function topLayer(host: Element): Element[] {
  return querySelectorAllDeep(document, TOP_LAYER).filter((layer) => layer !== host);
}

/** The frame of the page that is topmost at a point; null where something else is. */
function frameAt(x: number, y: number): Element | null {
  const [element] = elementsAt(x, y);
  return element?.matches('iframe, frame') ? element : null;
}

/** Puts the shield over everything: into the modal dialog that the page shows, since all outside of it is inert. */
function raise(host: HTMLElement, layers: readonly Element[]): void {
  const modals = layers.filter((layer) => layer.matches('dialog')).reverse();
  for (const parent of [...modals, document.documentElement]) {
    if (host.parentNode !== parent) parent.append(host);
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
    // The order in which dialogs were opened is unknown, but the shield is reachable only in the last one.
    if (elementAtMiddle(host) === host) return;
  }
}

function elementAtMiddle(host: Element): Element | null {
  return (host.getRootNode() as Document | ShadowRoot).elementFromPoint(innerWidth / 2, innerHeight / 2);
}

function wholeView(): Box {
  return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
}

function rectangle({ left, top, right, bottom }: Box): string {
  return `M${left} ${top}H${right}V${bottom}H${left}Z`;
}

function styleOf(styles: Record<string, string>): string {
  return Object.entries(styles)
    .map(([name, value]) => `${name}: ${value} !important`)
    .join('; ');
}

function partsOf(drawing: Document, { boxes, label, isRefused }: Outline, frame: Box): HTMLElement[] {
  const part = (name: string, left: number, top: number) => {
    const element = drawing.createElement('div');
    element.className = isRefused ? `${name} refused` : name;
    Object.assign(element.style, { left: `${left - frame.left}px`, top: `${top - frame.top}px` });
    return element;
  };
  const lines = boxes.map(({ left, top, right, bottom }) => {
    const line = part('line', left, top);
    Object.assign(line.style, { width: `${right - left}px`, height: `${bottom - top}px` });
    return line;
  });
  const last = boxes.at(-1);
  if (!last) return lines;
  const isLow = last.bottom > innerHeight - 60;
  const words = part('label', Math.max(0, Math.min(last.left, innerWidth - 290)), last.bottom + GAP);
  if (isLow) Object.assign(words.style, { top: '', bottom: `${innerHeight - last.top + GAP}px` });
  words.textContent = label;
  return [...lines, words];
}
