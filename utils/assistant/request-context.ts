import { send } from '../messages/client.ts';
import type { AssistantContext } from '../messages/contract.ts';

/**
 * Returns a function that requests the context from the background, one request at a time. A service worker that is just
 * replaced may miss a request; the next read makes another one.
 */
export function createContextRequest(onContext: (context: AssistantContext) => void): () => void {
  let isRequested = false;
  return () => {
    if (isRequested) return;
    isRequested = true;
    void send('get-context', {})
      .catch(() => null)
      .then((context) => {
        isRequested = false;
        if (context) onContext(context);
      });
  };
}
