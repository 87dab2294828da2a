/**
 * Stands in the extension's own world of a page, beside its scripts, and sees what they put into their closed shadow
 * roots, by the browser's clock. Nothing is added to the build.
 */
import type { CDPSession, Page } from 'playwright';

export interface Inside {
  /** Calls a function there, which may use `bench` (below) and is told `argument`. */
  run<Argument, Result>(
    act: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Awaited<Result>>;
  /** From now on, each element that is waited for is waited for anew. */
  expect(waits: Wait[]): Promise<void>;
  /** Epoch ms of what came since, by the wait's name, and of the last press of the mouse (`press`). */
  moments(): Promise<Record<string, number>>;
}

/** An element that is to come in the shadow root of a host. */
export interface Wait {
  name: string;
  host: string;
  selector: string;
}

interface Bench {
  /** Roots of our elements, by the host's name. */
  roots: Map<string, ShadowRoot>;
  waits: Wait[];
  moments: Record<string, number>;
  /** From now on, looks into this root for what is waited for. */
  know(host: string, root: ShadowRoot): void;
}

declare global {
  /** In the extension's own world, once `insideOf` has been there. */
  var bench: Bench;
}

/** To be called before the extension's elements are there. Where they come with the page, `arrive` opens it. */
export async function insideOf(
  page: Page,
  extensionId: string,
  arrive: () => Promise<unknown> = async () => {},
): Promise<Inside> {
  const session: CDPSession = await page.context().newCDPSession(page);
  let contextId: number | undefined;
  let entered = Promise.withResolvers<void>();
  const evaluate = async (expression: string) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      ...(contextId !== undefined && { contextId }),
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  const { frameTree } = await session.send('Page.getFrameTree');
  session.on('Runtime.executionContextsCleared', () => {
    entered = Promise.withResolvers();
  });
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { frameId } = context.auxData as { frameId?: string };
    if (!context.origin.includes(extensionId) || frameId !== frameTree.frame.id) return;
    contextId = context.id;
    evaluate(`(${enter})()`).then(entered.resolve, entered.reject);
  });
  await session.send('Runtime.enable');
  await arrive();
  await entered.promise;
  const run: Inside['run'] = (act, argument) => evaluate(`(${act})(${JSON.stringify(argument)})`);
  /** Our scripts may have been faster than we: roots that were made before are asked of the browser. */
  const adopt = async () => {
    const hosts = await run(() => {
      const all = document.querySelectorAll('office-protect-marks, office-protect-panel');
      return [...all].map(({ localName }) => localName).filter((name) => !globalThis.bench.roots.has(name));
    }, null);
    for (const host of hosts) {
      const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
      const shadow = shadowOf(root, host);
      if (!shadow || contextId === undefined) continue;
      const where = { backendNodeId: shadow.backendNodeId, executionContextId: contextId };
      const { object } = await session.send('DOM.resolveNode', where);
      await session.send('Runtime.callFunctionOn', {
        ...(object.objectId && { objectId: object.objectId }),
        functionDeclaration: `function() { globalThis.bench.know(${JSON.stringify(host)}, this) }`,
      });
    }
  };
  return {
    run,
    expect: (waits) =>
      run((next) => {
        globalThis.bench.waits = next;
        globalThis.bench.moments = {};
      }, waits),
    async moments() {
      await adopt();
      return run(() => globalThis.bench.moments, null);
    },
  };
}

interface DomNode {
  localName: string;
  backendNodeId: number;
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

function shadowOf(node: DomNode, host: string): DomNode | null {
  if (node.localName === host) return node.shadowRoots?.[0] ?? null;
  for (const child of node.children ?? []) {
    const found = shadowOf(child, host);
    if (found) return found;
  }
  return null;
}

/**
 * Runs there: remembers every shadow root that is made, and when what was waited for stood in it; each change of one
 * leaves a mark of the host's name on the page's time line.
 */
function enter(): void {
  if (globalThis.bench) return;
  const note = (name: string, time = performance.now()) => {
    bench.moments[name] = performance.timeOrigin + time;
  };
  const know: Bench['know'] = (host, root) => {
    bench.roots.set(host, root);
    const check = () => {
      // For traces, which have a clock of their own.
      performance.mark(host);
      for (const wait of bench.waits) {
        if (wait.host !== host || bench.moments[wait.name] || !root.querySelector(wait.selector)) continue;
        note(wait.name);
      }
    };
    new MutationObserver(check).observe(root, { subtree: true, childList: true, attributes: true });
    check();
  };
  const bench: Bench = { roots: new Map(), waits: [], moments: {}, know };
  globalThis.bench = bench;
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    know(this.localName, root);
    return root;
  };
  document.addEventListener('mousedown', ({ timeStamp }) => note('press', timeStamp), { capture: true });
}
