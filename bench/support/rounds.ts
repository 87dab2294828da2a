/** Interleaves several measurements, so that a slower machine affects all of them equally. */

type Ways<Name extends string, Value> = Record<Name, () => Promise<Value>>;

/**
 * Runs A B C, B C A, C A B …: one warm-up round, then `rounds` rounds. Returns the values of each by round.
 */
export async function inTurns<Name extends string, Value>(
  rounds: number,
  ways: Ways<Name, Value>,
): Promise<Record<Name, Value[]>> {
  const names = Object.keys(ways) as Name[];
  const values = Object.fromEntries(names.map((name) => [name, [] as Value[]])) as Record<Name, Value[]>;
  for (let round = -1; round < rounds; round++) {
    for (let i = 0; i < names.length; i++) {
      const name = names[(i + round + 1) % names.length] as Name;
      const value = await ways[name]();
      if (round >= 0) values[name].push(value);
    }
  }
  return values;
}
