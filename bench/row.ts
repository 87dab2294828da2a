/** One line of the report. */
import { ratios, type Summary, summarize } from './statistics.ts';

export interface Row {
  measurement: string;
  /** What the figure is, so that nobody has to guess. */
  figure: string;
  unit: string;
  value: Summary;
  base?: { name: string; value: Summary };
  ratio?: Summary;
  target: string;
  /** Null where nothing is demanded: the figure is there to compare. */
  isMet: boolean | null;
}

/** What is measured; `name` is what it is asked for by on the command line. */
export interface Measurement {
  name: string;
  run(): Promise<Row[]>;
}

type Said = Pick<Row, 'measurement' | 'figure' | 'unit'>;

/** A row that stands for itself. */
export function plainRow(
  said: Said,
  values: number[],
  target = '',
  isMet?: (value: Summary) => boolean,
): Row {
  const value = summarize(values);
  return { ...said, value, target, isMet: isMet?.(value) ?? null };
}

/** A row that is compared with a base measured in the same rounds. */
export function pairedRow(
  said: Said,
  values: number[],
  base: { name: string; values: number[] },
  target = '',
  isMet?: (ratio: Summary, value: Summary) => boolean,
): Row {
  const value = summarize(values);
  const ratio = summarize(ratios(values, base.values));
  return {
    ...said,
    value,
    base: { name: base.name, value: summarize(base.values) },
    ratio,
    target,
    isMet: isMet?.(ratio, value) ?? null,
  };
}
