import { en, type Words } from './words-en.ts';

/** Letters replaced by others, but not the names of values in braces. */
function garble(text: string): string {
  const turn = (letter: string) => {
    const first = letter < 'a' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first);
  };
  return text.replace(/\{\w+\}|[A-Za-z]/g, (found) => (found.length > 1 ? found : turn(found)));
}

/** A portal whose words mean nothing, as in a language that nobody has added: `?language=zxx`. */
export const nonsense = Object.fromEntries(
  Object.entries(en).map(([word, text]) => [word, garble(text)]),
) as Words;
