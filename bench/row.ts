/** One line of the report. */
import { ratios, type Summary, summarize } from './statistics.ts';

export interface Row {
  measurement: string;
  /** Description of the figure. */
  figure: string;
  unit: string;
  value: Summary;
  base?: { name: string; value: Summary };
  ratio?: Summary;
  target: string;
  /** Null without a target: the figure is for comparison only. */
  isMet: boolean | null;
}

/** A measurement. `name` selects it on the command line. */
export interface Measurement {
  name: string;
  run(): Promise<Row[]>;
}

type Label = Pick<Row, 'measurement' | 'figure' | 'unit'>;

/** A row without a base. */
export function plainRow(
  label: Label,
  values: number[],
  target = '',
  isMet?: (value: Summary) => boolean,
): Row {
  const value = summarize(values);
  return { ...label, value, target, isMet: isMet?.(value) ?? null };
}

/** A row with a base that was measured in the same rounds. */
export function pairedRow(
  label: Label,
  values: number[],
  base: { name: string; values: number[] },
  target = '',
  isMet?: (ratio: Summary, value: Summary) => boolean,
): Row {
  const value = summarize(values);
  const ratio = summarize(ratios(values, base.values));
  return {
    ...label,
    value,
    base: { name: base.name, value: summarize(base.values) },
    ratio,
    target,
    isMet: isMet?.(ratio, value) ?? null,
  };
}
