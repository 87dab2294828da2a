import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FIELD_NAMES } from '../../integrations/index.ts';
import { type Plan, planForm } from './plan.ts';

/** One field of a test form; `want` is what the plan should take it for, empty for "not ours". */
function field(label: string, want = '', input = '<input>'): string {
  return `<p><label>${label} ${input.replace('<input', `<input data-want="${want}"`)}</label></p>`;
}

const FOUR = [
  field('ConnectWise site URL', 'siteUrl'),
  field('Company ID', 'companyId'),
  field('Public Key', 'publicKey'),
  field('Private Key', 'privateKey'),
].join('');

function plan(html: string): Plan {
  document.body.innerHTML = html;
  return planForm(document);
}

/** The inputs that the plan chose, by what the test form says each is. */
function chosen(result: Plan): unknown {
  if (result.status === 'refused') return result.reason;
  return FIELD_NAMES.map((name) => result.fields[name].dataset.want);
}

beforeEach(() => {
  document.body.style.font = '16px sans-serif';
});

afterEach(() => {
  document.body.replaceChildren();
  window.scrollTo(0, 0);
});

describe('a page that the browser has translated', () => {
  const SPANISH = ['URL del sitio', 'ID de empresa', 'Clave pública', 'Clave privada'];
  const form = `<form>${SPANISH.map((label) => field(label)).join('')}</form>`;

  afterEach(() => {
    document.documentElement.className = '';
  });

  test.each(['translated-ltr', 'translated-rtl'])(
    'is named as the reason why no form is recognised: %s',
    (name) => {
      expect(chosen(plan(form))).toBe('no-form');
      document.documentElement.className = name;
      expect(chosen(plan(form))).toBe('translated');
      expect(chosen(plan('<input>'))).toBe('no-form');
    },
  );

  test('is filled when the words are known all the same', () => {
    document.documentElement.className = 'translated-ltr';
    expect(chosen(plan(`<form>${FOUR}</form>`))).toEqual(FIELD_NAMES);
  });
});

describe('a page without a form that asks to sign in', () => {
  const button = (text: string) => `<button>${text}</button>`;
  const password = '<label>Password <input type="password"></label>';

  test.each([
    `<h1>Sign in</h1><form><label>Email <input type="email"></label>${password}</form>`,
    `<form><label>E-mail <input type="email"></label>${button('Log in')}</form>`,
    `<form><label>Adresse <input autocomplete="username"></label>${password}${button('Se connecter')}</form>`,
  ])('%s', (html) => {
    expect(chosen(plan(html))).toBe('signed-out');
  });

  test.each([
    ['a password is changed', `<h1>Change password</h1>${password}${password}`],
    ['the sign-in is hidden', `<div hidden><h1>Sign in</h1>${password}</div>`],
    ['nothing is asked for', `<h1>Sign in</h1>${button('Sign in with your company')}`],
    [
      'an address is asked for something else',
      `<h1>Users</h1><form><input type="email">${button('Invite')}</form>`,
    ],
  ])('not where %s', (_name, html) => {
    expect(chosen(plan(html))).toBe('no-form');
  });

  test('a form with the four fields is one, whatever else the page offers', () => {
    expect(chosen(plan(`<form>${FOUR}</form><h2>Sign in</h2><form>${password}</form>`))).toEqual(FIELD_NAMES);
  });
});

describe('shapes of known products', () => {
  test('plain text fields with a client ID beside them', () => {
    const html = `<form>${field('Client ID')}${FOUR}${field('Version')}${field('Timeout')}</form>`;
    expect(chosen(plan(html))).toEqual(FIELD_NAMES);
  });

  test('a combined "Company ID + Public Key" field is refused', () => {
    const html = `<form><table>
      <tr><td>Fully Qualified Domain Name</td><td><input name="fqdn"></td></tr>
      <tr><td>Company ID + Public Key</td><td><input name="user"></td></tr>
      <tr><td>Private Key</td><td><input name="pass"></td></tr>
      <tr><td>Default Company ID</td><td><input name="default"></td></tr></table></form>`;
    expect(chosen(plan(html))).toBe('combined');
  });

  test('a combined field whose label is broken over elements is refused', () => {
    const both = field('<b>Company ID</b> <span>+</span> <b>Public Key</b>');
    expect(chosen(plan(`<form>${both}${FOUR.replace('Company ID', 'Client ID')}</form>`))).toBe('combined');
  });

  test('a field of which one text, even a lesser one, names two values is refused', () => {
    const both = field('Company ID', '', '<input title="Company ID + Public Key">');
    expect(chosen(plan(`<form>${FOUR.replace(field('Company ID', 'companyId'), both)}</form>`))).toBe(
      'combined',
    );
  });

  test('unlinked labels in table cells, with a default company as decoy', () => {
    const row = (text: string, want: string): string =>
      `<tr><td>${text}</td><td><input data-want="${want}"></td></tr>`;
    const html = `<form><table>${row('Site', 'siteUrl')}${row('Default Company ID', '')}${row('Company', 'companyId')}
      ${row('API public key', 'publicKey')}${row('<b>API</b> private key <i>*</i>', 'privateKey')}</table></form>`;
    expect(chosen(plan(html))).toEqual(FIELD_NAMES);
  });

  test('MUI-like: no ids, no names, unlinked labels, forms of other systems on the page', () => {
    const box = (text: string, want: string): string =>
      `<div style="position:relative;margin:16px 0"><label style="position:absolute;top:-8px;pointer-events:none">${text}</label>
       <div><input data-want="${want}" placeholder=" "><button type="button" aria-label="show">o</button></div></div>`;
    const html = `<div><h3>Autotask</h3>${box('Site URL', '')}${box('Username', '')}${box('Secret', '')}</div>
      <div><h3>ConnectWise PSA</h3>${box('Company URL', 'siteUrl')}${box('Company ID', 'companyId')}
      ${box('Public Key', 'publicKey')}${box('Private Key', 'privateKey')}</div>`;
    expect(chosen(plan(html))).toEqual(FIELD_NAMES);
  });

  test('labels wrapped round inputs, with help buttons and help texts inside', () => {
    const help = '<button type="button">What is the Client ID?</button>';
    const html = `<form>${field(`Site URL ${help}`, 'siteUrl')}${field(`Company ID ${help}`, 'companyId')}
      ${field(`Public Key <small>Goes with the private key. Not your client ID.</small>`, 'publicKey')}
      ${field(`Private Key ${help} <small>(leave blank to keep the secret)</small>`, 'privateKey')}</form>`;
    expect(chosen(plan(html))).toEqual(FIELD_NAMES);
  });

  test('tabs of other systems with the same labels, hidden', () => {
    const html = `<div role="tabpanel" style="display:none">${FOUR}</div><div role="tabpanel">${FOUR}</div>`;
    const result = plan(html);
    expect(chosen(result)).toEqual(FIELD_NAMES);
    expect(result.status === 'ready' && result.fields.siteUrl.closest('[role=tabpanel]')).toBe(
      document.body.lastElementChild,
    );
  });

  test('two password inputs, one of them the client ID', () => {
    const html = `<form>${field('Site', 'siteUrl')}${field('Company ID', 'companyId')}${field('Public key', 'publicKey')}
      ${field('Private key', 'privateKey', '<input type="password">')}${field('Client ID', '', '<input type="password">')}</form>`;
    expect(chosen(plan(html))).toEqual(FIELD_NAMES);
  });

  test('both keys as passwords', () => {
    const html = `<form>${field('Site URL', 'siteUrl')}${field('Company ID', 'companyId')}
      ${field('Public Key', 'publicKey', '<input type="password">')}
      ${field('Private Key', 'privateKey', '<input type="password">')}</form>`;
    expect(chosen(plan(html))).toEqual(FIELD_NAMES);
  });

  test('a region list in place of the URL is no form', () => {
    const html = `<form><label>Region <select><option>na.myconnectwise.net</option></select></label>
      ${field('Company ID')}${field('Public Key')}${field('Private Key')}</form>`;
    expect(chosen(plan(html))).toBe('no-form');
  });
});

describe('linkages', () => {
  test.each([
    ['vendor', ['ConnectWise site URL', 'company id', 'Public API Key', 'Private API Key']],
    ['REST', ['API Base URL', 'Company Identifier', 'REST API Public Key', 'REST API Private Key']],
    ['short', ['ConnectWise URL:', 'Company Name *', 'Public Key', 'Private Key (required)']],
    ['French', ['URL du site ConnectWise', 'Identifiant de l’entreprise', 'Clé publique', 'Clé privée']],
    ['French API', ["URL de l'API", "ID d'entreprise", 'Clé d’API publique', 'Clé API privée']],
  ])('wording: %s', (_, labels) => {
    const html = labels.map((label, index) => field(label, FIELD_NAMES[index])).join('');
    expect(chosen(plan(`<form>${html}</form>`))).toEqual(FIELD_NAMES);
  });

  const wordings = ['Site URL', 'Company ID', 'Public Key', 'Private Key'];

  test('aria-labelledby and aria-label', () => {
    const html = wordings.map((text, index) => {
      const want = `data-want="${FIELD_NAMES[index]}"`;
      return index % 2 === 0
        ? `<div><span id="l${index}">${text}</span><div><input ${want} aria-labelledby="l${index}"></div></div>`
        : `<div><input ${want} aria-label="${text}"></div>`;
    });
    expect(chosen(plan(`<form>${html.join('')}</form>`))).toEqual(FIELD_NAMES);
  });

  test('placeholders alone, names alone', () => {
    const html = FIELD_NAMES.map((name, index) =>
      index < 2
        ? `<input data-want="${name}" placeholder="${wordings[index]}">`
        : `<input data-want="${name}" name="cw_${name.toLowerCase()}">`,
    );
    expect(chosen(plan(`<form>${html.join('<br>')}</form>`))).toEqual(FIELD_NAMES);
  });

  test('Materialize: labels inserted after their inputs, linked', () => {
    const html = wordings.map(
      (text, index) =>
        `<div style="position:relative;margin:20px 0"><input id="m${index}" data-want="${FIELD_NAMES[index]}">
         <label for="m${index}" style="position:absolute;left:4px;top:2px">${text}</label></div>`,
    );
    expect(chosen(plan(`<form>${html.join('')}</form>`))).toEqual(FIELD_NAMES);
  });

  test('labels after their inputs, unlinked, each in its wrapper', () => {
    const html = wordings.map(
      (text, index) => `<div><input data-want="${FIELD_NAMES[index]}"><label>${text}</label></div>`,
    );
    expect(chosen(plan(`<form>${html.join('')}</form>`))).toEqual(FIELD_NAMES);
  });

  test('texts after their inputs, all in one flow, are not shifted to the next input', () => {
    const html = [...wordings, 'Client ID'].map(
      (text) => `<input style="display:block;margin:0"><div>${text}</div>`,
    );
    expect(chosen(plan(`<form><h2>ConnectWise</h2>${html.join('')}</form>`))).toBe('no-form');
  });

  test('texts that stand nearer to the input before are not shifted, even where the first name comes first', () => {
    const html = [...wordings, 'Client ID'].map(
      (text) => `<input style="display:block;margin:0"><div style="margin-bottom:20px">${text}</div>`,
    );
    expect(chosen(plan(`<form><div>Version</div><input>${html.join('')}</form>`))).toBe('no-form');
  });

  test('texts above their inputs, without a gap', () => {
    const html = wordings.map(
      (text, index) =>
        `<div>${text}</div><input style="display:block;margin:0" data-want="${FIELD_NAMES[index]}">`,
    );
    expect(chosen(plan(`<form>${html.join('')}</form>`))).toEqual(FIELD_NAMES);
  });

  test('a grid with the texts in a column of their own', () => {
    const texts = wordings.map((text) => `<div style="height:30px">${text}</div>`).join('');
    const inputs = FIELD_NAMES.map(
      (name) => `<div style="height:30px"><input data-want="${name}"></div>`,
    ).join('');
    const html = `<div style="display:flex;gap:24px"><div>${texts}</div><div>${inputs}</div></div>`;
    expect(chosen(plan(html))).toEqual(FIELD_NAMES);
  });

  test('an open shadow root, and labels inside it', () => {
    document.body.innerHTML = '<div><x-form></x-form></div>';
    const shadow = document.querySelector('x-form')?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = `<form>${FOUR}</form>`;
    expect(chosen(planForm(document))).toEqual(FIELD_NAMES);
  });

  test('each field in a shadow root of its own', () => {
    document.body.innerHTML = '<form>'.concat('<x-field></x-field>'.repeat(4), '</form>');
    for (const [index, host] of [...document.querySelectorAll('x-field')].entries()) {
      const shadow = host.attachShadow({ mode: 'open' });
      shadow.innerHTML = field(wordings[index] ?? '', FIELD_NAMES[index]);
    }
    expect(chosen(planForm(document))).toEqual(FIELD_NAMES);
  });

  // Browsers order nodes of different trees by where they lie in memory: the title's, made after the first field's, between the fields'.
  test('the same under a title in a shadow root, as often as it is made', () => {
    const answers = Array.from({ length: 50 }, () => {
      document.body.innerHTML = `<x-title></x-title>${'<x-field></x-field>'.repeat(4)}`;
      const [title, ...fields] = [...document.body.children];
      for (const [index, host] of fields.entries()) {
        host.attachShadow({ mode: 'open' }).innerHTML = field(wordings[index] ?? '', FIELD_NAMES[index]);
        if (index === 0 && title) title.attachShadow({ mode: 'open' }).innerHTML = '<h1>ConnectWise</h1>';
      }
      return chosen(planForm(document));
    });
    expect(answers).toEqual(Array(50).fill(FIELD_NAMES));
  });

  test('a label that contradicts another is a doubt', () => {
    const html = FOUR.replace('data-want="publicKey"', 'aria-label="Private Key"');
    expect(chosen(plan(`<form>${html}</form>`))).toBe('ambiguous');
  });
});

describe('hidden twins are ignored', () => {
  test.each([
    ['display none', 'display:none'],
    ['visibility', 'visibility:hidden'],
    ['transparent', 'opacity:0'],
    ['transparent parent', '" class="faint'],
    ['off the page, left', 'position:absolute;left:-9999px'],
    ['off the page, fixed', 'position:fixed;top:9000px'],
    ['tiny', 'width:1px;height:1px;padding:0;border:0'],
    ['clipped', 'position:absolute;clip:rect(0,0,0,0)'],
    ['clip path', 'clip-path:inset(50%)'],
    ['under the real one', 'position:absolute;z-index:-1;left:8px'],
    ['scaled', 'transform:scale(0)'],
  ])('%s', (_, style) => {
    const twins = FIELD_NAMES.map(
      (_name, index) => `<input aria-label="${['Site URL', 'Company ID', 'Public Key', 'Private Key'][index]}"
        data-want="twin" style="${style}">`,
    ).join('');
    const wrapped = style.includes('faint') ? `<div style="opacity:0.01">${twins}</div>` : twins;
    const cover = style.includes('z-index') ? 'position:relative;background:white;height:300px' : '';
    expect(chosen(plan(`<form>${wrapped}<div style="${cover}">${FOUR}</div></form>`))).toEqual(FIELD_NAMES);
  });

  test.each(['clip-path:circle(0)', 'position:absolute;clip:rect(0,0,0,0)'])(
    'far down the page: %s',
    (style) => {
      const twins = FOUR.replaceAll('data-want', 'data-twin');
      const html = `<div style="height:3000px"></div><div style="${style}">${twins}</div>${FOUR}`;
      expect(chosen(plan(html))).toEqual(FIELD_NAMES);
    },
  );

  test('a hidden twin of one field among the real ones', () => {
    const twin = '<input name="privateKey" aria-label="Private Key" style="opacity:0" data-want="twin">';
    expect(chosen(plan(`<form><div>${FOUR.replace('</p>', `</p>${twin}`)}</div></form>`))).toEqual(
      FIELD_NAMES,
    );
  });
});

describe('refusals', () => {
  test('two equal visible forms', () => {
    expect(chosen(plan(`<form>${FOUR}</form><form>${FOUR}</form>`))).toBe('ambiguous');
    expect(chosen(plan(`<div>${FOUR}</div><div>${FOUR}</div>`))).toBe('ambiguous');
    expect(chosen(plan(FOUR + FOUR))).toBe('ambiguous');
  });

  test('of two forms, the one a heading gives to ConnectWise is taken', () => {
    const other = FOUR.replaceAll('data-want', 'data-other').replace('ConnectWise site URL', 'Site URL');
    const ours = `<section><h3>ConnectWise</h3><form>${FOUR}</form></section>`;
    const html = `<section><h3>Other PSA</h3><form>${other}</form></section>${ours}`;
    expect(chosen(plan(html))).toEqual(FIELD_NAMES);
  });

  test('a form that a heading gives to another system', () => {
    const html = `<h1>Integrations</h1><h2>Autotask</h2><h3>Credentials</h3><form>${FOUR}</form>`;
    expect(chosen(plan(html))).toBe('no-form');
  });

  test('a second private key in the same form', () => {
    expect(chosen(plan(`<form><div>${FOUR}</div>${field('Confirm Private Key')}</form>`))).toBe('ambiguous');
  });

  test('a complete form with one more field that names two things', () => {
    expect(chosen(plan(`<form>${FOUR}${field('Public Key / Private Key')}</form>`))).toBe('ambiguous');
  });

  test.each(['readonly', 'disabled', 'aria-readonly="true"'])('a field that is %s', (attribute) => {
    const html = FOUR.replace('data-want="publicKey"', `$& ${attribute}`);
    expect(chosen(plan(`<form>${html}</form>`))).toBe('not-editable');
    expect(chosen(plan(`<form><fieldset disabled>${FOUR}</fieldset></form>`))).toBe('not-editable');
  });

  test('a form that is hidden, and one under a backdrop', () => {
    expect(chosen(plan(`<form hidden>${FOUR}</form>`))).toBe('not-visible');
    expect(chosen(plan(`<form>${FOUR}</form><div style="position:fixed;inset:0"></div>`))).toBe(
      'not-visible',
    );
    const one = FOUR.replace('data-want="publicKey"', '$& style="display:none"');
    expect(chosen(plan(`<form>${one}</form>`))).toBe('not-visible');
  });

  test('sign-in and password pages', () => {
    const password = field('Password', '', '<input type="password">');
    expect(chosen(plan(`<form>${field('Company')}${field('Username')}${password}</form>`))).toBe('no-form');
    expect(chosen(plan(`<form>${FOUR}${password}</form>`))).toBe('no-form');
    expect(chosen(plan(`<form>${FOUR}<button>Sign in</button></form>`))).toBe('no-form');
    expect(chosen(plan(`<h1>Se connecter</h1><form>${FOUR}</form>`))).toBe('no-form');
    const change = ['Current password', 'New password', 'Confirm password', 'Site URL'];
    expect(chosen(plan(`<form>${change.map((text) => field(text)).join('')}</form>`))).toBe('no-form');
  });

  test('words of a connection are not those of a sign-in', () => {
    const html = `<h2>Connexion à ConnectWise</h2><form>${FOUR}<button>Vérifier la connexion</button></form>`;
    expect(chosen(plan(html))).toEqual(FIELD_NAMES);
  });

  test('fields of two forms make none', () => {
    const [site = '', company = '', ...keys] = FOUR.split('</p>').map((part) => `${part}</p>`);
    const html = `<form>${site}${company}</form><form>${keys.join('')}</form>`;
    expect(chosen(plan(html))).toBe('no-form');
  });

  test('a search box or a card of another system does not complete a form', () => {
    const [site = '', , publicKey = '', privateKey = ''] = FOUR.split('</p>').map((part) => `${part}</p>`);
    const search = `<header>${field('Company')}</header>`;
    expect(chosen(plan(`${search}<div>${site}${publicKey}${privateKey}</div>`))).toBe('no-form');
    const cards = `<div><h3>ConnectWise</h3>${FOUR.replace('Private Key', 'Token')}</div>
      <div><h3>Backup</h3>${privateKey}</div>`;
    expect(chosen(plan(cards))).toBe('no-form');
  });
});

describe('where the form stands', () => {
  test('in a dialog over another form', () => {
    document.body.innerHTML = `<form>${FOUR.replaceAll('data-want', 'data-other')}</form>
      <dialog aria-label="ConnectWise">${FOUR}</dialog>`;
    document.querySelector('dialog')?.showModal();
    expect(chosen(planForm(document))).toEqual(FIELD_NAMES);
  });

  test('below the viewport, in a scrolled list, and under a sticky bar', () => {
    expect(chosen(plan(`<div style="height:3000px"></div><form>${FOUR}</form>`))).toEqual(FIELD_NAMES);
    const scroller = `<div style="height:120px;overflow:auto"><div style="height:900px"></div><form>${FOUR}</form></div>`;
    expect(chosen(plan(scroller))).toEqual(FIELD_NAMES);
    const bar = '<div style="position:fixed;top:0;left:0;right:0;height:70px;background:white"></div>';
    expect(chosen(plan(`${bar}<form>${FOUR}</form>`))).toEqual(FIELD_NAMES);
  });

  test('under our own card', () => {
    const card =
      '<office-protect-handoff style="position:fixed;inset:0;display:block"></office-protect-handoff>';
    expect(chosen(plan(`<form>${FOUR}</form>${card}`))).toEqual(FIELD_NAMES);
  });

  test('inside a frame: not searched for', () => {
    document.body.innerHTML = '<iframe></iframe>';
    const frame = document.querySelector('iframe');
    if (frame?.contentDocument) frame.contentDocument.body.innerHTML = `<form>${FOUR}</form>`;
    expect(chosen(planForm(document))).toBe('no-form');
  });
});

test('a plan never reads the value of an input', () => {
  document.body.innerHTML = `<form>${FOUR}</form>`;
  const reads: string[] = [];
  for (const input of document.querySelectorAll('input')) {
    for (const name of ['value', 'defaultValue', 'valueAsNumber', 'selectionStart']) {
      Object.defineProperty(input, name, { get: () => reads.push(name) });
    }
    const getAttribute = input.getAttribute.bind(input);
    input.getAttribute = (name) => {
      if (name === 'value') reads.push(name);
      return getAttribute(name);
    };
  }
  expect(planForm(document).status).toBe('ready');
  expect(reads).toEqual([]);
});

test('nor the selected option of a list of regions', () => {
  const regions =
    '<label>Region <select><option>Europe</option><option>North America</option></select></label>';
  document.body.innerHTML = `<form>${regions}${FOUR.slice(FOUR.indexOf('</p>'))}</form>`;
  const reads: string[] = [];
  const select = document.querySelector('select');
  for (const name of ['value', 'selectedIndex', 'selectedOptions']) {
    Object.defineProperty(select, name, { get: () => reads.push(name) });
  }
  for (const option of select?.options ?? []) {
    Object.defineProperty(option, 'selected', { get: () => reads.push('selected') });
  }
  const plan = planForm(document);
  expect(plan.status === 'ready' && plan.fields.siteUrl).toBe(select);
  expect(reads).toEqual([]);
});
