/** Runs axe on pages of the shipped build, also inside of the closed shadow roots of our elements. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { CDPSession, Page } from 'playwright';
import { type Host, shadowRoots } from './shadow-tree.ts';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/** What axe finds on the whole page, one line per place. */
export function faultsOn(page: Page): Promise<string[]> {
  return inOwnWorld(page, (run) => run('document'));
}

/**
 * What axe finds in one of our elements on the page. It runs in a world of its own, where the closed root is made known
 * to it; the page cannot see that. (Contrast is tested in components/ui/accessibility.browser.test.tsx: axe computes
 * it only in the page's body, and our elements are beside that.)
 */
export function faultsIn(page: Page, host: Host): Promise<string[]> {
  return inOwnWorld(page, async (run, session, contextId) => {
    const [root] = await shadowRoots(session, host);
    if (root === undefined) throw new Error(`There is no <${host}>.`);
    const { object } = await session.send('DOM.resolveNode', {
      backendNodeId: root,
      executionContextId: contextId,
    });
    await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: 'function () { Object.defineProperty(this.host, "shadowRoot", { value: this }); }',
    });
    return run(`document.querySelector('${host}')`);
  });
}

/** What `find` finds with the page in each theme. */
export async function faultsInThemes(
  page: Page,
  find: () => Promise<string[]>,
): Promise<Record<'light' | 'dark', string[]>> {
  const findIn = async (colorScheme: 'light' | 'dark') => {
    // Without motion: colours in transition to the other theme belong to neither.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    return find();
  };
  return { light: await findIn('light'), dark: await findIn('dark') };
}

type Run = (context: string) => Promise<string[]>;

async function inOwnWorld(
  page: Page,
  act: (run: Run, session: CDPSession, contextId: number) => Promise<string[]>,
): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('DOM.enable');
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
    });
    const evaluate = async (expression: string): Promise<unknown> => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        contextId: executionContextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
      return result.value;
    };
    await evaluate(`${SOURCE};0`);
    const run: Run = async (context) => {
      const found = (await evaluate(`axe.run(${context}, ${JSON.stringify(OPTIONS)})`)) as AxeResults;
      if (found.passes.length === 0) throw new Error(`axe tested nothing of ${context}.`);
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')}: ${failureSummary}`),
      );
    };
    return await act(run, session, executionContextId);
  } finally {
    await session.detach();
  }
}
