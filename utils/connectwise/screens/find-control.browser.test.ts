import { afterEach, describe, expect, test } from 'vitest';
import { visibleTextRuns } from '../../page/text-runs.ts';
import type { Target } from '../model/observation.ts';
import { FORM_STYLE, FORMS } from '../testing/forms.ts';
import { KEY_STYLE, keyShell } from '../testing/keys.ts';
import { LIST_STYLE, membersList, NEW_ROLE_FIELDS, rolesList } from '../testing/lists.ts';
import { clearPage } from '../testing/read-role.ts';
import { mount, shell } from '../testing/shell.ts';
import { findControl } from './find-control.ts';
import { saveStateOf } from './save-state.ts';

afterEach(clearPage);

const find = (target: Target) => findControl(target, visibleTextRuns(document.body));
const wanted = () => document.querySelector('[data-want]');

/**
 * Fails unless the found control is, contains or is inside the element with `data-want`, and contains none with
 * `data-not`.
 */
function expectWanted(target: Target): void {
  const found = find(target);
  expect(found).not.toBeNull();
  expect(found?.contains(wanted()) || wanted()?.contains(found)).toBe(true);
  expect(found?.querySelectorAll('[data-not]').length).toBe(0);
}

const OTHERS =
  '<button data-not title="Save and Close">▣</button><button data-not>Save &amp; Close</button><button data-not title="Save As">s</button>';
const SAVES: Record<string, string> = {
  title: '<button data-want title="Save"></button>',
  'aria-label': '<div role="button" data-want aria-label="Save"><svg width="16" height="16"></svg></div>',
  'an image’s alt':
    '<div tabindex="0"><img data-want alt="Save" width="16" height="16" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></div>',
  'an svg’s title':
    '<button><svg data-want width="16" height="16"><title>Save</title><rect width="16" height="16"/></svg></button>',
  text: '<div data-want class="btn">SAVE</div>',
  'text beside an icon': '<button data-want><i class="material-icons">save</i> Save</button>',
  'a tooltip with a shortcut': '<button data-want title="Save (Ctrl+S)"></button>',
  'the outer element':
    '<div data-want title="Save" style="padding:4px"><div tabindex="0" style="width:20px;height:20px"></div></div>',
  'the inner element':
    '<div class="x"><div data-want tabindex="0" data-qtip="Save" style="width:20px;height:20px"></div></div>',
  'labelled by':
    '<span id="n" style="position:absolute;width:1px;height:1px;overflow:hidden">Save</span><button data-want aria-labelledby="n"></button>',
  'a class alone':
    '<div class="cw_ToolbarButton_Save"><div data-want class="mm_button" tabindex="0" style="width:20px;height:20px"></div></div>',
  'the ligature of an icon font alone': '<button data-want><i class="material-icons">save</i></button>',
};

describe.each(Object.keys(SAVES))('Save by %s', (name) => {
  const form = FORMS['labels above']?.() ?? '';

  test('is found beside similar buttons', () => {
    for (const tools of [OTHERS + SAVES[name], SAVES[name] + OTHERS]) {
      mount(shell('Members - API Members &gt; Detail', 'New Member', form, tools), FORM_STYLE);
      expectWanted('save');
      expect(saveStateOf(visibleTextRuns(document.body))).toBe('unsaved');
    }
  });

  test.each([
    ['opacity', (part: HTMLElement) => part.style.setProperty('opacity', '.4')],
    ['aria-disabled', (part: HTMLElement) => part.setAttribute('aria-disabled', 'true')],
    ['a class', (part: HTMLElement) => part.classList.add('x-item-disabled')],
    ['a grey filter', (part: HTMLElement) => part.style.setProperty('filter', 'grayscale(1)')],
    ['the cursor', (part: HTMLElement) => part.style.setProperty('cursor', 'not-allowed')],
  ])('is recognised as disabled by %s', (_, disable) => {
    mount(shell('Members - API Members &gt; Detail', 'New Member', form, OTHERS + SAVES[name]), FORM_STYLE);
    disable(wanted() as HTMLElement);
    expect(saveStateOf(visibleTextRuns(document.body))).toBe('saved');
  });
});

describe('Save of something else', () => {
  const dialog = (style: string, attributes: string, body = 'Allow Access to these') =>
    `<div ${attributes} style="${style}">${body}<button data-not>SAVE</button><button>CANCEL</button></div>`;
  const FLOATING = 'position:fixed;left:300px;top:60px;width:400px;height:300px;z-index:50;background:#fff';

  test.each([
    ['role', '', 'role="dialog"'],
    ['style', FLOATING, ''],
  ])('the Save of a dialog, recognised by its %s, is not the record’s', (_, style, attributes) => {
    mount(
      shell('', '', FORMS['labels above']?.() ?? '', SAVES.title) + dialog(style, attributes),
      FORM_STYLE,
    );
    expectWanted('save');
    mount(shell('', '', FORMS['labels above']?.() ?? '', '') + dialog(style, attributes), FORM_STYLE);
    expect(find('save')).toBeNull();
  });

  test('the Save of a dialog with the record’s own fields is the record’s', () => {
    const body = `${NEW_ROLE_FIELDS.above}<i data-want></i>`;
    mount(
      shell('Security Roles', 'Security Roles', '', '') +
        dialog(FLOATING, 'role="dialog"', body).replace('data-not', 'data-want'),
    );
    expect(find('save')?.textContent).toBe('SAVE');
  });

  test('Save and Close is not Save', () => {
    mount(shell('', '', '', OTHERS));
    expect(find('save')).toBeNull();
  });
});

describe('New Item', () => {
  test.each([
    ['title', '<button data-want title="New Item">+</button>'],
    ['a plus sign below the title', '<button data-want>+</button>'],
    ['the ligature of an icon font', '<button data-want><i class="material-icons">add</i></button>'],
    ['a class', '<div data-want class="cw_ToolbarButton_New" style="width:20px;height:20px"></div>'],
  ])('by %s, not the top bar’s New', (_, tool) => {
    mount(rolesList().replace('<button title="New Item">+</button>', tool), LIST_STYLE);
    expectWanted('new-item');
  });
});

describe('tabs and menu', () => {
  test('the API Members tab', () => {
    mount(membersList('Regular', 'aria'), LIST_STYLE);
    expect(find('api-members-tab')?.textContent).toBe('API Members');
    expect(find('api-members-tab')?.getAttribute('role')).toBe('tab');
  });

  test('the record’s API Keys tab, not the breadcrumb’s', () => {
    mount(keyShell(''), KEY_STYLE);
    expect(find('api-keys-tab')?.closest('.tabs')).not.toBeNull();
    mount(
      keyShell('').replace('Public API Keys &gt; API Keys', '<span>›</span> <span>API Keys</span>'),
      `${KEY_STYLE} .crumb span{display:inline-block}`,
    );
    expect(find('api-keys-tab')?.closest('.tabs')).not.toBeNull();
  });

  test('menu entries, or the entry whose fly-out holds them', () => {
    mount(rolesList(), LIST_STYLE);
    expect(find('security-roles')?.closest('.menu')).not.toBeNull();
    expect(find('members')?.textContent).toBe('Members');
    for (const entry of [...document.querySelectorAll('.menu div')].slice(-4)) entry.remove();
    expect(find('members')?.textContent).toBe('System');
  });

  test('a collapsed menu, whose entries have names but no texts', () => {
    mount(
      '<nav style="width:50px"><a title="System" tabindex="0" style="display:block;width:40px;height:40px"><svg></svg></a></nav>',
    );
    expect(find('members')?.getAttribute('title')).toBe('System');
  });

  test('an entry of a narrow menu, whose words are hidden, leads to the icon that opens it', () => {
    mount(
      `<nav style="width:50px"><div tabindex="0" data-want style="width:40px;height:40px"><svg width="20" height="20"></svg>
        <span style="display:none">System</span></div><div tabindex="0" style="width:40px;height:40px"><span style="display:none">Finance</span></div></nav>`,
    );
    expect(find('security-roles')).toBe(wanted());
  });
});
