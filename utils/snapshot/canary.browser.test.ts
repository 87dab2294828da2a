/** Nothing that a page holds is in its snapshot: texts, values, attributes, styles, names; keys above all. */
import { afterEach, describe, expect, test } from 'vitest';
import { MEMBER_FIELDS } from '../connectwise/model/observation.ts';
import { readPage } from '../connectwise/read-page.ts';
import { profile } from '../integrations/index.ts';
import type { FrameSnapshot } from './snapshot-file.ts';
import { takeSnapshot } from './take-snapshot.ts';
import { found } from './testing/needles.ts';
import { replayed } from './testing/replayed.ts';

/** Random, of one kind each: letters, with digits, with the words that stay in it. */
const random = (letters: string, length: number) =>
  Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => letters[byte % letters.length]).join(
    '',
  );
const SMALL = 'abcdefghijklmnopqrstuvwxyz';
const ALL = `${SMALL}${SMALL.toUpperCase()}0123456789`;
const KINDS: Record<string, () => string> = {
  word: () => random(SMALL, 12),
  name: () => `${random('ABCDEFGHIJ', 1)}${random(SMALL, 11)}`,
  key: () => `${random(ALL, 8)}7${random(ALL, 7)}`,
  'key with a word in it': () => `${random(ALL, 5)}9Level${random(ALL, 6)}`,
  number: () => random('123456789', 12),
  accents: () => random('éèàùçôœßøåñ', 10),
};

/** A place of a page, made with a canary; HTML, or a function that puts it there. */
type Place = string | ((canary: string) => void);

const INPUT_TYPES = [
  ...['text', 'password', 'search', 'email', 'tel', 'url', 'hidden', 'button', 'submit', 'reset', 'checkbox'],
  'radio',
];
const ATTRIBUTES = [
  ...[
    'title',
    'alt',
    'placeholder',
    'aria-label',
    'aria-description',
    'aria-valuetext',
    'aria-roledescription',
  ],
  ...[
    'value',
    'href',
    'src',
    'srcset',
    'name',
    'id',
    'class',
    'for',
    'data-id',
    'data-record',
    'data-qtip',
    'qtip',
  ],
  ...[
    'role',
    'type',
    'lang',
    'dir',
    'slot',
    'part',
    'is',
    'style',
    'onclick',
    'onmouseover',
    'action',
    'content',
  ],
  ...['ng-model', 'x-custom', ':bind', '@click', 'key', 'nonce', 'integrity', 'autocomplete', 'tabindex'],
  ...[
    'aria-labelledby',
    'aria-controls',
    'aria-activedescendant',
    'aria-sort',
    'colspan',
    'width',
    'summary',
    'abbr',
  ],
  ...[
    'pattern',
    'accesskey',
    'itemprop',
    'property',
    'cite',
    'datetime',
    'download',
    'ping',
    'target',
    'rel',
    'media',
  ],
];

const shadowed = (html: string) => (canary: string) => {
  const host = document.createElement('my-part');
  host.attachShadow({ mode: 'open' }).innerHTML = html.replaceAll('$', canary);
  document.body.append(host);
};

const PLACES: Record<string, Place> = {
  text: '<p>$</p>',
  'a text with our words': '<p>Add Level $ Company: $</p>',
  'a text in pieces': '<p>x$<b>$</b>$y</p>',
  'text beside signs': '<p>($) "$", $/$ #$!</p>',
  'a text area': '<textarea>$</textarea>',
  'a typed text area': (canary) => {
    const area = document.createElement('textarea');
    document.body.append(area);
    area.value = canary;
  },
  'a list': '<select><option value="$" selected>$</option><option label="$">x</option></select>',
  'a group of a list': '<select><optgroup label="$"><option>$</option></optgroup></select>',
  'a data list': '<datalist id="$"><option value="$">$</option></datalist>',
  'editable content': '<div contenteditable>$</div>',
  'a contenteditable value': '<div contenteditable="$">x</div>',
  comments: '<!-- $ --><div><!--$--></div>',
  script: '<script type="text/plain">var key = "$";</script>',
  'data in a script': '<script type="application/json">{"key":"$"}</script>',
  'content by style':
    '<style>.a::before{content:"$"} .a{background:url(https://x.test/$.png)}</style><p class="a">x</p>',
  'names in a style':
    '<style>.$,[data-x="$"],#$ {--$:"$"; animation-name:$; font-family:"$"; grid-area:$}</style><p class="$" id="$">x</p>',
  'counters and lists': '<ul style="list-style-type:\'$\';counter-reset:$"><li>x</ul>',
  'grid lines': '<div style="display:grid;grid-template-columns:[$] 1fr [b$]"><i>x</i></div>',
  'inline addresses':
    '<div style="background-image:url(data:image/png;base64,$);cursor:url(https://x.test/$),auto">x</div>',
  drawing:
    '<svg width="50" height="50"><title>$</title><desc>$</desc><text x="1" y="9">$</text><path d="M0 0" id="$"/><metadata>$</metadata><image href="https://x.test/$"/></svg>',
  'foreign object': '<svg><foreignObject width="9" height="9"><p>$</p></foreignObject></svg>',
  formula: '<math><mi>$</mi><annotation>$</annotation></math>',
  template: '<template><p title="$">$</p></template>',
  noscript: '<noscript>$<img src="$"></noscript>',
  'hidden text': '<div hidden>$</div><div style="display:none">$<input value="$"></div>',
  'closed details': '<details><summary>$</summary>$</details>',
  'a dialog': '<dialog id="d">$</dialog>',
  picture: '<img alt="$" src="https://x.test/$"><picture><source srcset="$"></picture>',
  media: '<video poster="$"><track label="$" src="$">$</video><object data="$">$</object><embed src="$">',
  links: '<a href="https://x.test/?key=$#$">x</a><map name="$"><area href="$" alt="$"></map>',
  form: '<form action="$" name="$"><label for="$">$</label><input id="$" name="$"><output>$</output></form>',
  'a table': '<table summary="$"><caption>$</caption><tr><td headers="$" abbr="$">$</td></tr></table>',
  'an element of a custom name': '<my-widget $="x" data="$">$</my-widget>',
  'a shadow root': shadowed(
    '<p title="$">$</p><input value="$"><slot name="$">$</slot><style>p::after{content:"$"}</style>',
  ),
  'a shadow root within one': (canary) => {
    shadowed('<inner-part></inner-part>')(canary);
    const inner = document.querySelector('my-part')?.shadowRoot?.querySelector('inner-part');
    if (inner) inner.attachShadow({ mode: 'open' }).innerHTML = `<b>${canary}</b>`;
  },
  frame: '<iframe name="$" title="$" srcdoc="<p>$</p>" src="https://x.test/$"></iframe>',
  canvas: (canary) => {
    const canvas = document.createElement('canvas');
    canvas.textContent = canary;
    document.body.append(canvas);
    canvas.getContext('2d')?.fillText(canary, 0, 10);
  },
  title: (canary) => {
    document.title = canary;
  },
  meta: (canary) => {
    document.head.append(
      Object.assign(document.createElement('meta'), { name: canary, content: canary, id: 'canary' }),
    );
  },
  'a style sheet of a script': (canary) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`body::after{content:"${canary}"} .${SMALL}{--x:"${canary}"}`);
    document.adoptedStyleSheets = [sheet];
  },
  'a cookie and storage': (canary) => {
    sessionStorage.setItem('canary', canary);
  },
  'attributes of the root': (canary) => {
    document.documentElement.setAttribute('data-canary', canary);
    document.body.setAttribute('title', canary);
  },
  ...Object.fromEntries(
    INPUT_TYPES.map((type): [string, string] => [
      `input of type ${type}`,
      `<input type="${type}" value="$">`,
    ]),
  ),
  ...Object.fromEntries(
    INPUT_TYPES.map((type): [string, Place] => [
      `typed into an input of type ${type}`,
      (canary) => {
        const input = Object.assign(document.createElement('input'), { type });
        document.body.append(input);
        input.value = canary;
      },
    ]),
  ),
  ...Object.fromEntries(
    ATTRIBUTES.map((name): [string, string] => [
      `attribute ${name}`,
      `<div ${name}="$">x</div><input ${name}="$"><a ${name}="$">x</a><svg ${name}="$"></svg><td-x ${name}="$"></td-x>`,
    ]),
  ),
};

const take = () => takeSnapshot(() => readPage(profile.settings, () => null));

afterEach(() => {
  document.body.replaceChildren();
  document.head.querySelector('#canary')?.remove();
  document.title = '';
  document.adoptedStyleSheets = [];
  document.documentElement.removeAttribute('data-canary');
  document.body.removeAttribute('title');
  sessionStorage.clear();
});

function put(place: Place, canary: string): void {
  if (typeof place === 'function') {
    place(canary);
    return;
  }
  const holder = document.createElement('div');
  holder.innerHTML = place.replaceAll('$', canary);
  document.body.append(holder);
}

describe.each(Object.entries(KINDS))('a %s', (_, create) => {
  test.each(Object.entries(PLACES))('in %s is not in the snapshot', (_name, place) => {
    const canary = create();
    put(place, canary);
    const file = take();
    expect(found(file, [canary])).toEqual([]);
    expect(JSON.parse(file).root.tag).toBe('html');
  });
});

test('the search finds what is there, in each shape', () => {
  const canary = 'Zq8kTr4mWx2v';
  const shapes = [canary, [...canary].join('\0'), ...['', 'x', 'xy'].map((before) => btoa(before + canary))];
  for (const shape of shapes) expect(found(`..${shape}\0..`, [canary])).not.toEqual([]);
});

test('a key screen is read from its snapshot, without its keys', async () => {
  const keys = [KINDS.key?.() ?? '', KINDS['key with a word in it']?.() ?? ''];
  put(
    `<div style="font-weight:bold">Public API Key</div><table><tr><td>Description</td><td><input value="Acme Portal"></td></tr>
      <tr><td>Public Key</td><td>${keys[0]}</td></tr><tr><td>Private Key</td><td>${keys[1]}</td></tr></table>`,
    '',
  );
  const file = take();
  expect(found(file, [...keys, 'Acme Portal'])).toEqual([]);
  const frame: FrameSnapshot = JSON.parse(file);
  expect(frame.reading.page.screen).toBe('api-key');
  const { reading } = await replayed(frame);
  expect(reading.page.screen).toBe('api-key');
});

test.each(MEMBER_FIELDS)('what was read in the field %s is masked like the page', (field) => {
  const canary = KINDS.key?.() ?? '';
  const reading = readPage(profile.settings, () => null);
  const page = {
    screen: 'api-member' as const,
    title: canary,
    fields: { [field]: canary },
    isStored: true,
    isNew: false,
    saveState: 'saved' as const,
    kind: 'api' as const,
    isInactive: null,
  };
  const problems = [{ landmark: `${canary}/Reports`, reason: 'twice' as const, quote: canary }];
  const file = takeSnapshot(() => ({ ...reading, page, problems }));
  expect(found(file, [canary])).toEqual([]);
  expect(JSON.parse(file).reading.page).toMatchObject({
    screen: 'api-member',
    saveState: 'saved',
    kind: 'api',
  });
});

test('the words of the screens stay, and only they', () => {
  put('<p>Add Level for Globex Corporation (customize) 4711</p>', '');
  const texts = JSON.stringify(JSON.parse(take()).root).match(/Add Level for [^"]+/)?.[0];
  expect(texts).toMatch(/^Add Level for [A-Z][a-z]{5} [A-Z][a-z]{10} \(customize\) \d{4}$/);
  expect(texts).not.toContain('Globex');
});
