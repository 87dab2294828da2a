/**
 * Reads the closed shadow roots of the shipped build through the DevTools protocol. Nothing is left in the page.
 * Frames of the page's own site are read too; a frame of another site is not, because the browser gives it a target of
 * its own.
 */
import type { CDPSession } from 'playwright';
import type { Box } from '../../utils/page/geometry.ts';

export const HOSTS = [
  'office-protect-panel',
  'office-protect-marks',
  'office-protect-handoff',
  'office-protect-pointing',
] as const;
export type Host = (typeof HOSTS)[number];

/** Attributes an element must have: with this value, or with any (`true`). */
export type Attributes = Record<string, string | true>;

export interface Hook {
  host: Host;
  attributes: Attributes;
}

export interface Found {
  attributes: Record<string, string>;
  /** CSS pixels of the top viewport, also inside frames; null when not rendered. */
  box: Box | null;
  /** Rendered text. */
  text: string;
  /** Its value, if it is an input. */
  value: string;
}

/** Ids (`backendNodeId`) of this host's shadow roots, in every frame, in document order. */
export async function shadowRoots(session: CDPSession, host: Host): Promise<number[]> {
  // Requesting the document again makes the browser drop the nodes of the last search.
  await session.send('DOM.getDocument', { depth: 0 });
  // The search of the Elements panel is the only call that covers all frames at once.
  const { searchId, resultCount } = await session.send('DOM.performSearch', { query: host });
  if (resultCount === 0) return [];
  const { nodeIds } = await session.send('DOM.getSearchResults', {
    searchId,
    fromIndex: 0,
    toIndex: resultCount,
  });
  // The search also finds texts and attributes that contain the name, and a page may remove any of them meanwhile.
  const described = await Promise.all(
    nodeIds.map((nodeId) => session.send('DOM.describeNode', { nodeId }).catch(() => null)),
  );
  await session.send('DOM.discardSearchResults', { searchId });
  return described.flatMap((found) =>
    found?.node.localName === host
      ? (found.node.shadowRoots ?? []).map(({ backendNodeId }) => backendNodeId)
      : [],
  );
}

/** All elements inside the shadow roots of a host that have these attributes, in document order. */
export async function findAll(session: CDPSession, { host, attributes }: Hook): Promise<Found[]> {
  const roots = await shadowRoots(session, host);
  const found = await Promise.all(
    roots.map((root) =>
      // Elements that are removed during the read are left out.
      withObject(session, root, async (id) => {
        const offset = await call(session, id, readOffset);
        return call(session, id, readMatches, attributes, offset);
      }).catch(() => []),
    ),
  );
  return found.flat();
}

/** Rendered text of everything inside the shadow roots of a host. */
export async function textIn(session: CDPSession, host: Host): Promise<string> {
  const roots = await shadowRoots(session, host);
  const texts = await Promise.all(
    roots.map((root) => withObject(session, root, (id) => call(session, id, readText))),
  );
  return texts.join('\n');
}

/** CSS pixels. */
interface Offset {
  x: number;
  y: number;
}

/** How a user could click an element. */
export interface Target {
  box: Box | null;
  /** Box of the outermost element around it. */
  around: Box | null;
  /** Why a user could not click it now; empty when they could. */
  obstacle: string;
}

/** The first element with these attributes, as a user would click it; undefined when there is none. */
export async function firstTarget(
  session: CDPSession,
  { host, attributes }: Hook,
): Promise<Target | undefined> {
  for (const root of await shadowRoots(session, host)) {
    const target = await withObject(session, root, async (rootId, group) => {
      const { result } = await session.send('Runtime.callFunctionOn', {
        objectId: rootId,
        objectGroup: group,
        functionDeclaration: String(firstMatch),
        arguments: [{ value: attributes }],
      });
      if (!result.objectId) return undefined;
      const { isDisabled, ...boxes } = await call(
        session,
        result.objectId,
        readTarget,
        await call(session, rootId, readOffset),
      );
      if (!boxes.box) return { ...boxes, obstacle: 'not rendered' };
      if (isDisabled) return { ...boxes, obstacle: 'disabled' };
      const isHit = await isHitIn(session, result.objectId, boxes.box, group).catch(() => false);
      return { ...boxes, obstacle: isHit ? '' : 'covered' };
    });
    if (target) return target;
  }
  return undefined;
}

/** Whether a click in the middle of the box would hit the element. */
async function isHitIn(
  session: CDPSession,
  element: string,
  { left, right, top, bottom }: Box,
  group: string,
): Promise<boolean> {
  const { cssLayoutViewport } = await session.send('Page.getLayoutMetrics');
  const { backendNodeId } = await session.send('DOM.getNodeForLocation', {
    x: Math.round((left + right) / 2 + cssLayoutViewport.pageX),
    y: Math.round((top + bottom) / 2 + cssLayoutViewport.pageY),
  });
  const { object } = await session.send('DOM.resolveNode', { backendNodeId, objectGroup: group });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: element,
    functionDeclaration: 'function (hit) { return this.contains(hit); }',
    arguments: [{ objectId: object.objectId ?? '' }],
    returnByValue: true,
  });
  return result.value;
}

let lastGroup = 0;

/** Passes a node to `act` as an object of its page, and releases it and the other objects of its group. */
async function withObject<Result>(
  session: CDPSession,
  backendNodeId: number,
  act: (objectId: string, group: string) => Promise<Result>,
): Promise<Result> {
  lastGroup += 1;
  const objectGroup = `shadow-tree-${lastGroup}`;
  try {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId, objectGroup });
    if (!object.objectId) throw new Error('The element is gone.');
    return await act(object.objectId, objectGroup);
  } finally {
    await session.send('Runtime.releaseObjectGroup', { objectGroup }).catch(() => {});
  }
}

/** Calls a function in the page, with an object of the page as `this`, and returns what it returns. */
async function call<This, Result, Args extends unknown[]>(
  session: CDPSession,
  objectId: string,
  act: (this: This, ...args: Args) => Result,
  ...args: Args
): Promise<Result> {
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: String(act),
    arguments: args.map((value) => ({ value })),
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** Runs in the page: the position of its frame in the top viewport, CSS pixels. */
function readOffset(this: Node): Offset {
  const offset = { x: 0, y: 0 };
  for (
    let view = (this.ownerDocument as Document).defaultView as Window;
    view.frameElement;
    view = view.parent
  ) {
    const { left, top } = view.frameElement.getBoundingClientRect();
    offset.x += left + view.frameElement.clientLeft;
    offset.y += top + view.frameElement.clientTop;
  }
  return offset;
}

/** Runs in the page. */
function readMatches(this: ShadowRoot, wanted: Attributes, { x, y }: Offset): Found[] {
  return [...this.querySelectorAll<HTMLElement>('*')]
    .filter((element) =>
      Object.entries(wanted).every(([name, value]) =>
        value === true ? element.hasAttribute(name) : element.getAttribute(name) === value,
      ),
    )
    .map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const box = { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
      return {
        attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
        box: right > left && bottom > top ? box : null,
        text: element.innerText ?? '',
        value: String((element as HTMLInputElement).value ?? ''),
      };
    });
}

/** Runs in the page. */
function firstMatch(this: ShadowRoot, wanted: Attributes): Element | undefined {
  return [...this.querySelectorAll('*')].find((element) =>
    Object.entries(wanted).every(([name, value]) =>
      value === true ? element.hasAttribute(name) : element.getAttribute(name) === value,
    ),
  );
}

/** Runs in the page. */
function readTarget(this: Element, { x, y }: Offset): Omit<Target, 'obstacle'> & { isDisabled: boolean } {
  const boxOf = (element: Element): Box | null => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const box = { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
    return right > left && bottom > top ? box : null;
  };
  let around: Box | null = null;
  for (let element: Element | null = this; element; element = element.parentElement)
    around = boxOf(element) ?? around;
  const isDisabled = this.hasAttribute('disabled') || this.getAttribute('aria-disabled') === 'true';
  return { box: boxOf(this), around, isDisabled };
}

/** Runs in the page. */
function readText(this: ShadowRoot): string {
  const contents = [...this.children].filter((element) => element.localName !== 'style');
  return contents.map((element) => (element as HTMLElement).innerText ?? '').join('\n');
}
