/** Layouts of a page that is shown in a frame: its edges are those of the frame. */
import type { Layout } from './layout.ts';

const INPUT = '<input id="it">';
const FRAME = 'width: 600px; height: 300px; margin-left: 500px';

export const FRAME_LAYOUTS: Layout[] = [
  {
    name: 'in a frame',
    frame: FRAME,
    html: `<label>Public Key ${INPUT}</label>`,
    seen: 'clear',
    texts: ['Public Key'],
    label: 'Public Key',
    names: ['Public Key'],
  },
  {
    name: 'below the fold of a frame, but not of the page round it',
    frame: FRAME,
    html: `<div style="height: 400px"></div>${INPUT}`,
    seen: 'scroll',
  },
  {
    name: 'to the left of a frame, but not of the page round it',
    frame: FRAME,
    html: '<input id="it" style="position: absolute; left: -300px">',
    seen: 'hidden',
  },
  {
    name: 'in a frame under a sheet of its own page',
    frame: FRAME,
    html: `${INPUT}<div style="position: fixed; inset: 0; background: white"></div>`,
    seen: 'covered',
  },
  {
    name: 'in a frame that is not drawn',
    frame: `${FRAME}; display: none`,
    html: `<p>Public Key ${INPUT}</p>`,
    seen: 'hidden',
    texts: [],
    label: null,
  },
];
