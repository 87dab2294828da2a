/** The inner frame: draws the screens of the flow that the top document holds. */

import { el } from '../base/dom.ts';
import { preparePage, screenOf } from '../base/draw-skin.ts';
import { keptCards } from '../base/kept-cards.ts';
import { closeLayers } from '../base/layers.ts';
import { classicTheme } from '../classic/classic-theme.ts';

const top = window.top ?? window;
const flow = top.moduleFlow;
if (!flow) {
  throw new Error('This page belongs into a frame of ConnectWise.aspx?skin=frames.');
}

preparePage(classicTheme);
const view = el('div', 'cw-ViewRoot ~view');
document.body.append(view);
const cards = keptCards(new URL(top.location.href));

function draw(): void {
  closeLayers();
  view.replaceChildren(...(flow?.session ? cards(flow.place, screenOf(classicTheme, flow, flow.view)) : []));
}

draw();
window.addEventListener('pagehide', flow.subscribe(draw));
// The flow listens in its own document for a session that is over.
window.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  top.dispatchEvent(new PromiseRejectionEvent('unhandledrejection', event));
});
