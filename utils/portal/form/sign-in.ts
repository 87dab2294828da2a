/** Whether a page asks to sign in: then there is no form yet, and the user knows what to do. */
import { querySelectorAllDeep } from '../../page/dom-tree.ts';
import { isFillable } from './fillable.ts';
import { headingsOf, isAccountSection } from './headings.ts';

/** What a sign-in asks for: pages that ask for one thing after the other show no password at first. */
const ASKED =
  'input[type=password],input[type=email],input[autocomplete~=username],input[autocomplete~=email],input[name=username]';

/**
 * True for a page with one password field at most, or one for a name, under a title or with a button that says "Sign in".
 * With two of them a password is changed or chosen.
 */
export function isSignInPage(document: Document): boolean {
  const asked = querySelectorAllDeep(document, ASKED) as HTMLInputElement[];
  const seen = asked.filter(isFillable);
  if (seen.length === 0 || seen.filter(({ type }) => type === 'password').length > 1) return false;
  const headings = headingsOf(document);
  return seen.some((input) => isAccountSection(input, headings));
}
