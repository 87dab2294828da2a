/** What is filled in for the user: plain data, from the plan to the page and back. */
import { MEMBER_FIELDS, type MemberField } from './observation.ts';

/** Fields that can be filled in: those of the member form, `role-id` in the form of a new role too, and a new key's description. */
export const FILL_FIELDS = [...MEMBER_FIELDS, 'key-description'] as const;
export type FillField = (typeof FILL_FIELDS)[number];

/** `type`: a text is typed; `choose`: the option of this text is chosen; `top-level`: the one for level 1; `only-choice`: the one option, if there is but one. */
export type FillItem =
  | { field: FillField; how: 'type' | 'choose'; text: string }
  | { field: MemberField; how: 'top-level' | 'only-choice' };

/** A list that offers several options, in the page's own words. */
export interface FieldChoices {
  field: FillField;
  /** At most `MOST_CHOICES` texts, each of at most `LONGEST_CHOICE` characters. */
  texts: string[];
  /** How many there are, offered here or not. */
  total: number;
}

export const MOST_CHOICES = 12;
export const LONGEST_CHOICE = 100;

/** How far the form is filled in. */
export interface FillProgress {
  /** Fields that were filled in, or had a value already. */
  filled: FillField[];
  /** Fields that were to be filled in, or to be emptied again, and are not. */
  left: FillField[];
  /** Fields that the user has to decide. */
  choices: FieldChoices[];
}

/** "Level 1" as a word, so that Level 10 is none; the top level is named Corporate (docs/connectwise-ui.md, E.2). */
const TOP_LEVEL = /\b(level|niveau)\s*1\b|^corpora(te|tive|tif)$/i;

/** Whether a value of the field Level is the top one, from which a member sees all companies. */
export function isTopLevel(value: string): boolean {
  return TOP_LEVEL.test(value);
}
