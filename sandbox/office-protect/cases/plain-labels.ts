/** Plain HTML: every way in which a text names an input. */
import { FIELDS, type Field, type FormCase, LABELS } from './form-case.ts';
import { CHECK, input, plain } from './plain-page.ts';

function each(draw: (field: Field, label: string) => string): string {
  return `<form>${FIELDS.map((field) => draw(field, LABELS[field])).join('')}${CHECK}</form>`;
}

const help = '<button type="button" aria-label="Help">?</button>';

export const CASES: readonly FormCase[] = [
  plain(
    'label-for',
    'survived',
    each((f, text) => `<div><label for="i-${f}">${text}</label>${input(f, `id="i-${f}"`)}</div>`),
  ),
  plain(
    'label-wraps',
    'survived',
    each((f, text) => `<label style="display:block">${text} ${input(f)}</label>`),
  ),
  plain(
    'label-after-linked',
    'survived',
    each(
      (f, text) =>
        `<div style="margin:20px 0">${input(f, `id="i-${f}"`)}<label for="i-${f}">${text}</label></div>`,
    ),
  ),
  plain(
    'label-after-wraps',
    'survived',
    each((f, text) => `<label style="display:block">${input(f)} ${text}</label>`),
  ),
  plain(
    'label-after-unlinked',
    'survived',
    each((f, text) => `<div>${input(f)}<label>${text}</label></div>`),
  ),
  plain(
    'label-before-unlinked',
    'survived',
    each((f, text) => `<div><label>${text}</label><div>${input(f)}</div></div>`),
  ),
  plain(
    'aria-label',
    'survived',
    each((f, text) => `<div>${input(f, `aria-label="${text}"`)}</div>`),
  ),
  plain(
    'aria-labelledby',
    'survived',
    each(
      (f, text) => `<div><b id="t-${f}">${text}</b><div>${input(f, `aria-labelledby="t-${f}"`)}</div></div>`,
    ),
  ),
  plain(
    'aria-labelledby-parts',
    'survived',
    each((f, text) => {
      const [first = '', ...rest] = text.split(' ');
      return `<div><i id="a-${f}">${first}</i> <i id="b-${f}">${rest.join(' ')}</i><div>${input(f, `aria-labelledby="a-${f} b-${f}"`)}</div></div>`;
    }),
  ),
  plain(
    'placeholder-only',
    'survived',
    each((f, text) => `<div>${input(f, `placeholder="${text}"`)}</div>`),
  ),
  plain(
    'example-as-placeholder',
    'survived',
    each(
      (f, text) =>
        `<div>${input(f, `placeholder="${f === 'siteUrl' ? 'https://na.myconnectwise.net' : text}"`)}</div>`,
    ),
  ),
  plain(
    'title-only',
    'survived',
    each((f, text) => `<div>${input(f, `title="${text}"`)}</div>`),
  ),
  plain(
    'name-only',
    'survived',
    each((f) => `<div>${input(f, `name="connectwise_${f}"`)}</div>`),
  ),
  plain(
    'id-only',
    'survived',
    each((f) => `<div>${input(f, `id="cw-${f.toLowerCase()}"`)}</div>`),
  ),
  plain(
    'format-placeholder',
    'survived',
    each(
      (f, text) =>
        `<div><label>${text} ${input(f, `placeholder="${f === 'siteUrl' ? 'https://na.myconnectwise.net/' : 'Enter here'}"`)}</label></div>`,
    ),
  ),
  plain(
    'table',
    'survived',
    `<form><table>${FIELDS.map((f) => `<tr><td>${LABELS[f]}</td><td>${input(f)}</td></tr>`).join('')}</table></form>`,
  ),
  plain(
    'table-headers-above',
    'survived',
    `<form><table><tr>${FIELDS.map((f) => `<th>${LABELS[f]}</th>`).join('')}</tr><tr>${FIELDS.map((f) => `<td>${input(f)}</td>`).join('')}</tr></table></form>`,
  ),
  plain(
    'definition-list',
    'survived',
    each((f, text) => `<dl><dt>${text}</dt><dd>${input(f)}</dd></dl>`),
  ),
  plain(
    'fieldset-legend',
    'survived',
    each((f, text) => `<fieldset><legend>${text}</legend>${input(f)}</fieldset>`),
  ),
  plain(
    'text-above',
    'survived',
    each((f, text) => `<div>${text}</div><div style="margin-bottom:16px">${input(f)}</div>`),
  ),
  plain(
    'text-left-column',
    'survived',
    `<div style="display:grid;grid-template-columns:200px 300px;gap:12px">${FIELDS.map((f) => `<span>${LABELS[f]}:</span>${input(f)}`).join('')}</div>`,
  ),
  plain(
    'text-before-line-break',
    'survived',
    each((f, text) => `${text}<br>${input(f)}<br>`),
  ),
  plain(
    'bold-parts',
    'survived',
    each(
      (f, text) =>
        `<p><label>${text.replace(/(\w+) /, '<b>$1</b> ')}<span style="color:red">*</span> ${input(f, 'required')}</label></p>`,
    ),
  ),
  plain(
    'help-in-label',
    'survived',
    each(
      (f, text) =>
        `<label style="display:block">${text} ${help}<small>${f === 'publicKey' ? 'It goes with the private key.' : 'Not your client ID.'}</small> ${input(f)}</label>`,
    ),
  ),
  plain(
    'help-described-by',
    'survived',
    each(
      (f, text) =>
        `<div><label for="i-${f}">${text}</label>${input(f, `id="i-${f}" aria-describedby="h-${f}"`)}<p id="h-${f}">Copy the public key and the private key from ConnectWise.</p></div>`,
    ),
  ),
  plain(
    'help-above-input',
    'survived',
    each(
      (f, text) =>
        `<div style="margin:12px 0"><label for="i-${f}">${text}</label><p>Shown by ConnectWise only once, with the private key.</p>${input(f, `id="i-${f}"`)}</div>`,
    ),
  ),
  plain(
    'input-group',
    'survived',
    each(
      (f, text) =>
        `<div style="margin:12px 0"><label for="i-${f}">${text}</label><div style="display:flex"><span>${f === 'siteUrl' ? 'https' : '#'}</span>${input(f, `id="i-${f}"`)}<button type="button">Copy</button></div></div>`,
    ),
  ),
];
