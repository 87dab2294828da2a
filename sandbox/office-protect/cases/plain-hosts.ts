/** Plain HTML: custom elements that keep their input in a shadow root, and the ways in which words reach it there. */
import { FIELDS, type Field, type FormCase, LABELS } from './form-case.ts';
import { CHECK, input, plain } from './plain-page.ts';

/** Draws the shadow root of each host; a host says in `data-name` which field it is. */
function drawEach(inner: (field: Field, host: Element) => string): (root: HTMLElement) => void {
  return (root) => {
    for (const host of root.querySelectorAll<HTMLElement>('[data-name]')) {
      const shadow = host.attachShadow({ mode: 'open' });
      shadow.innerHTML = inner(host.dataset.name as Field, host);
    }
  };
}

function hosts(draw: (field: Field, label: string) => string): string {
  return `<form>${FIELDS.map((field) => draw(field, LABELS[field])).join('')}${CHECK}</form>`;
}

const bare = (attributes = '') => drawEach((field) => input(field, attributes));
const style = '<style>:host{display:block;margin:16px 0}</style>';
const labelled = (field: Field, words: string, attributes = ''): string =>
  `${style}<label for="input">${words}</label><div>${input(field, `id="input" ${attributes}`)}</div>`;

/** A control that takes part in its form, so that the page's labels name it. */
class LinkedHost extends HTMLElement {
  static readonly formAssociated = true;
}

export const CASES: readonly FormCase[] = [
  plain(
    'label-in-slot',
    'survived',
    hosts((f, text) => `<x-in data-name="${f}"><span slot="label">${text}</span></x-in>`),
    drawEach((f) => labelled(f, '<slot name="label"></slot>')),
  ),
  plain(
    'label-in-default-slot',
    'survived',
    hosts((f, text) => `<x-in data-name="${f}">${text}</x-in>`),
    drawEach((f) => labelled(f, '<slot></slot>')),
  ),
  plain(
    'label-in-slot-of-a-slot',
    'survived',
    hosts((f, text) => `<x-in data-name="${f}"><b slot="label">${text}</b></x-in>`),
    (root) => {
      drawEach(() => '<x-core><slot name="label" slot="label"></slot></x-core>')(root);
      for (const host of root.querySelectorAll<HTMLElement>('[data-name]')) {
        const core = host.shadowRoot?.querySelector('x-core')?.attachShadow({ mode: 'open' });
        if (core) core.innerHTML = labelled(host.dataset.name as Field, '<slot name="label"></slot>');
      }
    },
  ),
  plain(
    'label-attribute-in-slot',
    'survived',
    hosts((f, text) => `<x-in data-name="${f}" label="${text}"></x-in>`),
    drawEach((f, host) => labelled(f, `<slot name="label">${host.getAttribute('label')}</slot>`, 'title=""')),
  ),
  plain(
    'label-attribute-unlinked',
    'survived',
    hosts((f, text) => `<x-in data-name="${f}" label="${text}"></x-in>`),
    drawEach((f, host) => `${style}<div>${host.getAttribute('label')}</div><div>${input(f)}</div>`),
  ),
  plain(
    'unlinked-slot-above',
    'survived',
    hosts((f, text) => `<x-in data-name="${f}"><span slot="label">${text}</span></x-in>`),
    drawEach((f) => `${style}<div><slot name="label"></slot></div><div>${input(f)}</div>`),
  ),
  plain(
    'label-for-the-host',
    'survived',
    hosts(
      (f, text) => `<p><label for="h-${f}">${text}</label><x-in id="h-${f}" data-name="${f}"></x-in></p>`,
    ),
    bare(),
  ),
  plain(
    'label-for-the-linked-host',
    'survived',
    hosts(
      (f, text) =>
        `<p><label for="h-${f}">${text}</label><x-linked-host id="h-${f}" data-name="${f}"></x-linked-host></p>`,
    ),
    (root) => {
      if (!customElements.get('x-linked-host')) customElements.define('x-linked-host', LinkedHost);
      customElements.upgrade(root);
      bare('aria-label="Input"')(root);
    },
  ),
  plain(
    'label-for-the-host-far-away',
    'survived',
    `<form style="display:grid;grid-template-columns:600px 300px;gap:60px 0">${FIELDS.map((f) => `<label for="h-${f}">${LABELS[f]}</label><x-in id="h-${f}" data-name="${f}"></x-in>`).join('')}</form>`,
    bare(),
  ),
  plain(
    'label-wraps-the-host',
    'survived',
    hosts((f, text) => `<label style="display:block">${text} <x-in data-name="${f}"></x-in></label>`),
    bare(),
  ),
  plain(
    'aria-label-of-the-host',
    'survived',
    hosts((f, text) => `<p><x-in data-name="${f}" aria-label="${text}"></x-in></p>`),
    bare(),
  ),
  plain(
    'words-above-the-host',
    'survived',
    hosts(
      (f, text) => `<div>${text}</div><div style="margin-bottom:16px"><x-in data-name="${f}"></x-in></div>`,
    ),
    bare(),
  ),
  plain(
    'words-in-the-cell-before-the-host',
    'survived',
    `<form><table>${FIELDS.map((f) => `<tr><td>${LABELS[f]}</td><td><x-in data-name="${f}"></x-in></td></tr>`).join('')}</table></form>`,
    bare(),
  ),
  plain(
    'read-only-hosts',
    'not-editable',
    hosts((f, text) => `<x-in data-name="${f}" readonly><span slot="label">${text}</span></x-in>`),
    drawEach((f) => labelled(f, '<slot name="label"></slot>', 'readonly')),
  ),
  plain(
    'disabled-hosts',
    'not-editable',
    hosts(
      (f, text) => `<x-in data-name="${f}" aria-disabled="true"><span slot="label">${text}</span></x-in>`,
    ),
    drawEach((f) => labelled(f, '<slot name="label"></slot>')),
  ),
  plain(
    'two-values-in-one-host',
    'combined',
    hosts(
      (f, text) =>
        `<x-in data-name="${f}"><span slot="label">${f === 'companyId' ? 'Company ID + Public key' : text.replace('Public API', 'Default')}</span></x-in>`,
    ),
    drawEach((f) => labelled(f, '<slot name="label"></slot>')),
  ),
  plain(
    'one-label-for-a-host-of-two-inputs',
    'no-form',
    hosts(
      (f, text) => `<p><label for="h-${f}">${text}</label><x-in id="h-${f}" data-name="${f}"></x-in></p>`,
    ),
    drawEach((f) => `<div style="margin:90px">${input(f)}</div><div style="margin:90px"><input></div>`),
  ),
];
