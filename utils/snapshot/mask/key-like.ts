/** Texts that may be a key or another random identifier: nothing of them may stay, whatever words they contain. */

/** Letters and digits without a break. */
const RUN = /[A-Za-z0-9]+/g;
/** From this length on, letters together with digits are no word. */
const SHORTEST_MIXED = 8;
/** From this length on, neither are letters alone that change their case like a key's. */
const SHORTEST_LETTERS = 12;
/** So often a key changes from a small letter to a capital; a name in camel case of this length does so less. */
const CHANGES = 3;

/** Whether a piece of text without white space looks like a key: letters with digits, or letters of mixed case. */
export function looksLikeKey(piece: string): boolean {
  const all = piece.replace(/[^A-Za-z0-9]/g, '');
  return isRandom(all) || hasRandomRun(piece);
}

/** Whether a part of an identifier does, whose parts are joined by signs. */
export function hasRandomRun(identifier: string): boolean {
  return runsOf(identifier).some(isRandom);
}

/** The pieces of a text that must be nowhere in a file: long enough not to occur by chance. */
export function keysIn(text: string): string[] {
  return runsOf(text).filter((run) => run.length >= SHORTEST_LETTERS && isRandom(run));
}

function runsOf(text: string): string[] {
  return text.match(RUN) ?? [];
}

function isRandom(run: string): boolean {
  const isMixed = /[A-Za-z]/.test(run) && /\d/.test(run);
  if (isMixed) return run.length >= SHORTEST_MIXED;
  const changes = run.match(/[a-z][A-Z]|[A-Z]{2}[a-z]/g)?.length ?? 0;
  return run.length >= SHORTEST_LETTERS && changes >= CHANGES;
}
