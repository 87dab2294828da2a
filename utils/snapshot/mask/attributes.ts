/** Which attributes survive in a snapshot, and how: what is not listed here is dropped. */
import type { Masker } from './masker.ts';

type Value = string | number | boolean | null;
/** Returns the value that survives; null drops the attribute. */
type Rule = (value: string, masker: Masker) => string | null;

const INPUT_TYPES =
  'button|checkbox|color|date|datetime-local|email|file|hidden|image|month|number|password|radio|range|reset|search|submit|tel|text|time|url|week';
const ROLES =
  'alert|alertdialog|application|article|banner|button|cell|checkbox|columnheader|combobox|complementary|contentinfo|definition|dialog|document|feed|figure|form|grid|gridcell|group|heading|img|link|list|listbox|listitem|log|main|marquee|menu|menubar|menuitem|menuitemcheckbox|menuitemradio|meter|navigation|none|note|option|presentation|progressbar|radio|radiogroup|region|row|rowgroup|rowheader|scrollbar|search|searchbox|separator|slider|spinbutton|status|switch|tab|table|tablist|tabpanel|term|textbox|timer|toolbar|tooltip|tree|treegrid|treeitem';
const ARIA_STATES =
  'true|false|mixed|page|step|location|date|time|menu|listbox|tree|grid|dialog|none|inline|list|both|ascending|descending|other|off|polite|assertive|horizontal|vertical';

const flag: Rule = () => '';
const text: Rule = (value, masker) => masker.text(value);
const names: Rule = (value, masker) => value.split(/\s+/).map(masker.name).join(' ').trim();
const oneOf =
  (values: string): Rule =>
  (value) =>
    new RegExp(`^(${values})$`, 'i').test(value.trim()) ? value.trim().toLowerCase() : null;
const digits: Rule = (value) => (/^-?\d{1,5}$/.test(value.trim()) ? value.trim() : null);
const lengths: Rule = (value) =>
  /^-?\d{1,5}(\.\d{1,3})?(px|%)?([\s,]+-?\d{1,5}(\.\d{1,3})?){0,3}$/.test(value) ? value : null;

const RULES: Record<string, Rule> = {
  ...Object.fromEntries(
    [
      ...['hidden', 'inert', 'open', 'disabled', 'readonly', 'required', 'checked', 'selected', 'multiple'],
      ...['reversed', 'nowrap', 'ismap'],
    ].map((name) => [name, flag]),
  ),
  ...Object.fromEntries(
    [
      ...[
        'title',
        'alt',
        'placeholder',
        'label',
        'value',
        'abbr',
        'summary',
        'data-qtip',
        'qtip',
        'aria-label',
      ],
      ...['aria-description', 'aria-placeholder', 'aria-valuetext', 'aria-roledescription'],
    ].map((name) => [name, text]),
  ),
  ...Object.fromEntries(
    [
      ...[
        'id',
        'class',
        'for',
        'name',
        'headers',
        'list',
        'form',
        'slot',
        'aria-labelledby',
        'aria-describedby',
      ],
      ...['aria-controls', 'aria-owns', 'aria-activedescendant', 'aria-details', 'aria-errormessage'],
    ].map((name) => [name, names]),
  ),
  ...Object.fromEntries(
    [
      ...[
        'checked',
        'selected',
        'expanded',
        'pressed',
        'hidden',
        'disabled',
        'readonly',
        'required',
        'modal',
      ],
      ...[
        'haspopup',
        'current',
        'sort',
        'live',
        'busy',
        'invalid',
        'multiselectable',
        'autocomplete',
        'orientation',
      ],
      'multiline',
    ].map((name) => [`aria-${name}`, oneOf(ARIA_STATES)]),
  ),
  ...Object.fromEntries(
    [
      ...[
        'colspan',
        'rowspan',
        'span',
        'tabindex',
        'size',
        'rows',
        'cols',
        'maxlength',
        'minlength',
        'border',
      ],
      ...['cellpadding', 'cellspacing', 'aria-level', 'aria-rowindex', 'aria-colindex', 'aria-rowcount'],
      ...['aria-colcount', 'aria-posinset', 'aria-setsize', 'aria-rowspan', 'aria-colspan'],
    ].map((name) => [name, digits]),
  ),
  ...Object.fromEntries(
    ['width', 'height', 'viewBox', 'viewbox', 'x', 'y', 'dx', 'dy'].map((name) => [name, lengths]),
  ),
  type: oneOf(INPUT_TYPES),
  role: oneOf(ROLES),
  scope: oneOf('col|row|colgroup|rowgroup'),
  dir: oneOf('ltr|rtl|auto'),
  lang: (value) => (/^(de|en|es|fr|it|nl|pt|pl)(-[A-Z]{2})?$/.test(value) ? value : null),
  translate: oneOf('yes|no'),
  popover: oneOf('auto|manual|hint'),
  contenteditable: (value) => (value === '' ? 'true' : oneOf('true|false|plaintext-only')(value, NO_MASKER)),
  align: oneOf('left|right|center|justify|top|middle|bottom'),
  valign: oneOf('top|middle|bottom|baseline'),
  wrap: oneOf('hard|soft|off'),
  autocomplete: oneOf('on|off|url|organization|username|current-password|new-password|one-time-code'),
  // A link stays one, without its address.
  href: () => '#',
  onclick: flag,
  // What rrweb notes of an element's state.
  rr_scrollLeft: lengths,
  rr_scrollTop: lengths,
  rr_open_mode: oneOf('modal|non-modal'),
};

const NO_MASKER: Masker = { text: () => '', name: () => '', count: 0 };

/** The value of a list or of one of its entries is for the page's scripts; people see the text. */
const WITHOUT_VALUE = /^(select|option|button|li|param|data|meter|progress)$/;

/** The attributes of a serialised element that survive, with their masked values. */
export function maskAttributes(
  tagName: string,
  attributes: Record<string, Value>,
  masker: Masker,
): Record<string, string | true> {
  const masked: Record<string, string | true> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false || !Object.hasOwn(RULES, name)) continue;
    if (name === 'value' && WITHOUT_VALUE.test(tagName)) continue;
    if (name === 'href' && tagName !== 'a' && tagName !== 'area') continue;
    const kept = RULES[name]?.(String(value), masker) ?? null;
    if (kept !== null) masked[name] = value === true ? true : kept;
  }
  return masked;
}
