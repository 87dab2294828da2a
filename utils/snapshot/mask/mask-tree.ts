/**
 * Copies a tree that rrweb-snapshot serialised, and takes over only what may be kept: elements without those that hold no
 * page, attributes of the list, masked texts. Nothing else of the serialised tree gets into the copy.
 */
import type { serializedElementNodeWithId, serializedNodeWithId } from '@rrweb/types';
import { isOwnElement } from '../../page/own-elements.ts';
import type { SavedElement, SavedNode, SavedText } from '../snapshot-file.ts';
import { maskAttributes } from './attributes.ts';
import type { Masker } from './masker.ts';

/** Not drawn, and full of what is not for people. */
const DROPPED = /^(script|style|link|meta|base|object|embed|applet|param|source|track|portal)$/;
/** Kept as places, without their content. */
const EMPTIED = /^(noscript|template|iframe|frame|canvas|audio|video|picture|math|head)$/;
/** Drawings are kept for their texts and their place. */
const SVG = /^(svg|g|text|tspan|title|desc|a|foreignobject)$/;
/** Custom elements have names of their authors' choice. */
const TAG = /^[a-z][a-z0-9._-]{0,60}$/;

export interface NodeDetails {
  /** Adds what is known of an element besides its attributes. Returns false when it is not drawn. */
  element(saved: SavedElement, id: number): boolean;
  text(saved: SavedText, id: number): void;
}

/** The masked copy of an element and all below it; null when nothing of it is kept. */
export function maskElement(
  node: serializedElementNodeWithId,
  masker: Masker,
  details: NodeDetails,
  isDrawn = true,
): SavedElement | null {
  const { tagName, attributes, childNodes, isSVG, isShadowHost, isShadow, id } = node;
  if (DROPPED.test(tagName) || !TAG.test(tagName)) return null;
  if (isOwnElement({ tagName: tagName.toUpperCase() })) return null;
  if (isSVG && !SVG.test(tagName)) return null;
  const saved: SavedElement = { tag: tagName };
  const masked = maskAttributes(
    tagName,
    attributes as Record<string, string | number | boolean | null>,
    masker,
  );
  if (isShadowHost) saved.isHost = true;
  if (isShadow) saved.isInShadow = true;
  if (isSVG) saved.isSvg = true;
  const isSeen = isDrawn && details.element(saved, id);
  // A text area's text is in its value.
  const children = EMPTIED.test(tagName) || (tagName === 'textarea' && 'value' in masked) ? [] : childNodes;
  const kept = children.flatMap((child) => maskNode(child, masker, details, isSeen) ?? []);
  if (Object.keys(masked).length > 0) saved.attributes = masked;
  if (kept.length > 0) saved.children = kept;
  return saved;
}

function maskNode(
  node: serializedNodeWithId,
  masker: Masker,
  details: NodeDetails,
  isDrawn: boolean,
): SavedNode | null {
  if ('tagName' in node) return maskElement(node, masker, details, isDrawn);
  if (node.type !== TEXT || !('textContent' in node) || node.textContent === '') return null;
  const saved: SavedText = { text: masker.text(node.textContent) };
  if (isDrawn) details.text(saved, node.id);
  return saved;
}

/** As in `NodeType` of rrweb, which is an enum at run time. */
const TEXT: serializedNodeWithId['type'] = 3;
