/** Runs axe on a rendered element, and emulates media features. */
import axe from 'axe-core';
import { cdp } from 'vitest/browser';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The part of a DevTools session that is used here. */
interface Session {
  send(method: string, params: object): Promise<unknown>;
}

/** Emulates media features, for example `{ 'prefers-color-scheme': 'dark' }`. An empty object resets them. */
export async function emulateMedia(features: Record<string, string>): Promise<void> {
  const list = Object.entries(features).map(([name, value]) => ({ name, value }));
  await (cdp() as unknown as Session).send('Emulation.setEmulatedMedia', { features: list });
}

/**
 * Violations that axe finds in an element and its shadow roots, one line each: rule, target, and what is wrong. Results
 * that axe calls incomplete count as violations.
 */
export async function axeViolations(element: Element): Promise<string[]> {
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
