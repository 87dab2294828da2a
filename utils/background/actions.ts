/** Sends the user's page actions to the content script of the tab, and their progress to the views. */

import { browser } from 'wxt/browser';
import type { Cell } from '../connectwise/model/levels.ts';
import type { MemberField, Screen } from '../connectwise/model/observation.ts';
import type { ActionOrder, ActionState } from '../setup/view.ts';
import { publishTab, push, viewStateOf } from './publish.ts';
import { changeTab, readTab } from './session.ts';

/** Sets levels to the access of the profile, or to None where the profile names no access. */
export async function setLevels(tabId: number, cells: Cell[]): Promise<null> {
  const { view } = await viewStateOf(tabId);
  if (view.record?.owner !== 'ours') return null;
  const settings = [...view.levels, ...view.excess]
    .filter(({ cell }) => cells.includes(cell))
    .map(({ cell, wanted }) => ({ cell, access: wanted }));
  return sendAction(tabId, { kind: 'set', settings });
}

/** Types the suggested value into a text field of the member form. Does nothing if there is no suggestion. */
export async function fillField(tabId: number, field: MemberField): Promise<null> {
  const { view } = await viewStateOf(tabId);
  if (view.record?.owner !== 'ours') return null;
  const text = view.member.find((finding) => finding.field === field)?.suggestion;
  return text ? sendAction(tabId, { kind: 'fill', field, text }) : null;
}

/** Sends an action to the content scripts of a tab; the one whose frame shows the screen runs it. */
export async function sendAction(tabId: number, order: ActionOrder): Promise<null> {
  if (order.kind !== 'cancel' && !(await injectActions(tabId))) {
    const stopped = stoppedAt(order);
    return stopped && actionProgressed(tabId, stopped);
  }
  await push(tabId, { type: 'action', order });
  return null;
}

/** What is reported of an action for which there is no page any more; null where no report is needed. */
function stoppedAt(order: ActionOrder): ActionState | null {
  const stopped = { status: 'stopped', done: 0, reason: 'unreachable', canPutBack: false } as const;
  if (order.kind === 'fill') return { ...stopped, kind: 'fill', total: 1, at: order.field };
  if (order.kind !== 'set') return null;
  return { ...stopped, kind: 'set', total: order.settings.length, at: order.settings[0]?.cell ?? '' };
}

/** Injects the page actions into the frames with a screen that they can change. False when there is none. */
async function injectActions(tabId: number): Promise<boolean> {
  const frames = Object.entries((await readTab(tabId))?.frames ?? {});
  const hasActions = ({ screen }: { screen: Screen }) =>
    screen === 'security-role' || screen === 'api-member';
  const frameIds = frames.filter(([, { page }]) => hasActions(page)).map(([id]) => Number(id));
  // One call per frame, so that a frame that is gone does not make the others fail.
  const injected = await Promise.allSettled(
    frameIds.map((frameId) =>
      browser.scripting.executeScript({
        target: { tabId, frameIds: [frameId] },
        files: ['/connectwise-actions.js'],
      }),
    ),
  );
  return injected.some(({ status }) => status === 'fulfilled');
}

/** Stores the progress of a tab's action, and shows it. */
export async function actionProgressed(tabId: number, work: ActionState): Promise<null> {
  const known = await readTab(tabId);
  if (!known) return null;
  await changeTab(tabId, (tab) => ({ ...(tab ?? known), work }));
  await publishTab(tabId);
  return null;
}

/** What was searched for and found in each frame of a tab, as text for a bug report. Holds no text of the page. */
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
