/** Works by keyboard alone: Tab until the wanted element has the focus, then Enter. Nothing here uses the mouse. */
import type { Locator, Page } from 'playwright';
import type { Hook } from './hooks.ts';
import { MARKS } from './setup-steps.ts';
import { type Host, shadowRoots } from './shadow-tree.ts';
import type { Tab } from './world.ts';

/** The most keystrokes to an element; nothing on these pages is as far away. */
const PATIENCE = 120;

/** The focused element inside of the closed root of one of our elements; null for none. */
export interface Focused {
  attributes: Record<string, string>;
  tag: string;
  text: string;
  /** Whether a focus ring is drawn around it. */
  isRinged: boolean;
}

export async function focusedIn(page: Page, host: Host): Promise<Focused | null> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('DOM.enable');
    const [root] = await shadowRoots(session, host);
    if (root === undefined) return null;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: root });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: String(readFocused),
      returnByValue: true,
    });
    return result.value;
  } finally {
    await session.detach();
  }
}

/** Runs in the page. */
function readFocused(this: ShadowRoot): Focused | null {
  const element = this.activeElement as HTMLElement | null;
  if (!element) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  // A radio shows it on the box around it.
  const isRadio = element.matches('input[type=radio]');
  return {
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    tag: element.localName,
    text: element.textContent ?? '',
    isRinged: isRadio || (outlineStyle !== 'none' && outlineWidth !== '0px'),
  };
}

/** Presses Tab until one of our elements with these attributes has the focus; it must show a ring on each step. */
async function tabToHook({ page, user }: Tab, { host, attributes }: Hook): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < PATIENCE; presses++) {
    const now = await focusedIn(page, host);
    if (now && !now.isRinged) throw new Error(`The focus is not visible on ${now.tag} ${now.text}.`);
    if (now && Object.entries(attributes).every(([name, value]) => matches(now.attributes[name], value)))
      return;
    passed.push(now ? `${now.tag} ${now.attributes['data-action'] ?? now.text.slice(0, 20)}` : '-');
    await user.press('Tab');
  }
  throw new Error(`Tab never came to ${JSON.stringify(attributes)}, but to ${passed.join(', ')}.`);
}

/** Whether an attribute's value, undefined where it is missing, is the wanted one; `true` accepts any. */
function matches(value: string | undefined, wanted: string | true): boolean {
  return wanted === true ? value !== undefined : value === wanted;
}

/** Activates one of our buttons by Tab and Enter, or by another key. */
export async function pressHook(tab: Tab, hook: Hook, key = 'Enter'): Promise<void> {
  await tab.hooks.waitFor(hook);
  await tabToHook(tab, hook);
  await tab.user.press(key);
}

/** Presses Tab, or Shift+Tab where that is nearer, until an element of the page, or one around it, has the focus. */
export async function tabTo({ user }: Tab, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < PATIENCE; presses++) {
    const isThere = await target.evaluate((element) => {
      const active = (element.getRootNode() as Document).activeElement;
      return active !== null && active !== document.body && active.contains(element);
    });
    if (isThere) return;
    await user.press(key);
  }
  throw new Error(`Tab never came to ${target}.`);
}

/** Presses Tab until the control that the extension marks as the next one has the focus, then Enter. */
export async function pressMarkedByKey({ page, user, hooks }: Tab, target: string): Promise<void> {
  for (let presses = 0; presses < PATIENCE; presses++) {
    const { box } = await hooks.waitFor(
      { host: MARKS, attributes: { 'data-target': target } },
      { until: ({ box }) => box !== null },
    );
    if (box && (await page.evaluate(hasFocusAt, [(box.left + box.right) / 2, (box.top + box.bottom) / 2]))) {
      await user.press('Enter');
      return;
    }
    await user.press('Tab');
  }
  throw new Error(`Tab never came to what is marked as ${target}.`);
}

/** Runs in the page: whether the topmost element at this point has the focus. */
function hasFocusAt([x = 0, y = 0]: number[]): boolean {
  const seen = document.elementsFromPoint(x, y).find(({ localName }) => !localName.startsWith('office-'));
  const { activeElement } = document;
  return activeElement !== null && activeElement !== document.body && activeElement.contains(seen ?? null);
}

/** Names of all elements with this role in the page's accessibility tree, closed roots included. */
export async function namesIn(page: Page, role: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const found = nodes.filter((node) => !node.ignored && node.role?.value === role);
  return found.map(({ name }) => String(name?.value ?? '')).filter((name) => name !== '');
}
