/** Plain HTML: pages that must be refused as they stand. */
import type { FormCase } from './form-case.ts';
import { CHECK, plain, row, rows } from './plain-page.ts';

const form = (inner: string): string => `<form>${inner}${CHECK}</form>`;
const other = (label: string, type = 'text'): string =>
  `<p><label>${label} <input type="${type}"></label></p>`;
const KEYS = row('publicKey') + row('privateKey');

export const CASES: readonly FormCase[] = [
  plain('two-equal-forms', 'ambiguous', form(rows()) + form(rows().replaceAll('data-field', 'data-second'))),
  plain(
    'two-equal-cards',
    'ambiguous',
    `<div>${rows()}</div><div>${rows().replaceAll('data-field', 'data-second')}</div>`,
  ),
  plain('two-equal-shadow-forms', 'ambiguous', '<x-one></x-one><x-two></x-two>', (root) => {
    for (const host of root.children) host.attachShadow({ mode: 'open' }).innerHTML = form(rows());
  }),
  plain(
    'combined-keys',
    'combined',
    form(row('siteUrl') + row('companyId') + other('API key (public:private)', 'password')),
  ),
  plain('combined-keys-beside', 'ambiguous', form(rows() + other('Public key / Private key'))),
  plain(
    'combined-company-and-key',
    'combined',
    form(row('siteUrl') + other('Company ID + Public Key') + row('privateKey') + other('Default Company ID')),
  ),
  plain(
    'combined-username',
    'no-form',
    form(row('siteUrl') + other('Username (company+public key)') + other('Password', 'password')),
  ),
  plain('confirm-field', 'ambiguous', form(rows() + other('Confirm private API key', 'password'))),
  plain(
    'repeat-field',
    'ambiguous',
    form(`${rows()}<p><label>Private API key (again) <input type="password"></label></p>`),
  ),
  plain('confirm-key-field', 'ambiguous', form(rows() + other('Confirm key', 'password'))),
  plain('re-enter-api-key-field', 'ambiguous', form(rows() + other('Re-enter API key', 'password'))),
  plain(
    'french-confirm-field',
    'ambiguous',
    form(
      rows({
        siteUrl: 'URL du site',
        companyId: 'Identifiant de l’entreprise',
        publicKey: 'Clé publique',
        privateKey: 'Clé privée',
      }) + other('Confirmer la clé privée'),
    ),
  ),
  plain('read-only', 'not-editable', form(rows({}, { publicKey: 'readonly' }))),
  plain('aria-read-only', 'not-editable', form(rows({}, { companyId: 'aria-readonly="true"' }))),
  plain('disabled', 'not-editable', form(rows({}, { privateKey: 'disabled' }))),
  plain('disabled-fieldset', 'not-editable', form(`<fieldset disabled>${rows()}</fieldset>`)),
  plain(
    'review-before-edit',
    'not-editable',
    `<h2>Review and Edit</h2>${form(rows({}, { siteUrl: 'readonly value="https://na.myconnectwise.net/"', companyId: 'readonly value="x"', publicKey: 'readonly value="y"', privateKey: 'readonly value="********"' }))}<button>Edit</button>`,
  ),
  plain('hidden-form', 'not-visible', `<div hidden>${form(rows())}</div>`),
  plain(
    'fields-over-two-tabs',
    'not-visible',
    `<div role="tabpanel">${row('siteUrl')}${row('companyId')}</div><div role="tabpanel" hidden>${KEYS}</div>`,
  ),
  plain(
    'fields-on-a-hidden-tab',
    'not-visible',
    `<form><div role="tabpanel">Start</div><div role="tabpanel" style="display:none">${rows()}</div></form>`,
  ),
  plain(
    'under-an-overlay',
    'not-visible',
    `${form(rows())}<div style="position:fixed;inset:0;background:#0008">Loading</div>`,
  ),
  plain(
    'behind-a-modal-dialog',
    'not-visible',
    `${form(rows())}<dialog>Your session ends soon.<button>OK</button></dialog>`,
    (root) => root.querySelector('dialog')?.showModal(),
  ),
  plain('inert-form', 'not-editable', `<div inert>${form(rows())}</div>`),
  plain('all-fields-transparent', 'not-visible', `<div style="opacity:.02">${form(rows())}</div>`),
  plain(
    'sign-in',
    'signed-out',
    `<h1>Sign in</h1>${form(other('Company') + other('Username') + other('Password', 'password'))}`,
  ),
  plain(
    'sign-in-with-company-id',
    'no-form',
    form(other('Company ID') + other('Site URL') + other('Username') + other('Password', 'password')),
  ),
  plain('sign-in-with-all-fields', 'no-form', `<form>${rows()}<button>Sign in</button></form>`),
  plain(
    'french-sign-in',
    'no-form',
    `<h1>Se connecter</h1><form>${rows()}<button>Se connecter</button></form>`,
  ),
  plain(
    'change-password',
    'no-form',
    `<h1>Change password</h1>${form(other('Current password', 'password') + other('New password', 'password') + other('Confirm new password', 'password'))}`,
  ),
  plain('change-password-with-all-fields', 'no-form', form(rows() + other('Current password', 'password'))),
  plain(
    'ssh-keys',
    'ambiguous',
    form(row('siteUrl') + row('companyId') + other('SSH public key') + other('SSH private key')),
  ),
  plain(
    'other-system',
    'no-form',
    `<h1>Integrations</h1><h2>Autotask</h2>${form(rows({ siteUrl: 'Site URL' }))}`,
  ),
  plain('three-of-four', 'no-form', form(row('siteUrl') + KEYS + other('Description'))),
  plain(
    'cross-origin-frame',
    'no-form',
    '<h1>ConnectWise</h1><iframe title="ConnectWise" srcdoc="" sandbox="allow-scripts"></iframe>',
    (root) => {
      const frame = root.querySelector('iframe');
      if (frame) frame.srcdoc = form(rows());
    },
  ),
  plain(
    'same-origin-frame',
    'no-form',
    '<h1>ConnectWise</h1><iframe title="ConnectWise"></iframe>',
    (root) => {
      const frame = root.querySelector('iframe')?.contentDocument;
      if (frame) frame.body.innerHTML = form(rows());
    },
  ),
];
