import type { Flow } from '../../flow/flow.ts';
import type { Kit } from '../base/kit.ts';
import { classicKit } from '../classic/classic-kit.ts';
import { moduleFrame } from './module-frame.ts';

declare global {
  interface Window {
    /** Handed down by the top document: the frames of its module draw this flow. */
    moduleFlow?: Flow;
  }
}

let frame: HTMLIFrameElement | undefined;

/** Classic, with menu and bar in the top document and the screens two frames further down. */
export const framesKit: Kit = {
  ...classicKit,
  workspace(flow) {
    window.moduleFlow = flow;
    frame ??= moduleFrame('modulehost.aspx');
    return [frame];
  },
};
