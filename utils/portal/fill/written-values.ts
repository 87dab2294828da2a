/** Which values were written into a page one at a time, and whether they still stand there. */
import { FIELD_NAMES, type FieldName } from '../../integrations/index.ts';
import { querySelectorAllDeep } from '../../page/dom-tree.ts';
import type { FormControl } from '../form/fillable.ts';
import { normalise } from './fill.ts';
import { formStateOf } from './form-state.ts';

export interface WrittenValues {
  /** A value was written and read back in this control. */
  add(field: FieldName, control: FormControl): Promise<void>;
  /** The values that stand as they were written; where the page has put another control in place of one, in that. */
  standing(): Promise<FieldName[]>;
}

/** Remembers no text: only a digest of each, with a salt that no one else has. */
export function createWrittenValues(): WrittenValues {
  const salt = crypto.randomUUID();
  const written = new Map<FieldName, { control: FormControl; digest: string }>();

  async function digestOf(field: FieldName, { value }: FormControl): Promise<string> {
    const bytes = new TextEncoder().encode(`${salt}${normalise(field, value)}`);
    return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].join();
  }
  /** The control that holds a value now; null for none. */
  async function holderOf(field: FieldName): Promise<FormControl | null> {
    const known = written.get(field);
    if (!known) return null;
    const { control, digest } = known;
    const others = () => querySelectorAllDeep(control.ownerDocument, 'input,select') as FormControl[];
    for (const each of control.isConnected ? [control] : others()) {
      if (each.value !== '' && (await digestOf(field, each)) === digest) return each;
    }
    return null;
  }
  return {
    async add(field, control) {
      written.set(field, { control, digest: await digestOf(field, control) });
    },
    async standing() {
      const standing: FieldName[] = [];
      for (const field of FIELD_NAMES) {
        const control = await holderOf(field);
        const known = written.get(field);
        if (!control || !known) continue;
        standing.push(field);
        known.control = control;
        if (field === 'privateKey') formStateOf(control.ownerDocument).exclude(control);
      }
      return standing;
    },
  };
}
