/**
 * What was set up, for the provider's own documentation: pure, from what panel and popup show. That holds
 * no private key and no cookie; of the public key it has the last four characters.
 */
import type { AssistantView } from './view.ts';

/** A table: its headings, and rows of as many cells. */
export interface RecordTable {
  title: string;
  headings: string[];
  rows: string[][];
}

export interface SetupRecord {
  title: string;
  tables: RecordTable[];
}

const LEVEL_NAMES = { add: 'Add', edit: 'Edit', delete: 'Delete', inquire: 'Inquire' } as const;
const STATES = { met: 'as needed', missing: 'too little', excess: 'too much', unseen: 'not read' } as const;
const SEVERITIES = { error: 'wrong', warning: 'look at it', ok: 'right' } as const;

/** The record of a site's setup. `when` is written as it is given, for example `23 November 2026, 14:05`. */
export function setupRecord(view: AssistantView, when: string): SetupRecord {
  return {
    title: 'Office Protect in ConnectWise: setup record',
    tables: [
      facts('Setup', [
        ['ConnectWise', view.site === null ? '' : `${view.site}/`],
        ['Company ID', view.companyId],
        ['Recorded', when],
        ...view.steps.map(({ title, status, summary }) => [
          title,
          status === 'problem' ? `Needs attention: ${summary}` : summary,
        ]),
      ]),
      roleTable(view),
      table('API member', ['Field', 'Finding', 'What was seen'], memberRows(view)),
      facts('API key', [
        ['Description', view.key.description],
        ['API member', view.key.member],
        ['Public key', view.key.publicKeyEnd === '' ? '' : `ends in ${view.key.publicKeyEnd}`],
        ['State', view.key.text],
        ['Filled in at', view.handoff.host],
        ['Handoff', view.handoff.text],
      ]),
      table('Checked with ConnectWise', ['What', 'Answer'], checkRows(view)),
      table(
        'Keys to delete in ConnectWise',
        ['API member', 'Description', 'Public key'],
        view.lostPairs.map((pair) => [pair.member, pair.description, `ends in ${pair.publicKeyEnd}`]),
      ),
    ].filter(({ rows }) => rows.length > 0),
  };
}

/** The record as Markdown, as IT Glue, Hudu and the like take it. */
export function markdownOf({ title, tables }: SetupRecord): string {
  const parts = tables.map(({ title, headings, rows }) =>
    [`## ${title}`, '', line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n'),
  );
  return `${[`# ${title}`, ...parts].join('\n\n')}\n`;
}

function roleTable({ route, roleName, profileVersion, levels, excess }: AssistantView): RecordTable {
  const title = `Security Role${roleName === '' ? '' : ` ${roleName}`}`;
  if (route === 'admin') return facts('Security Role', [['Role', 'Admin: it grants everything.']]);
  const rows = [...levels, ...excess].map(
    ({ module, permission, level, wanted, actual, state, optional }) => [
      module,
      permission,
      LEVEL_NAMES[level],
      optional ? `${wanted} (optional)` : wanted,
      actual,
      STATES[state],
    ],
  );
  const headings = ['Module', 'Permission', 'Level', `Needed (${profileVersion})`, 'Set', 'Finding'];
  return table(title, headings, rows);
}

function memberRows({ member }: AssistantView): string[][] {
  return member.map(({ name, severity, text }) => [name, SEVERITIES[severity], text]);
}

function checkRows({ check }: AssistantView): string[][] {
  return [
    ...(check.company ? [['Company ID', check.company.text]] : []),
    ...(check.text === '' ? [] : [['Key', check.text]]),
    ...check.levels.map(({ module, permission, level, text }) => [
      `${module} › ${permission} › ${LEVEL_NAMES[level]}`,
      text,
    ]),
    ...(check.companies ? [['Companies', check.companies]] : []),
    ...(check.board ? [['Default board', check.board.text]] : []),
  ];
}

/** A table of names and values; what is not known is left out. */
function facts(title: string, rows: string[][]): RecordTable {
  return table(
    title,
    ['What', 'Value'],
    rows.filter(([, value]) => value !== ''),
  );
}

function table(title: string, headings: string[], rows: string[][]): RecordTable {
  return { title, headings, rows };
}

/** Text that a page or the user gave must not become part of the table's own signs. */
function line(cells: string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replace(/[\\|`<>[\]*_]/g, '\\$&')).join(' | ')} |`;
}
