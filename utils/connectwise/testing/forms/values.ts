/** Stands for the API member form with values as component libraries draw them: combo boxes of `div`s, chips, hints below fields. */

import { type DrawField, form } from '../forms.ts';

const escaped = (text: string) => text.replace(/&/g, '&amp;');
const field = (label: string, inside: string) =>
  `<div class="v-field"><div class="v-label">${label}</div>${inside}</div>`;
const input = (value: string, attributes = '') => `<input value="${escaped(value)}" ${attributes}>`;
const arrow = '<span class="v-arrow"><svg width="9" height="9"></svg></span>';
const box = (inside: string) => `<div class="v-box">${inside}${arrow}</div>`;
const text = (value: string, placeholder = '') =>
  `<div class="v-text">${escaped(value) || `<span style="color:#999">${placeholder}</span>`}</div>`;

/** Each draws a field with its value, or empty. */
const DRAWS: Record<string, DrawField> = {
  'a combo box of divs': (label, value, _, isTyped) =>
    field(label, isTyped ? input(value) : box(text(value))),
  'a combo box of divs with a placeholder': (label, value, _, isTyped) =>
    field(label, isTyped ? input(value) : box(text(value, 'Choose'))),
  'a placeholder in a trigger button': (label, value, _, isTyped) =>
    field(
      label,
      isTyped
        ? input(value)
        : `<button class="v-box" role="combobox" aria-haspopup="listbox"><span>${escaped(value) || '(None)'}</span>${arrow}</button>`,
    ),
  'a value only as text in a combo box': (label, value, _, isTyped) =>
    field(
      label,
      isTyped
        ? input(value)
        : `<div class="v-box" role="combobox" tabindex="0"><span>${escaped(value) || 'Select...'}</span>${arrow}</div>`,
    ),
  'a floating label over the border, its star in an element of its own': (label, value, _, isTyped) =>
    `<div class="v-field v-float"><label>${label.replace('*', '')}${label.includes('*') ? '<span aria-hidden="true"> *</span>' : ''}</label>${isTyped ? input(value) : `<div class="v-box" role="combobox" tabindex="0"><span>${escaped(value) || '&#8203;'}</span>${arrow}</div>`}</div>`,
  'a star apart from its label': (label, value, _, isTyped) =>
    `<div class="v-field"><div class="v-row"><div>${label.replace('*', '')}</div>${label.includes('*') ? '<div>*</div>' : ''}</div>${isTyped ? input(value) : input(value, 'readonly')}</div>`,
  'an error below the field': (label, value, _, isTyped) =>
    field(
      label,
      `<div class="v-control">${isTyped ? input(value) : box(text(value))}<div class="v-help">This field is required</div></div>`,
    ),
  'an error between label and field': (label, value) =>
    field(
      label,
      `<div class="v-control"><div class="v-help">This field is required</div>${input(value)}</div>`,
    ),
  'an error beside the field': (label, value) =>
    field(label, `<div class="v-row">${input(value)}<div class="v-help">Enter a value</div></div>`),
  'a button x beside the value': (label, value, _, isTyped) =>
    field(
      label,
      `<div class="v-box">${isTyped ? input(value) : input(value, 'readonly')}${value ? '<span class="v-x" role="button">x</span>' : ''}${arrow}</div>`,
    ),
  'a readonly input beside a button': (label, value) =>
    field(label, `<div class="v-row">${input(value, 'readonly')}<button>Browse</button></div>`),
  'a label as attribute, drawn by style alone': (label, value, _, isTyped) =>
    `<cw-host class="v-field" label="${label}"><template shadow><style>:host::before{content:attr(label);display:block;font-size:11px}</style>${isTyped ? input(value) : input(value, 'readonly')}</template></cw-host>`,
  'a label in a slot': (label, value, _, isTyped) =>
    `<cw-host class="v-field"><span slot="label">${label}</span><template shadow><div><slot name="label"></slot></div><div>${isTyped ? input(value) : `<div role="combobox" tabindex="0" style="min-height:20px">${escaped(value)}</div>`}</div></template></cw-host>`,
  'a date picker between the fields': (label, value, name) =>
    field(label, `<div class="v-box">${input(value, 'role="combobox"')}${arrow}</div>`) +
    (name === 'level'
      ? field(
          'Start Date',
          `<div class="v-box"><input placeholder="mm/dd/yyyy" value="11/30/2026"><button>📅</button></div>`,
        )
      : ''),
};

/** Chips of a list of boards, each as a library draws them. */
export const CHIPS: Record<string, (names: string[]) => string> = {
  'chips with a sign in one line': (names) =>
    `<div class="v-box" role="combobox" tabindex="0"><div>${names.map((name) => `<span class="v-chip"><span>${name}</span><span>×</span></span>`).join('')}</div></div>`,
  'chips with a sign in their text': (names) =>
    `<div class="v-box" role="combobox" tabindex="0"><div>${names.map((name) => `<span>${name} ✕</span>`).join(' ')}</div></div>`,
  'chips without any sign': (names) =>
    `<div class="v-box" role="combobox" tabindex="0"><div>${names.map((name) => `<span class="v-chip">${name}</span>`).join('')}</div></div>`,
  'chips that are buttons': (names) =>
    `<div class="v-box">${names.map((name) => `<div class="v-chip" role="button" tabindex="0"><span>${name}</span><svg width="9" height="9"></svg></div>`).join('')}<input role="combobox" style="width:30px">${arrow}</div>`,
  'chips with the letter x': (names) =>
    `<ul class="v-box">${names.map((name) => `<li class="v-chip"><span>${name}</span><a>x</a></li>`).join('')}<li><input style="width:30px"></li></ul>`,
  'chips in a box of divs': (names) =>
    `<div class="v-box"><div class="v-row">${names.map((name) => `<div class="v-chip">${name}<i>✖</i></div>`).join('')}</div>${arrow}</div>`,
  'chips beside a blank combo box': (names) =>
    `<div class="v-box"><div class="v-row">${names.map((name) => `<span class="v-chip"><span>${name}</span><button aria-label="Remove ${name}">✗</button></span>`).join('')}</div><div role="combobox" tabindex="0" style="width:40px;height:18px"></div></div>`,
  'chips in a shadow root': (names) =>
    `<cw-host class="v-field"><template shadow><div style="display:flex;gap:4px">${names.map((name) => `<cw-chip><template shadow><span>${name}</span><span>×</span></template></cw-chip>`).join('')}<input style="width:30px"></div></template></cw-host>`,
};

const style = (columns: string) =>
  `.form{padding:12px} .fields{display:grid;grid-template-columns:${columns};gap:3px 20px} h4{margin:8px 0 4px} .v-field{position:relative;display:block;font-size:12px}
  .v-label{font-size:11px;line-height:13px;color:#666} .v-box{display:flex;justify-content:space-between;gap:4px;width:260px;min-height:18px;border:0;border-bottom:1px solid #888;margin:0;padding:0;background:none;list-style:none;text-align:left;font-size:12px} .v-box input{border:0;flex:1;min-width:20px} .v-text{min-height:14px}
  .v-chip{background:#ddd;border-radius:8px;padding:0 6px;margin-right:4px} .v-row{display:flex;gap:4px} .v-help{font-size:10px;color:#a00} .v-float{padding-top:8px;margin-top:6px} .v-float label{position:absolute;left:8px;top:0;background:#fff;font-size:10px;z-index:1} .v-float .v-box,.v-float input{border:1px solid #888;padding:6px 8px;width:240px}`;

/** In one column a field's label is right below the field before. */
export const VALUE_STYLES = { 'one column': style('300px'), 'two columns': style('300px 300px') };

/** All forms by name. Each returns HTML. */
export const VALUE_FORMS: Record<string, (values?: Parameters<typeof form>[1]) => string> =
  Object.fromEntries(
    Object.entries(DRAWS).map(([name, draw]) => [
      name,
      (values?: Parameters<typeof form>[1]) => form(draw, values),
    ]),
  );

/** A form whose list of boards has chips. */
export function formWithChips(
  draw: (names: string[]) => string,
  values: Parameters<typeof form>[1],
  boards: string[],
): string {
  return form(
    (label, value, name) => field(label, name === 'restricted-boards' ? draw(boards) : input(value)),
    values,
  );
}
