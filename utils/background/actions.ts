/** Sends the user's page actions to the content script of the tab, and their progress to the views. */

import { browser } from 'wxt/browser';
import type { FillField, FillItem } from '../connectwise/model/fill.ts';
import type { Cell } from '../connectwise/model/levels.ts';
import type { ScreenObservation } from '../connectwise/model/observation.ts';
import type { ActionOrder, ActionState, AssistantView } from '../setup/view.ts';
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

/** Fills in the empty fields of the form. What they have already stays. */
export async function fillAll(tabId: number): Promise<null> {
  const { view } = await viewStateOf(tabId);
  return view.fills.length ? sendAction(tabId, { kind: 'fill', items: view.fills, keepsValues: true }) : null;
}

/** Fills in one field with a choice that was offered, or with the suggested text. Does nothing if there is none. */
export async function fillField(tabId: number, field: FillField, choice?: string): Promise<null> {
  const { view } = await viewStateOf(tabId);
  const item = itemFor(view, field, choice);
  return item ? sendAction(tabId, { kind: 'fill', items: [item], keepsValues: false }) : null;
}

function itemFor(view: AssistantView, field: FillField, choice?: string): FillItem | undefined {
  const isOwn = view.record?.owner === 'ours';
  if (choice !== undefined) {
    const offered = view.work?.fill?.choices.find((each) => each.field === field)?.texts ?? [];
    return isOwn && offered.includes(choice) ? { field, how: 'choose', text: choice } : undefined;
  }
  const text = view.member.find((finding) => finding.field === field)?.suggestion;
  if (isOwn && text) return { field, how: 'type', text };
  return view.fills.find((each) => each.field === field && each.how === 'type');
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
  if (order.kind === 'fill') {
    const left = order.items.map(({ field }) => field);
    const fill = { filled: [], left, choices: [] };
    return { ...stopped, kind: 'fill', total: left.length, at: left[0] ?? '', fill };
  }
  if (order.kind !== 'set') return null;
  return { ...stopped, kind: 'set', total: order.settings.length, at: order.settings[0]?.cell ?? '' };
}

/** Injects the page actions into the frames with a screen that they can change. False when there is none. */
async function injectActions(tabId: number): Promise<boolean> {
  const frames = Object.entries((await readTab(tabId))?.frames ?? {});
  const hasActions = (page: ScreenObservation) =>
    page.screen === 'security-role' ||
    page.screen === 'api-member' ||
    ('view' in page && (page.view === 'form' || page.view === 'new'));
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
