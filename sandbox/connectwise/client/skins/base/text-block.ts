import type { TextTable } from '../../../model.ts';
import { el } from './dom.ts';

/** A text that somebody wrote, line by line, and the table that they pasted below it. */
export function textBlock({ text, table }: { text: string; table?: TextTable }): HTMLElement {
  const lines = text.split('\n').map((line) => el('div', '', {}, line));
  return el('div', '~text-block', {}, ...lines, ...(table ? [pastedTable(table)] : []));
}

function pastedTable({ header, rows }: TextTable): HTMLElement {
  const lines = rows.map((row) =>
    row.length === 1
      ? el('tr', '', {}, el('th', '', { colSpan: header.length }, ...row))
      : el('tr', '', {}, ...row.map((text) => el('td', '', {}, text))),
  );
  return el(
    'table',
    '~pasted',
    {},
    el('thead', '', {}, el('tr', '', {}, ...header.map((text) => el('th', '', {}, text)))),
    el('tbody', '', {}, ...lines),
  );
}
