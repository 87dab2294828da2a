/** Finds and uses the extension's own elements by their stable hooks (docs/hooks.md), as a user would. */
import type { CDPSession, Page } from 'playwright';
import type { Box } from '../../utils/connectwise/model/observation.ts';
import { createHuman, type Human } from './human.ts';
import { poll } from './poll.ts';
import { bringIntoView, obstacle } from './reach.ts';
import { boxOf, contentOf, HOSTS, type Host, type ShadowElement, shadowElements } from './shadow-tree.ts';

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
  /** What stands in it, if it is an input. */
  value: string;
}

export interface Hooks {
  human: Human;
  /** All matches now, rendered or not, in document order. */
  find(hook: Hook): Promise<Found[]>;
  /** The first match, once there is one that `until` accepts. */
  waitFor(hook: Hook, options?: { until?: (found: Found) => boolean }): Promise<Found>;
  /** A match that has these attributes as well, once there is one. */
  waitForState(hook: Hook, state: Attributes): Promise<Found>;
  /** Returns when there is no match any more. */
  waitForGone(hook: Hook): Promise<void>;
  /** Clicks the first match once it is still, enabled and not covered; turns the wheel to bring it into view. */
  click(hook: Hook): Promise<void>;
  /** Clicks the input, types over what it holds and returns when it holds the text. */
  type(hook: Hook, text: string): Promise<void>;
  /** Rendered text of all of this host's elements; empty when the host is not there. */
  text(host: Host): Promise<string>;
}

/** Our elements on one page. A `human` handed in counts the clicks and keystrokes. */
export async function hooksOf(page: Page, human: Human = createHuman(page)): Promise<Hooks> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  const until = <T>(what: () => string, look: () => Promise<T | undefined>) =>
    poll(look, async () => `${what()} on ${page.url()}.\n${await present(session)}`);

  const hooks: Hooks = {
    human,
    async find(hook) {
      const elements = await matches(session, hook);
      // What the page or the extension takes away while it is read is not there.
      const found = await Promise.all(elements.map((element) => read(session, element).catch(() => null)));
      return found.filter((element) => element !== null);
    },
    waitFor(hook, { until: accept = () => true } = {}) {
      const what = () => `No ${name(hook)} as expected`;
      return until(what, async () => (await hooks.find(hook)).find(accept));
    },
    waitForState(hook, state) {
      return hooks.waitFor({ ...hook, attributes: { ...hook.attributes, ...state } });
    },
    async waitForGone(hook) {
      const look = async () => ((await matches(session, hook)).length === 0 ? true : undefined);
      await until(() => `${name(hook)} is still there`, look);
    },
    async click(hook) {
      let state = 'not there';
      let before = '';
      const look = async () => {
        const [element] = await matches(session, hook);
        if (!element) return undefined;
        const box = await boxOf(session, element.id);
        const still = JSON.stringify(box) === before;
        before = JSON.stringify(box);
        state = await obstacle(session, element, box);
        if (state === 'covered' && box && still) await bringIntoView(session, human, element, box);
        return box && still && state === '' ? box : undefined;
      };
      const box = await until(() => `${name(hook)} cannot be clicked: ${state || 'moving'}`, look);
      await human.click(box);
    },
    async type(hook, text) {
      await hooks.click(hook);
      await human.press('ControlOrMeta+A');
      await human.type(text);
      await hooks.waitFor(hook, { until: (found) => found.value === text });
    },
    async text(host) {
      const elements = await shadowElements(session, host);
      const inner = new Set(
        elements.flatMap(({ id, subtree }) => [...subtree].filter((other) => other !== id)),
      );
      const outermost = elements.filter(({ id, tag }) => !inner.has(id) && tag !== 'style');
      const contents = await Promise.all(outermost.map(({ id }) => contentOf(session, id)));
      return contents.map(({ text }) => text).join('\n');
    },
  };
  return hooks;
}

async function matches(session: CDPSession, { host, attributes }: Hook): Promise<ShadowElement[]> {
  const wanted = Object.entries(attributes);
  return (await shadowElements(session, host)).filter((element) =>
    wanted.every(([key, value]) =>
      value === true ? key in element.attributes : element.attributes[key] === value,
    ),
  );
}

async function read(session: CDPSession, { id, attributes }: ShadowElement): Promise<Found> {
  return { attributes, box: await boxOf(session, id), ...(await contentOf(session, id)) };
}

function name({ host, attributes }: Hook): string {
  const parts = Object.entries(attributes).map(([key, value]) =>
    value === true ? `[${key}]` : `[${key}="${value}"]`,
  );
  return `<${host}>${parts.join('')}`;
}

/** The hooks that are there instead, for the message of a failed test. */
async function present(session: CDPSession): Promise<string> {
  const lines: string[] = [];
  for (const host of HOSTS) {
    for (const { tag, attributes } of await shadowElements(session, host).catch(() => [])) {
      const data = Object.entries(attributes).filter(([key]) => key.startsWith('data-'));
      if (data.length)
        lines.push(`  <${host}> ${tag} ${data.map(([key, value]) => `${key}="${value}"`).join(' ')}`);
    }
  }
  return lines.length ? `What is there:\n${lines.join('\n')}` : 'None of our elements is there.';
}
