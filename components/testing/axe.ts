/** Runs axe on what a test shows, in the theme that a test asks for. */
import axe from 'axe-core';
import { cdp } from 'vitest/browser';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Part of a DevTools session, as far as it is needed here. */
interface Session {
  send(method: string, params: object): Promise<unknown>;
}

/** What the user may have asked the system for, as media features: `{ 'prefers-color-scheme': 'dark' }`; none when empty. */
export async function emulate(features: Record<string, string>): Promise<void> {
  const list = Object.entries(features).map(([name, value]) => ({ name, value }));
  await (cdp() as unknown as Session).send('Emulation.setEmulatedMedia', { features: list });
}

/**
 * What axe finds in an element and its shadow roots, one line per place: the rule, where, and what is wrong. What axe
 * cannot tell by itself counts as found, so that nothing is passed over.
 */
export async function faults(element: Element): Promise<string[]> {
  const { violations, incomplete } = await axe.run(element as HTMLElement, {
    runOnly: TAGS,
    // Off by default in axe, since WCAG 2.2 is young.
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations', 'incomplete'],
  });
  return [...violations, ...incomplete].flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.flat().join(' ')}: ${failureSummary}`),
  );
}
