/**
 * Runs code in the extension's isolated world of a page and observes its closed shadow roots, with the browser's clock.
 * Nothing is added to the build.
 */
import type { CDPSession, Page } from 'playwright';

export interface Inside {
  /** Calls a function in that world, with `argument`. It can use `bench` (below). */
  run<Argument, Result>(
    act: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Awaited<Result>>;
  /** Sets the elements to wait for, and forgets earlier moments. */
  expect(waits: Wait[]): Promise<void>;
  /** Epoch ms at which each element appeared, by the wait's name, and of the last mousedown (`click`). */
  moments(): Promise<Record<string, number>>;
}

/** An element that is expected in the shadow root of a host. */
interface Wait {
  name: string;
  host: string;
  selector: string;
}

interface Bench {
  /** Shadow roots by the name of their host. */
  roots: Map<string, ShadowRoot>;
  waits: Wait[];
  moments: Record<string, number>;
  /** Starts observing a shadow root. */
  know(host: string, root: ShadowRoot): void;
}

declare global {
  /** Exists in the extension's isolated world after `insideOf`. */
  var bench: Bench;
}

/** Call this before the extension adds its elements. If they appear on load, pass the navigation as `arrive`. */
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
  /** Gets shadow roots that were created before this code ran from the browser. */
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
 * Runs in the isolated world: records each new shadow root and when the expected elements appear in it. Each change of a
 * root adds a performance mark with the host's name.
 */
function enter(): void {
  if (globalThis.bench) return;
  const note = (name: string, time = performance.now()) => {
    bench.moments[name] = performance.timeOrigin + time;
  };
  const know: Bench['know'] = (host, root) => {
    bench.roots.set(host, root);
    const check = () => {
      // For traces, which have their own clock.
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
  document.addEventListener('mousedown', ({ timeStamp }) => note('click', timeStamp), { capture: true });
}
