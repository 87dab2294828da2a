/** A role editor with any number of rows, served under ConnectWise's host. It draws all rows, or those in view. */
import { LEVELS } from '../../utils/connectwise/model/levels.ts';
import { profile as officeProtect } from '../../utils/integrations/index.ts';

const MODULES = ['Companies', 'Finance', 'Procurement', 'Project', 'Sales', 'Service Desk', 'System'];
const HEADERS = ['Add Level', 'Edit Level', 'Delete Level', 'Inquire Level'];
const WANTED = Map.groupBy(officeProtect.settings, ({ module }) => module);
/** Px. */
const ROW = 26;
/** Number of rows in view. */
const VIEW = 24;

declare global {
  interface Window {
    /** Shows the role on its page, which is empty at first. */
    drawRole(): void;
  }
}

/** The page's HTML. `isVirtual`: only the rows in view are in the document, but the list has its full height. */
export function growingRole(rows: number, isVirtual: boolean): string {
  const each = Math.ceil(rows / MODULES.length);
  const select = '<td><select><option>None</option><option>My</option><option>All</option></select></td>';
  const row = (name: string) => `<tr><td>${name}</td>${select.repeat(LEVELS.length)}<td>1/5/24</td></tr>`;
  const lines = MODULES.flatMap((module, m) => {
    const wanted = new Set(WANTED.get(module)?.map(({ permission }) => permission));
    const others = Array.from({ length: each }, (_, i) => `Permission ${m}-${i + 1}`);
    const names = [...wanted, ...others].slice(0, each);
    return [`<tr class="group"><th colspan="6">${module}</th></tr>`, ...names.map(row)];
  });
  const drawn = isVirtual ? lines.slice(0, VIEW) : lines;
  const rest = (lines.length - drawn.length) * ROW;
  return `<!doctype html><title>Security Modules</title>
<style>body{font:13px sans-serif;margin:0 16px}table{border-collapse:collapse}td,th{height:${ROW}px;padding:0 10px;text-align:left}
td:first-child{width:280px}.group th{background:#eef}.list{height:${VIEW * ROW}px;overflow:auto}</style>
<template><div>Setup Tables &gt; Security Roles &gt; Security Modules</div><b>Security Modules for Role - OfficeProtect</b>
<p><button title="Save"></button> <button title="Save and Close"></button></p>
<div class="list"><table><thead><tr><th>Permission</th>${HEADERS.map((head) => `<th>${head}</th>`).join('')}<th>Last Update</th></tr></thead>
<tbody>${drawn.join('')}</tbody></table><div style="height:${rest}px"></div></div></template>
<script>drawRole = () => document.body.append(document.querySelector('template').content)</script>`;
}
