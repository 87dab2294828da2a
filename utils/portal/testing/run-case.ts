/** Plans and fills a case as the form script does, and judges the result by all that the page contains afterwards. */
import type { CasePage, FormCase, Values } from '../../../sandbox/office-protect/cases/form-case.ts';
import { FIELD_NAMES, PRIVATE_KEY_NAMES } from '../../integrations/index.ts';
import { querySelectorAllDeep, shadowRoots } from '../../page/dom-tree.ts';
import { fillForm } from '../fill/fill.ts';
import { watchForm } from '../fill/watch-form.ts';
import { mayBeForm } from '../form/may-be-form.ts';
import { type Plan, planForm } from '../form/plan.ts';
import { type Drawing, inPageTime } from './page-time.ts';
import { context, VALUES } from './test-form.ts';

/** Milliseconds on the page's clock after which a page counts as one without a form; long for one that should have one. */
const PATIENCE = { refused: 300, survived: 30_000 };
/** Milliseconds after the fill in which a page may still empty, rewrite or redraw its fields. */
const AFTERMATH = { survived: 100, refused: 400 };
/** Events that only the user may cause. */
const FORBIDDEN = ['submit', 'click', 'copy', 'cut', 'paste', 'dblclick', 'mousedown'];

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Every control of the page and of its frames that can be seen into. */
function controls(of: Document = document): Control[] {
  const frames = querySelectorAllDeep(of, 'iframe').flatMap(
    (frame) => (frame as HTMLIFrameElement).contentDocument ?? [],
  );
  return [
    ...querySelectorAllDeep(of, 'input, textarea, select').map((each) => each as Control),
    ...frames.flatMap((frame) => controls(frame)),
  ];
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The first ready plan, as the filler on the portal would report it; else the last refusal. */
function planOf({ expected }: FormCase): Promise<Plan> {
  const controller = new AbortController();
  return new Promise((resolve) => {
    const end = (): void => {
      controller.abort();
      resolve(planForm(document));
    };
    setTimeout(end, expected === 'survived' ? PATIENCE.survived : PATIENCE.refused);
    watchForm(
      document,
      (plan) => plan.status === 'ready' && end(),
      () => {},
      controller.signal,
    );
  });
}

/** Whether the probe would ask for the form script here. */
function probeFinds(): boolean {
  return mayBeForm([document, ...shadowRoots(document)], PRIVATE_KEY_NAMES);
}

/** A value without what pages may add or drop: spaces round it, and the slash after a host. */
function bare(text: string): string {
  return text.trim().replace(/\/$/, '');
}

/** The faults of a form that was reported as filled, without its values. */
function faultsOfFilled(page: CasePage, plan: Plan, before: Map<Control, string>): string[] {
  const values = page.values();
  const faults = FIELD_NAMES.filter((field) => bare(values[field]) !== bare(VALUES[field])).map(
    (field) => `${field} is not what the page would send`,
  );
  for (const field of ['companyId', 'publicKey', 'privateKey'] as const) {
    const holders = controls().filter(({ value }) => value.includes(VALUES[field]));
    if (holders.length !== 1) faults.push(`${field} stands in ${holders.length} controls`);
  }
  const planned: Control[] = plan.status === 'ready' ? Object.values(plan.fields) : [];
  const others = [...before].filter(([control]) => control.isConnected && !planned.includes(control));
  const touched = others.filter(([control, value]) => control.value !== value);
  return [...faults, ...touched.map(() => 'another control was changed')];
}

/** The faults of a form that was reported as untouched. */
function faultsOfRefused(page: CasePage, before: Map<Control, string>, expected: Values): string[] {
  const canaries = [VALUES.companyId, VALUES.publicKey, VALUES.privateKey].flatMap((value) => [
    value,
    value.slice(0, 12),
  ]);
  const holdsOne = (text: string): boolean =>
    canaries.some((canary) => text.toLowerCase().includes(canary.toLowerCase()));
  const left = [...controls(), ...before.keys()].filter(({ value }) => holdsOne(value));
  const faults = left.length > 0 ? [`${left.length} controls still hold a value`] : [];
  const values = page.values();
  if (Object.values(values).some(holdsOne)) faults.push('the page would send a value');
  const isGone = [...before.keys()].every((control) => !control.isConnected);
  const changed = FIELD_NAMES.filter((field) => values[field] !== expected[field]);
  return isGone ? faults : [...faults, ...changed.map((field) => `${field} is not what it was`)];
}

/** Says whether the private key ever stood in the form while another value did not; asks at every step of the clock. */
function watchKey(plan: Plan, signal: AbortSignal): () => boolean {
  let wasAlone = false;
  const look = (): void => {
    if (plan.status === 'refused' || signal.aborted) return;
    const { privateKey, ...others } = plan.fields;
    const isKept = FIELD_NAMES.every(
      (field) => field === 'privateKey' || bare(others[field].value) === bare(VALUES[field]),
    );
    wasAlone ||= privateKey.value === VALUES.privateKey && !isKept;
    setTimeout(look);
  };
  look();
  return () => wasAlone;
}

/** Shows, plans, fills and judges. `survived`, the reason of the refusal, or `WRONG: …` saying what is wrong. */
export function runCase(formCase: FormCase, drawing?: Drawing): Promise<string> {
  return inPageTime((hurry) => run(formCase, hurry), drawing);
}

async function run(formCase: FormCase, hurry: () => void): Promise<string> {
  const root = document.body.appendChild(document.createElement('div'));
  const listening = new AbortController();
  const received: string[] = [];
  for (const name of FORBIDDEN) {
    document.addEventListener(name, () => received.push(name), { capture: true, signal: listening.signal });
  }
  const page = await formCase.mount(root);
  received.length = 0;
  const plan = await planOf(formCase);
  const faults = plan.status === 'ready' && !probeFinds() ? ['the probe does not find the form'] : [];
  const before = new Map(controls().map((control) => [control, control.value]));
  const sent = { ...page.values() };
  if (formCase.emptied) sent[formCase.emptied] = '';
  const wasKeyAlone = watchKey(plan, listening.signal);
  hurry();
  page.change?.();
  const result = await fillForm(plan, VALUES, context());
  const isFilled = result.status === 'verified';
  if (plan.status === 'ready') await pause(isFilled ? AFTERMATH.survived : AFTERMATH.refused);
  faults.push(...(isFilled ? faultsOfFilled(page, plan, before) : faultsOfRefused(page, before, sent)));
  faults.push(...received.map((name) => `the page received ${name}`));
  if (formCase.keepsKeyBack && wasKeyAlone())
    faults.push('the private key stood there without another value');
  listening.abort();
  page.close();
  root.remove();
  if (faults.length > 0) return `WRONG: ${faults.join(', ')}`;
  if (isFilled) return 'survived';
  return result.status === 'refused' ? result.reason : result.status;
}
