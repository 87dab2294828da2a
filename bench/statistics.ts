/** Statistics of repeated measurements. */

export interface Summary {
  count: number;
  median: number;
  /** The lower and the upper quartile. */
  quartiles: [number, number];
  p95: number;
  min: number;
  max: number;
}

/** The value below which `share` (0 to 1) of the values lie, interpolated between the two nearest. Throws for an empty list. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new Error('There is nothing to summarize.');
  return below + (above - below) * (place - Math.floor(place));
}

/** Throws for an empty list. */
export function median(values: number[]): number {
  return quantile(values, 0.5);
}

/** Throws for an empty list. */
export function summarize(values: number[]): Summary {
  return {
    count: values.length,
    median: median(values),
    quartiles: [quantile(values, 0.25), quantile(values, 0.75)],
    p95: quantile(values, 0.95),
    min: Math.min(...values),
    max: Math.max(...values),
  };
}

/** Each value by the base measured beside it in the same round, so that what slowed both does not count. */
export function ratios(values: number[], bases: number[]): number[] {
  if (values.length !== bases.length) throw new Error('Each value needs its base.');
  return values.map((value, i) => value / (bases[i] as number));
}
