/** The outer frame: brings the inner one, after a while. */
import { moduleFrame } from './module-frame.ts';

/** In ms. */
const DELAY = 1000;

document.documentElement.style.height = '100%';
document.body.style.cssText =
  'height: 100%; margin: 0; overflow: hidden; font: 12px sans-serif; color: #767676;';
const waiting = document.createElement('p');
waiting.textContent = 'Loading…';
waiting.style.margin = '24px';
document.body.replaceChildren(waiting);
window.setTimeout(() => document.body.replaceChildren(moduleFrame('modulescreen.aspx')), DELAY);
