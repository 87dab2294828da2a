/** A target form for the tests of filling, on a page that counts as the portal. */

import { FIELD_NAMES, type FieldName } from '../../integrations/index.ts';
import { type FillContext, type FillResult, fillForm } from '../fill/fill.ts';
import { createFormStateGuard, type FormStateGuard } from '../fill/form-state.ts';
import type { FormControl } from '../form/fillable.ts';
import type { Fields } from '../form/find-form.ts';
import { planForm } from '../form/plan.ts';
import { type Drawing, inPageTime } from './page-time.ts';

export const ORIGIN = 'https://portal.office-protect.com';
export const VALUES = {
  siteUrl: 'https://na.myconnectwise.net/',
  companyId: 'canary_company',
  publicKey: 'CanaryPublic1234',
  privateKey: 'CanaryPrivate987',
};
export const LABELS: Record<FieldName, string> = {
  siteUrl: 'ConnectWise site URL',
  companyId: 'Company ID',
  publicKey: 'Public Key',
  privateKey: 'Private Key',
};
export const NOTHING = { siteUrl: '', companyId: '', publicKey: '', privateKey: '' };

export function context(
  place: Partial<NonNullable<FillContext['view']>> = {},
  formState: FormStateGuard = createFormStateGuard(document),
): FillContext {
  const location = { origin: ORIGIN, protocol: 'https:' };
  const view = { origin: ORIGIN, location, self: 1, top: 1, ...place };
  return { document, expectedOrigin: ORIGIN, view, formState };
}

/** A form with the four fields; `extra` are attributes of the named field. */
export function showForm(extra: Partial<Record<FieldName, string>> = {}): Fields {
  const rows = FIELD_NAMES.map(
    (name) => `<p><label>${LABELS[name]} <input ${extra[name] ?? ''}></label></p>`,
  );
  document.body.innerHTML = `<form>${rows.join('')}<button>Check connection</button></form>`;
  return fields();
}

function fields(): Fields {
  const plan = planForm(document);
  if (plan.status === 'refused') throw new Error(`The test's form is refused: ${plan.reason}`);
  return plan.fields;
}

export function contents(of: Fields = fields()): Record<FieldName, string> {
  return { ...NOTHING, ...Object.fromEntries(FIELD_NAMES.map((name) => [name, of[name].value])) };
}

/** Plans and fills on the page's clock (page-time.ts). */
export function fill(place?: FillContext, drawing?: Drawing): Promise<FillResult> {
  return inPageTime((hurry) => {
    hurry();
    return fillForm(planForm(document), VALUES, place ?? context());
  }, drawing);
}

export function refused(reason: string): unknown {
  return { status: 'refused', reason };
}

export function clear(input: FormControl): void {
  input.value = '';
}
