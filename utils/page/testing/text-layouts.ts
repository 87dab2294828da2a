/** Layouts about texts: which can be read, and what reads as one. */
import type { Layout } from './layout.ts';

const shadow = (content: string) => `<template shadowrootmode="open">${content}</template>`;

export const TEXT_LAYOUTS: Layout[] = [
  {
    name: 'a text of several inline elements',
    html: '<p><b>Private</b> <i>Key</i></p>',
    texts: ['Private Key'],
  },
  { name: 'a label that is wrapped by hand', html: '<p>Add<br>Level</p>', texts: ['Add Level'] },
  { name: 'two blocks', html: '<div>Public<div>Key</div></div>', texts: ['Public', 'Key'] },
  {
    name: 'two parts of one line that stand apart',
    html: '<p><span>Public</span><span style="margin-left: 60px">Key</span></p>',
    texts: ['Public', 'Key'],
  },
  {
    name: 'texts on both sides of an input',
    html: '<p>Port <input> of the server</p>',
    texts: ['Port', 'of the server'],
  },
  { name: 'a hidden part', html: '<p>Role ID <span hidden>required</span></p>', texts: ['Role ID'] },
  {
    name: 'a part for screen readers',
    html: '<p>Role ID <span style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)">required</span></p>',
    texts: ['Role ID'],
  },
  { name: 'a faded tooltip', html: '<p>Role ID</p><div style="opacity: 0">Help</div>', texts: ['Role ID'] },
  { name: 'a text without size', html: '<p>Role ID</p><p style="font-size: 0">Help</p>', texts: ['Role ID'] },
  {
    name: 'options and input values',
    html: '<select><option>One</option></select><input value="Two">',
    texts: [],
  },
  { name: 'a frame', html: '<p>Page</p><iframe srcdoc="<p>Frame"></iframe>', texts: ['Page'] },
  {
    name: 'an icon of an icon font',
    html: '<p><i class="icon">delete</i> Delete Level</p>',
    texts: ['Delete Level'],
  },
  {
    name: 'a cut text whose title has it in full',
    html: '<p title="Service Tickets - Finance">Service Tick…</p>',
    texts: ['Service Tickets - Finance'],
  },
  {
    name: 'texts in closed details',
    html: '<details><summary>More</summary>Text</details>',
    texts: ['More'],
  },
  { name: 'a shadow root', html: `<div>${shadow('<p>Inside</p>')}Outside</div>`, texts: ['Inside'] },
  {
    name: 'a slot',
    html: `<div>${shadow('<p>Name: <slot></slot></p>')}Outside</div>`,
    texts: ['Name: Outside'],
  },
  {
    name: 'what a slot shows when it is empty',
    html: `<div>${shadow('<slot>Nothing</slot>')}</div>`,
    texts: ['Nothing'],
  },
  {
    name: 'what a slot does not show since it is filled',
    html: `<div>${shadow('<slot>Nothing</slot>')}Something</div>`,
    texts: ['Something'],
  },
  {
    name: 'a text in a slot of a faded wrapper',
    html: `<div>${shadow('<div style="opacity: 0"><slot></slot></div>')}<p>Public Key</p></div>`,
    texts: [],
  },
  {
    name: 'a bare text in a slot of a faded wrapper',
    html: `<div>${shadow('<div style="opacity: 0"><slot></slot></div>')}Public Key</div>`,
    texts: [],
  },
  {
    name: 'a bare text in a slot of a hidden wrapper',
    html: `<div>${shadow('<div style="visibility: hidden"><slot></slot></div>')}Public Key</div>`,
    texts: [],
  },
  {
    name: 'a bare text in a slot of a wrapper without height',
    html: `<div>${shadow('<div style="height: 0; overflow: hidden"><slot></slot></div>')}Public Key</div>`,
    texts: [],
  },
  {
    name: 'our own elements',
    html: '<p>Page</p><office-protect-panel>Ours</office-protect-panel>',
    texts: ['Page'],
  },
];
