/** Plain HTML: forms of other shapes, and what may stand round them. */
import { EARLIER, FIELDS, type FormCase, LABELS } from './form-case.ts';
import { CHECK, controlOf, plain, row, rows } from './plain-page.ts';

const password = 'type="password"';
const form = (inner: string): string => `<form>${inner}${CHECK}</form>`;
const decoys = (...labels: string[]): string =>
  labels.map((text) => `<p><label>${text} <input></label></p>`).join('');
const earlier = Object.fromEntries(FIELDS.map((field) => [field, `value="${EARLIER[field]}"`]));

function selected(root: HTMLElement, tab: number): void {
  for (const [index, panel] of root.querySelectorAll<HTMLElement>('[role=tabpanel]').entries())
    panel.hidden = index !== tab;
}

function tabs(...panels: string[]): string {
  const buttons = panels.map((_, index) => `<button type="button" role="tab">Tab ${index + 1}</button>`);
  return `<div role="tablist">${buttons.join('')}</div>${panels.map((panel) => `<div role="tabpanel">${panel}</div>`).join('')}`;
}

export const CASES: readonly FormCase[] = [
  plain('private-key-as-text', 'survived', form(rows())),
  plain('private-key-as-password', 'survived', form(rows({}, { privateKey: password }))),
  plain('both-keys-as-password', 'survived', form(rows({}, { publicKey: password, privateKey: password }))),
  plain(
    'all-as-password',
    'survived',
    form(rows({}, { siteUrl: password, companyId: password, publicKey: password, privateKey: password })),
  ),
  plain(
    'client-id-as-password',
    'survived',
    form(`${rows({}, { privateKey: password })}<p><label>Client ID <input ${password}></label></p>`),
  ),
  plain(
    'decoys-beside',
    'survived',
    form(decoys('Client ID', 'Default Company ID') + rows() + decoys('Version', 'Timeout', 'Member ID')),
  ),
  plain(
    'short-labels',
    'survived',
    form(rows({ siteUrl: 'Site', companyId: 'Company', publicKey: 'Public key', privateKey: 'Private key' })),
  ),
  plain(
    'rest-labels',
    'survived',
    form(
      rows({
        siteUrl: 'Fully Qualified Domain Name',
        companyId: 'ConnectWise company ID',
        publicKey: 'REST API Public Key',
        privateKey: 'REST API Private Key',
      }),
    ),
  ),
  plain(
    'manage-labels',
    'survived',
    form(
      rows({
        siteUrl: 'Manage URL',
        companyId: 'Company Identifier',
        publicKey: 'API public key',
        privateKey: 'API private key',
      }),
    ),
  ),
  plain(
    'browser-field-types',
    'survived',
    form(rows({}, { siteUrl: 'type="url"', companyId: 'type="text" inputmode="text" autocapitalize="off"' })),
  ),
  plain('no-form-element', 'survived', `<h2>ConnectWise</h2><div>${rows()}${CHECK}</div>`),
  plain('prefilled', 'survived', form(rows({}, earlier))),
  plain(
    'review-and-edit',
    'survived',
    `<h2>Review and Edit</h2>${form(rows({ privateKey: 'Private API key (leave blank to keep)' }, { ...earlier, privateKey: 'type="password" placeholder="••••••••"' }))}`,
  ),
  plain(
    'masked-prefilled',
    'survived',
    form(rows({}, { ...earlier, privateKey: 'type="password" value="********"' })),
  ),
  plain(
    'two-columns',
    'survived',
    `<form><div style="display:grid;grid-template-columns:1fr 1fr;gap:16px">${rows()}</div></form>`,
  ),
  plain(
    'below-the-window',
    'survived',
    `<div style="height:3000px"></div>${form(rows())}<div style="height:3000px"></div>`,
  ),
  plain(
    'in-a-scrolled-box',
    'survived',
    `<div style="height:150px;overflow:auto"><div style="height:700px"></div>${form(rows())}</div>`,
  ),
  plain(
    'native-modal-dialog',
    'survived',
    `<p>Integrations</p><dialog><h2>ConnectWise</h2>${form(rows())}</dialog>`,
    (root) => root.querySelector('dialog')?.showModal(),
  ),
  plain(
    'native-dialog-over-its-form',
    'survived',
    `<form>${rows().replaceAll('data-field', 'data-behind')}</form><dialog aria-label="ConnectWise">${form(rows())}</dialog>`,
    (root) => root.querySelector('dialog')?.showModal(),
  ),
  plain(
    'native-popover',
    'survived',
    `<div popover="manual" style="inset:40px auto auto 40px">${form(rows())}</div>`,
    (root) => root.querySelector<HTMLElement>('[popover]')?.showPopover(),
  ),
  plain('shown-tab', 'survived', tabs('Welcome', form(rows())), (root) => selected(root, 1)),
  plain(
    'tabs-of-other-systems',
    'survived',
    tabs(form(rows().replaceAll('data-field', 'data-other')), form(rows())),
    (root) => selected(root, 1),
  ),
  plain(
    'section-of-another-system',
    'survived',
    `<section><h3>Autotask</h3><form>${rows().replaceAll('data-field', 'data-other').replaceAll('ConnectWise ', '')}</form></section><section><h3>ConnectWise</h3>${form(rows())}</section>`,
  ),
  plain('appears-late', 'survived', '<p>Loading…</p>', (root) => {
    setTimeout(() => {
      root.innerHTML = form(rows());
    }, 700);
  }),
  plain(
    'enabled-late',
    'survived',
    form(rows({}, { publicKey: 'disabled', privateKey: 'disabled' })),
    (root) => {
      setTimeout(() => {
        for (const each of root.querySelectorAll('input')) each.disabled = false;
      }, 500);
    },
  ),
  plain(
    'fades-in',
    'survived',
    `<style>@keyframes fade { from { opacity: 0 } }</style><div style="animation:fade .6s">${form(rows())}</div>`,
  ),
  plain('open-shadow-root', 'survived', '<div><x-form></x-form></div>', (root) => {
    const shadow = root.querySelector('x-form')?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = form(rows());
  }),
  plain(
    'shadow-root-per-field',
    'survived',
    `<form>${FIELDS.map((field) => `<x-field data-name="${field}"></x-field>`).join('')}</form>`,
    (root) => {
      for (const [index, host] of [...root.querySelectorAll('x-field')].entries()) {
        const field = FIELDS[index];
        if (field) host.attachShadow({ mode: 'open' }).innerHTML = row(field);
      }
    },
  ),
  plain(
    'label-outside-shadow-root',
    'survived',
    `<form>${FIELDS.map((field) => `<div><label>${LABELS[field]}</label><x-box></x-box></div>`).join('')}</form>`,
    (root) => {
      for (const [index, host] of [...root.querySelectorAll('x-box')].entries()) {
        host.attachShadow({ mode: 'open' }).innerHTML = `<input data-field="${FIELDS[index]}">`;
      }
    },
  ),
  plain('same-origin-frame-beside', 'survived', `${form(rows())}<iframe></iframe>`, (root) => {
    const frame = root.querySelector('iframe')?.contentDocument;
    if (frame) frame.body.innerHTML = rows().replaceAll('data-field', 'data-framed');
  }),
  plain('focus-on-the-key', 'survived', form(rows()), (root) => controlOf(root, 'privateKey')?.focus()),
];
