import { send } from '../../utils/messages/client.ts';
import { hasColorFilter } from '../../utils/on-page-ui/color-filter.ts';
import { watchFocusTrap } from '../../utils/on-page-ui/focus-trap.ts';
import { watchHeardKeys } from '../../utils/on-page-ui/heard-keys.ts';
import { keepInPage } from '../../utils/on-page-ui/keep-in-page.ts';
import { PANEL_TROUBLES, type PanelTrouble } from '../../utils/setup/view.ts';

/** What the background was told last. */
let told = '';

/**
 * Watches whether the panel can live on this page, and tells the background why it cannot. `onGivenUp`: the page removes it each
 * time. The function that is returned is called whenever the panel is drawn.
 */
export function watchTroubles(
  shadow: ShadowRoot,
  onGivenUp: () => void,
  onError: (error: unknown) => void,
  signal: AbortSignal,
): (isObstructed: boolean) => void {
  const found = new Set<PanelTrouble>();
  const tell = () => {
    const troubles = PANEL_TROUBLES.filter((name) => found.has(name));
    if (troubles.join() === told) return;
    told = troubles.join();
    void send('panel-troubles', { troubles }).catch(onError);
  };
  const set = (name: PanelTrouble, isThere: boolean) => {
    if (isThere) found.add(name);
    else found.delete(name);
    tell();
  };
  const watchFilter = () => set('color-filter', hasColorFilter());
  const changes = new MutationObserver(watchFilter);
  changes.observe(document.documentElement, { attributes: true });
  signal.addEventListener('abort', () => changes.disconnect());
  const isWorking = () => shadow.querySelector('[data-work=running]') !== null;
  watchFocusTrap(shadow, isWorking, () => set('focus-trap', true), signal);
  watchHeardKeys(shadow, () => set('keys-heard', true), signal);
  const giveUp = () => {
    set('removed', true);
    onGivenUp();
  };
  keepInPage(shadow.host, giveUp, signal);
  return (isObstructed) => {
    watchFilter();
    set('covered', isObstructed && !found.has('color-filter'));
  };
}
