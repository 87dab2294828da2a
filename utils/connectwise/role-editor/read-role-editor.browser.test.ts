import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { runToEnd } from '../../page/resumable.ts';
import { readPage, readPageInSteps } from '../read-page.ts';
import { inFrench } from '../testing/french.ts';
import { clearPage, expectAll, problemLines, readRole } from '../testing/read-role.ts';
import { ODD_SKINS, ROLE_SKINS, type RoleSkin, showRole } from '../testing/role-fixtures.ts';
import { VIRTUAL_STYLE, virtualised } from '../testing/role-grids.ts';
import { differences, fullSheet, levelsOf, longSheet, rowOf, sampleSheet, WANTED } from '../testing/sheet.ts';
import { mount, roleShell } from '../testing/shell.ts';

afterEach(clearPage);

describe.each(Object.keys(ROLE_SKINS))('%s', (name) => {
  test('every level is read with its module, permission and column', () => {
    expectAll(showRole(name));
  });

  test('scrolled down, it reads the same', () => {
    const sheet = showRole(name);
    for (const element of document.querySelectorAll('*')) element.scrollTop = 200;
    expectAll(sheet);
  });

  test('scrolled sideways, it reads the same', () => {
    const sheet = showRole(name);
    for (const element of document.querySelectorAll('*')) element.scrollLeft = 260;
    expectAll(sheet);
  });

  test('labels and headers with other markup read the same', () => {
    const sheet = sampleSheet();
    sheet.headers = {
      add: 'ADD<br>LEVEL',
      edit: '<a href="#">Edit&nbsp;Level</a> <span>▲</span>',
      delete: '<span>Delete</span> <span>Level</span>',
      inquire: '<span title="Inquire Level">Inquire Level</span><i class="material-icons">unfold_more</i>',
    };
    for (const group of sheet.groups) {
      for (const row of group.rows) row.label = withMarkup(row.permission);
    }
    showRole(name, sheet);
    const { page } = readRole();
    const plain = (line: string) => line.toLowerCase().replace(/[^a-z/:]/g, '');
    expect(differences(page.levels, sheet, plain).join('\n')).toBe('');
  });
});

test.each(['GXT-like', 'ARIA grid', 'plain divs', 'plain table', 'virtualised'])('%s in French', (name) => {
  const sheet = sampleSheet();
  showRole(name, inFrench(sheet));
  const { page, problems } = readRole();
  expect(problems).toEqual([]);
  expect(levelNames(page.levels)).toEqual(levelNames(levelsOf(sheet)));
});

/** Returns the levels of rows whose French names are known, as lines. */
function levelNames(levels: ReturnType<typeof levelsOf>): string[] {
  return levels
    .filter(({ module }) => module !== 'Finance')
    .filter(({ permission }) =>
      /^(Company Maintenance|Service Tickets|Table Setup|Member Maintenance)$/.test(permission),
    )
    .map(({ module, permission, level, access }) => `${module}/${permission}/${level}/${access}`)
    .sort();
}

describe.each([
  'GXT-like',
  'ARIA grid',
  'plain divs',
  'plain table',
  'details, headers once',
  'locked column',
])('in %s', (name) => {
  test('a closed group is reported, and its rows are not missing', () => {
    const sheet = sampleSheet();
    for (const group of sheet.groups) group.isCollapsed = /System|Finance/.test(group.module);
    showRole(name, sheet);
    const { page, problems, groups } = readRole();
    expect(page.collapsed.sort()).toEqual(['Finance', 'System']);
    expect(problems).toEqual([]);
    expect(groups.get('System')?.textContent).toContain('System');
    expect(differences(page.levels, sheet).join('\n')).toBe('');
  });

  test('rows of a group with an unknown name are not added to another group', () => {
    const sheet = sampleSheet();
    const unknownGroup = {
      module: '',
      title: 'Rocketry',
      rows: [{ permission: 'Service Tickets', levels: ['All', 'All', 'All', 'All'] }],
    };
    sheet.groups.splice(3, 0, unknownGroup);
    showRole(name, sheet);
    const { page, problems } = readRole();
    expect(differences(page.levels, sheet).join('\n')).toBe('');
    expect(problems).toEqual([]);
  });

  test('a row that occurs twice is reported and not read; the others are read', () => {
    const sheet = sampleSheet();
    sheet.groups[3]?.rows.push({ permission: 'Table Setup', levels: ['All', 'All', 'All', 'All'] });
    showRole(name, sheet);
    const { page } = readRole();
    expect(problemLines()).toEqual(['twice: System/Table Setup']);
    expect(page.levels.some(({ permission }) => permission === 'Table Setup')).toBe(false);
    expect(page.levels.length).toBe(levelsOf(sheet).length - 8);
  });

  test('a missing header is reported, and no other column is read in its place', () => {
    const sheet = sampleSheet();
    sheet.headers.edit = null;
    showRole(name, sheet);
    const { page, problems } = readRole();
    expect(problems).toContainEqual({ landmark: 'header/edit', reason: 'not-found' });
    expect(differences(page.levels, sheet).join('\n')).toBe('');
  });

  test('a header with another name is not a level', () => {
    const sheet = sampleSheet();
    sheet.headers.delete = 'Approve Level';
    showRole(name, sheet);
    const { page } = readRole();
    expect(problemLines()).toEqual(['not-found: header/delete', 'unknown-word: header/unknown']);
    expect(page.unknownColumns).toEqual(['Approve Level']);
    sheet.headers.delete = null;
    expect(differences(page.levels, sheet).join('\n')).toBe('');
  });

  test('an unknown word is reported and not read', () => {
    const sheet = sampleSheet();
    rowOf(sheet, 'Service Desk', 'Service Tickets').levels[1] = 'Custom';
    showRole(name, sheet);
    const { page } = readRole();
    expect(problemLines()).toEqual(['unknown-word: Service Desk/Service Tickets/edit']);
    expect(differences(page.levels, sheet).join('\n')).toBe('');
  });

  test('a blank level is not read', () => {
    const sheet = sampleSheet();
    rowOf(sheet, 'Service Desk', 'Service Tickets').levels[1] = '';
    showRole(name, sheet);
    expect(differences(readRole().page.levels, sheet).join('\n')).toBe('');
  });

  test('a missing row is reported', () => {
    const sheet = sampleSheet();
    const system = sheet.groups.find(({ module }) => module === 'System');
    if (system) system.rows = system.rows.filter(({ permission }) => permission !== 'Member Maintenance');
    showRole(name, sheet);
    expect(problemLines()).toEqual(['not-found: System/Member Maintenance']);
  });
});

test.each(Object.keys(ODD_SKINS))('%s', (name) => {
  const sheet = sampleSheet();
  const skin = ODD_SKINS[name] as RoleSkin;
  mount(roleShell(sheet.role, skin.draw(sheet)), skin.css);
  expectAll(sheet);
});

test.each(['GXT-like', 'ARIA grid', 'plain divs', 'plain table'])('%s with all groups closed', (name) => {
  const sheet = sampleSheet();
  for (const group of sheet.groups) group.isCollapsed = true;
  showRole(name, sheet);
  const { page, problems } = readRole();
  expect(page.collapsed.sort()).toEqual(sheet.groups.map(({ module }) => module).sort());
  expect([page.levels, problems]).toEqual([[], []]);
});

test.each(['GXT-like', 'ARIA grid', 'virtualised'])(
  '%s without rows has no closed groups, although the menu has the modules’ names',
  (name) => {
    const sheet = sampleSheet();
    sheet.groups = [];
    showRole(name, sheet);
    const { page, problems } = readPage(WANTED, String);
    expect(page.screen).toBe('unknown');
    expect(problems).toEqual([{ landmark: 'levels', reason: 'not-found' }]);
  },
);

test('rows that a virtual list has not drawn yet are not missing', () => {
  const sheet = fullSheet();
  for (const from of [0, 40, 88]) {
    mount(roleShell(sheet.role, virtualised(sheet, from, 22)), VIRTUAL_STYLE);
    for (const port of document.querySelectorAll('.v-port')) port.scrollTop = from * 26;
    const { page, problems } = readRole();
    // At first the first group's header is drawn.
    expect(problems).toEqual(from === 0 ? [] : [{ landmark: 'modules', reason: 'not-found' }]);
    expect(differences(page.levels, sheet).filter((line) => line.startsWith('+'))).toEqual([]);
    expect(page.levels.length).toBeGreaterThan(0);
  }
});

test('a page that moves between the steps is read at its new position', () => {
  showRole('plain table');
  const { page } = readPage(WANTED, String);
  const steps = readPageInSteps(WANTED, String);
  expect(steps.next().done).toBe(false);
  // Moved by a transition or a script, which no event reports in time.
  document.body.style.paddingTop = '37px';
  onTestFinished(() => void document.body.style.removeProperty('padding-top'));
  const reading = runToEnd(steps);
  const now = readPage(WANTED, String);
  expect(reading.page).toEqual(page);
  expect(reading.textRuns.map(({ text, box }) => [text, box])).toEqual(
    now.textRuns.map(({ text, box }) => [text, box]),
  );
});

test('a level that is only a text is read and reported as not editable', () => {
  const sheet = sampleSheet();
  rowOf(sheet, 'Service Desk', 'Service Tickets').levels[0] = '<span>None</span>';
  showRole('plain table', sheet);
  const { page } = readRole();
  expect(problemLines()).toEqual(['no-control: Service Desk/Service Tickets/add']);
  expect(page.levels).toContainEqual({
    module: 'Service Desk',
    permission: 'Service Tickets',
    level: 'add',
    access: 'None',
  });
});

test('a wanted level without a cell is reported', () => {
  const sheet = sampleSheet();
  rowOf(sheet, 'Service Desk', 'Service Tickets').levels[0] = null;
  showRole('plain table', sheet);
  expect(problemLines()).toEqual(['no-control: Service Desk/Service Tickets/add']);
  expect(differences(readRole().page.levels, sheet).join('\n')).toBe('');
});

/** Returns the words with `<span>` elements, non-breaking spaces, other dashes and other punctuation. */
function withMarkup(permission: string): string {
  const [first = '', ...rest] = permission.split(' ');
  return `<span>${first}</span>${rest.map((word) => `&nbsp;<span>${word.replace('-', '–')}</span>`).join('')}: *`;
}

describe('a role that is longer than the window', () => {
  test.each(Object.keys(ROLE_SKINS).filter((name) => name !== 'virtualised'))('%s', (name) => {
    const sheet = showRole(name, longSheet());
    expectAll(sheet);
    const scrollers = [...document.querySelectorAll('*')].filter(
      (part) => part.scrollHeight > part.clientHeight + 8,
    );
    for (const share of [0.1, 0.4, 0.7, 1]) {
      for (const scroller of scrollers) scroller.scrollTop = share * scroller.scrollHeight;
      expectAll(sheet);
    }
  });
});
