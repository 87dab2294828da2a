/** All fields whose values are compared. Passwords are not read, not even for that. */
const FIELDS = 'input:not([type=password]),select,textarea';

/** The values of all fields in these roots as one number: a value could be a key, so no text is kept. */
export function fieldFingerprint(roots: ParentNode[]): number {
  let sum = 0;
  for (const root of roots) {
    for (const field of root.querySelectorAll<HTMLInputElement>(FIELDS)) {
      const { value, checked } = field;
      for (let i = 0; i < value.length; i++) sum = (Math.imul(sum, 31) + value.charCodeAt(i)) | 0;
      sum = (Math.imul(sum, 31) + (checked ? 2 : 1)) | 0;
    }
  }
  return sum;
}
