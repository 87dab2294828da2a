/**
 * Reads the API key screen. Both keys are plain text beside a label (docs/connectwise-ui.md, A.5). The
 * observation says only how they stand on the page; their text goes straight into the caller's wrapper.
 */
import { wordSet } from './fold.ts';
import { pairFields } from './form-fields.ts';
import { type Control, inOneRow, type Run, shownValue, squash } from './layout.ts';
import type { KeySight } from './observation.ts';
import { KEY_LABELS } from './vocabulary.ts';

export interface KeyReading<Wrapped> {
  publicKey: KeySight;
  privateKey: KeySight;
  description: string;
  /** The description's field; null when it was not found. */
  descriptionField: Element | null;
  /** Present when exactly one plausible text stands at each of both labels. */
  pair: { publicKey: Wrapped; privateKey: Wrapped } | null;
}

const descriptions = wordSet(KEY_LABELS.description);
const publicKeys = wordSet(KEY_LABELS.publicKey);
const privateKeys = wordSet(KEY_LABELS.privateKey);

/** Every sample seen is 16 letters and digits (docs/connectwise-api.md, C.5); nobody promises it. */
const PLAUSIBLE = /^[A-Za-z0-9]{8,64}$/;
const MASKED = /[*\u2022\u25cf\u00b7]{3,}/;

/** Labels of the key screen: a run that is the label, or begins with it and goes on with the key. */
export function keyLabels(runs: Run[]) {
  const labelled = (words: Set<string>) => runs.filter((run) => words.has(labelPart(run)));
  return {
    description: labelled(descriptions),
    publicKey: labelled(publicKeys),
    privateKey: labelled(privateKeys),
  };
}

/** Reads the screen; `wrap` receives a key's text and is the only one to see it. */
export function readKeyScreen<Wrapped>(
  runs: Run[],
  controls: Control[],
  wrap: (text: string) => Wrapped,
): KeyReading<Wrapped> {
  const labels = keyLabels(runs);
  const publicTexts = textsAt(labels.publicKey, runs, controls);
  const privateTexts = textsAt(labels.privateKey, runs, controls);
  const publicKey = sightOf(publicTexts);
  const privateKey = sightOf(privateTexts);
  const description = pairFields(
    [...labels.description, ...labels.publicKey, ...labels.privateKey],
    controls,
  ).find(({ label }) => labels.description.includes(label));
  return {
    publicKey,
    privateKey,
    description: description
      ? shownValue(description.control.element)
      : squash(textsAt(labels.description, runs, []).join(' ')),
    descriptionField: description?.control.element ?? null,
    pair:
      publicKey === 'shown' && privateKey === 'shown'
        ? { publicKey: wrap(publicTexts[0] as string), privateKey: wrap(privateTexts[0] as string) }
        : null,
  };
}

/** The texts that stand at the labels: in the same run, or nearest to the right, or in a control there. */
function textsAt(labels: Run[], runs: Run[], controls: Control[]): string[] {
  return labels.flatMap((label) => {
    const own = restOf(label);
    if (own) return [own];
    const control = pairFields([label], controls)[0]?.control;
    if (control && inOneRow(control.box, label.box)) return [shownValue(control.element)].filter(Boolean);
    const beside = runs
      .filter((run) => run !== label && run.box.left >= label.box.right - 2 && inOneRow(run.box, label.box))
      .filter((run) => !/^[\s*:]*$/.test(run.text))
      .sort((a, b) => a.box.left - b.box.left);
    return beside[0] ? [beside[0].text.replace(/^[\s*:]+(?=[^*])/, '')] : [];
  });
}

function sightOf(texts: string[]): KeySight {
  if (texts.length === 0) return 'absent';
  if (texts.length > 1) return 'ambiguous';
  const text = texts[0] as string;
  if (MASKED.test(text)) return 'masked';
  return PLAUSIBLE.test(text) ? 'shown' : 'odd';
}

/** The words before the first colon or asterisk, folded; the whole run when there is none. */
function labelPart(run: Run): string {
  const end = run.text.search(/[:*]/);
  return end < 0 ? run.folded : run.text.slice(0, end).trim().toLowerCase().replace(/s$/, '');
}

/** What follows the label in its own run: `Public Key: * abc` gives `abc`. */
function restOf(run: Run): string {
  const end = run.text.search(/[:*]/);
  return end < 0 ? '' : run.text.slice(end).replace(/^[\s:]*(\*(?!\*))?[\s:]*/, '');
}
