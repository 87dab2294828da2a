/**
 * Sees into the closed shadow roots of the shipped build through the DevTools protocol. Nothing is injected
 * into the page. Frames of the page's own site are seen too; a frame of another site is not, because the
 * browser gives it a target of its own.
 */
import type { CDPSession } from 'playwright';
import type { Box } from '../../utils/connectwise/model/observation.ts';

export const HOSTS = ['office-protect-panel', 'office-protect-marks', 'office-protect-handoff'] as const;
export type Host = (typeof HOSTS)[number];

/** One element inside the shadow root of a host. */
export interface ShadowElement {
  host: Host;
  id: number;
  tag: string;
  attributes: Record<string, string>;
  /** Ids of the element and of all below it. */
  subtree: Set<number>;
}

/** The part of the protocol's `DOM.Node` that is used here. */
interface CdpNode {
  backendNodeId: number;
  nodeType: number;
  localName: string;
  attributes?: string[];
  children?: CdpNode[];
  shadowRoots?: CdpNode[];
}

/** All elements inside the shadow roots of this host, in every frame, in document order. */
export async function shadowElements(session: CDPSession, host: Host): Promise<ShadowElement[]> {
  const elements: ShadowElement[] = [];
  for (const node of await hostNodes(session, host)) {
    for (const root of node.shadowRoots ?? []) {
      for (const child of root.children ?? []) elements.push(...flatten(child, host));
    }
  }
  return elements;
}

/** The search of the Elements panel is the one call that looks through all frames at once. */
async function hostNodes(session: CDPSession, host: Host): Promise<CdpNode[]> {
  // Asking for the document anew makes the browser forget the nodes of the last search.
  await session.send('DOM.getDocument', { depth: 0 });
  const { searchId, resultCount } = await session.send('DOM.performSearch', { query: host });
  if (resultCount === 0) return [];
  const { nodeIds } = await session.send('DOM.getSearchResults', {
    searchId,
    fromIndex: 0,
    toIndex: resultCount,
  });
  await session.send('DOM.discardSearchResults', { searchId });
  const nodes: CdpNode[] = [];
  for (const nodeId of nodeIds) {
    // The search also finds texts and attributes that hold the name, and a page may drop any of them meanwhile.
    const described = await session
      .send('DOM.describeNode', { nodeId, depth: -1, pierce: true })
      .catch(() => null);
    if (described?.node.localName === host) nodes.push(described.node);
  }
  return nodes;
}

function flatten(node: CdpNode, host: Host): ShadowElement[] {
  if (node.nodeType !== 1) return [];
  const below = (node.children ?? []).flatMap((child) => flatten(child, host));
  const own = (node.children ?? []).map((child) => child.backendNodeId);
  const subtree = new Set([node.backendNodeId, ...own, ...below.flatMap((element) => [...element.subtree])]);
  const attributes: Record<string, string> = {};
  for (let i = 0; i < (node.attributes?.length ?? 0); i += 2) {
    attributes[node.attributes?.[i] ?? ''] = node.attributes?.[i + 1] ?? '';
  }
  return [{ host, id: node.backendNodeId, tag: node.localName, attributes, subtree }, ...below];
}

/** The element's box in CSS pixels of the top viewport; null when it is not rendered. */
export async function boxOf(session: CDPSession, id: number): Promise<Box | null> {
  // The protocol may answer from an older layout; asking the element itself makes the browser lay out anew.
  const { quads } = await callOn(session, id, 'function () { this.getBoundingClientRect(); }')
    .then(() => session.send('DOM.getContentQuads', { backendNodeId: id }))
    .catch(() => ({ quads: [] as number[][] }));
  const points = quads.flat();
  const xs = points.filter((_, i) => i % 2 === 0);
  const ys = points.filter((_, i) => i % 2 === 1);
  const box = {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
  return box.right > box.left && box.bottom > box.top ? box : null;
}

/** The text that is rendered inside the element, and what stands in it if it is an input. */
export function contentOf(session: CDPSession, id: number): Promise<{ text: string; value: string }> {
  return callOn(
    session,
    id,
    'function () { return { text: this.innerText ?? "", value: String(this.value ?? "") }; }',
  );
}

/** Calls a function with the element as `this`, and returns what it returns. */
async function callOn<Result>(session: CDPSession, id: number, functionDeclaration: string): Promise<Result> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: id });
  const { objectId } = object;
  if (!objectId) throw new Error('The element is gone.');
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration,
    returnByValue: true,
  });
  await session.send('Runtime.releaseObject', { objectId });
  return result.value;
}

/** Id of the element that a click at this point of the top viewport would hit. */
export async function hitAt(session: CDPSession, x: number, y: number): Promise<number> {
  const { cssLayoutViewport } = await session.send('Page.getLayoutMetrics');
  const { backendNodeId } = await session.send('DOM.getNodeForLocation', {
    x: Math.round(x + cssLayoutViewport.pageX),
    y: Math.round(y + cssLayoutViewport.pageY),
  });
  return backendNodeId;
}
