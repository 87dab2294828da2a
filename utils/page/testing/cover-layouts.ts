/** Layouts about what lies over an element. */
import type { Layout } from './layout.ts';

const INPUT = '<input id="it">';
const cover = (style: string, content = '') =>
  `<div style="position: fixed; inset: 0; ${style}">${content}</div>`;
const shadow = (content: string) => `<template shadowrootmode="open">${content}</template>`;

export const COVER_LAYOUTS: Layout[] = [
  { name: 'under a white sheet', html: INPUT + cover('background: white'), seen: 'covered' },
  { name: 'under nearly opaque glass', html: INPUT + cover('background: rgb(0 0 0 / 0.9)'), seen: 'covered' },
  { name: 'under a dark backdrop', html: INPUT + cover('background: rgb(0 0 0 / 0.6)'), seen: 'clear' },
  { name: 'under clear glass', html: INPUT + cover(''), seen: 'clear' },
  { name: 'under a faded sheet', html: INPUT + cover('background: white; opacity: 0.3'), seen: 'clear' },
  {
    name: 'under a sheet in a faded wrapper',
    html: `${INPUT}<div style="opacity: 0.3">${cover('background: white')}</div>`,
    seen: 'clear',
  },
  {
    name: 'under half-opaque glass that is half faded',
    html: INPUT + cover('background: rgb(255 255 255 / 0.85); opacity: 0.85'),
    seen: 'clear',
  },
  {
    name: 'under a picture',
    html: INPUT + cover('background: url(data:image/png;base64,) red'),
    seen: 'covered',
  },
  {
    name: 'under a frame',
    html: `${INPUT}<iframe srcdoc="<p>Frame" style="position: fixed; inset: 0; width: 100%; height: 100%"></iframe>`,
    seen: 'covered',
  },
  {
    name: 'under a sheet in another shadow root',
    html: `${INPUT}<div>${shadow(cover('background: white'))}</div>`,
    seen: 'covered',
  },
  {
    name: 'in a shadow root, under a sheet of the page',
    html: `<div>${shadow(INPUT)}</div>${cover('background: white')}`,
    seen: 'covered',
  },
  {
    name: 'in a slot, under a sheet in the same shadow root',
    html: `<div>${shadow(`<slot></slot>${cover('background: white')}`)}${INPUT}</div>`,
    seen: 'covered',
  },
  {
    name: 'under an element of our own',
    html: `${INPUT}<office-protect-marks style="position: fixed; inset: 0; background: white"></office-protect-marks>`,
    seen: 'clear',
  },
  {
    name: 'under its own floating label',
    html: `<div style="position: relative">${INPUT}<label style="position: absolute; left: 8px; top: 3px">Public Key of the member</label></div>`,
    seen: 'clear',
  },
  {
    name: 'with the mouse let through to a wrapper',
    html: `<div style="background: white"><input id="it" style="pointer-events: none"></div>`,
    seen: 'clear',
  },
  {
    name: 'with the mouse let through, under a white sheet',
    html: `<input id="it" style="pointer-events: none">${cover('background: white')}`,
    seen: 'covered',
  },
  {
    name: 'a label that lets the mouse through, over its own input',
    html: `<div style="position: relative"><input style="width: 200px"><span id="it" style="position: absolute; left: 8px; top: 3px; pointer-events: none">Public Key</span></div>`,
    seen: 'clear',
  },
  {
    name: 'on the page behind a modal dialog',
    html: `${INPUT}<dialog style="margin-top: 400px">Dialog</dialog>`,
    act: (find) => (find('dialog') as HTMLDialogElement).showModal(),
    seen: 'clear',
  },
  {
    name: 'under a modal dialog',
    html: `${INPUT}<dialog style="inset: 0; margin: 0; width: 100%; height: 100%">Dialog</dialog>`,
    act: (find) => (find('dialog') as HTMLDialogElement).showModal(),
    seen: 'covered',
  },
  {
    name: 'under a header that sticks to the window',
    html: `${INPUT}<header style="position: fixed; inset: 0 0 auto; height: 60px; background: white">Menu</header><div style="height: 3000px"></div>`,
    seen: 'covered',
  },
  {
    name: 'beside a sheet',
    html: `${INPUT}<div style="position: fixed; left: 600px; top: 0; width: 300px; height: 300px; background: white"></div>`,
    seen: 'clear',
  },
];
