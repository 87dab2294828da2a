/** Recognises the sign-in page, by what it asks for: company, user and one password, or the company first. */

import { controlNames, wordings } from '../../page/control-names.ts';
import { querySelectorAllDeep } from '../../page/dom-tree.ts';
import type { Field } from '../../page/labels.ts';
import { normalizeText, separateWords, wordSet } from '../../page/normalize-text.ts';
import type { TextRun } from '../../page/text-runs.ts';
import { isVisible } from '../../page/visibility.ts';
import { LOGIN_LABELS, SIGN_IN_BUTTONS } from '../model/vocabulary.ts';
import { MOST_SIGN_IN_FIELDS } from './may-be-setup-screen.ts';

const companies = wordSet(LOGIN_LABELS.company);
const users = wordSet(LOGIN_LABELS.user);
const buttons = wordSet(SIGN_IN_BUTTONS);

/**
 * The company field; null when this is no sign-in page. Two passwords are asked for where one is
 * changed, and sign-in pages of other products ask for no company. A page without a password has a button of a sign-in
 * page, and few fields.
 */
export function findCompanyField(fields: Field[], textRuns: TextRun[], document: Document): Element | null {
  const inputs = querySelectorAllDeep(document, 'input').filter((input) =>
    isVisible(input),
  ) as HTMLInputElement[];
  const passwords = inputs.filter(({ type }) => type === 'password').length;
  if (passwords > 1) return null;
  const asks = (words: Set<string>) =>
    inputs.find(
      (input) =>
        /^(text|email|search)$/.test(input.type) && namesOf(input, fields).some((name) => words.has(name)),
    );
  const isFirstStep =
    passwords === 0 &&
    inputs.length <= MOST_SIGN_IN_FIELDS &&
    (textRuns.some(({ plain }) => buttons.has(plain)) ||
      inputs.some(({ type, value }) => type === 'submit' && buttons.has(normalizeText(value))));
  return isFirstStep || (passwords === 1 && asks(users)) ? (asks(companies) ?? null) : null;
}

/** What an input is called: by its label, else by its attributes. Names in code run words together, as in `CompanyName`. */
function namesOf(input: HTMLInputElement, fields: Field[]): string[] {
  const label = fields.find(({ control }) => control.element === input)?.label.text ?? '';
  return [label, ...controlNames(input).flatMap(wordings), input.name, input.id].map((name) =>
    normalizeText(separateWords(name)),
  );
}
