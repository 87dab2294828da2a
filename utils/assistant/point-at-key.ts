/**
 * The user shows where a key stands: in one frame, the public key and then the private one, with the pointer or by
 * selecting it. What is taken is what was outlined when the user pressed.
 */
import {
  isSamePlace,
  type PointedText,
  selectedText,
  textAtPoint,
} from '../connectwise/screens/pointed-text.ts';
import { createCapture } from '../key/capture.ts';
import { Secret } from '../key/secret.ts';
import { isExtensionThere, onPush, send } from '../messages/client.ts';
import { createShield } from '../on-page-ui/shield.ts';
import { type Box, boxOf } from '../page/geometry.ts';
import { isOwnElement } from '../page/own-elements.ts';
import type { PointingOrder, PointingRefusal } from '../setup/view.ts';

declare global {
  /** The panel's own box on this page; set by the panel in the extension's own world, which no page reaches. */
  var officeProtectPanel: (() => Element | null) | undefined;
}

type Pointed = PointedText<Secret>;

/** What is outlined. */
interface Outlined {
  pointed: Pointed;
  isSelected: boolean;
  /** The user has moved the pointer onto it, or selected it. */
  isReached: boolean;
  /** `performance.now()` when the page last changed what is there. */
  changedAt: number;
}

/** Ms for which what is outlined must be as it is: a page may change it at the moment of the press. */
const STABLE_FOR = 300;
/** Ms for which the shield stays after the last click, which may become a double click. */
const DOUBLE_CLICK = 500;

/** Follows the background's orders in this frame, until its host permission is revoked; calls `onEnd` then. */
export function followPointing(onEnd: () => void): void {
  const ending = new AbortController();
  let pointing: Pointing | null = null;
  const order = (next: PointingOrder | null) => {
    // The shield's own frame is no part of the page.
    if (isInOwnElement()) return;
    if (next) pointing ??= startPointing();
    pointing?.follow(next);
    if (!next) pointing = null;
  };
  onPush('pointing', ({ order: next }) => order(next), ending.signal);
  const stop = () => {
    order(null);
    ending.abort();
    onEnd();
  };
  onPush('stop', stop, ending.signal);
}

interface Pointing {
  /** Null: the user points no longer. */
  follow(order: PointingOrder | null): void;
}

function startPointing(): Pointing {
  const ending = new AbortController();
  const { signal } = ending;
  let order: PointingOrder | null = null;
  let publicKey: Secret | null = null;
  let outlined: Outlined | null = null;
  let pressed: Pointed | null = null;
  let isFirstTouch = false;
  /** Since the last look the user pressed a key, which may have changed what is selected. */
  let hasTyped = false;
  let pointer: { x: number; y: number } | null = null;

  const capture = createCapture(async (pair) => {
    const unknown = { description: '', member: '', role: '', isOwnAccount: false };
    return (await send('key-pair', { ...pair, ...unknown, isPointed: true })) === true;
  });
  const tell = (step: 'public' | 'private' | 'off', refusal: PointingRefusal | null = null) =>
    send('pointing', { step, refusal }).catch(() => stop());

  const shield = createShield(ownBox, {
    onMove(x, y) {
      pointer = { x, y };
      outline(readAt(pointer), false, true);
    },
    onPress(x, y, isTouch) {
      const pointed = textAtPoint(x, y, wrap);
      pressed = pointed && isOutlined(pointed) ? pointed : null;
      // A finger does not hover: its first touch outlines.
      isFirstTouch = !pressed && isTouch;
      if (isFirstTouch) outline(pointed, false, true);
    },
    onClick(x, y) {
      if (isFirstTouch) return;
      const pointed = textAtPoint(x, y, wrap);
      if (!pointed) return void refuse('nothing');
      const isSame = pressed !== null && isUnchanged(pressed, pointed) && isOutlined(pointed);
      pressed = null;
      if (isSame) void take(pointed);
      else void refuse('changed');
    },
    onMissed: () => void refuse('changed'),
    onLeave() {
      pointer = null;
      if (!outlined?.isSelected) outline(null, false, true);
    },
  });

  /** Outlines what was read. What the page changed under a pointer that stays counts once the user moves that. */
  const outline = (pointed: Pointed | null, isSelected: boolean, isByUser: boolean) => {
    const isSame = pointed !== null && outlined !== null && isUnchanged(outlined.pointed, pointed);
    if (isSame && outlined?.isSelected === isSelected) {
      outlined.isReached ||= isByUser;
      return;
    }
    if (!pointed && !outlined) return;
    const isInPlace = pointed !== null && outlined !== null && isSamePlace(outlined.pointed, pointed);
    const changedAt = isByUser && !isInPlace ? -Infinity : performance.now();
    outlined = pointed && { pointed, isSelected, isReached: isByUser || isSelected, changedAt };
    draw();
  };
  const draw = () => {
    const pointed = outlined?.pointed;
    const drawn = pointed && {
      boxes: pointed.boxes,
      label: labelOf(pointed),
      isRefused: faultOf(pointed) !== null,
    };
    shield.draw(drawn ?? null);
  };
  const isOutlined = (pointed: Pointed) =>
    outlined?.isReached === true &&
    isUnchanged(outlined.pointed, pointed) &&
    performance.now() - outlined.changedAt >= STABLE_FOR;

  const faultOf = ({ text, fault }: Pointed): PointingRefusal | null => {
    if (fault) return fault;
    if (publicKey) return text.equals(publicKey) ? 'same' : null;
    return order?.step === 'private' ? 'other-frame' : null;
  };
  const labelOf = (pointed: Pointed) => {
    const fault = faultOf(pointed);
    const { kind, length } = pointed;
    const what = kind === 'other' ? '' : `${order?.texts.kind[kind]} (${length})`;
    return [what, fault && order?.texts.refusal[fault]].filter(Boolean).join('. ');
  };

  const refuse = (refusal: PointingRefusal) =>
    tell(publicKey ? 'private' : (order?.step ?? 'public'), refusal);
  const take = async (pointed: Pointed) => {
    const fault = faultOf(pointed);
    if (fault) return refuse(fault);
    if (!publicKey) {
      publicKey = pointed.text;
      draw();
      return tell('private');
    }
    const pair = { publicKey, privateKey: pointed.text };
    await capture.take(pair);
    if (capture.stateOf(pair) !== 'refused') return;
    publicKey = null;
    return tell('public', 'not-held');
  };

  const readAt = ({ x, y }: { x: number; y: number }) => textAtPoint(x, y, wrap);
  /** Follows what the page does under a pointer that stays, and what the user selects. */
  const look = () => {
    if (signal.aborted) return;
    if (!isExtensionThere()) return stop();
    hasTyped = false;
    shield.keep();
    if (pointer) outline(readAt(pointer), false, false);
    else {
      const selected = selectedText(wrap);
      if (selected || outlined?.isSelected) outline(selected, true, false);
    }
    requestAnimationFrame(look);
  };

  // Whatever was used last counts: the pointer or the selection.
  const onSelection = () => {
    pointer = null;
  };
  document.addEventListener('selectionchange', onSelection, { capture: true, signal });
  const onKey = (event: KeyboardEvent) => {
    const { key, isTrusted, isComposing, repeat, target } = event;
    if (!isTrusted || isComposing) return;
    const isOwn = target instanceof Element && isOwnElement(target);
    const selected = key === 'Enter' && !isOwn ? selectedText(wrap) : null;
    hasTyped ||= key !== 'Enter';
    if (key !== 'Escape' && !selected) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!selected) void tell('off');
    else if (!repeat) takeSelected(selected);
  };
  /** Takes it once it has been outlined for a while. What replaced the outlined one without the user is refused. */
  const takeSelected = (selected: Pointed) => {
    const isReplaced = outlined?.isSelected && !hasTyped && !isUnchanged(outlined.pointed, selected);
    pointer = null;
    outline(selected, true, false);
    const age = performance.now() - (outlined?.changedAt ?? 0);
    if (isReplaced) return void refuse('changed');
    setTimeout(
      () => {
        const now = selectedText(wrap);
        if (now && isUnchanged(now, selected)) void take(now);
        else void refuse('changed');
      },
      Math.max(0, STABLE_FOR - age),
    );
  };
  addEventListener('keydown', onKey, { capture: true, signal });
  addEventListener('beforeunload', (event) => event.preventDefault(), { signal });
  const onLeaving = () => {
    if (publicKey || window === window.top) void tell('off');
    stop();
  };
  addEventListener('pagehide', onLeaving, { signal });

  const stop = () => {
    if (signal.aborted) return;
    ending.abort();
    publicKey = null;
    outlined = null;
    shield.draw(null);
    setTimeout(shield.remove, DOUBLE_CLICK);
  };
  requestAnimationFrame(look);

  return {
    follow(next) {
      if (!next) return stop();
      order = next;
      draw();
    },
  };
}

const wrap = (text: string) => new Secret(text);

function isUnchanged(one: Pointed, other: Pointed): boolean {
  return one.text.equals(other.text) && one.fault === other.fault && isSamePlace(one, other);
}

function isInOwnElement(): boolean {
  const root = frameElement?.getRootNode();
  return root instanceof ShadowRoot && isOwnElement(root.host);
}

function ownBox(): Box | null {
  const panel = globalThis.officeProtectPanel?.();
  return panel?.isConnected ? boxOf(panel) : null;
}
