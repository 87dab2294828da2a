/** What stands between a person and one of our elements, and how a person gets there: by turning the wheel. */
import type { CDPSession } from 'playwright';
import type { Box } from '../../utils/connectwise/model/observation.ts';
import type { Human } from './human.ts';
import { boxOf, hitAt, type ShadowElement, shadowElements } from './shadow-tree.ts';

/** Why a person could not click the element now; empty when they could. */
export async function obstacle(
  session: CDPSession,
  element: ShadowElement,
  box: Box | null,
): Promise<string> {
  if (!box) return 'not rendered';
  if ('disabled' in element.attributes || element.attributes['aria-disabled'] === 'true') return 'disabled';
  const hit = await hitAt(session, (box.left + box.right) / 2, (box.top + box.bottom) / 2).catch(() => 0);
  return element.subtree.has(hit) ? '' : 'covered';
}

/** Turns the wheel over the middle of our element's outermost box, so that the target comes to stand there. */
export async function bringIntoView(
  session: CDPSession,
  human: Human,
  element: ShadowElement,
  box: Box,
): Promise<void> {
  const all = await shadowElements(session, element.host);
  const around = all.filter(({ subtree }) => subtree.has(element.id));
  const boxes = await Promise.all(around.map(({ id }) => boxOf(session, id)));
  // What stands around all of them is a container without a box of its own.
  const frame = boxes.find((found) => found !== null);
  if (!frame) return;
  const y = (frame.top + frame.bottom) / 2;
  await human.wheel((frame.left + frame.right) / 2, y, (box.top + box.bottom) / 2 - y);
}
