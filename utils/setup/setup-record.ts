/**
 * The setup record for the provider's own documentation. Pure: computed from the view of panel and popup, which contains
 * no private key and only the last four characters of the public key.
 */

import { FIELD_NAMES } from '../connectwise/model/field-names.ts';
import { LEVEL_NAMES, LEVEL_SHORT } from '../connectwise/model/levels.ts';
import type { Translator } from '../i18n/translator.ts';
import type { AssistantView } from './view.ts';

/** A table. Each row has as many cells as there are headings. */
interface RecordTable {
  title: string;
  headings: string[];
  rows: string[][];
}

export interface SetupRecord {
  title: string;
  tables: RecordTable[];
}

/** ConnectWise's term, the same in every language. */
const ROLE = 'Security Role';

/** Builds the record of a site's setup. `when` is the time of the record in epoch ms. */
export function setupRecord(translator: Translator, view: AssistantView, when: number): SetupRecord {
  const { t } = translator;
  const endsIn = (end: string) => t('record.endsIn', { end });
  return {
    title: t('record.title'),
    tables: [
      facts(translator, t('record.setup'), [
        ['ConnectWise', view.site === null ? '' : `${view.site}/`],
        [t('record.companyId'), view.companyId],
        [t('record.recorded'), translator.moment(when, 'long')],
        ...view.steps.map(({ title, status, seen, summary }) => [
          title,
          status === 'problem'
            ? t('record.attention', { summary })
            : seen === 'part'
              ? t('record.seenInPart', { summary })
              : summary,
        ]),
        ...view.claims.map((claim) => [t('record.claimed'), claim]),
      ]),
      roleTable(translator, view),
      table(
        t('record.member'),
        [t('record.field'), t('record.finding'), t('record.seen')],
        memberRows(translator, view),
      ),
      facts(translator, t('record.key'), [
        [t('record.description'), view.key.description],
        [t('record.member'), view.key.member],
        [t('record.whose'), view.key.whose],
        [t('record.publicKey'), view.key.publicKeyEnd === '' ? '' : endsIn(view.key.publicKeyEnd)],
        [t('record.state'), view.key.text],
        [t('record.filledAt'), wasFilled(view) ? view.handoff.host : ''],
        [t('record.handoff'), view.handoff.text],
      ]),
      table(t('record.checked'), [t('record.what'), t('record.answer')], checkRows(translator, view)),
      excessTable(translator, view),
      table(
        t('record.toDelete'),
        [t('record.member'), t('record.description'), t('record.publicKey')],
        view.undeliveredKeys.map((pair) => [pair.member, pair.description, endsIn(pair.publicKeyEnd)]),
      ),
    ].filter(({ rows }) => rows.length > 0),
  };
}

/** The record as Markdown, for documentation tools such as IT Glue and Hudu. */
export function markdownOf({ title, tables }: SetupRecord): string {
  const parts = tables.map(({ title, headings, rows }) =>
    [`## ${title}`, '', line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n'),
  );
  return `${[`# ${title}`, ...parts].join('\n\n')}\n`;
}

function roleTable(
  translator: Translator,
  { route, roleName, profileVersion, levels, excess }: AssistantView,
): RecordTable {
  const { t, day } = translator;
  if (route === 'admin') return facts(translator, ROLE, [[t('record.role'), t('record.admin')]]);
  const title = `${ROLE} ${roleName}`.trim();
  const rows = [...levels, ...excess].map(
    ({ module, permission, level, wanted, actual, state, optional, tick }) => [
      module,
      permission,
      LEVEL_SHORT[level],
      optional ? t('record.optional', { access: wanted }) : wanted,
      actual,
      tick === 'made' ? t('record.confirmed') : t(`record.levelState.${state}`),
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
  return member.flatMap(({ name, severity, text, tick }) => {
    if (severity !== 'unseen') return [[name, t(`record.severity.${severity}`), text]];
    return tick === 'made' ? [[name, t('record.confirmed'), '']] : [];
  });
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

/** The most far-reaching levels that the key has beyond the profile. How many there are is in the result of the check. */
function excessTable({ t }: Translator, { check: { excess } }: AssistantView): RecordTable {
  const rows = (excess?.farthest ?? []).map(({ module, permission, level, access }) => [
    module,
    permission,
    LEVEL_SHORT[level],
    access,
  ]);
  const headings = [t('record.module'), t('record.permission'), t('record.level'), t('record.set')];
  const isAll = excess?.count === rows.length;
  return table(t(isAll ? 'record.excess' : 'record.farthest'), headings, rows);
}

/** A table of names and values. Rows with an empty value are omitted. */
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

/** One table row. Escapes Markdown characters, because the text comes from a page or the user. */
function line(cells: string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replace(/[\\|`<>[\]*_]/g, '\\$&')).join(' | ')} |`;
}

function wasFilled({ handoff: { status } }: AssistantView): boolean {
  return status === 'filled' || status === 'verified';
}
