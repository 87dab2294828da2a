/**
 * Keeps the browser from storing the private key together with the form that it was written into.
 *
 * Measured in Chromium 150 and Firefox 140, with fields that a script has filled in:
 * - Both store the contents of forms for session restore, on disk and while the page is open: Chromium within seconds
 *   (`Sessions/`), Firefox every 15 s (`sessionstore-backups/`). Chromium also stores what was submitted (`Web Data`),
 *   Firefox does for fields that were typed into (`formhistory.sqlite`).
 * - Neither stores a field that has `autocomplete="off"` at that moment. So it must be there before the key is, and stay
 *   for as long as the key does: taken back right after the write, it has no effect.
 * - `new-password` and `one-time-code` are enough for Firefox only.
 * - A password field is not stored, but in Chromium it is as soon as the page shows its text (`type="text"`).
 * - When a page is reloaded, or is left and built again on Back, Firefox gives its new fields the former contents, which only
 *   an `autocomplete` in the page's own HTML prevents. It then stores them. So the field must be empty when the page is left.
 * - Chromium also stores the body of a form that was sent by POST, with the page that answered, unless the form had a password
 *   field with a value.
 */
import { type FormControl, isList } from '../form/fillable.ts';
import type { Plan } from '../form/plan.ts';

const OFF = 'off';

export interface FormStateGuard {
  /** Whether a field of this document was given the private key, and not taken back. */
  readonly isActive: boolean;
  /** From now on the browser stores nothing of this field. Call it before the private key is written. */
  exclude(field: FormControl): void;
  /**
   * Excludes the private key's field of this plan if any field was excluded before: the page may have made its input anew,
   * or set the attribute itself. Call it after each change of the page. Reads no value.
   */
  follow(plan: Plan): void;
  /** Gives the fields their own attribute back, except where the private key still is. Call it after it was taken back. */
  release(hasKey: (field: FormControl) => boolean): void;
}

function giveBack(field: FormControl, attribute: string | null): void {
  // What the page has set meanwhile stays.
  if (field.getAttribute('autocomplete') !== OFF) return;
  if (attribute === null) field.removeAttribute('autocomplete');
  else field.setAttribute('autocomplete', attribute);
}

/**
 * Makes fields password fields for as long as their form is being sent by POST: Chromium stores what was sent with the page
 * that answers, unless a password was among it. Only Chromium has `userAgentData`; Firefox does not store it, and would
 * ask whether to save the password.
 */
function hideWhileSent({ target, submitter }: SubmitEvent, fields: readonly FormControl[]): void {
  const method =
    submitter?.getAttribute('formmethod') ?? (target as Element | null)?.getAttribute('method') ?? '';
  if (method.toLowerCase() !== 'post') return;
  for (const field of fields) {
    if (isList(field) || field.form !== target || field.type === 'password') continue;
    const { type } = field;
    field.type = 'password';
    setTimeout(() => {
      field.type = type;
    });
  }
}

/**
 * Creates the guard of one document. When the page is left, excluded fields are emptied; when Back shows the very same page
 * again, they get their contents back. Only in between are these kept, and as long as the browser keeps the page.
 */
export function createFormStateGuard(document: Document): FormStateGuard {
  /** Excluded fields, and their attribute before. */
  const excluded = new Map<FormControl, string | null>();
  const contents = new Map<FormControl, string>();

  const view = document.defaultView;
  if (view && 'userAgentData' in view.navigator) {
    view.addEventListener('submit', (event) => hideWhileSent(event, [...excluded.keys()]), { capture: true });
  }
  view?.addEventListener('pagehide', ({ persisted }) => {
    for (const field of excluded.keys()) {
      if (persisted) contents.set(field, field.value);
      field.value = '';
    }
  });
  view?.addEventListener('pageshow', () => {
    for (const [field, value] of contents) field.value = value;
    contents.clear();
  });

  const guard: FormStateGuard = {
    get isActive() {
      return excluded.size > 0;
    },
    exclude(field) {
      const attribute = field.getAttribute('autocomplete');
      if (!excluded.has(field)) excluded.set(field, attribute);
      if (attribute !== OFF) field.setAttribute('autocomplete', OFF);
    },
    follow(plan) {
      if (!guard.isActive || plan.status === 'refused') return;
      guard.exclude(plan.fields.privateKey);
      for (const field of excluded.keys()) if (!field.isConnected) excluded.delete(field);
    },
    release(hasKey) {
      for (const [field, attribute] of excluded) {
        if (hasKey(field)) continue;
        excluded.delete(field);
        giveBack(field, attribute);
      }
    },
  };
  return guard;
}

const guards = new WeakMap<Document, FormStateGuard>();

/** The one guard of a document. */
export function formStateOf(document: Document): FormStateGuard {
  const known = guards.get(document);
  if (known) return known;
  const guard = createFormStateGuard(document);
  guards.set(document, guard);
  return guard;
}
