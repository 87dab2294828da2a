/** Applies a change of company policy while the browser runs. Firefox reads policy at its start only. */
import { browser } from 'wxt/browser';
import { KINDS, patternOf } from '../settings/origins.ts';
import { listOf, parseSettings } from '../settings/settings.ts';
import { onPermissionsAdded } from './permissions.ts';
import { showCards } from './portal-tabs/cards.ts';
import { publishAll, push } from './publish.ts';
import { kindNow } from './settings.ts';

/** Old and new value of each policy setting that changed, as `storage.onChanged` tells. */
type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

/** Updates open tabs: addresses that policy names now or no more, the language, and whether pairs are taken at once. */
export async function onPolicyChanged(changes: Changes): Promise<void> {
  const [before, now] = [originsIn(changes, 'oldValue'), originsIn(changes, 'newValue')];
  await Promise.all(before.filter((origin) => !now.includes(origin)).map(stopAt));
  await onPermissionsAdded(now.filter((origin) => !before.includes(origin)).map(patternOf));
  await Promise.all([publishAll(), showCards()]);
}

function originsIn(changes: Changes, side: 'oldValue' | 'newValue'): string[] {
  const values = Object.entries(changes).map(([name, change]) => [name, change[side]]);
  const settings = parseSettings(Object.fromEntries(values));
  return KINDS.flatMap((kind) => settings[listOf(kind)] ?? []);
}

/** Ends the scripts in open tabs of an origin, unless the user has added it too. */
async function stopAt(origin: string): Promise<void> {
  if (await kindNow(origin)) return;
  const tabs = await browser.tabs.query({ url: patternOf(origin) });
  for (const { id, url } of tabs) {
    if (id !== undefined && url && new URL(url).origin === origin) await push(id, { type: 'stop' });
  }
}
