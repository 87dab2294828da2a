/**
 * The toolbar button's popup, and our page in the browser's side panel, as the browser opens them. Playwright does not list
 * them among its pages, so this speaks to them through the browser's own DevTools session.
 */
import type { CDPSession } from 'playwright';
import { openPopupWindow } from './background.ts';
import type { Attributes, Found } from './hooks.ts';
import type { Session } from './launch.ts';
import { poll } from './poll.ts';

export interface OwnView {
  /** The first element with these attributes, once there is one that `until` accepts. */
  waitFor(attributes: Attributes, until?: (found: Found) => boolean): Promise<Found>;
  /** All elements with these attributes now. */
  find(attributes: Attributes): Promise<Found[]>;
  /** Clicks the middle of the first element with these attributes. */
  click(attributes: Attributes): Promise<void>;
  /** Clicks the middle of the first field with these attributes, and types. */
  type(attributes: Attributes, text: string): Promise<void>;
  /** Resolves once there is no element with these attributes any more. */
  waitForGone(attributes: Attributes): Promise<void>;
  /** Sends a message of the contract from the view, as its code does; resolves to the answer. */
  send(type: string, payload: object): Promise<unknown>;
  /** Resolves once the view has closed. */
  waitForClosed(): Promise<void>;
  /** A picture in this theme, PNG. */
  screenshot(colorScheme?: 'light' | 'dark'): Promise<Buffer>;
}

/** Clicks the extension's toolbar button; the popup is about the active tab. */
export function openPopup(session: Session): Promise<OwnView> {
  return openView(session, 'popup.html', () => openPopupWindow(session));
}

/** Our page in the browser's side panel, which `open` opens. */
export function openSidePanel(session: Session, open: () => Promise<void>): Promise<OwnView> {
  return openView(session, 'sidepanel.html', open);
}

async function openView(session: Session, file: string, open: () => Promise<void>): Promise<OwnView> {
  const browser = session.context.browser();
  if (!browser) throw new Error('The browser is closed.');
  const devTools = await browser.newBrowserCDPSession();
  const address = `chrome-extension://${session.extensionId}/${file}`;
  const targetId = async () => {
    const { targetInfos } = await devTools.send('Target.getTargets');
    return targetInfos.find(({ url }) => url.startsWith(address))?.targetId;
  };
  await devTools.send('Target.setDiscoverTargets', { discover: true });
  await open();
  const target = await poll(targetId, async () => `${file} did not open.`);
  const send = await attach(devTools, target);

  const evaluate = async <Result>(read: (selector: string) => Result, selector: string): Promise<Result> => {
    const expression = `(${read})(${JSON.stringify(selector)})`;
    const { result } = await send<{ result: { value: Result } }>('Runtime.evaluate', {
      expression,
      returnByValue: true,
    });
    return result.value;
  };

  const view: OwnView = {
    find: (attributes) => evaluate(read, selectorOf(attributes)),
    waitFor(attributes, until = () => true) {
      const complaint = async () =>
        `No ${selectorOf(attributes)} as expected in ${file}, but:\n${(await view.find({}))[0]?.text}`;
      return poll(async () => (await view.find(attributes)).find(until), complaint);
    },
    async click(attributes) {
      let last = '';
      const inReach = async () => {
        const { point, isHit } = await evaluate(reach, selectorOf(attributes));
        // The browser fits the popup to its content: a user aims once it stays in place.
        const place = JSON.stringify(point);
        const isStill = place === last;
        last = place;
        if (isHit) return isStill ? point : undefined;
        // A popup may be lower than its content; a user turns the wheel then.
        const wheel = { type: 'mouseWheel', x: MIDDLE.x, y: MIDDLE.y, deltaX: 0, deltaY: point.y - MIDDLE.y };
        await send('Input.dispatchMouseEvent', wheel);
        return undefined;
      };
      const point = await poll(inReach, async () => `${selectorOf(attributes)} is out of reach.`);
      const mouse = (type: string) =>
        send('Input.dispatchMouseEvent', { type, ...point, button: 'left', clickCount: 1 });
      await mouse('mouseMoved');
      await mouse('mousePressed');
      // A button that closes the view may do so before the browser answers.
      await mouse('mouseReleased').catch((error) => {
        if (!(error instanceof ClosedError)) throw error;
      });
    },
    async type(attributes, text) {
      await view.click(attributes);
      await send('Input.insertText', { text });
    },
    async waitForGone(attributes) {
      const isGone = async () => ((await view.find(attributes)).length === 0 ? true : undefined);
      await poll(isGone, async () => `${selectorOf(attributes)} is still there.`);
    },
    async send(type, payload) {
      const expression = `chrome.runtime.sendMessage(${JSON.stringify({ type, payload })})`;
      const awaited = { expression, returnByValue: true, awaitPromise: true };
      return (await send<{ result: { value?: unknown } }>('Runtime.evaluate', awaited)).result.value;
    },
    async waitForClosed() {
      const isClosed = async () => ((await targetId()) === undefined ? true : undefined);
      await poll(isClosed, async () => `${file} is still open.`);
    },
    async screenshot(colorScheme = 'light') {
      const features = [
        { name: 'prefers-color-scheme', value: colorScheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ];
      await send('Emulation.setEmulatedMedia', { features });
      const { data } = await send<{ data: string }>('Page.captureScreenshot', {});
      return Buffer.from(data, 'base64');
    },
  };
  return view;
}

function selectorOf(attributes: Attributes): string {
  const parts = Object.entries(attributes).map(([name, value]) =>
    value === true ? `[${name}]` : `[${name}="${value}"]`,
  );
  return parts.join('') || 'main, aside';
}

/** Runs in the view. */
function read(selector: string): Found[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return {
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      box: right > left ? { left, top, right, bottom } : null,
      text: element.innerText,
      value: element instanceof HTMLInputElement ? element.value : '',
    };
  });
}

/** Where to click the first such element, and whether a click there would hit it. Runs in the view. */
function reach(selector: string): { point: { x: number; y: number }; isHit: boolean } {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`There is no ${selector}.`);
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const point = { x: (left + right) / 2, y: (top + bottom) / 2 };
  return { point, isHit: element.contains(document.elementFromPoint(point.x, point.y)) };
}

/** A point over the part of the view that scrolls, in CSS pixels. */
const MIDDLE = { x: 200, y: 250 };

type Send = <Result>(method: string, params: object) => Promise<Result>;

class ClosedError extends Error {}

/** Opens a DevTools session with one target, inside of the browser's own; pending calls fail when the target closes. */
async function attach(devTools: CDPSession, targetId: string): Promise<Send> {
  const { sessionId } = await devTools.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  devTools.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const { id, result, error } = JSON.parse(event.message);
    if (error) waiting.get(id)?.reject(new Error(error.message));
    else waiting.get(id)?.resolve(result);
    waiting.delete(id);
  });
  let isClosed = false;
  const close = () => {
    isClosed = true;
    for (const { reject } of waiting.values()) reject(new ClosedError('The view has closed.'));
    waiting.clear();
  };
  devTools.on('Target.detachedFromTarget', (event) => {
    if (event.sessionId === sessionId) close();
  });
  devTools.on('Target.targetDestroyed', (event) => {
    if (event.targetId === targetId) close();
  });
  let lastId = 0;
  return async <Result>(method: string, params: object) => {
    // A session that has ended answers nothing, and does not report all errors.
    if (isClosed) throw new ClosedError('The view has closed.');
    lastId += 1;
    const answer = Promise.withResolvers<unknown>();
    waiting.set(lastId, answer);
    const message = JSON.stringify({ id: lastId, method, params });
    const sent = devTools.send('Target.sendMessageToTarget', { sessionId, message }).catch((error) => {
      throw new ClosedError('The view is closed.', { cause: error });
    });
    const [result] = await Promise.all([answer.promise, sent]);
    return result as Result;
  };
}
