/** One value goes into the field that was chosen, or nothing happens. */
import { afterEach, describe, expect, test } from 'vitest';
import type { FieldName } from '../../integrations/index.ts';
import type { FormControl } from '../form/fillable.ts';
import { inPageTime } from '../testing/page-time.ts';
import { context, ORIGIN, VALUES } from '../testing/test-form.ts';
import { fieldName } from './chosen-field.ts';
import { fillOne, type OneOutcome, type Target } from './fill-one.ts';
import { formStateOf } from './form-state.ts';
import { createWrittenValues } from './written-values.ts';

afterEach(() => {
  document.body.replaceChildren();
  formStateOf(document).release(() => false);
});

const { formState: _, ...PAGE } = context();

function show(html: string): HTMLInputElement[] {
  document.body.innerHTML = html;
  return [...document.querySelectorAll('input')];
}
/** Two fields of a form in words that mean nothing. */
const NONSENSE = '<p><label>Zork <input></label></p><p><label>Blint <input type="password"></label></p>';

function targetOf(control: FormControl, isConfirmed = false): Target {
  return { control, name: fieldName(control), type: control.type, isConfirmed };
}

function put(
  field: FieldName,
  target: Target,
  place: Partial<NonNullable<typeof PAGE.view>> = {},
): Promise<OneOutcome> {
  const view = { ...context().view, ...place } as typeof PAGE.view;
  return inPageTime((hurry) => {
    hurry();
    return fillOne(target, { field, value: VALUES[field] }, { ...PAGE, ...(view && { view }) });
  });
}
const refused = (reason: string) => ({ refused: reason });
/** Runs right before the value is written: the page gets the key press first. */
function atTheWrite(control: FormControl, act: () => void): void {
  control.addEventListener('keydown', act, { once: true });
}
const allText = () =>
  [document.body.outerHTML, ...[...document.querySelectorAll('input')].map(({ value }) => value)].join(' ');

describe('what is written', () => {
  test.each(['siteUrl', 'companyId', 'publicKey'] as const)(
    '%s, into the chosen field alone',
    async (field) => {
      const [zork, blint] = show(NONSENSE) as [HTMLInputElement, HTMLInputElement];
      expect(await put(field, targetOf(zork))).toEqual({ control: zork });
      expect([zork.value, blint.value]).toEqual([VALUES[field], '']);
    },
  );

  test('the private key into a password field, which the browser then stores nothing of', async () => {
    const [zork, blint] = show(NONSENSE) as [HTMLInputElement, HTMLInputElement];
    let attribute: string | null = null;
    blint.addEventListener('input', () => {
      attribute = blint.getAttribute('autocomplete');
    });
    expect(await put('privateKey', targetOf(blint))).toEqual({ control: blint });
    expect([zork.value, blint.value, attribute]).toEqual(['', VALUES.privateKey, 'off']);
  });

  test('what stood there before is replaced, and what the page only keeps when it is typed', async () => {
    const [zork] = show('<label>Zork <input value="before"></label>') as [HTMLInputElement];
    zork.addEventListener('input', ({ isTrusted }) => {
      if (!isTrusted) zork.value = '';
    });
    // Typing needs the focus of the window, which a test may not have.
    const outcome = await put('companyId', targetOf(zork));
    expect(document.hasFocus() ? outcome : { control: zork }).toEqual({ control: zork });
  });

  test('a field that the page makes anew with the value in it', async () => {
    const [zork, blint] = show(NONSENSE) as [HTMLInputElement, HTMLInputElement];
    blint.addEventListener('change', () => {
      const copy = blint.cloneNode() as HTMLInputElement;
      copy.value = blint.value;
      blint.replaceWith(copy);
    });
    const outcome = await put('privateKey', targetOf(blint));
    const renewed = document.querySelectorAll('input')[1];
    expect(outcome).toEqual({ control: renewed });
    expect(renewed?.getAttribute('autocomplete')).toBe('off');
    expect(zork.value).toBe('');
  });

  test('a field in a frame of the same origin', async () => {
    show('<iframe style="margin: 30px; padding: 7px; border: 5px solid" srcdoc="x"></iframe>');
    const inner = await innerDocument();
    inner.body.innerHTML = NONSENSE;
    const control = inner.querySelectorAll('input')[1] as HTMLInputElement;
    expect(targetOf(control).name).toBe('Blint');
    const outcome = await put('privateKey', targetOf(control));
    expect('control' in outcome && outcome.control === control).toBe(true);
    expect(control.value).toBe(VALUES.privateKey);
  });

  test('of a list of regions the one that the site is in', async () => {
    document.body.innerHTML =
      '<label>Zork <select><option></option><option value="1">na.myconnectwise.net</option><option value="2">eu.myconnectwise.net</option></select></label>';
    const list = document.querySelector('select') as HTMLSelectElement;
    expect(await put('siteUrl', targetOf(list))).toEqual({ control: list });
    expect(list.value).toBe('1');
    expect(await put('publicKey', targetOf(list))).toEqual(refused('not-text'));
  });
});

async function innerDocument(): Promise<Document> {
  const frame = document.querySelector('iframe') as HTMLIFrameElement;
  await expect.poll(() => frame.contentDocument?.body?.textContent).toBe('x');
  return frame.contentDocument as Document;
}

describe('what is refused, with nothing written', () => {
  test.each<[string, string]>([
    ['<label>Zork <input disabled></label>', 'not-editable'],
    ['<label>Zork <input readonly></label>', 'not-editable'],
    ['<div inert><label>Zork <input></label></div>', 'not-editable'],
    ['<label>Zork <input style="opacity: 0"></label>', 'not-visible'],
    ['<label>Zork <input style="width: 2px; padding: 0; border: 0"></label>', 'not-visible'],
    ['<label>Zork <input></label><div style="position: fixed; inset: 0"></div>', 'not-visible'],
    ['<label>Zork <input type="email"></label>', 'not-text'],
    ['<label>Zork <input maxlength="3"></label>', 'too-long'],
  ])('%s', async (html, reason) => {
    const [zork] = show(html) as [HTMLInputElement];
    expect(await put('publicKey', targetOf(zork))).toEqual(refused(reason));
    expect(zork.value).toBe('');
  });

  test.each<[string, object, string]>([
    ['another origin', { location: { origin: 'https://evil.example', protocol: 'https:' } }, 'wrong-origin'],
    ['http', { location: { origin: ORIGIN, protocol: 'http:' } }, 'wrong-origin'],
    ['a sandboxed page', { origin: 'null' }, 'sandboxed'],
    ['a page in a frame', { top: 2 }, 'sandboxed'],
  ])('%s', async (_name, place, reason) => {
    const [, blint] = show(NONSENSE) as [HTMLInputElement, HTMLInputElement];
    expect(await put('privateKey', targetOf(blint), place)).toEqual(refused(reason));
    expect(allText()).not.toContain(VALUES.privateKey);
  });

  test('a field of a document that is not on the page any more', async () => {
    show('<iframe srcdoc="x"></iframe>');
    const inner = await innerDocument();
    inner.body.innerHTML = NONSENSE;
    const control = inner.querySelectorAll('input')[1] as HTMLInputElement;
    const target = targetOf(control);
    document.querySelector('iframe')?.remove();
    expect(await put('privateKey', target)).toEqual(refused('other-field'));
    expect(control.value).toBe('');
  });

  test('a field in a frame that is covered', async () => {
    show('<iframe srcdoc="x"></iframe><div style="position: fixed; inset: 0"></div>');
    const inner = await innerDocument();
    inner.body.innerHTML = NONSENSE;
    const control = inner.querySelectorAll('input')[1] as HTMLInputElement;
    expect(await put('privateKey', targetOf(control))).toEqual(refused('not-visible'));
    expect(control.value).toBe('');
  });

  test('the private key, for a field that shows it, without a yes to that very name', async () => {
    const [zork] = show(NONSENSE) as [HTMLInputElement];
    expect(await put('privateKey', targetOf(zork))).toEqual(refused('other-field'));
    const confirmed = targetOf(zork, true);
    (zork.labels?.[0]?.firstChild as Text).data = 'Comment, public ';
    expect(await put('privateKey', confirmed)).toEqual(refused('other-field'));
    expect(allText()).not.toContain(VALUES.privateKey);
    expect(await put('privateKey', targetOf(zork, true))).toEqual({ control: zork });
  });
});

describe('what the page does at the last moment', () => {
  test.each<[string, (blint: HTMLInputElement) => void, string]>([
    ['shows what is typed', (blint) => (blint.type = 'text'), 'other-field'],
    ['puts another field there', (blint) => blint.replaceWith(blint.cloneNode()), 'other-field'],
    ['takes it away', (blint) => blint.remove(), 'other-field'],
    ['locks it', (blint) => (blint.readOnly = true), 'not-editable'],
    ['hides it', (blint) => (blint.style.opacity = '0'), 'not-visible'],
    [
      'covers it',
      () => document.body.insertAdjacentHTML('beforeend', '<div style="position: fixed; inset: 0"></div>'),
      'not-visible',
    ],
  ])('%s: nothing is written', async (_name, act, reason) => {
    const [, blint] = show(NONSENSE) as [HTMLInputElement, HTMLInputElement];
    atTheWrite(blint, () => act(blint));
    expect(await put('privateKey', targetOf(blint))).toEqual(refused(reason));
    expect(blint.value).toBe('');
    expect(allText()).not.toContain(VALUES.privateKey);
  });

  test('focuses another field: that gets nothing', async () => {
    const [zork, blint] = show(NONSENSE) as [HTMLInputElement, HTMLInputElement];
    blint.addEventListener('focus', () => zork.focus());
    blint.addEventListener('keydown', () => zork.focus());
    expect(await put('privateKey', targetOf(blint))).toEqual({ control: blint });
    expect([zork.value, blint.value]).toEqual(['', VALUES.privateKey]);
  });

  test('does not keep the value: what stood before comes back, and nothing of the key stays', async () => {
    const [, blint] = show(NONSENSE) as [HTMLInputElement, HTMLInputElement];
    blint.value = 'before';
    blint.addEventListener('change', () => {
      if (blint.value !== 'before') blint.value = blint.value.slice(0, 5);
    });
    expect(await put('privateKey', targetOf(blint))).toEqual(refused('value-rejected'));
    expect(blint.value).toBe('before');
    expect(blint.hasAttribute('autocomplete')).toBe(false);
    expect(allText()).not.toContain(VALUES.privateKey.slice(0, 5));
  });
});

describe('what stands', () => {
  test('is told from what the page changed, and known again when it is back', async () => {
    const [zork, blint] = show(NONSENSE) as [HTMLInputElement, HTMLInputElement];
    const written = createWrittenValues();
    [zork.value, blint.value] = [`${VALUES.siteUrl} `, VALUES.privateKey];
    await written.add('siteUrl', zork);
    await written.add('privateKey', blint);
    expect(await written.standing()).toEqual(['siteUrl', 'privateKey']);
    zork.value = VALUES.siteUrl.replace(/\/$/, '');
    blint.value = `${VALUES.privateKey}x`;
    expect(await written.standing()).toEqual(['siteUrl']);
    blint.value = VALUES.privateKey;
    expect(await written.standing()).toEqual(['siteUrl', 'privateKey']);
  });

  test('follows the value into a field that the page made anew, and keeps the browser from storing that', async () => {
    const [, blint] = show(NONSENSE) as [HTMLInputElement, HTMLInputElement];
    const written = createWrittenValues();
    blint.value = VALUES.privateKey;
    await written.add('privateKey', blint);
    const copy = blint.cloneNode() as HTMLInputElement;
    copy.value = '';
    blint.replaceWith(copy);
    expect(await written.standing()).toEqual([]);
    copy.value = VALUES.privateKey;
    expect(await written.standing()).toEqual(['privateKey']);
    expect(copy.getAttribute('autocomplete')).toBe('off');
  });
});
