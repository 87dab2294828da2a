/** Finds and uses the extension's own elements by their stable hooks (docs/hooks.md), as a user would. */
import type { CDPSession, Page } from 'playwright';
import { poll } from './poll.ts';
import {
  type Attributes,
  type Found,
  findAll,
  firstTarget,
  HOSTS,
  type Hook,
  type Host,
  textIn,
} from './shadow-tree.ts';
import { createUser, type User } from './user.ts';

export type { Attributes, Found, Hook } from './shadow-tree.ts';

export interface Hooks {
  user: User;
  /** All matches now, rendered or not, in document order. */
  find(hook: Hook): Promise<Found[]>;
  /** The first match, once there is one that `until` accepts. */
  waitFor(hook: Hook, options?: { until?: (found: Found) => boolean }): Promise<Found>;
  /** A match that has these attributes as well, once there is one. */
  waitForState(hook: Hook, state: Attributes): Promise<Found>;
  /** Resolves when there is no match any more. */
  waitForGone(hook: Hook): Promise<void>;
  /** Clicks the first match once it is still, enabled and not covered; turns the wheel to bring it into view. */
  click(hook: Hook): Promise<void>;
  /** Clicks the input, replaces its text and returns when it has the new one. */
  type(hook: Hook, text: string): Promise<void>;
  /** Rendered text of all of this host's elements; empty when the host is not there. */
  text(host: Host): Promise<string>;
}

/** Our elements on one page. A `user`, if given, counts the clicks and keystrokes. */
export async function hooksOf(page: Page, user: User = createUser(page)): Promise<Hooks> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  const until = <T>(what: () => string, attempt: () => Promise<T | undefined>) =>
    poll(attempt, async () => `${what()} on ${page.url()}.\n${await present(session)}`);

  const hooks: Hooks = {
    user,
    find: (hook) => findAll(session, hook),
    waitFor(hook, { until: accept = () => true } = {}) {
      const what = () => `No ${name(hook)} as expected`;
      return until(what, async () => (await hooks.find(hook)).find(accept));
    },
    waitForState(hook, state) {
      return hooks.waitFor({ ...hook, attributes: { ...hook.attributes, ...state } });
    },
    async waitForGone(hook) {
      const attempt = async () => ((await findAll(session, hook)).length === 0 ? true : undefined);
      await until(() => `${name(hook)} is still there`, attempt);
    },
    async click(hook) {
      let state = 'not there';
      let before = '';
      const attempt = async () => {
        const target = await firstTarget(session, hook);
        if (!target) return undefined;
        const { box, around, obstacle } = target;
        const isStill = JSON.stringify(box) === before;
        before = JSON.stringify(box);
        state = obstacle;
        if (obstacle === 'covered' && box && around && isStill) {
          // The target has to come to the middle of what is around it.
          const y = (around.top + around.bottom) / 2;
          await user.wheel((around.left + around.right) / 2, y, (box.top + box.bottom) / 2 - y);
        }
        return box && isStill && obstacle === '' ? box : undefined;
      };
      const box = await until(() => `${name(hook)} cannot be clicked: ${state || 'moving'}`, attempt);
      await user.click(box);
    },
    async type(hook, text) {
      await hooks.click(hook);
      await user.press('ControlOrMeta+A');
      await user.type(text);
      await hooks.waitFor(hook, { until: (found) => found.value === text });
    },
    text: (host) => textIn(session, host),
  };
  return hooks;
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
    for (const { attributes } of await findAll(session, { host, attributes: {} }).catch(() => [])) {
      const data = Object.entries(attributes).filter(([key]) => key.startsWith('data-'));
      if (data.length) lines.push(`  <${host}> ${data.map(([key, value]) => `${key}="${value}"`).join(' ')}`);
    }
  }
  return lines.length ? `What is there:\n${lines.join('\n')}` : 'None of our elements is there.';
}
