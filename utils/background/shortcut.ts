/** The keyboard shortcut of the manifest's `commands`: leads to the assistant from wherever the user is in a page. */
import { openPanel } from './open-panel.ts';
import { push } from './publish.ts';

/**
 * Opens the panel of a ConnectWise tab and puts the focus into it; on a portal the card gets the focus, if it is
 * there. Any other tab is left as it is.
 */
export async function handleCommand(
  command: string,
  tab: { id?: number | undefined } | undefined,
): Promise<void> {
  if (command !== 'open-panel' || tab?.id === undefined) return;
  await openPanel(tab.id);
  await push(tab.id, { type: 'focus' }, 0);
}
