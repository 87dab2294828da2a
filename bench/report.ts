/** Says what was measured: on the console, and in results.md. */
import type { Row } from './row.ts';
import type { Summary } from './statistics.ts';

const HEAD = ['measured', 'figure', 'median (quartiles; min–max; runs)', 'base', 'ratio', 'target', 'met'];

/** The report as Markdown: the machine in words, every figure, and what was tried. */
export function markdown(rows: Row[], failures: string[], machine: string, tried: string): string {
  const table = [HEAD, HEAD.map(() => '---'), ...rows.map(cellsOf)];
  const unmet = rows.filter(({ isMet }) => isMet === false);
  return [
    '# What the assistant costs a page',
    '',
    'Made by `npm run bench`; what is below the line is kept in `tried.md`. Ratios are those of values measured side by side',
    'in one round, with all browsers open: A B C, B C A, …; a ratio is the median of all rounds.',
    '',
    `Machine: ${machine}`,
    '',
    ...table.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    unmet.length
      ? `Not met: ${unmet.map(({ measurement, figure }) => `${measurement} (${figure})`).join('; ')}.`
      : 'All targets are met.',
    ...failures.flatMap((failure) => ['', failure]),
    '',
    '---',
    '',
    tried.trim(),
    '',
  ].join('\n');
}

/** One row in one line, for the console. */
export function line(row: Row): string {
  const [measurement, figure, value, base, ratio, target, met] = cellsOf(row);
  const against = base ? ` | base ${base} | ratio ${ratio}` : '';
  return `${measurement}: ${figure}\n    ${value}${against}${target ? ` | ${target}: ${met}` : ''}`;
}

function cellsOf({ measurement, figure, unit, value, base, ratio, target, isMet }: Row): string[] {
  return [
    measurement,
    figure,
    said(value, unit),
    base ? `${base.name}: ${said(base.value, unit)}` : '',
    ratio ? said(ratio, '×') : '',
    target,
    isMet === null ? '' : isMet ? 'yes' : '**no**',
  ];
}

function said({ count, median, quartiles, p95, min, max }: Summary, unit: string): string {
  const middle = `${short(median)}${unit && ` ${unit}`}`;
  if (count === 1) return middle;
  const [low, high] = quartiles.map(short);
  const end = count >= 10 && unit === 'ms' ? `; p95 ${short(p95)}` : '';
  return `${middle} (${low}–${high}; ${short(min)}–${short(max)}${end}; ${count})`;
}

/** Three digits are all that such figures are worth; ratios near 1 have one more. */
function short(value: number): string {
  if (Math.abs(value) >= 100) return `${Math.round(value)}`;
  if (Math.abs(value) >= 10) return value.toFixed(1);
  return Number(value.toFixed(3)).toString();
}
