/** What the page says when it does not save, apart from all else that it may show after Save was pressed. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { readPage } from '../connectwise/read-page.ts';
import { FORM_STYLE, FORMS } from '../connectwise/testing/forms.ts';
import { KEY_SCREENS, KEY_STYLE, keyShell, PRIVATE, PUBLIC } from '../connectwise/testing/keys.ts';
import { NEW_ROLE_FIELDS, newRole } from '../connectwise/testing/lists.ts';
import { clearPage } from '../connectwise/testing/read-role.ts';
import { ROLE_SKINS } from '../connectwise/testing/role-fixtures.ts';
import { sampleSheet } from '../connectwise/testing/sheet.ts';
import { mount, roleShell, shell } from '../connectwise/testing/shell.ts';
import { guardSaveAndClose } from './confirm-save-and-close.ts';
import { createSaveRefusal, type SaveRefusal } from './save-refusal.ts';

let refusal: SaveRefusal;
let ending: AbortController;

beforeEach(() => {
  ending = new AbortController();
  refusal = createSaveRefusal();
  // As key-watch.ts passes presses on.
  const onPress = (path: EventTarget[], isFirst: boolean) => {
    if (isFirst) refusal.onPress(path);
    return null;
  };
  guardSaveAndClose(onPress, () => {}, ending.signal);
});
afterEach(() => {
  ending.abort();
  clearPage();
});

const skin = ROLE_SKINS['GXT-like'];
const MEMBER = shell('Members - API Members &gt; Detail', 'New Member', FORMS['labels above']?.() ?? '');
/** Screens that can be saved, by name, with their style. */
const SCREENS: Record<string, [html: string, css?: string]> = {
  'a new role': [newRole(NEW_ROLE_FIELDS.above ?? '')],
  'a role': [roleShell('X', skin?.draw(sampleSheet('X')) ?? ''), skin?.css ?? ''],
  'a member': [MEMBER, FORM_STYLE],
  'a new key': [keyShell('<div class="line"><b>Description:</b><input value="Office"></div>'), KEY_STYLE],
};

/** Reads the page, and returns the quote of the refusal; null when there is none. */
function quote(): string | null {
  const [problem, ...others] = refusal.update(readPage([], String));
  expect(others).toEqual([]);
  if (!problem) return null;
  expect(problem).toMatchObject({ landmark: 'save-refused', reason: 'refused' });
  return problem.quote ?? '';
}

function show([html, css]: [string, string?]): void {
  mount(html, css);
  expect(quote()).toBeNull();
}

const save = () => document.querySelector('[title=Save]') as HTMLElement;
/** Adds a part to the page: below the toolbar, unless `after` names something else. */
function add(html: string, after = '.tools'): Element {
  document.querySelector(after)?.insertAdjacentHTML('afterend', html);
  return document.querySelector(`${after} + *`) as Element;
}

const TAKEN = 'Role ID is already in use.';
/** How pages say that they did not save. */
const MESSAGES: Record<string, string> = {
  'a red bar': `<div style="background:#fdf1f1;color:#a11319;padding:7px">${TAKEN}</div>`,
  'a plain bar below the toolbar': `<div style="padding:7px;border:1px solid #999">${TAKEN}</div>`,
  'white on red': `<div style="background:#9c2438;color:#fff;padding:7px"><span>${TAKEN}</span></div>`,
  'an alert far away': `<div role="alert" style="position:fixed;right:10px;bottom:10px;width:150px;height:40px">${TAKEN}</div>`,
  'a status': `<div role="status" style="position:fixed;right:10px;bottom:10px">${TAKEN}</div>`,
  'a toast without a role': `<div style="position:fixed;right:10px;bottom:10px;background:#333;color:#fff">${TAKEN}</div>`,
  'a dialog': `<div role="dialog" style="position:fixed;left:400px;top:300px;width:300px;height:120px;background:#fff;z-index:9"><p>${TAKEN}</p><button>OK</button></div>`,
};

describe.each(Object.entries(SCREENS))('%s', (_, screen) => {
  test.each(Object.entries(MESSAGES))('%s is quoted until Save is pressed again', async (__, message) => {
    show(screen);
    await userEvent.click(save());
    expect(quote()).toBeNull();
    const part = add(message);
    expect(quote()).toBe(TAKEN);
    part.remove();
    expect(quote()).toBe(TAKEN);
    await userEvent.click(save());
    expect(quote()).toBeNull();
  });

  test('a few words are enough where they are announced', async () => {
    show(screen);
    await userEvent.click(save());
    const part = add('<div style="position:absolute;left:700px;top:700px">Not stored</div>');
    expect(quote()).toBeNull();
    part.setAttribute('aria-live', 'polite');
    expect(quote()).toBe('Not stored');
  });

  test.each(['{Enter}', ' '])('after the key "%s"', async (key) => {
    show(screen);
    save().addEventListener('click', () => add(MESSAGES['a red bar'] ?? ''));
    save().focus();
    await userEvent.keyboard(key);
    expect(quote()).toBe(TAKEN);
  });

  test('no script’s press counts, and no other button’s', async () => {
    show(screen);
    save().click();
    add(MESSAGES['a red bar'] ?? '');
    expect(quote()).toBeNull();
    await userEvent.click(document.querySelector('[title=Refresh]') as Element);
    add(`<p style="color:red">Something else went wrong.</p>`);
    expect(quote()).toBeNull();
  });

  test('what was there before, a success, and what is not a message, are not quoted', async () => {
    show(screen);
    add('<div style="color:#a11319">Licensing ends in 12 days.</div>');
    await userEvent.click(save());
    add('<div role="status">Saving…</div>');
    add('<div style="color:#15803d" role="status">All is stored now, thank you.</div>');
    add(
      '<div style="position:fixed;left:600px;top:60px" role="tooltip">Saves the record that is shown.</div>',
    );
    add('<button style="color:red">Try to save again</button>');
    add(
      '<footer style="margin-top:90px">The weather is nice here today.</footer>',
      '.content > *:last-child',
    );
    expect(quote()).toBeNull();
  });

  test('it is over once the record is saved', async () => {
    show(screen);
    await userEvent.click(save());
    add(MESSAGES['a red bar'] ?? '');
    expect(quote()).toBe(TAKEN);
    add('<div>You have successfully updated this record.</div>');
    expect(quote()).toBeNull();
  });

  test('it is over once another screen is shown', async () => {
    show(screen);
    await userEvent.click(save());
    add(MESSAGES['a red bar'] ?? '');
    expect(quote()).toBe(TAKEN);
    mount(shell('Home', 'Home', ''));
    expect(quote()).toBeNull();
    mount(...screen);
    add(MESSAGES['a red bar'] ?? '');
    expect(quote()).toBeNull();
  });
});

test('a role that is saved says so by its button', async () => {
  show(SCREENS['a role'] as [string, string]);
  await userEvent.click(save());
  add(MESSAGES['a red bar'] ?? '');
  expect(quote()).toBe(TAKEN);
  save().setAttribute('disabled', '');
  expect(quote()).toBeNull();
});

test('another role is another record', async () => {
  show(SCREENS['a role'] as [string, string]);
  await userEvent.click(save());
  add(MESSAGES['a red bar'] ?? '');
  expect(quote()).toBe(TAKEN);
  (document.querySelector('.title') as Element).textContent = 'Security Modules for Role - Admin';
  expect(quote()).toBeNull();
});

test('what appears after the user did something else is no answer', async () => {
  show(SCREENS['a member'] as [string, string]);
  await userEvent.click(save());
  expect(quote()).toBeNull();
  await userEvent.click(document.querySelector('input') as Element);
  add(MESSAGES['a red bar'] ?? '');
  expect(quote()).toBeNull();
});

describe('in a form', () => {
  const field = '<div class="hint" style="color:#555">Required</div>';

  test.each([
    ['below', ''],
    ['beside', '.hint{position:absolute;left:800px;top:22px}'],
  ])('a word %s a field is a message', async (_, css) => {
    show([MEMBER, FORM_STYLE + css]);
    await userEvent.click(save());
    document.querySelector('.field input')?.insertAdjacentHTML('afterend', field);
    expect(quote()).toBe('Required');
  });

  test('messages of several fields are joined, each once, and cut', async () => {
    show(SCREENS['a member'] as [string, string]);
    await userEvent.click(save());
    const fields = [
      'Member ID',
      'Member Name',
      'Member ID',
      'Role ID',
      'Level',
      'Location',
      'Department',
      'Default Territory',
      'Time Zone',
    ];
    add(
      `<ul style="color:#a11319">${fields.map((name) => `<li>${name} is a required field.</li>`).join('')}</ul>`,
    );
    const quoted = quote() ?? '';
    expect(quoted).toMatch(/^Member ID is a required field. Member Name is a required field. Role ID is a/);
    expect(quoted).toHaveLength(200);
  });

  test('a value that changes is never quoted', async () => {
    show([
      shell(
        'Members - API Members &gt; Detail',
        'New Member',
        FORMS['clickable texts']?.({
          'member-id': 'OP',
          level: 'Corporate (Level 1)',
          'time-zone': 'GMT-5',
          'location-name': 'Global Access',
        }) ?? '',
      ),
      FORM_STYLE,
    ]);
    await userEvent.click(save());
    // Beside the input Member ID.
    const value = [...document.querySelectorAll('.clickable')].find(({ textContent }) =>
      textContent?.includes('GMT'),
    );
    if (value) value.innerHTML = 'Nothing is chosen here <small>▾</small>';
    expect(quote()).toBeNull();
  });
});

describe('on the key screen', () => {
  test.each([
    ['a word', 'AlreadyTaken'],
    ['a key', PRIVATE],
    ['a key with its name', `Key: ${PRIVATE}`],
    ['a key in quotes', `The key “${PUBLIC}” is in use.`],
    ['a key behind a sign', `Taken by:${PRIVATE}; choose another one.`],
  ])('%s is not quoted', async (_, text) => {
    show(SCREENS['a new key'] as [string, string]);
    await userEvent.click(save());
    add(`<div role="alert" style="color:red">${text}</div>`);
    expect(quote()).toBeNull();
    add('<div role="alert" style="color:red">Description is required.</div>');
    expect(quote()).toBe('Description is required.');
  });

  test('a press of Save while a pair is shown is not followed', async () => {
    mount(keyShell(KEY_SCREENS['plain texts beside labels']?.() ?? ''), KEY_STYLE);
    expect(quote()).toBeNull();
    await userEvent.click(save());
    add(MESSAGES['a red bar'] ?? '');
    expect(quote()).toBeNull();
  });
});
