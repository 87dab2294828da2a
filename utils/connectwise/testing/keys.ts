/**
 * Stands for the API key screen, a pod in the member's record (docs/connectwise-ui.md, A.5), in the structures it may
 * have.
 */
import { shell } from './shell.ts';

export const PUBLIC = 'q7RtY2mNb4XcVz1K';
export const PRIVATE = 'Jw8sLp3DfGh6Ty0A';
const NOTE =
  'Note: The private key is only available at the time the key is created. Please make a note of it.';

export interface KeyTexts {
  publicKey: string;
  privateKey: string;
}
const SHOWN: KeyTexts = { publicKey: PUBLIC, privateKey: PRIVATE };

const TABS =
  '<div class="tabs"><span>Details</span><span>Skills</span><span class="on">API Keys</span><span>API Logs</span></div>';
const CRUMB = 'Members - API Members &gt; Public API Keys &gt; API Keys';

export const KEY_STYLE = `.tabs span{display:inline-block;padding:8px 20px} .pod{padding:12px} .pod td{padding:3px 12px} .line{display:flex;gap:12px;align-items:center;height:26px}
  .line b{width:120px} .above{display:block;font-size:11px;color:#666} .pod h4{color:#06c;margin:0 0 8px} dd{margin:0 0 4px 30px} .parts{display:flex} code{background:#eee}`;

/** Returns the member's record with the given content in the key pod. */
export function keyShell(pod: string, tabs = TABS): string {
  return shell(
    CRUMB,
    'Office Protect (OfficeProtect)',
    `${tabs}<div class="pod"><h4>Public API Key</h4>${pod}<div>${NOTE}</div></div>`,
  );
}

const table = (description: string, ...rows: [string, string][]) =>
  `<table><tr><td>Description:</td><td>*</td><td>${description}</td></tr>${rows.map(([label, value]) => `<tr><td>${label}</td><td>*</td><td>${value}</td></tr>`).join('')}</table>`;
const INPUT = '<input value="Office Protect integration">';
const COPY = '<button title="Copy"><span>Copy</span></button>';
const half = (key: string) => `<span>${key.slice(0, 7)}</span><span>${key.slice(7)}</span>`;

/** All ways to show the two keys, by name. Each returns the pod's HTML. */
export const KEY_SCREENS: Record<string, (keys?: KeyTexts) => string> = {
  'plain texts beside labels': ({ publicKey, privateKey } = SHOWN) =>
    table(INPUT, ['Public Key:', publicKey], ['Private Key:', privateKey]),
  'an asterisk before the label': ({ publicKey, privateKey } = SHOWN) =>
    `<div class="line"><b>* Description:</b>${INPUT}</div><div class="line"><b>* Public Key:</b>${publicKey}</div><div class="line"><b>* Private Key:</b>${privateKey}</div>`,
  'read-only description': ({ publicKey, privateKey } = SHOWN) =>
    table('Office Protect integration', ['Public Key:', publicKey], ['Private Key:', privateKey]),
  inputs: ({ publicKey, privateKey } = SHOWN) =>
    table(
      INPUT,
      ['Public Key:', `<input value="${publicKey}">`],
      ['Private Key:', `<input readonly value="${privateKey}">`],
    ),
  'inputs below labels, with a copy button': ({ publicKey, privateKey } = SHOWN) =>
    `<div class="above">Description*</div>${INPUT}${[
      ['Public Key', publicKey],
      ['Private Key', privateKey],
    ]
      .map(
        ([label, key]) =>
          `<div class="above">${label}</div><div><input readonly value="${key}" placeholder="Generated on save">${COPY}</div>`,
      )
      .join('')}`,
  'one line each': ({ publicKey, privateKey } = SHOWN) =>
    `${table(INPUT)}<div>Public Key: ${publicKey}</div><div>Private Key: ${privateKey}</div>`,
  'one block with breaks': ({ publicKey, privateKey } = SHOWN) =>
    `${table(INPUT)}<p>Public Key: ${publicKey}<br>Private Key: ${privateKey}</p>`,
  'one line each, label in bold': ({ publicKey, privateKey } = SHOWN) =>
    `${table(INPUT)}<div><b>Public Key</b> <code>${publicKey}</code></div><div><b>Private Key</b> <code>${privateKey}</code></div>`,
  'a definition list': ({ publicKey, privateKey } = SHOWN) =>
    `<dl><dt>Description</dt><dd>Office Protect integration</dd><dt>Public Key</dt><dd>${publicKey}</dd><dt>Private Key</dt><dd>${privateKey}</dd></dl>`,
  'a table with one row': ({ publicKey, privateKey } = SHOWN) =>
    `<table><tr><th>Description</th><th>Public Key</th><th>Private Key</th></tr><tr><td>Office Protect integration</td><td>${publicKey}</td><td>${privateKey}</td></tr></table>`,
  'code with a copy button': ({ publicKey, privateKey } = SHOWN) =>
    `<div class="line"><b>Description *</b>${INPUT}</div><div class="line"><b>Public Key *</b><code>${publicKey}</code>${COPY}</div><div class="line"><b>Private Key *</b><code>${privateKey}</code><i class="material-icons">content_copy</i></div>`,
  'keys split into inline parts': ({ publicKey, privateKey } = SHOWN) =>
    table(INPUT, ['Public Key:', half(publicKey)], ['Private Key:', half(privateKey)]),
  'keys split into blocks': ({ publicKey, privateKey } = SHOWN) =>
    table(
      INPUT,
      ['Public Key:', `<div class="parts">${half(publicKey)}</div>`],
      ['Private Key:', `<div class="parts">${half(privateKey)}</div>`],
    ),
  'web components': ({ publicKey, privateKey } = SHOWN) =>
    `${table(INPUT)}${[
      ['Public Key:', publicKey],
      ['Private Key:', privateKey],
    ]
      .map(
        ([label, key]) =>
          `<cw-line><template shadow><div style="display:flex;gap:20px"><slot></slot><div>${key}</div></div></template><span>${label}</span></cw-line>`,
      )
      .join('')}`,
};
