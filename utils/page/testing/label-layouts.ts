/** Layouts about labels: which text names an input, by linkage or by where it stands. */
import type { Layout } from './layout.ts';

const shadow = (content: string) => `<template shadowrootmode="open">${content}</template>`;

export const LABEL_LAYOUTS: Layout[] = [
  {
    name: 'a label with for',
    html: '<label for="it">Public Key</label><p><input id="it"></p>',
    label: 'Public Key',
    names: ['Public Key'],
  },
  {
    name: 'a label with for, far away',
    html: '<label for="it">Public Key</label><p style="margin-top: 300px">Other <input id="it"></p>',
    label: 'Public Key',
    names: ['Public Key'],
  },
  {
    name: 'a label round its input',
    html: '<label>Public Key <input id="it"></label>',
    label: 'Public Key',
    names: ['Public Key'],
  },
  {
    name: 'a label round its input and a help button',
    html: '<label>Public Key <button type="button">?</button> <input id="it"></label>',
    label: 'Public Key',
    names: ['Public Key'],
  },
  {
    name: 'a label with a hidden part',
    html: '<label>Public Key <span hidden>(required)</span> <input id="it"></label>',
    label: 'Public Key',
    names: ['Public Key'],
  },
  {
    name: 'aria-labelledby',
    html: '<p id="a">Public Key</p><p><input id="it" aria-labelledby="a"></p>',
    label: 'Public Key',
    names: ['Public Key'],
  },
  {
    name: 'aria-labelledby with two ids, in their order',
    html: '<p id="b">Key</p><p id="a">Public</p><p><input id="it" aria-labelledby="a b"></p>',
    names: ['Public Key'],
  },
  {
    name: 'aria-labelledby with an id that is not there',
    html: '<p id="a">Public Key</p><p><input id="it" aria-labelledby="none a"></p>',
    names: ['Public Key'],
  },
  {
    name: 'aria-labelledby within a shadow root, with the same id outside',
    html: `<p id="a">Outside</p><div>${shadow('<p id="a">Public Key</p><input id="it" aria-labelledby="a">')}</div>`,
    label: 'Public Key',
    names: ['Public Key'],
  },
  {
    name: 'aria-labelledby that points at a hidden text',
    html: '<p id="a" hidden>Public Key</p><p><input id="it" aria-labelledby="a"></p>',
    label: null,
    names: ['Public Key'],
  },
  { name: 'aria-label', html: '<input id="it" aria-label="Public Key">', label: null, names: ['Public Key'] },
  {
    name: 'a placeholder',
    html: '<input id="it" placeholder="Public Key">',
    label: null,
    names: ['Public Key'],
  },
  { name: 'a title', html: '<input id="it" title="Public Key">', label: null, names: ['Public Key'] },
  {
    name: 'all of these, the visible label first',
    html: '<label>Public Key <input id="it" aria-label="One" placeholder="Two" title="Three"></label>',
    label: 'Public Key',
    names: ['Public Key', 'One', 'Two', 'Three'],
  },
  {
    name: 'the cell before it',
    html: '<table><tr><td>Public Key</td><td><input id="it"></td></tr><tr><td>Private Key</td><td><input></td></tr></table>',
    label: 'Public Key',
    names: [],
  },
  {
    name: 'the heading of its column',
    html: '<table><tr><th align="left">Public Key</th></tr><tr><td><input id="it"></td></tr></table>',
    label: 'Public Key',
    names: [],
  },
  {
    name: 'a text above',
    html: '<div>Public Key</div><div><input id="it"></div>',
    label: 'Public Key',
    names: [],
  },
  { name: 'a text to the left', html: '<p>Public Key <input id="it"></p>', label: 'Public Key', names: [] },
  {
    name: 'a text to the left, one above and another below',
    html: '<p>Keys of the member</p><p style="margin-top: 40px">Public Key <input id="it"></p><p style="margin-top: 40px">Saved</p>',
    label: 'Public Key',
    names: [],
  },
  {
    name: 'a floating label over its input',
    html: '<div style="position: relative"><input id="it" style="width: 200px"><span style="position: absolute; left: 4px; top: 2px; pointer-events: none">Public Key</span></div>',
    label: 'Public Key',
    names: [],
  },
  {
    name: 'two columns of texts above',
    html: '<div style="display: flex; gap: 40px"><div>Public Key<br><input id="it"></div><div>Private Key<br><input></div></div>',
    label: 'Public Key',
    names: [],
  },
  {
    name: 'texts above, without a gap to the row before',
    html: '<div>Site</div><div><input></div><div>Public Key</div><div><input id="it"></div>',
    label: 'Public Key',
    names: [],
  },
  {
    name: 'a text that labels another input by for',
    html: '<label for="other">Private Key</label> <input id="it"><p><input id="other"></p>',
    label: null,
    names: [],
  },
  {
    name: 'a text too far above',
    html: '<p>Public Key</p><p style="margin-top: 200px"><input id="it"></p>',
    label: null,
    names: [],
  },
  {
    name: 'a text in a faded wrapper',
    html: '<p style="opacity: 0">Public Key</p><p><input id="it"></p>',
    label: null,
    names: [],
  },
  {
    name: 'a text before it in a slot of a faded wrapper',
    html: `<div>${shadow('<div style="opacity: 0"><slot></slot></div>')}<span>Public Key</span></div><div><input id="it"></div>`,
    label: null,
    names: [],
  },
  {
    name: 'label and input in slots of a field component',
    html: `<div>${shadow('<div><slot name="label"></slot></div><div><slot></slot></div>')}<span slot="label">Public Key</span><input id="it"></div>`,
    label: 'Public Key',
    names: [],
  },
  {
    name: 'a label in the shadow root of a field component',
    html: `<div>${shadow('<div>Public Key</div><slot></slot>')}<input id="it"></div>`,
    label: 'Public Key',
    names: [],
  },
  {
    name: 'a label in a shadow root whose words are put into its slot',
    html: `<div>${shadow('<label for="it"><slot></slot></label><input id="it">')}Public Key</div>`,
    label: 'Public Key',
    names: ['Public Key'],
  },
  {
    name: 'a label in a shadow root whose slot is empty and has words of its own',
    html: `<div>${shadow('<label for="it"><slot name="label">Public Key</slot></label><input id="it">')}</div>`,
    label: 'Public Key',
    names: ['Public Key'],
  },
  {
    name: 'label and input in a shadow root',
    html: `<div>${shadow('<label>Public Key <input id="it"></label>')}</div>`,
    label: 'Public Key',
    names: ['Public Key'],
  },
  {
    name: 'the text of a button before it',
    html: '<p><button>Browse</button> <input id="it"></p>',
    label: null,
    names: [],
  },
  {
    name: 'a sentence of help below the label',
    html: '<div>Public Key</div><div><input id="it"></div><div>You find it in the list of keys of your member.</div>',
    label: 'Public Key',
    names: [],
  },
];
