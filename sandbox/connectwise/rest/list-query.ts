/** What list endpoints read from their query: `conditions`, `orderBy`, `page` and `pageSize`. */
import { RestError } from './rest-error.ts';

const DEFAULT_PAGE_SIZE = 25;
const LARGEST_PAGE_SIZE = 1000;
const CONDITION = /^([\w/]+)\s*(!=|=|\slike\s|\scontains\s)\s*(?:"([^"]*)"|'([^']*)'|(\S+))$/i;

type Row = Record<string, unknown>;
type Query = (name: string) => string | undefined;

/** The rows that meet `conditions`. */
export function filterRows<T extends object>(rows: readonly T[], query: Query): T[] {
  const conditions = (query('conditions') ?? '').trim();
  const tests = conditions === '' ? [] : conditions.split(/\s+and\s+/i).map(parseCondition);
  return rows.filter((row) => tests.every((test) => test(row as Row)));
}

/** The rows ordered by `orderBy`, for example `name desc`; as they are without it. */
export function sortRows<T extends object>(rows: readonly T[], query: Query): T[] {
  const [path = '', direction = 'asc'] = (query('orderBy') ?? '').trim().split(/\s+/);
  const value = (row: T) => String(valueAt(row, path.split('/')) ?? '');
  const sign = direction.toLowerCase() === 'desc' ? -1 : 1;
  return rows.toSorted((a, b) => sign * value(a).localeCompare(value(b), 'en', { numeric: true }));
}

/** One page of rows; pages count from 1, and a size above 1000 is cut to 1000. */
export function pageRows<T>(rows: readonly T[], query: Query): T[] {
  const size = Math.min(positive(query('pageSize')) ?? DEFAULT_PAGE_SIZE, LARGEST_PAGE_SIZE);
  const start = ((positive(query('page')) ?? 1) - 1) * size;
  return rows.slice(start, start + size);
}

/**
 * Understands `field = value`, `!=`, `like` (with `%`) and `contains`; fields may be paths (`status/name`).
 * Throws 400 for the rest of ConnectWise's condition language rather than answer with the wrong rows.
 */
function parseCondition(text: string): (row: Row) => boolean {
  const [, path = '', operator = '', ...values] = CONDITION.exec(text.trim()) ?? [];
  const wanted = (values.find((value) => value !== undefined) ?? '').toLowerCase();
  const actual = (row: Row) => String(valueAt(row, path.split('/')) ?? '').toLowerCase();
  switch (operator.trim().toLowerCase()) {
    case '=':
      return (row) => actual(row) === wanted;
    case '!=':
      return (row) => actual(row) !== wanted;
    case 'like':
      return (row) => matchesPattern(actual(row), wanted);
    case 'contains':
      return (row) => actual(row).includes(wanted);
    default:
      throw new RestError(400, 'InvalidQuery', `The condition ${text.trim()} is not understood.`);
  }
}

function matchesPattern(text: string, pattern: string): boolean {
  const parts = pattern.split('%').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(text);
}

function valueAt(row: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null) {
      return undefined;
    }
    const found = Object.entries(value).find(([name]) => name.toLowerCase() === step.toLowerCase());
    return found?.[1];
  }, row);
}

function positive(text: string | undefined): number | undefined {
  const value = Number(text);
  return Number.isInteger(value) && value > 0 ? value : undefined;
}
