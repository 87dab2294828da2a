/**
 * Stands for the API member form (docs/connectwise-ui.md, A.5), in the structures it may have, and for the members
 * list.
 */
import type { MemberField } from '../model/observation.ts';

/** The value of each field. */
export const MEMBER: Record<MemberField, string> = {
  'member-id': 'OfficeProtect',
  'member-name': 'Office Protect',
  'time-zone': 'GMT-5/Eastern Time: US & Canada',
  'role-id': 'OfficeProtect role',
  level: 'Corporate (Level 1)',
  'location-name': 'Global Access',
  location: 'Tampa Office',
  department: 'Services',
  'default-territory': 'Main Territory',
  'default-board': 'Help Desk',
  'restricted-boards': 'Projects, Sales',
};

const SECTIONS: [string, [MemberField | '', string][]][] = [
  [
    'Profile',
    [
      ['member-id', 'Member ID*'],
      ['time-zone', 'Time Zone*'],
      ['member-name', 'Member Name*'],
      ['', 'Email'],
    ],
  ],
  [
    'System',
    [
      ['role-id', 'Role ID*'],
      ['location', 'Location*'],
      ['level', 'Level*'],
      ['department', 'Department*'],
      ['location-name', 'Name*'],
      ['default-territory', 'Default Territory*'],
    ],
  ],
  [
    'Service Defaults',
    [
      ['default-board', 'Default Board'],
      ['restricted-boards', 'Restrict Board Access'],
    ],
  ],
];
const TYPED: string[] = ['member-id', 'member-name', ''];

/** Returns the HTML of one field. `isTyped` is true for a text field and false for a list. */
export type DrawField = (label: string, value: string, name: string, isTyped: boolean) => string;

/** Returns the form with its section headings, check boxes and notes, two fields per row. */
export function form(
  draw: DrawField,
  values: Partial<Record<MemberField, string>> = MEMBER,
  relabel = (label: string) => label,
): string {
  const field = ([name, label]: [MemberField | '', string]) =>
    draw(relabel(label), (name ? values[name] : '') ?? '', name || 'email', TYPED.includes(name));
  const sections = SECTIONS.map(
    ([heading, fields]) =>
      `<section><h4>${heading}</h4><div class="fields">${fields.map(field).join('')}</div></section>`,
  );
  sections.splice(
    2,
    0,
    '<div><label><input type="checkbox"> Block Prices</label> <label><input type="checkbox"> Block Cost</label></div>',
  );
  return `<div class="form">${sections.join('')}<div class="note">Notes <textarea rows="2"></textarea></div></div>`;
}

const input = (value: string, attributes = '') =>
  `<input value="${value.replace('&', '&amp;')}" ${attributes}>`;
const choice = (value: string, attributes = '') =>
  `<select ${attributes}><option value="">Select…</option><option ${value ? 'selected' : ''}>${value}</option></select>`;
const box = (value: string, attributes = '') =>
  `<div role="combobox" tabindex="0" class="box" ${attributes}><span>${value || '&#8203;'}</span><i class="material-icons">expand_more</i></div>`;

export const FORM_STYLE = `.fields{display:grid;grid-template-columns:340px 340px;gap:14px 40px} .form{padding:12px} h4{margin:14px 0 6px;color:#06c}
  .field{position:relative} .field input,.field select,.box{width:100%;height:24px} .above{display:block;font-size:11px;color:#666}
  .box{display:flex;justify-content:space-between;border-bottom:1px solid #888} .left{display:grid;grid-template-columns:120px 16px 1fr}
  .mui{padding-top:6px} .mui label{position:absolute;left:10px;top:-2px;font-size:11px;background:#fff;z-index:1;pointer-events:none} .mui .frame{position:relative;height:38px;padding:8px 12px}
  .mui fieldset{position:absolute;inset:-5px 0 0;border:1px solid #999;margin:0;pointer-events:none} .mui legend{visibility:hidden;font-size:9px} .mui .none{top:14px;font-size:14px}
  .hint{font-size:10px;color:#a00} .chips{display:flex;flex-wrap:wrap;gap:4px;border:1px solid #aaa;padding:2px} .chip{border-radius:9px;background:#ddd;padding:0 6px} .chips input{width:60px!important;border:0}
  .clickable{cursor:pointer;border-bottom:1px solid #888;height:22px}`;

const chips = (value: string) =>
  `<div class="chips">${value
    .split(', ')
    .filter(Boolean)
    .map((each) => `<span class="chip">${each}<button title="Remove">×</button></span>`)
    .join('')}<input placeholder="Add a board"></div>`;

/** All forms by name. They differ in structure only. */
export const FORMS: Record<string, (values?: Partial<Record<MemberField, string>>) => string> = {
  'labels above': (values) =>
    form(
      (label, value, _, isTyped) =>
        `<div class="field"><div class="above">${label}</div>${isTyped ? input(value) : `${input(value)}<svg width="9" height="9"></svg>`}</div>`,
      values,
    ),
  'labels to the left': (values) =>
    form(
      (label, value, _, isTyped) =>
        `<div class="field left"><div>${label.replace('*', '')}:</div><div>${label.endsWith('*') ? '*' : ''}</div><div>${isTyped ? input(value) : choice(value)}</div></div>`,
      values,
    ),
  'labels linked by for, far away': (values) =>
    form(
      (label, value, name, isTyped) =>
        `<div class="field" style="display:flex;flex-direction:column-reverse;gap:60px">${isTyped ? input(value, `id="f-${name}"`) : choice(value, `id="f-${name}"`)}<label for="f-${name}">${label}</label></div>`,
      values,
    ),
  'labels around fields': (values) =>
    form(
      (label, value, _, isTyped) =>
        `<label class="field"><b>${label}</b> <small>(help)</small> ${isTyped ? input(value) : choice(value)}</label>`,
      values,
    ),
  'names for screen readers only': (values) =>
    form(
      (label, value, _, isTyped) =>
        `<div class="field">${isTyped ? input(value, `aria-label="${label}"`) : box(value, `aria-label="${label}"`)}</div>`,
      values,
    ),
  'aria-labelledby': (values) =>
    form(
      (label, value, name, isTyped) =>
        `<div class="field"><span id="l-${name}" class="above">${label}</span>${isTyped ? input(value, `aria-labelledby="l-${name}"`) : box(value, `aria-labelledby="l-${name}"`)}</div>`,
      values,
    ),
  'placeholders for labels': (values) =>
    form(
      (label, value, _, isTyped) =>
        `<div class="field">${isTyped ? input(value, `placeholder="${label}"`) : input(value, `placeholder="${label}" readonly`)}</div>`,
      values,
    ),
  'labels on the frame': (values) =>
    form(
      (label, value, _, isTyped) =>
        `<div class="field mui"><label class="${value ? '' : 'none'}">${label}</label><div class="frame">${isTyped ? input(value, 'style="border:0"') : `<div role="combobox" tabindex="0">${value.replace('&', '&amp;') || '&#8203;'}</div><input aria-hidden="true" tabindex="-1" style="position:absolute;inset:0;opacity:0" value="${value ? 7 : ''}">`}
        <fieldset aria-hidden="true"><legend><span>${label}</span></legend></fieldset></div></div>`,
      values,
    ),
  'hints and chips': (values) =>
    form(
      (label, value, name, isTyped) =>
        `<div class="field"><div class="above">${label}</div>${name === 'restricted-boards' ? chips(value) : isTyped ? input(value) : `<div class="chips"><span>${value || 'Select…'}</span><input></div>`}<div class="hint">This field is required</div></div>`,
      values,
    ),
  'clickable texts': (values) =>
    form(
      (label, value, _, isTyped) =>
        `<div class="field"><div class="above">${label}</div>${isTyped ? input(value) : `<div class="clickable">${value.replace('&', '&amp;')} <small>▾</small></div>`}</div>`,
      values,
    ),
  'Business Unit for Department': (values) =>
    form(
      (label, value) => `<div class="field"><div class="above">${label}</div>${input(value)}</div>`,
      values,
      (label) => label.replace('Department', 'Business Unit'),
    ),
};

/** Returns the members list with its filter row: the labels of the form as column headers, with inputs below them. */
export function membersTable(
  headers = ['Member ID', 'Member Name', 'Location', 'Role ID', 'Inactive'],
): string {
  const heads = headers.map((word) => `<th>${word}</th>`).join('');
  const filters = headers.map(() => '<td><input style="width:110px"></td>').join('');
  const row = headers.map((word) => `<td>${word === 'Location' ? 'Tampa Office' : 'Automate'}</td>`).join('');
  return `<table><tr>${heads}</tr><tr>${filters}</tr><tr>${row}</tr><tr>${row}</tr></table>`;
}
