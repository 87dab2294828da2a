/** The box Inactive of a form, and the column Inactive of a list, in the structures that pages give them. */
import { afterEach, describe, expect, test } from 'vitest';
import { readPage } from '../read-page.ts';
import { FORM_STYLE, FORMS } from '../testing/forms.ts';
import { clearPage, readRole } from '../testing/read-role.ts';
import { ROLE_SKINS } from '../testing/role-fixtures.ts';
import { sampleSheet } from '../testing/sheet.ts';
import { mount, roleShell, shell } from '../testing/shell.ts';

afterEach(clearPage);

/** Draws one box with its label. */
type DrawBox = (label: string, isTicked: boolean) => string;

const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
const tick = (isTicked: boolean) => (isTicked ? 'checked' : '');
const yesNo = (isTicked: boolean) => (isTicked ? 'Yes' : 'No');
let serial = 0;

const BOXES: Record<string, DrawBox> = {
  'a check box behind its label': (label, on) =>
    `<div class="line"><div class="name">${label}</div><div><input type="checkbox" ${tick(on)}></div></div>`,
  'a check box in front of its label': (label, on) =>
    `<span class="item"><input type="checkbox" ${tick(on)}> <span>${label}</span></span>`,
  'a check box inside its label': (label, on) =>
    `<label><input type="checkbox" ${tick(on)}> ${label}</label>`,
  'a check box below its label': (label, on) =>
    `<div class="item"><div>${label}</div><input type="checkbox" ${tick(on)}></div>`,
  'a check box linked to a label far away': (label, on) => {
    serial += 1;
    return `<div class="far"><label for="box-${serial}">${label}</label><input type="checkbox" id="box-${serial}" ${tick(on)}></div>`;
  },
  'a table row': (label, on) =>
    `<table><tr><td style="width:170px">${label}:</td><td></td><td><input type="checkbox" ${tick(on)}></td></tr></table>`,
  'a transparent check box with a drawn one over it': (label, on) =>
    `<label><span style="position:relative"><input type="checkbox" ${tick(on)} style="opacity:0;position:absolute"><svg width="14" height="14"></svg></span> ${label}</label>`,
  'a check box that is not drawn': (label, on) =>
    `<label><input type="checkbox" ${tick(on)} style="display:none"><i class="fake"></i> ${label}</label>`,
  'an ARIA check box with its name inside': (label, on) =>
    `<div role="checkbox" tabindex="0" aria-checked="${on}" class="item"><svg width="14" height="14"></svg> ${label}</div>`,
  'an ARIA switch beside its label': (label, on) =>
    `<div class="line"><div class="name">${label}</div><button role="switch" aria-checked="${on}" style="width:36px;height:18px"></button></div>`,
  'a box that is named for screen readers': (label, on) =>
    `<span class="item"><input type="checkbox" aria-label="${label}" ${tick(on)}></span>`,
  'a picture of a box': (label, on) =>
    `<div class="line"><img src="${PICTURE}" alt="${on ? 'Checked' : 'Unchecked'}" width="14" height="14"> <span>${label}</span></div>`,
  'a picture with a state': (label, on) =>
    `<div class="line"><div class="name">${label}</div><img src="${PICTURE}" aria-checked="${on}" width="14" height="14"></div>`,
  'a list of Yes and No': (label, on) =>
    `<div class="line"><div class="name">${label}</div><select><option>${yesNo(!on)}</option><option selected>${yesNo(on)}</option></select></div>`,
  'an input that holds Yes or No': (label, on) =>
    `<div class="item"><div>${label}</div><input readonly value="${yesNo(on)}"></div>`,
  'a text beside the label': (label, on) =>
    `<div class="line"><div class="name">${label}</div><div>${yesNo(on)}</div></div>`,
  'a text in one line with the label': (label, on) =>
    `<div class="item"><b>${label}:</b> <span>${yesNo(on)}</span></div>`,
};

const STYLE = `${FORM_STYLE} .line{display:flex;height:26px} .name{width:170px} .item{display:inline-block;margin-right:30px} .far{display:flex;flex-direction:column-reverse;gap:50px} .fake{display:inline-block;width:14px;height:14px;border:1px solid} .tabs span{display:inline-block;padding:0 20px}`;

/** A member's form with a box between two others, which say the opposite. */
function readForm(draw: DrawBox, isTicked: boolean, label = 'Inactive') {
  const boxes = [
    draw('Block Prices', !isTicked),
    label && draw(label, isTicked),
    draw('Block Cost', !isTicked),
  ];
  mount(
    shell(
      'Members - API Members &gt; Detail',
      'New Member',
      `<div style="padding:12px">${boxes.join('')}</div>${FORMS['labels above']?.()}`,
    ),
    STYLE,
  );
  const { page } = readPage([], String);
  if (page.screen !== 'api-member') throw new Error(`Expected a member form, got the screen ${page.screen}.`);
  return page.isInactive;
}

describe.each(Object.entries(BOXES))('%s', (_, draw) => {
  test.each(['Inactive', 'Inactive Flag', 'Inactif'])('%s in a member form', (label) => {
    expect(readForm(draw, true, label)).toBe(true);
    expect(readForm(draw, false, label)).toBe(false);
  });

  test('nothing is known where only other boxes are', () => {
    expect(readForm(draw, true, '')).toBeNull();
    expect(readForm(draw, true, 'Inactive Members')).toBeNull();
  });

  test('in a role editor, also with French answers', () => {
    for (const isTicked of [true, false]) {
      const html = draw('Inactive', isTicked)
        .replaceAll('Yes', 'Oui')
        .replaceAll('No<', 'Non<')
        .replaceAll('"No"', '"Non"');
      const skin = ROLE_SKINS['plain table'];
      mount(
        roleShell('X', `<div style="padding:12px">${html}</div>${skin?.draw(sampleSheet('X'))}`),
        `${skin?.css}${STYLE}`,
      );
      expect(readRole().page.isInactive).toBe(isTicked);
    }
  });
});

describe('what does not say whether the member is inactive', () => {
  test.each([
    [
      'a choice of Yes and No',
      '<div class="line"><div class="name">Inactive</div><div><input type="radio" checked> No</div><div><input type="radio"> Yes</div></div>',
    ],
    [
      'ARIA radio buttons',
      '<div class="line"><div class="name">Inactive</div><div role="radio" aria-checked="true">Yes</div><div role="radio" aria-checked="false">No</div></div>',
    ],
    [
      'a word that is no answer',
      '<div class="line"><div class="name">Inactive</div><div>Unknown</div></div>',
    ],
    [
      'a label alone',
      '<div class="line">Inactive</div><div class="line"><input type="checkbox" checked> <span>Block Cost</span></div>',
    ],
    [
      'a hidden box',
      '<div style="display:none"><label>Inactive <input type="checkbox" checked></label></div>',
    ],
  ])('%s', (_, html) => {
    expect(readForm(() => '', true, '')).toBeNull();
    document.querySelector('.form')?.insertAdjacentHTML('beforebegin', html);
    expect(readPage([], String).page).toMatchObject({ screen: 'api-member', isInactive: null });
  });
});

test.each(['a check box inside its label', 'a text in one line with the label'])(
  'a member that another record covers does not count: %s',
  (name) => {
    const back = `<div style="position:absolute;inset:0">${BOXES[name]?.('Inactive', true)}</div>`;
    const front = `<div style="position:absolute;inset:0;background:#fff">${FORMS['labels above']?.()}</div>`;
    mount(
      shell(
        'Members - API Members &gt; Detail',
        'New Member',
        `<div style="position:relative;height:700px">${back}${front}</div>`,
      ),
      STYLE,
    );
    expect(readPage([], String).page).toMatchObject({ screen: 'api-member', isInactive: null });
  },
);

describe('lists', () => {
  const HEADERS = ['Member ID', 'Member Name', 'Location', 'Role ID', 'Inactive'];
  const IDS = ['Automate', 'ChangeApproval', 'OfficeProtect', 'Chase'];
  /** Automate and OfficeProtect are inactive. */
  const isInactive = (i: number) => i % 2 === 0;
  const CELLS: Record<string, (isTicked: boolean) => string> = {
    'Yes or nothing': (on) => (on ? 'Yes' : ''),
    'Oui or Non': (on) => (on ? 'Oui' : 'Non'),
    'an X': (on) => (on ? 'X' : ''),
    'a check mark': (on) => (on ? '✓' : ''),
    'check boxes': (on) => `<input type="checkbox" disabled ${tick(on)}>`,
    'ARIA check boxes': (on) =>
      `<span role="checkbox" aria-checked="${on}"><svg width="12" height="12"></svg></span>`,
    pictures: (on) => `<img src="${PICTURE}" alt="${on ? 'Yes' : 'No'}" width="12" height="12">`,
  };
  const GRIDS: Record<string, (lines: string[][]) => string> = {
    'a table': ([head = [], ...rows]) =>
      `<table class="grid"><tr>${head.map((cell) => `<th>${cell}</th>`).join('')}</tr>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
    divs: (lines) =>
      lines
        .map((row) => `<div class="row">${row.map((cell) => `<div>${cell}</div>`).join('')}</div>`)
        .join(''),
    'an ARIA grid': ([head = [], ...rows]) =>
      `<div role="grid"><div role="row" class="row">${head.map((cell) => `<div role="columnheader">${cell}</div>`).join('')}</div>${rows.map((row) => `<div role="row" class="row">${row.map((cell) => `<div role="gridcell">${cell}</div>`).join('')}</div>`).join('')}</div>`,
  };
  const LIST_STYLE =
    '.grid{table-layout:fixed;width:1000px} .grid th,.grid td{height:26px;text-align:left} .row{display:flex;height:28px} .row>div{width:200px} .tabs{display:flex;gap:30px;padding:8px}';
  const TABS = ['Regular', 'StreamlineIT', 'API Members', 'API Keys']
    .map((tab) => `<div ${tab === 'API Members' ? 'style="color:#06c"' : ''}>${tab}</div>`)
    .join('');
  const ANY = '<select><option>All</option><option>Yes</option></select>';
  const YES = '<select><option>All</option><option selected>Yes</option></select>';

  /** A list with its filter row; `last` draws the cells of the last column. */
  const lines = (last: (isTicked: boolean) => string, headers = HEADERS, filter = ANY) => [
    headers,
    headers.map((_, i) => (i === headers.length - 1 ? filter : '<input style="width:120px">')),
    ...IDS.map((id, i) =>
      [id, 'Somebody', 'Tampa Office', 'Admin', last(isInactive(i))].slice(-headers.length),
    ),
  ];
  const members = (grid: string) => {
    mount(shell('Members - API Members', 'Licensing', `<div class="tabs">${TABS}</div>${grid}`), LIST_STYLE);
    const { page } = readPage([], String);
    return page.screen === 'members' ? page.inactive : null;
  };

  describe.each(Object.entries(GRIDS))('%s', (_, draw) => {
    test.each(Object.entries(CELLS))('with %s', (__, cell) => {
      expect(members(draw(lines(cell)))).toEqual(['Automate', 'OfficeProtect']);
      expect(members(draw(lines(() => cell(false))))).toEqual([]);
    });

    test('a filter for inactive records is no record', () => {
      const filtered = lines(() => '', HEADERS, YES);
      expect(members(draw(filtered))).toEqual([]);
      const ticked = lines(() => '', HEADERS, '<input type="checkbox" checked>');
      expect(members(`<label>Inactive <input type="checkbox" checked></label>${draw(ticked)}`)).toEqual([]);
    });

    test('what stands above the headers is no record', () => {
      expect(members(draw([['Saved view', '', '', '', 'Yes'], ...lines(() => '')]))).toEqual([]);
    });

    test('a column Status with the word, or a column beside it, is no column Inactive', () => {
      const status = HEADERS.with(4, 'Status');
      expect(members(draw(lines((on) => (on ? 'Inactive' : 'Active'), status)))).toEqual([]);
      expect(members(draw(lines((on) => (on ? 'Yes' : ''), HEADERS.with(4, 'Licensed'))))).toEqual([]);
      const beside = lines(() => 'Yes', [...HEADERS, 'Licensed']).map((row, i) =>
        i < 2 ? row : row.toSpliced(4, 0, ''),
      );
      expect(members(draw(beside))).toEqual([]);
    });
  });

  test('in French', () => {
    const french = ['ID de membre', 'Nom du membre', 'Emplacement', 'ID de rôle', 'Inactif'];
    expect(members(GRIDS.divs?.(lines((on) => (on ? 'Oui' : 'Non'), french)) ?? '')).toEqual([
      'Automate',
      'OfficeProtect',
    ]);
  });

  test('of the roles, under the header Name', () => {
    const heads = ['Name', 'Last Update', 'Updated By', 'Type', 'Inactive'];
    mount(
      shell(
        'Security Roles',
        'Security Roles',
        GRIDS['a table']?.(lines((on) => (on ? '✔' : ''), heads)) ?? '',
      ),
      LIST_STYLE,
    );
    expect(readPage([], String).page).toMatchObject({
      screen: 'security-roles',
      inactive: ['Automate', 'OfficeProtect'],
    });
  });

  test('at most 50 names, each of at most 60 characters', () => {
    const many = Array.from({ length: 60 }, (_, i) => [`M${i}${'x'.repeat(70)}`, 'Yes']);
    const grid = GRIDS['a table']?.([['Member ID', 'Inactive'], ...many]) ?? '';
    const found = members(grid) ?? [];
    expect(found).toHaveLength(50);
    expect(found[0]).toBe(`M0${'x'.repeat(58)}`);
  });
});
