/** Layouts about being drawn at all: styles that hide, fade and replace, slots and shadow roots. */
import type { Layout } from './layout.ts';

const INPUT = '<input id="it">';
const shadow = (content: string) => `<template shadowrootmode="open">${content}</template>`;

export const VISIBILITY_LAYOUTS: Layout[] = [
  { name: 'a plain input', html: INPUT, seen: 'clear' },
  { name: 'display: none', html: '<input id="it" style="display: none">', seen: 'hidden' },
  { name: 'in a wrapper with display: none', html: `<div hidden>${INPUT}</div>`, seen: 'hidden' },
  { name: 'visibility: hidden', html: '<input id="it" style="visibility: hidden">', seen: 'hidden' },
  {
    name: 'shown again in a wrapper with visibility: hidden',
    html: '<div style="visibility: hidden"><input id="it" style="visibility: visible"></div>',
    seen: 'clear',
  },
  {
    name: 'a row with visibility: collapse',
    html: `<table><tr style="visibility: collapse"><td>${INPUT}</td></tr></table>`,
    seen: 'hidden',
  },
  { name: 'opacity: 0', html: '<input id="it" style="opacity: 0">', seen: 'hidden' },
  { name: 'opacity: 0.5', html: '<input id="it" style="opacity: 0.5">', seen: 'clear' },
  { name: 'in a faded wrapper', html: `<div style="opacity: 0">${INPUT}</div>`, seen: 'hidden' },
  {
    name: 'in two half-faded wrappers',
    html: `<div style="opacity: 0.25"><div style="opacity: 0.25">${INPUT}</div></div>`,
    seen: 'hidden',
  },
  { name: 'filter: opacity(0)', html: `<div style="filter: opacity(0)">${INPUT}</div>`, seen: 'hidden' },
  { name: 'filter: opacity(60%)', html: `<div style="filter: opacity(60%)">${INPUT}</div>`, seen: 'clear' },
  {
    name: 'in a wrapper without a box, which opacity does not fade',
    html: `<div style="display: contents; opacity: 0">${INPUT}</div>`,
    seen: 'clear',
  },
  {
    name: 'in a wrapper without a box',
    html: `<div style="display: contents">${INPUT}</div>`,
    seen: 'clear',
  },
  { name: 'inert', html: `<div inert>${INPUT}</div>`, seen: 'clear' },
  { name: 'aria-hidden', html: `<div aria-hidden="true">${INPUT}</div>`, seen: 'clear' },
  { name: 'disabled', html: '<input id="it" disabled>', seen: 'clear' },
  { name: 'hidden until found', html: `<div hidden="until-found">${INPUT}</div>`, seen: 'hidden' },
  { name: 'closed details', html: `<details><summary>More</summary>${INPUT}</details>`, seen: 'hidden' },
  { name: 'open details', html: `<details open><summary>More</summary>${INPUT}</details>`, seen: 'clear' },
  {
    name: 'the summary of closed details',
    html: '<details><summary id="it">More</summary>text</details>',
    seen: 'clear',
  },
  {
    name: 'content-visibility: hidden',
    html: `<div style="content-visibility: hidden; height: 60px">${INPUT}</div>`,
    seen: 'hidden',
  },
  {
    name: 'content-visibility: auto, below the fold',
    html: `<div style="height: 3000px"></div><div style="content-visibility: auto">${INPUT}</div>`,
    seen: 'scroll',
  },
  {
    name: 'in an open shadow root',
    html: `<div>${shadow(`<p>${INPUT}</p>`)}</div>`,
    seen: 'clear',
  },
  {
    name: 'in an open shadow root of a faded host',
    html: `<div style="opacity: 0">${shadow(INPUT)}</div>`,
    seen: 'hidden',
  },
  { name: 'in a slot', html: `<div>${shadow('<p><slot></slot></p>')}${INPUT}</div>`, seen: 'clear' },
  {
    name: 'in a slot of a faded wrapper',
    html: `<div>${shadow('<div style="opacity: 0"><slot></slot></div>')}${INPUT}</div>`,
    seen: 'hidden',
  },
  {
    name: 'handed on from slot to slot, the inner one in a faded wrapper',
    html: `<div>${shadow(`<div>${shadow('<p style="opacity: 0"><slot></slot></p>')}<slot></slot></div>`)}${INPUT}</div>`,
    seen: 'hidden',
  },
  {
    name: 'a child of a host without a slot for it',
    html: `<div>${shadow('<p>Other</p>')}${INPUT}</div>`,
    seen: 'hidden',
  },
  {
    name: 'in a popover in the top layer, out of a faded wrapper',
    html: `<div style="opacity: 0; overflow: hidden; height: 10px"><div id="pop" popover>${INPUT}</div></div>`,
    act: (find) => find('#pop').showPopover(),
    seen: 'clear',
  },
  { name: 'in a closed popover', html: `<div popover>${INPUT}</div>`, seen: 'hidden' },
  {
    name: 'in a modal dialog',
    html: `<dialog>${INPUT}</dialog>`,
    act: (find) => (find('dialog') as HTMLDialogElement).showModal(),
    seen: 'clear',
  },
  { name: 'in a closed dialog', html: `<dialog>${INPUT}</dialog>`, seen: 'hidden' },
  { name: 'scaled to nothing', html: `<div style="transform: scale(0)">${INPUT}</div>`, seen: 'hidden' },
  {
    name: 'scaled and turned a little',
    html: `<div style="margin: 100px; transform: scale(0.8) rotate(5deg)">${INPUT}</div>`,
    seen: 'clear',
  },
  { name: 'under CSS zoom', html: `<div style="zoom: 1.5; padding: 40px">${INPUT}</div>`, seen: 'clear' },
  {
    name: 'a box of one pixel',
    html: '<div id="it" style="width: 1px; height: 1px; background: red"></div>',
    seen: 'hidden',
  },
  {
    name: 'a box without height',
    html: '<div id="it" style="width: 90px; height: 0"></div>',
    seen: 'hidden',
  },
  {
    name: 'a small box',
    html: '<input id="it" style="all: unset; width: 6px; height: 6px; background: red">',
    seen: 'clear',
  },
];
