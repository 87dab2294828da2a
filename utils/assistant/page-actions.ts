/** Runs the user's page actions in a frame. The code that changes the page is injected with the first action. */
import type { ActionRunner, createActionRunner } from '../connectwise/actions/runner.ts';
import type { Screen } from '../connectwise/model/observation.ts';
import type { PageReading } from '../connectwise/read-page.ts';
import { send } from '../messages/client.ts';
import { isOwnElement } from '../page/own-elements.ts';
import type { ActionOrder } from '../setup/view.ts';

declare global {
  /** Set by connectwise-actions.js in the extension's own world of a frame. */
  var officeProtectActions: typeof createActionRunner | undefined;
}

/** Events with which the user takes over. */
const USER_EVENTS = ['pointerdown', 'keydown', 'wheel'];

export interface PageActions {
  /** Runs an action if `screen`, which the frame shows, is the one it is for; a running action is cancelled first. */
  run(order: ActionOrder, screen: Screen): void;
  /** Another record is shown: cancels the running action, and forgets what was changed. */
  reset(): void;
}

/**
 * `read` reads the page now. `onReached` gets the mark of what is reached on the page: a level that the user asked to see, or a field that is worked on. An action is
 * cancelled when the user clicks, types or scrolls, except in our own elements. Ends with `signal`.
 */
export function createPageActions(
  read: () => PageReading<unknown>,
  onReached: (mark: string) => void,
  signal: AbortSignal,
): PageActions {
  let runner: ActionRunner | undefined;
  const start = () =>
    globalThis.officeProtectActions?.(
      read,
      (state) => void send('action-progress', state).catch(() => {}),
      onReached,
    );
  const cancel = () => runner?.cancel();
  const onUserEvent = ({ target, isTrusted }: Event) => {
    const isOwn = target instanceof Element && isOwnElement(target);
    if (isTrusted && !isOwn) cancel();
  };
  for (const type of USER_EVENTS) {
    document.addEventListener(type, onUserEvent, { capture: true, passive: true, signal });
  }
  return {
    run(order, screen) {
      const isRole = screen === 'security-role';
      const isWanted = order.kind === 'put-back' ? screen !== 'none' : isRole !== (order.kind === 'fill');
      if (!isWanted && order.kind !== 'cancel') return;
      runner ??= start();
      runner?.run(order);
    },
    reset() {
      cancel();
      runner = undefined;
    },
  };
}
