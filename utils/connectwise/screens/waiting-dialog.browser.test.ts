import { afterEach, expect, test } from 'vitest';
import { readPage } from '../read-page.ts';
import { KEY_SCREENS, KEY_STYLE, keyShell, PRIVATE, PUBLIC } from '../testing/keys.ts';
import { clearPage } from '../testing/read-role.ts';
import { ROLE_SKINS } from '../testing/role-fixtures.ts';
import { FIXTURES } from '../testing/screens.ts';
import { sampleSheet, WANTED } from '../testing/sheet.ts';
import { mount, roleShell } from '../testing/shell.ts';

afterEach(clearPage);

const CONTENT = `<b>Unsaved changes</b><p>You have changes that are not saved.</p><button>Stay</button><button>Leave</button>`;
const QUOTE = 'You have changes that are not saved.';
const WINDOW = 'position:fixed;left:420px;top:200px;width:420px;height:160px;background:#fff;padding:16px';
const GLASS = 'position:fixed;inset:0;background:#000;opacity:.3';

/** Puts HTML in front of the page; a `<dialog>` is shown as a modal one. */
function addInFront(html: string): void {
  document.body.insertAdjacentHTML('beforeend', html);
  document.querySelector('dialog')?.showModal();
}

function showRole(): void {
  const { draw, css } = ROLE_SKINS['plain table'] as (typeof ROLE_SKINS)[string];
  mount(roleShell('OfficeProtect', draw(sampleSheet('OfficeProtect'))), css);
}

function dialogs() {
  const { problems } = readPage(WANTED, String);
  return problems.filter(({ landmark }) => landmark === 'modal-open');
}

const IN_FRONT: Record<string, string> = {
  'a modal <dialog>': `<dialog>${CONTENT}</dialog>`,
  'a window that says it is modal': `<div role="dialog" aria-modal="true" style="${WINDOW}">${CONTENT}</div>`,
  'a window beside a layer of glass': `<div style="${GLASS}"></div><div style="${WINDOW}">${CONTENT}</div>`,
  'a window inside of a dimming layer': `<div style="position:fixed;inset:0"><div style="position:absolute;inset:0;background:rgb(0 0 0 / .5)"></div>
    <div style="position:absolute;inset:0;display:grid;place-items:center"><div style="background:#fff;padding:16px">${CONTENT}</div></div></div>`,
  'a window whose buttons are plain elements': `<div style="${GLASS}"></div><div style="${WINDOW}"><b>Unsaved changes</b>
    <p>You have changes that are not saved.</p><div style="cursor:pointer">Leave</div></div>`,
};

test.each(Object.entries(IN_FRONT))('a dialog in front of the role: %s', (_, html) => {
  showRole();
  expect(dialogs()).toEqual([]);
  addInFront(html);
  expect(dialogs()).toEqual([{ landmark: 'modal-open', reason: 'refused', quote: QUOTE }]);
});

test.each(['security-roles', 'members', 'api-member'])('a dialog in front of the screen %s', (screen) => {
  const fixture = FIXTURES.find((each) => each.screen === screen && !/new|shown|dialog/i.test(each.name));
  fixture?.show();
  expect(dialogs()).toEqual([]);
  addInFront(IN_FRONT['a modal <dialog>'] as string);
  expect(readPage(WANTED, String).page.screen).toBe(screen);
  expect(dialogs()).toHaveLength(1);
});

test('a dialog in front of the key screen, but not while it shows a pair', () => {
  const draw = KEY_SCREENS['plain texts beside labels'] as NonNullable<(typeof KEY_SCREENS)[string]>;
  const show = (publicKey: string, privateKey: string) => {
    mount(keyShell(draw({ publicKey, privateKey })), KEY_STYLE);
    addInFront(IN_FRONT['a modal <dialog>'] as string);
  };
  show('', '');
  expect(readPage(WANTED, String).page.screen).toBe('api-key');
  expect(dialogs()).toHaveLength(1);
  show(PUBLIC, PRIVATE);
  expect(dialogs()).toEqual([]);
});

test('every fixture of a screen is free of waiting dialogs', () => {
  const named = FIXTURES.filter(({ show }) => {
    show();
    return dialogs().length > 0;
  });
  expect(named.map(({ name }) => name)).toEqual([]);
});

const NO_QUESTION: Record<string, string> = {
  'a mask while the page loads': `<div style="${GLASS}"></div><div style="${WINDOW}"><p>Loading, please wait.</p></div>`,
  'a layer that dims nothing, below an open list': `<div style="position:fixed;inset:0"></div><ul style="${WINDOW}"><li role="option" style="cursor:pointer">All</li></ul>`,
  'a message that leaves the page usable': `<div style="${WINDOW}">${CONTENT}</div>`,
  'a banner across the page': `<div style="position:fixed;left:0;right:0;top:0;height:60px;background:rgb(0 0 0 / .5)">${CONTENT}</div>`,
  'a dialog that is closed': `<div role="dialog" aria-modal="true" style="${WINDOW};display:none">${CONTENT}</div>`,
};

test.each(Object.entries(NO_QUESTION))('no dialog: %s', (_, html) => {
  showRole();
  document.body.insertAdjacentHTML('beforeend', html);
  expect(dialogs()).toEqual([]);
});

test('a role that is shown in a dialog itself', () => {
  showRole();
  const dialog = document.createElement('dialog');
  dialog.append(...document.body.children);
  document.body.append(dialog);
  dialog.showModal();
  expect(readPage(WANTED, String).page.screen).toBe('security-role');
  expect(dialogs()).toEqual([]);
});

test.each(['Zx8kQ2vNw4LtR7yB', 'AbCd EfGh IjKl MnOp', 'abcdefghijklmnopqrst and some words'])(
  'what may be a key is not quoted: %s',
  (text) => {
    showRole();
    addInFront(
      `<dialog><p>The secret token is ${text}</p><p>Copy it before you go on.</p><button>OK</button></dialog>`,
    );
    expect(dialogs().map(({ quote }) => quote)).toEqual(['Copy it before you go on.']);
  },
);
