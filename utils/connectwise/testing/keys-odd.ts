/** Stands for the API key screen as other web applications show a new key, with the words of `keys.ts`. */
import { type KeyTexts, PRIVATE, PUBLIC } from './keys.ts';

const SHOWN: KeyTexts = { publicKey: PUBLIC, privateKey: PRIVATE };
const NAME = 'Office Protect integration';
const DESCRIPTION = `<div class="q-line"><b>Description *</b><input value="${NAME}"></div>`;
const COPY =
  '<button class="q-copy" aria-label="Copy to clipboard"><svg width="12" height="12"></svg></button>';

type DrawKey = (label: string, key: string) => string;
const both =
  (draw: DrawKey) =>
  (keys: KeyTexts = SHOWN) =>
    `${DESCRIPTION}${draw('Public Key', keys.publicKey)}${draw('Private Key', keys.privateKey)}`;

/** Screens that show both keys in full. Each returns HTML. */
export const ODD_KEYS: Record<string, (keys?: KeyTexts) => string> = {
  'a span for each letter': both(
    (label, key) =>
      `<div class="q-line"><b>${label}:</b><div>${[...key].map((sign) => `<span>${sign}</span>`).join('')}</div></div>`,
  ),
  'code blocks that are selected as a whole': both(
    (label, key) => `<div class="q-above">${label}</div><pre class="q-pre"><code>${key}</code></pre>`,
  ),
  'disabled inputs': both(
    (label, key) => `<div class="q-line"><b>${label}:</b><input disabled value="${key}"></div>`,
  ),
  'read-only text areas': both(
    (label, key) =>
      `<div class="q-above">${label}*</div><textarea readonly rows="1" cols="40">${key}</textarea>${COPY}`,
  ),
  'output elements': both(
    (label, key) =>
      `<div class="q-line"><label>${label}</label><output><samp>${key}</samp></output>${COPY}</div>`,
  ),
  'a grid without elements for rows': ({ publicKey, privateKey } = SHOWN) =>
    `<div class="q-grid"><span>Description:</span><span>*</span><input value="${NAME}"><span>Public Key:</span><span>*</span><span>${publicKey}</span><span>Private Key:</span><span>*</span><span>${privateKey}</span></div>`,
  'web components with a field inside': both(
    (label, key) =>
      `<copy-field class="q-host"><template shadow><style>label{font-size:11px;display:block}input{width:260px}</style><label for="v">${label}</label><input id="v" readonly value="${key}"><button>Copy</button></template></copy-field>`,
  ),
  'definitions in two columns': ({ publicKey, privateKey } = SHOWN) =>
    `<dl class="q-dl"><dt>Description</dt><dd>${NAME}</dd><dt>Public Key</dt><dd>${publicKey} ${COPY}</dd><dt>Private Key</dt><dd>${privateKey} ${COPY}</dd></dl>`,
  'soft breaks every four letters': both(
    (label, key) =>
      `<div class="q-line"><b>${label}:</b><span>${key.replace(/(.{4})/g, '$1<wbr>')}</span></div>`,
  ),
  'wrapped in a narrow column': both(
    (label, key) => `<div class="q-above">${label}</div><div class="q-narrow">${key}</div>`,
  ),
  'private key first': ({ publicKey, privateKey } = SHOWN) =>
    `${DESCRIPTION}<div class="q-line"><b>Private Key:</b><span>${privateKey}</span></div><div class="q-line"><b>Public Key:</b><span>${publicKey}</span></div>`,
  'cards side by side': ({ publicKey, privateKey } = SHOWN) =>
    `${DESCRIPTION}<div class="q-cards"><div><h5>Public Key</h5><p>${publicKey}</p></div><div><h5>Private Key</h5><p>${privateKey}</p></div></div>`,
  'warning between label and key': both(
    (label, key) =>
      `<div class="q-above">${label}</div><div class="q-warn">⚠ Keep this safe</div><div><code>${key}</code>${COPY}</div>`,
  ),
  'inputs with floating labels': both(
    (label, key) =>
      `<div class="q-float"><input readonly value="${key}" placeholder=" "><label>${label}</label></div>`,
  ),
  'tooltip and hidden copy': both(
    (label, key) =>
      `<div class="q-line"><b>${label}:</b><span title="${key}">${key}</span><span style="display:none">Copied!</span><span class="q-sr">${label} ${key}</span></div>`,
  ),
  'table with column headers and buttons': ({ publicKey, privateKey } = SHOWN) =>
    `<table class="q-t"><thead><tr><th>Description</th><th>Public Key</th><th></th><th>Private Key</th><th></th><th>Created</th></tr></thead><tr><td>${NAME}</td><td><code>${publicKey}</code></td><td>${COPY}</td><td><code>${privateKey}</code></td><td>${COPY}</td><td>11/11/25</td></tr></table>`,
  'a dialog over the list': ({ publicKey, privateKey } = SHOWN) =>
    `<table class="q-t"><tr><th>Description</th><th>Public Key</th></tr><tr><td>Automate</td><td>Zx9Cv8Bn7Mq6We5R</td></tr></table><div class="q-shade"></div><div class="q-window" role="dialog" aria-modal="true"><h4>Public API Key</h4>${DESCRIPTION}<div class="q-line"><b>Public Key:</b><code>${publicKey}</code></div><div class="q-line"><b>Private Key:</b><code>${privateKey}</code></div><button>OK</button></div>`,
  'truncated, in full in the title': ({ publicKey, privateKey } = SHOWN) =>
    `${DESCRIPTION}<div class="q-line"><b>Public Key:</b><span>${publicKey}</span></div><div class="q-line"><b>Private Key:</b><span title="${privateKey}">${privateKey.slice(0, 6)}…</span></div>`,
};

/** Screens from which no private key may be taken: it is not shown in full, or not where its label expects it. */
export const UNREADABLE_KEYS: Record<string, (keys?: KeyTexts) => string> = {
  'labels to the right': both((label, key) => `<div class="q-line"><code>${key}</code><b>${label}</b></div>`),
  'a button that reveals the key': ({ publicKey, privateKey } = SHOWN) =>
    `${DESCRIPTION}<div class="q-line"><b>Public Key:</b><span>${publicKey}</span></div><div class="q-line"><b>Private Key:</b><button data-key="${privateKey}">Reveal</button></div>`,
  'the last characters only': ({ publicKey, privateKey } = SHOWN) =>
    `${DESCRIPTION}<div class="q-line"><b>Public Key:</b><span>${publicKey}</span></div><div class="q-line"><b>Private Key:</b><span>••••••••••••${privateKey.slice(-4)}</span></div>`,
  'a serial number below the label': ({ publicKey } = SHOWN) =>
    `${DESCRIPTION}<div class="q-line"><b>Public Key:</b><span>${publicKey}</span></div><div class="q-line"><b>Private Key:</b><span></span></div><div class="q-line"><b>Serial:</b><span>Hh7Jk2Ls9Qw4Er1T</span></div>`,
};

export const ODD_KEY_STYLE = `.q-line{display:flex;gap:12px;align-items:center;height:28px} .q-line b,.q-line label{width:120px} .q-line input{width:260px} .q-above{font-size:11px;color:#666} .q-pre{background:#eee;margin:0 0 8px;user-select:all} .q-grid{display:grid;grid-template-columns:120px 20px 300px;gap:6px} .q-host{display:block} .q-dl{display:grid;grid-template-columns:140px 1fr} .q-dl dd{margin:0}
  .q-narrow{width:90px;word-break:break-all} .q-cards{display:flex;gap:30px} .q-cards h5,.q-cards p{margin:0} .q-cards>div{width:260px;border:1px solid #ddd;padding:8px} .q-warn{font-size:10px;color:#a60} .q-float{position:relative;height:44px} .q-float input{height:40px;width:280px;padding-top:16px} .q-float label{position:absolute;left:6px;top:2px;font-size:10px} .q-sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
  .q-t td,.q-t th{padding:4px 12px;text-align:left} .q-shade{position:fixed;inset:0;background:rgba(0,0,0,.4);z-index:20} .q-window{position:fixed;left:400px;top:160px;width:480px;background:#fff;z-index:21;padding:16px} .q-copy{width:24px;height:22px}`;
