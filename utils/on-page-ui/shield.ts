/**
 * Takes the user's presses in place of the page while the user points at something on it. It is an empty frame over the
 * page: events in a frame do not reach the document around it, not even its window, and a frame in a closed shadow root
 * is in no list that a script of the page can read.
 */
import { elementsAt } from '../page/covers.ts';
import { querySelectorAllDeep } from '../page/dom-tree.ts';
import { type Box, boxOf, contains, intersection } from '../page/geometry.ts';
import { isOwnElement } from '../page/own-elements.ts';
import { scrollerOf } from '../page/scrolling.ts';

const HOST = 'office-protect-pointing';
/** Important inline styles, so that no style rule of the page can change or hide the shield. */
const STYLES = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  border: '0',
  padding: '0',
  margin: '0',
  background: 'transparent',
  // A frame whose scheme differs from its document's is opaque.
  'color-scheme': 'light',
};
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
/** The events of a press. */
const PRESSES = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'auxclick', 'contextmenu'];
const FRAMES = 'iframe, frame';
/** Points of a frame, as parts of its width and height. */
const SAMPLES = [
  [0.5, 0.5],
  [0.1, 0.1],
  [0.9, 0.1],
  [0.1, 0.9],
  [0.9, 0.9],
] as const;
/** Ms between two looks for them, which visit the whole page. */
const LOOK_EVERY = 250;
/** Px between an outline and its label. */
const GAP = 8;

/** What is drawn around what would be taken. */
interface Outline {
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
  /** The page got a press in place of the shield. */
  onMissed(): void;
  /** The pointer is not over this document any more. */
  onLeave(): void;
}

/**
 * Puts the shield over the page. It leaves free what `ownBox` returns, such as our panel, and the page's own frames,
 * which have shields of their own.
 */
export function createShield(ownBox: () => Box | null, events: ShieldEvents): Shield {
  const host = document.createElement(HOST);
  const root = host.attachShadow({ mode: 'closed' });
  const frames = [0, 1, 2, 3].map(() => document.createElement('iframe'));
  const ending = new AbortController();
  const { signal } = ending;
  /** The frames of the page to which presses go: they have shields of their own. */
  let open = new Set<Element>();
  let known: readonly Element[] = [];
  /** Where the user's pointer was last, on the screen. */
  let pointer = '';

  const prepare = (frame: HTMLIFrameElement) => {
    const { contentDocument: drawing, contentWindow: inside } = frame;
    if (!drawing || !inside) return;
    const style = drawing.createElement('style');
    style.textContent = DRAWING;
    drawing.head.append(style);
    listen(frame, inside);
  };
  const listen = (frame: HTMLIFrameElement, inside: Window) => {
    const at = ({ clientX, clientY }: MouseEvent): [x: number, y: number] => {
      const { left, top } = boxOf(frame);
      return [clientX + left, clientY + top];
    };
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
    on('pointermove', (event) => {
      const position = `${event.screenX} ${event.screenY}`;
      // The browser also sends moves when the page moves under a pointer that stays.
      if (position === pointer) return;
      pointer = position;
      if (!isOverFrame(...at(event))) events.onMove(...at(event));
    });
    on('pointerdown', (event) => {
      const isTaking = event.button === 0 && !isOverFrame(...at(event));
      if (isTaking) events.onPress(...at(event), event.pointerType === 'touch');
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
  /** Opens the frame of the page that is topmost at a point; false where something else is. */
  const isOverFrame = (x: number, y: number) => {
    const frame = frameAt(x, y);
    if (!frame) return false;
    open.add(frame);
    events.onLeave();
    keep();
    return true;
  };
  // Over open frames the page gets the moves of the pointer. Where something else of it lies over them, they are closed.
  const onPageMove = ({ isTrusted, target, clientX: x, clientY: y }: PointerEvent) => {
    const isOwn = target instanceof Element && isOwnElement(target);
    if (!isTrusted || isOwn || frameAt(x, y)) return;
    for (const frame of open) if (contains(boxOf(frame), x, y)) open.delete(frame);
    keep();
    events.onMove(x, y);
  };
  const onToggle = () => {
    nextLook = 0;
    keep();
  };
  addEventListener('toggle', onToggle, { capture: true, signal });
  // A press that the page has got, since it has just put something over the shield: it goes no further.
  const onPagePress = (event: Event) => {
    const isOwn = event.target instanceof Element && isOwnElement(event.target);
    if (!event.isTrusted || isOwn) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'pointerdown') events.onMissed();
  };
  for (const type of PRESSES) addEventListener(type, onPagePress, { capture: true, passive: false, signal });
  for (const type of ['pointermove', 'pointerover'] as const)
    addEventListener(type, onPageMove, { capture: true, passive: true, signal });

  let nextLook = 0;
  /** Looks for what the page has put into the top layer, and for its frames. Returns whether the shield is not on top. */
  const look = () => {
    if (host.matches(':popover-open') && performance.now() < nextLook) return false;
    nextLook = performance.now() + LOOK_EVERY;
    open = new Set(querySelectorAllDeep(document, FRAMES).filter(isClear));
    const layers = querySelectorAllDeep(document, TOP_LAYER).filter((layer) => layer !== host);
    const isSame = layers.length === known.length && layers.every((layer, index) => layer === known[index]);
    known = layers;
    return !isSame || !host.matches(':popover-open');
  };
  const keep = () => {
    const isToRaise = look();
    const zoom = String(1 / (document.documentElement.currentCSSZoom || 1));
    restyle(host, { ...STYLES, width: '0', height: '0', inset: '0 auto auto 0', zoom });
    const parts = partsAround(ownBox());
    const holes = [...open].map(boxOf);
    frames.forEach((frame, i) => {
      restyle(frame, frameStyle(parts[i] ?? NOWHERE, holes));
    });
    if (isToRaise) raise(host, known);
  };

  const rule = document.createElement('style');
  // A backdrop covers the whole page, our own buttons too.
  rule.textContent = ':host::backdrop { display: none !important; }';
  root.append(rule);
  for (const frame of frames) {
    frame.tabIndex = -1;
    frame.addEventListener('load', () => prepare(frame), { signal });
    root.append(frame);
  }
  host.popover = 'manual';
  keep();
  return {
    draw(outline) {
      for (const frame of frames) {
        const { contentDocument: drawing } = frame;
        drawing?.body.replaceChildren(...(outline ? drawn(drawing, outline, boxOf(frame)) : []));
      }
    },
    keep,
    remove() {
      ending.abort();
      host.remove();
    },
  };
}

/** The frame of the page that is topmost at a point; null where something else is. */
function frameAt(x: number, y: number): Element | null {
  const [element] = elementsAt(x, y);
  return element?.matches(FRAMES) ? element : null;
}

/** Whether nothing of the page lies over a frame, as far as five points tell. */
function isClear(frame: Element): boolean {
  const { left, top, right, bottom } = intersection(boxOf(frame), wholeView());
  const isAt = (x: number, y: number) =>
    frameAt(left + (right - left) * x, top + (bottom - top) * y) === frame;
  return SAMPLES.every(([x, y]) => isAt(x, y));
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

const NOWHERE: Box = { left: 0, top: 0, right: 0, bottom: 0 };

/** The viewport without a box: what is left and right of it, above and below. Nothing may lie over our own buttons. */
function partsAround(box: Box | null): Box[] {
  const { clientWidth: right, clientHeight: bottom } = document.documentElement;
  if (!box) return [wholeView()];
  const whole = { left: 0, top: 0, right: Math.max(right, box.right), bottom: Math.max(bottom, box.bottom) };
  return [
    { ...whole, right: box.left },
    { ...whole, left: box.right },
    { ...whole, left: box.left, right: box.right, bottom: box.top },
    { ...whole, left: box.left, right: box.right, top: box.bottom },
  ];
}

/** `free`: what is cut out of it. */
function frameStyle({ left, top, right, bottom }: Box, free: Box[]): Record<string, string> {
  const [width, height] = [Math.max(0, right - left), Math.max(0, bottom - top)];
  const holes = free.map((box) =>
    rectangle(box.left - left, box.top - top, box.right - left, box.bottom - top),
  );
  return {
    ...STYLES,
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
    'clip-path': holes.length
      ? `path(evenodd, "${[rectangle(0, 0, width, height), ...holes].join(' ')}")`
      : 'none',
  };
}

function rectangle(left: number, top: number, right: number, bottom: number): string {
  return `M${left} ${top}H${right}V${bottom}H${left}Z`;
}

/** Puts an element's style back when the page has changed it. */
function restyle(element: Element, styles: Record<string, string>): void {
  const style = styleOf(styles);
  if (element.getAttribute('style') !== style) element.setAttribute('style', style);
}

function styleOf(styles: Record<string, string>): string {
  return Object.entries(styles)
    .map(([name, value]) => `${name}: ${value} !important`)
    .join('; ');
}

function drawn(drawing: Document, { boxes, label, isRefused }: Outline, frame: Box): HTMLElement[] {
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
