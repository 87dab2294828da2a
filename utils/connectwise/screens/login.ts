/** Recognises the sign-in page: company, user and one password are asked for together. */

import { controlNames, wordings } from '../../page/control-names.ts';
import { querySelectorAllDeep } from '../../page/dom-tree.ts';
import type { Field } from '../../page/labels.ts';
import { normalizeText, separateWords, wordSet } from '../../page/normalize-text.ts';
import { isVisible } from '../../page/visibility.ts';
import { LOGIN_LABELS } from '../model/vocabulary.ts';

const companies = wordSet(LOGIN_LABELS.company);
const users = wordSet(LOGIN_LABELS.user);

/**
 * The company field; null when this is no sign-in page. Two passwords are asked for where one is
 * changed, and sign-in pages of other products ask for no company.
 */
export function findCompanyField(fields: Field[], document: Document): Element | null {
  const inputs = querySelectorAllDeep(document, 'input').filter((input) =>
    isVisible(input),
  ) as HTMLInputElement[];
  if (inputs.filter(({ type }) => type === 'password').length !== 1) return null;
  const asks = (words: Set<string>) =>
    inputs.find(
      (input) =>
        /^(text|email|search)$/.test(input.type) && namesOf(input, fields).some((name) => words.has(name)),
    );
  return asks(users) ? (asks(companies) ?? null) : null;
}

/** What an input is called: by its label, else by its attributes. Names in code run words together, as in `CompanyName`. */
function namesOf(input: HTMLInputElement, fields: Field[]): string[] {
  const label = fields.find(({ control }) => control.element === input)?.label.text ?? '';
  return [label, ...controlNames(input).flatMap(wordings), input.name, input.id].map((name) =>
    normalizeText(separateWords(name)),
  );
}
