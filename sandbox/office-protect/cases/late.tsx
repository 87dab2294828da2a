/** Forms that do not keep the company ID, and show it late: the private key must not be there before. */
import { type ReactElement, useEffect, useState } from 'react';
import { EARLIER, FIELDS, type Field, type FormCase, NOTHING } from './form-case.ts';
import { CHECK, controlOf, plain, rows } from './plain-page.ts';
import { type FieldProps, reactCase } from './react-page.tsx';

const HTML = `<form>${rows()}${CHECK}</form>`;
const PREFILLED = `<form>${rows({}, { companyId: `value="${EARLIER.companyId}"` })}${CHECK}</form>`;

/** Work of the page in tasks one after the other, each some ms long on a fast machine and longer on a slow one. */
function work(tasks: number, done: () => void): void {
  const sum = [...Array(50_000).keys()].reduce((before, each) => before + Math.sqrt(each));
  document.body.style.setProperty('--work', String(sum));
  if (tasks === 1) done();
  else setTimeout(work, 0, tasks - 1, done);
}

/** When a page shows what it made of a text that it was given. */
const MOMENTS = {
  'in-a-microtask': (show: () => void) => queueMicrotask(show),
  'in-a-task': (show: () => void) => setTimeout(show),
  'in-a-frame': (show: () => void) => requestAnimationFrame(show),
  'two-frames-later': (show: () => void) => requestAnimationFrame(() => requestAnimationFrame(show)),
  'after-30-ms': (show: () => void) => setTimeout(show, 30),
  'after-200-ms': (show: () => void) => setTimeout(show, 200),
  'after-some-work': (show: () => void) => work(3, show),
  'after-much-work': (show: () => void) => work(20, show),
} as const;
type Moment = keyof typeof MOMENTS;

function write(root: HTMLElement, field: Field, text: string): void {
  Object.assign(controlOf(root, field) ?? {}, { value: text });
}

function onInput(root: HTMLElement, field: Field, act: (text: string) => void, once = false): void {
  const control = controlOf(root, field);
  control?.addEventListener('input', () => act(control.value), { once });
}

/** Sets another text in place of each company ID, or of the first one only. */
function replaces(text: string, moment: Moment, once = false) {
  return (root: HTMLElement): void =>
    onInput(root, 'companyId', () => MOMENTS[moment](() => write(root, 'companyId', text)), once);
}

/** Draws all fields anew from its own data, which never takes the company ID. */
function drops(moment: Moment) {
  return (root: HTMLElement): void => {
    const data = { ...NOTHING };
    for (const field of FIELDS) {
      onInput(root, field, (text) => {
        if (field !== 'companyId') data[field] = text;
        MOMENTS[moment](() => {
          for (const each of FIELDS) write(root, each, data[each]);
        });
      });
    }
  };
}

/**
 * A form library that collects what is entered within 8 ms, and hands its data back 50 ms after the first: what was
 * entered meanwhile is lost.
 */
function handsItsDataBack(root: HTMLElement): void {
  let data = { ...NOTHING };
  let collected: Partial<typeof NOTHING> | null = null;
  let isOpen = false;
  const handBack = (): void => {
    data = { ...data, ...collected };
    collected = null;
    for (const each of FIELDS) write(root, each, data[each]);
  };
  for (const field of FIELDS) {
    onInput(root, field, (text) => {
      if (collected === null) {
        collected = {};
        isOpen = true;
        setTimeout(() => {
          isOpen = false;
        }, 8);
        setTimeout(handBack, 50);
      }
      if (isOpen) collected[field] = text;
    });
  }
}

/** Keeps every value but the company ID, in whose place it sets `text` in an effect. */
function Replaced({ text, name, label, value, onValue }: FieldProps & { text: string }): ReactElement {
  useEffect(() => {
    if (name === 'companyId' && value !== text) onValue(text);
  });
  return (
    <p>
      <label>
        {label} <input value={value} onChange={(event) => onValue(event.target.value)} />
      </label>
    </p>
  );
}
const Cleared = (props: FieldProps): ReactElement => <Replaced {...props} text="" />;
const Restored = (props: FieldProps): ReactElement => <Replaced {...props} text={EARLIER.companyId} />;

/** Keeps what is typed to itself, and in an effect hands on every value but the company ID, which it drops. */
function DroppedInAnEffect({ name, label, value, onValue }: FieldProps): ReactElement {
  const [text, setText] = useState(value);
  useEffect(() => {
    if (name === 'companyId') setText(value);
    else if (text !== value) onValue(text);
  }, [name, text, value, onValue]);
  return (
    <p>
      <label>
        {label} <input value={text} onChange={(event) => setText(event.target.value)} />
      </label>
    </p>
  );
}

const moments = Object.keys(MOMENTS) as Moment[];

const LATE: readonly FormCase[] = [
  ...moments.flatMap((moment) => [
    plain(`clears-${moment}`, 'value-rejected', HTML, replaces('', moment)),
    plain(`restores-${moment}`, 'value-rejected', PREFILLED, replaces(EARLIER.companyId, moment)),
    plain(`drops-${moment}`, 'value-rejected', HTML, drops(moment)),
    plain(`clears-once-${moment}`, 'survived', HTML, replaces('', moment, true)),
  ]),
  reactCase('clears-in-an-effect', 'value-rejected', Cleared),
  reactCase('restores-in-an-effect', 'value-rejected', Restored, {
    initial: { ...NOTHING, companyId: EARLIER.companyId },
  }),
  reactCase('drops-in-an-effect', 'value-rejected', DroppedInAnEffect),
  plain('hands-its-data-back', 'survived', HTML, handsItsDataBack),
];

export const CASES: readonly FormCase[] = LATE.map((each) => ({ ...each, keepsKeyBack: true }));
