import type { SavedReading } from '../../utils/snapshot/snapshot-file.ts';

/** What a test expects to be read of a snapshot's frames, as the text of its file: a level is in one line. */
export function expectationText(
  readings: Pick<SavedReading, 'page' | 'problems' | 'form' | 'formFields'>[],
): string {
  const expected = readings.map(({ page, problems, form, formFields }) => ({
    page,
    problems,
    form,
    formFields,
  }));
  const text = JSON.stringify(expected, null, 2);
  return `${text.replace(/\{\s+("(?:module|landmark)"[^{}]*?)\s+\}/g, (_, inside: string) => `{ ${inside.replace(/\n\s+/g, ' ')} }`)}\n`;
}
