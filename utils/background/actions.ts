/** Passes the user's orders to work on a page to its guide, and its progress to the views. */

import { browser } from 'wxt/browser';
import type { Cell } from '../connectwise/model/levels.ts';
import type { MemberField, Screen } from '../connectwise/model/observation.ts';
import type { ActionOrder, ActionState } from '../setup/view.ts';
import { publishTab, push, viewStateOf } from './publish.ts';
import { changeTab, readTab } from './session.ts';

/** Sets levels to what is wanted of them: the profile's access, or None for what it does not name. */
export async function setLevels(tabId: number, cells: Cell[]): Promise<null> {
  const { view } = await viewStateOf(tabId);
  const settings = [...view.levels, ...view.excess]
    .filter(({ cell }) => cells.includes(cell))
    .map(({ cell, wanted }) => ({ cell, access: wanted }));
  return give(tabId, { kind: 'set', settings });
}

/** Types the vendor's example into a plain text field that is not right yet. */
export async function fillField(tabId: number, field: MemberField): Promise<null> {
  const { view } = await viewStateOf(tabId);
  const text = view.member.find((finding) => finding.field === field)?.suggestion;
  return text ? give(tabId, { kind: 'fill', field, text }) : null;
}

/** Tells the guides of a tab what to do; the one whose frame shows the screen does it. */
export async function give(tabId: number, order: ActionOrder): Promise<null> {
  if (order.kind !== 'cancel' && !(await bringHands(tabId))) {
    const stopped = stoppedAt(order);
    return stopped && actionProgressed(tabId, stopped);
  }
  await push(tabId, { type: 'action', order });
  return null;
}

/** What is said of an order for which there is no page any more; null where that says itself. */
function stoppedAt(order: ActionOrder): ActionState | null {
  const stopped = { status: 'stopped', done: 0, reason: 'unreachable', canPutBack: false } as const;
  if (order.kind === 'fill') return { ...stopped, kind: 'fill', total: 1, at: order.field };
  if (order.kind !== 'set') return null;
  return { ...stopped, kind: 'set', total: order.settings.length, at: order.settings[0]?.cell ?? '' };
}

/** Puts the hands where a screen is on which there is work. False when that is nowhere. */
async function bringHands(tabId: number): Promise<boolean> {
  const frames = Object.entries((await readTab(tabId))?.frames ?? {});
  const isWorkplace = ({ screen }: { screen: Screen }) =>
    screen === 'security-role' || screen === 'api-member';
  const frameIds = frames.filter(([, { page }]) => isWorkplace(page)).map(([id]) => Number(id));
  // One by one: a frame that has gone fails alone.
  const brought = await Promise.allSettled(
    frameIds.map((frameId) =>
      browser.scripting.executeScript({
        target: { tabId, frameIds: [frameId] },
        files: ['/connectwise-actions.js'],
      }),
    ),
  );
  return brought.some(({ status }) => status === 'fulfilled');
}

/** Remembers how far the work on a tab has come, and shows it. */
export async function actionProgressed(tabId: number, work: ActionState): Promise<null> {
  const known = await readTab(tabId);
  if (!known) return null;
  await changeTab(tabId, (tab) => ({ ...(tab ?? known), work }));
  await publishTab(tabId);
  return null;
}

/** What each frame of a tab was searched for and what was found, as text for a bug report; no text of the page. */
export async function checkPage(tabId: number): Promise<string> {
  const frames = Object.keys((await readTab(tabId))?.frames ?? {}).map(Number);
  const reports = await Promise.all(
    frames.map(async (frameId) => {
      const target = { tabId, frameIds: [frameId] };
      const results = browser.scripting.executeScript({ target, files: ['/diagnostics.js'] });
      const [report] = await results.catch(() => []);
      const text = typeof report?.result === 'string' ? report.result : 'no answer';
      return `Frame ${frameId === 0 ? 'top' : 'below'}\n${text}`;
    }),
  );
  const { name, version } = browser.runtime.getManifest();
  return [`${name} ${version}`, navigator.userAgent, ...reports].join('\n\n');
}
