/**
 * What the user says of a role or member that the page does not show: ticks. Pure. A tick is the user's word and never
 * evidence: no step is `done` by it, and what a page shows later counts more.
 */
import type { Tick, TickedStep } from './view.ts';

export interface Ticks {
  /** Made since the page last showed the same thing. */
  ticks: Tick[];
  /** Ticks that a page has contradicted since, until it shows what was ticked. */
  overruled: Tick[];
}

/** What a page says of things that can be ticked: whether each is as it should be. What it does not show is not in it. */
export type Readings = ReadonlyMap<Tick, boolean>;

/** Returns the ticks after a page was read. What it shows is known from the page, so no tick stands for it any more. */
export function ticksAfter({ ticks, overruled }: Ticks, readings: Readings): Ticks {
  const contradicted = ticks.filter((tick) => readings.get(tick) === false);
  return {
    ticks: ticks.filter((tick) => !readings.has(tick)),
    overruled: [...overruled, ...contradicted].filter((tick) => readings.get(tick) !== true),
  };
}

/** Returns the ticks after the user has made one, or taken it back. What the page shows now cannot be ticked. */
export function withTick(before: Ticks, readings: Readings, tick: Tick, isTicked: boolean): Ticks {
  if (readings.has(tick)) return before;
  const others = (list: Tick[]) => list.filter((other) => other !== tick);
  return {
    ticks: isTicked ? [...others(before.ticks), tick] : others(before.ticks),
    overruled: others(before.overruled),
  };
}

/** Returns the ticks without those of a step. */
export function withoutTicks({ ticks, overruled }: Ticks, step: TickedStep): Ticks {
  const others = (list: Tick[]) => list.filter((tick) => stepOf(tick) !== step);
  return { ticks: others(ticks), overruled: others(overruled) };
}

/** How many levels or fields of a step the user has ticked. */
export function tickCount({ ticks }: Pick<Ticks, 'ticks'>, step: TickedStep): number {
  return ticks.filter((tick) => tick !== step && stepOf(tick) === step).length;
}

function stepOf(tick: Tick): TickedStep {
  return tick === 'member' || tick.startsWith('member/') ? 'member' : 'role';
}
