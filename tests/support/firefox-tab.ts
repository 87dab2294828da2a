/** A tab of Firefox: our elements in it, read and clicked through WebDriver BiDi. */
import type { Page } from 'puppeteer-core';
import type { Found, Hook } from './hooks.ts';
import { WAIT_LIMIT } from './limits.ts';
import { poll } from './poll.ts';

export interface Tab {
  page: Page;
  /** All matches of a hook (docs/hooks.md) now, in the top frame. */
  find(hook: Hook): Promise<Found[]>;
  /** The first match, once there is one that `until` accepts. */
  waitFor(hook: Hook, until?: (found: Found) => boolean): Promise<Found>;
  waitForGone(hook: Hook): Promise<void>;
  /** Clicks the middle of a match. */
  click(hook: Hook): Promise<void>;
}

/** Our elements on a page, as a user finds and clicks them. */
export function tabOf(page: Page): Tab {
  page.setDefaultTimeout(WAIT_LIMIT);
  const present = async () => {
    const hosts = ['office-protect-panel', 'office-protect-marks', 'office-protect-handoff'] as const;
    const all = await Promise.all(hosts.map((host) => tab.find({ host, attributes: {} })));
    const hooks = all.flat().map(({ attributes }) => {
      return Object.entries(attributes).filter(([name]) => name.startsWith('data-'));
    });
    return hooks
      .flatMap((hook) => (hook.length ? [JSON.stringify(Object.fromEntries(hook))] : []))
      .join('\n');
  };
  const tab: Tab = {
    page,
    async find({ host, attributes }) {
      const wanted = Object.entries(attributes);
      const elements = (await shadowElements(page, host)).filter(({ attributes: has }) =>
        wanted.every(([name, value]) => (value === true ? name in has : has[name] === value)),
      );
      return Promise.all(elements.map((element) => describeElement(page, element)));
    },
    waitFor(hook, until = () => true) {
      const complaint = async () => `No ${JSON.stringify(hook)} as expected, but:\n${await present()}`;
      return poll(async () => (await tab.find(hook)).find(until), complaint);
    },
    async waitForGone(hook) {
      const gone = async () => ((await tab.find(hook)).length === 0 ? true : undefined);
      await poll(gone, async () => `${JSON.stringify(hook)} is still there.`);
    },
    async click(hook) {
      const { box } = await tab.waitFor(hook, ({ box }) => box !== null);
      if (box) await page.mouse.click((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    },
  };
  return tab;
}

/** A DOM node as WebDriver BiDi serializes it, as far as it is used here. */
interface BidiNode {
  sharedId?: string;
  value?: {
    nodeType: number;
    localName?: string;
    attributes?: Record<string, string>;
    children?: BidiNode[];
    shadowRoot?: BidiNode | null;
  };
}

interface ShadowElement {
  sharedId: string;
  attributes: Record<string, string>;
}

/** All elements in the closed shadow roots of a host. Serializing nodes is the protocol's way to see them. */
async function shadowElements(page: Page, host: string): Promise<ShadowElement[]> {
  const { result } = await bidi(page, 'script.evaluate', {
    expression: `[...document.getElementsByTagName(${JSON.stringify(host)})]`,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 100, includeShadowTree: 'all' },
  });
  return ((result?.value ?? []) as BidiNode[]).flatMap(({ value }) => flatten(value?.shadowRoot));
}

function flatten(node: BidiNode | null | undefined): ShadowElement[] {
  const own = node?.sharedId && node.value?.nodeType === 1;
  const below = (node?.value?.children ?? []).flatMap(flatten);
  return own
    ? [{ sharedId: node.sharedId as string, attributes: node.value?.attributes ?? {} }, ...below]
    : below;
}

async function describeElement(page: Page, { sharedId, attributes }: ShadowElement): Promise<Found> {
  const { result } = await bidi(page, 'script.callFunction', {
    functionDeclaration: `(element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return JSON.stringify({ box: { left, top, right, bottom }, text: element.innerText ?? '', value: String(element.value ?? '') });
    }`,
    arguments: [{ sharedId }],
    awaitPromise: false,
  });
  const seen = JSON.parse(String(result?.value)) as Omit<Found, 'attributes'>;
  const isShown = seen.box && seen.box.right > seen.box.left && seen.box.bottom > seen.box.top;
  return { ...seen, box: isShown ? seen.box : null, attributes };
}

/** Evaluates an expression in this tab. */
async function bidi(page: Page, method: string, params: object): Promise<{ result?: { value?: unknown } }> {
  return command(page, method, (context) => ({ target: { context }, ...params }));
}

/** Sends a command for this tab. The library has no public way to ask for shadow trees, nor for pages of an extension. */
export async function command(
  page: Page,
  method: string,
  paramsFor: (context: string) => object,
): Promise<{ result?: { value?: unknown } }> {
  const { browsingContext } = page.mainFrame() as unknown as {
    browsingContext: {
      id: string;
      userContext: {
        browser: { session: { send(method: string, params: object): Promise<{ result: object }> } };
      };
    };
  };
  const { session } = browsingContext.userContext.browser;
  return (await session.send(method, paramsFor(browsingContext.id))).result;
}
