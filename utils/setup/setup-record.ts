/**
 * What was set up, for the provider's own documentation: pure, from what panel and popup show. That holds
 * no private key and no cookie; of the public key it has the last four characters.
 */

import { FIELD_NAMES } from '../connectwise/model/labels.ts';
import { LEVEL_NAMES, LEVEL_SHORT } from '../connectwise/model/levels.ts';
import type { Translator } from '../i18n/translator.ts';
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

/** ConnectWise's own name for it. */
const ROLE = 'Security Role';

/** The record of a site's setup, as it stood at `when` (epoch ms). */
export function setupRecord(words: Translator, view: AssistantView, when: number): SetupRecord {
  const { t } = words;
  const endsIn = (end: string) => t('record.endsIn', { end });
  return {
    title: t('record.title'),
    tables: [
      facts(words, t('record.setup'), [
        ['ConnectWise', view.site === null ? '' : `${view.site}/`],
        [t('record.companyId'), view.companyId],
        [t('record.recorded'), words.moment(when, 'long')],
        ...view.steps.map(({ title, status, summary }) => [
          title,
          status === 'problem' ? t('record.attention', { summary }) : summary,
        ]),
      ]),
      roleTable(words, view),
      table(
        t('record.member'),
        [t('record.field'), t('record.finding'), t('record.seen')],
        memberRows(words, view),
      ),
      facts(words, t('record.key'), [
        [t('record.description'), view.key.description],
        [t('record.member'), view.key.member],
        [t('record.publicKey'), view.key.publicKeyEnd === '' ? '' : endsIn(view.key.publicKeyEnd)],
        [t('record.state'), view.key.text],
        [t('record.filledAt'), view.handoff.host],
        [t('record.handoff'), view.handoff.text],
      ]),
      table(t('record.checked'), [t('record.what'), t('record.answer')], checkRows(words, view)),
      table(
        t('record.toDelete'),
        [t('record.member'), t('record.description'), t('record.publicKey')],
        view.undeliveredKeys.map((pair) => [pair.member, pair.description, endsIn(pair.publicKeyEnd)]),
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

function roleTable(
  words: Translator,
  { route, roleName, profileVersion, levels, excess }: AssistantView,
): RecordTable {
  const { t, day } = words;
  if (route === 'admin') return facts(words, ROLE, [[t('record.role'), t('record.admin')]]);
  const title = `${ROLE} ${roleName}`.trim();
  const rows = [...levels, ...excess].map(
    ({ module, permission, level, wanted, actual, state, optional }) => [
      module,
      permission,
      LEVEL_SHORT[level],
      optional ? t('record.optional', { access: wanted }) : wanted,
      actual,
      t(`record.levelState.${state}`),
    ],
  );
  const headings = [
    t('record.module'),
    t('record.permission'),
    t('record.level'),
    t('record.needed', { day: day(profileVersion) }),
    t('record.set'),
    t('record.finding'),
  ];
  return table(title, headings, rows);
}

function memberRows({ t }: Translator, { member }: AssistantView): string[][] {
  return member.map(({ name, severity, text }) => [name, t(`record.severity.${severity}`), text]);
}

function checkRows({ t }: Translator, { check }: AssistantView): string[][] {
  return [
    ...(check.company ? [[t('record.companyId'), check.company.text]] : []),
    ...(check.text === '' ? [] : [[t('record.keyLabel'), check.text]]),
    ...check.levels.map(({ module, permission, level, text }) => [
      `${module} › ${permission} › ${LEVEL_NAMES[level]}`,
      text,
    ]),
    ...(check.companies ? [[t('record.companies'), check.companies]] : []),
    ...(check.board ? [[FIELD_NAMES['default-board'], check.board.text]] : []),
  ];
}

/** A table of names and values; what is not known is left out. */
function facts({ t }: Translator, title: string, rows: string[][]): RecordTable {
  return table(
    title,
    [t('record.what'), t('record.value')],
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
