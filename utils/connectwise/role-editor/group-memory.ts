/**
 * Remembers, while a virtual list is scrolled, which lines it has drawn one below the other: a row whose group header is
 * not drawn any more belongs to the last header above it, if every line between them was seen.
 */

/** A row, or a group header. */
interface Line {
  text: string;
  /** Its middle, in px. */
  y: number;
  /** The module of a group header, empty for one that is not known; undefined for a row. */
  module?: string;
}

export interface GroupMemory {
  /**
   * Adds the lines of a read, top to bottom. Returns the module of those above the first group header; undefined where
   * that is not sure.
   */
  moduleAbove(lines: Line[]): string | undefined;
}

/** Lines that two reads must have in common: fewer may be alike in several modules. */
const COMMON = 4;

/** Creates the memory of one page. The lines are the same in every role, so it outlasts the role that is shown. */
export function createGroupMemory(): GroupMemory {
  let seen: Line[] = [];
  return {
    moduleAbove(lines) {
      const starts = hasGap(lines) ? [] : startsOf(lines, seen);
      const [start] = starts;
      if (start === undefined || starts.length > 1) {
        seen = hasGap(lines) ? [] : lines;
        return undefined;
      }
      const above = seen.slice(0, Math.max(start, 0));
      seen = [...above, ...lines, ...seen.slice(start + lines.length)];
      return above.findLast(({ module }) => module !== undefined)?.module;
    },
  };
}

/** Where in `seen` the lines may begin, perhaps before it: there all lines that both have are the same. */
function startsOf(lines: Line[], seen: Line[]): number[] {
  const starts = Array.from({ length: lines.length + seen.length }, (_, i) => i - lines.length);
  return starts.filter((start) => {
    const [first, end] = [Math.max(start, 0), Math.min(start + lines.length, seen.length)];
    let at = first;
    while (at < end && seen[at]?.text === lines[at - start]?.text) at += 1;
    return at === end && end - first >= COMMON;
  });
}

/** Whether a line may be missing between two others. */
function hasGap(lines: Line[]): boolean {
  const steps = lines.slice(1).map(({ y }, i) => y - (lines[i] as Line).y);
  const middle = steps.toSorted((a, b) => a - b)[steps.length >> 1] ?? 0;
  return steps.some((step) => step > middle * 1.8);
}
