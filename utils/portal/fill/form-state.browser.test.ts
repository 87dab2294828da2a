/** The browser does not store the private key's field, for as long as the key may be in it. */
import { afterEach, describe, expect, test } from 'vitest';
import type { FormControl } from '../form/fillable.ts';
import { planForm } from '../form/plan.ts';
import { clear, context, fill, refused, showForm, VALUES } from '../testing/test-form.ts';
import { createFormStateGuard } from './form-state.ts';

afterEach(() => document.body.replaceChildren());

const OWN = [
  ['none', null],
  ['current-password', 'current-password'],
  ['new-password', 'new-password'],
  ['on', 'on'],
  ['off', 'off'],
] as const;

function autocomplete(field: FormControl): string | null {
  return field.getAttribute('autocomplete');
}

/** A form whose private key's field has this attribute, and that field. */
function showFormWith(own: string | null) {
  return showForm(own === null ? {} : { privateKey: `autocomplete="${own}"` });
}

/** Notes the attribute whenever the field, or the attribute itself, changes while the key is there. */
function attributesWithKey(field: FormControl): (string | null)[] {
  const seen: (string | null)[] = [];
  const note = () => field.value === VALUES.privateKey && seen.push(autocomplete(field));
  new MutationObserver(note).observe(field, { attributes: true });
  for (const name of ['input', 'change', 'blur']) field.addEventListener(name, note, { capture: true });
  return seen;
}

describe.each(OWN)('a private key’s field whose own attribute is %s', (_, own) => {
  test.each(['', 'type="password"'])('is never stored while it has the key (%s)', async (type) => {
    const { privateKey } = showFormWith(own);
    if (type) privateKey.setAttribute('type', 'password');
    const seen = attributesWithKey(privateKey);
    expect(await fill()).toEqual({ status: 'verified' });
    expect(new Set(seen)).toEqual(new Set(['off']));
    expect(autocomplete(privateKey)).toBe('off');
  });

  test('gets it back when the key is taken back, and not before', async () => {
    const { privateKey, siteUrl } = showFormWith(own);
    const seen = attributesWithKey(privateKey);
    // From then on the page does not keep another value any more.
    const meddle = () => {
      clear(siteUrl);
      siteUrl.addEventListener('input', () => clear(siteUrl));
    };
    privateKey.addEventListener('change', () => setTimeout(meddle, 200), { once: true });
    expect(await fill()).toEqual(refused('value-rejected'));
    expect(privateKey.value).toBe('');
    expect(new Set(seen)).toEqual(new Set(['off']));
    expect(autocomplete(privateKey)).toBe(own);
  });

  test('keeps it if the key is never written', async () => {
    const { companyId, privateKey } = showFormWith(own);
    const records = new MutationObserver(() => {});
    records.observe(privateKey, { attributes: true });
    companyId.addEventListener('input', () => clear(companyId));
    expect(await fill()).toEqual(refused('value-rejected'));
    expect(records.takeRecords()).toEqual([]);
    expect(autocomplete(privateKey)).toBe(own);
  });
});

test('the other fields keep their attribute', async () => {
  const { privateKey: _, ...others } = showForm({ companyId: 'autocomplete="organization"' });
  expect(await fill()).toEqual({ status: 'verified' });
  expect(Object.values(others).map(autocomplete)).toEqual([null, 'organization', null]);
});

test('an input that the page makes anew with the key in it is not stored either', async () => {
  const { privateKey } = showForm();
  const renew = () => {
    const { value } = privateKey;
    const renewed = document.createElement('input');
    privateKey.replaceWith(renewed);
    renewed.value = value;
  };
  privateKey.addEventListener('focusout', () => queueMicrotask(renew), { once: true });
  expect(await fill()).toEqual({ status: 'verified' });
  expect(privateKey.isConnected).toBe(false);
  const plan = planForm(document);
  expect(plan.status === 'ready' && autocomplete(plan.fields.privateKey)).toBe('off');
});

test('a field that held the key of an earlier order stays as it is when the next order fails', async () => {
  const { privateKey, siteUrl } = showForm();
  const place = context();
  expect(await fill(place)).toEqual({ status: 'verified' });
  privateKey.value = 'EarlierPrivate45';
  siteUrl.addEventListener('input', () => privateKey.value === VALUES.privateKey && clear(siteUrl));
  privateKey.addEventListener('change', () => clear(siteUrl));
  expect(await fill(place)).toEqual(refused('value-rejected'));
  expect(privateKey.value).toBe('EarlierPrivate45');
  expect(autocomplete(privateKey)).toBe('off');
});

describe('the guard', () => {
  const guard = () => {
    const fields = showForm({ privateKey: 'autocomplete="on"' });
    return { field: fields.privateKey, formState: createFormStateGuard(document) };
  };

  test('follows the form only after a key was written to it', () => {
    const { field, formState } = guard();
    formState.follow(planForm(document));
    expect([formState.isActive, autocomplete(field)]).toEqual([false, 'on']);
    formState.exclude(field);
    field.setAttribute('autocomplete', 'on');
    formState.follow(planForm(document));
    expect([formState.isActive, autocomplete(field)]).toEqual([true, 'off']);
    formState.release(() => false);
    formState.follow(planForm(document));
    expect([formState.isActive, autocomplete(field)]).toEqual([false, 'on']);
  });

  test('keeps a field excluded that still has the key', () => {
    const { field, formState } = guard();
    formState.exclude(field);
    formState.release((each) => each === field);
    expect([formState.isActive, autocomplete(field)]).toEqual([true, 'off']);
  });

  test('leaves what the page has set meanwhile', () => {
    const { field, formState } = guard();
    formState.exclude(field);
    field.setAttribute('autocomplete', 'one-time-code');
    formState.release(() => false);
    expect(autocomplete(field)).toBe('one-time-code');
  });

  test('does not keep an input that the page has replaced', () => {
    const { field, formState } = guard();
    formState.exclude(field);
    field.replaceWith(field.cloneNode());
    formState.follow(planForm(document));
    field.setAttribute('autocomplete', 'off');
    formState.release(() => false);
    expect(autocomplete(field)).toBe('off');
  });
});

describe('when the page is left', () => {
  /** A page of its own with two fields, the second of which has the key. */
  function ownPage() {
    const { contentWindow: view, contentDocument: page } = document.body.appendChild(
      document.createElement('iframe'),
    );
    if (!view || !page) throw new Error('The frame has no page.');
    page.body.innerHTML = '<input value="other"><input>';
    const [other, field] = page.querySelectorAll('input');
    if (!other || !field) throw new Error('The page has no fields.');
    const send = (type: 'pagehide' | 'pageshow', persisted: boolean) =>
      view.dispatchEvent(new PageTransitionEvent(type, { persisted }));
    const formState = createFormStateGuard(page);
    field.value = VALUES.privateKey;
    return { contents: () => [other.value, field.value], field, formState, send };
  }

  test.each([true, false])('the field is empty (the browser keeps the page: %s)', (persisted) => {
    const { contents, field, formState, send } = ownPage();
    formState.exclude(field);
    send('pagehide', persisted);
    expect(contents()).toEqual(['other', '']);
  });

  test('and has its contents back when the same page is shown again', () => {
    const { contents, field, formState, send } = ownPage();
    formState.exclude(field);
    send('pagehide', true);
    send('pageshow', true);
    expect(contents()).toEqual(['other', VALUES.privateKey]);
    // They are not kept: what the user does then stays.
    field.value = 'typed';
    send('pageshow', true);
    expect(contents()).toEqual(['other', 'typed']);
  });

  test('a field that no key was written to is left alone', () => {
    const { contents, send } = ownPage();
    send('pagehide', false);
    expect(contents()).toEqual(['other', VALUES.privateKey]);
  });
});

describe('when the form is sent', () => {
  /** Sends the form of a field, and returns the field's type at that moment. */
  function typeWhenSent(
    field: HTMLInputElement,
    attributes: Record<string, string>,
    ofButton = {},
  ): string[] {
    const { form } = field;
    const button = form?.querySelector('button');
    if (!form || !button) throw new Error('The field has no form.');
    for (const [name, value] of Object.entries(attributes)) form.setAttribute(name, value);
    for (const [name, value] of Object.entries<string>(ofButton)) button.setAttribute(name, value);
    const seen: string[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      seen.push(field.type);
    });
    button.click();
    return seen;
  }

  function filled() {
    const { privateKey } = showForm();
    createFormStateGuard(document).exclude(privateKey);
    return privateKey as HTMLInputElement;
  }

  test('by POST, the field is a password field then, and afterwards what it was', async () => {
    const field = filled();
    expect(typeWhenSent(field, { method: 'post' })).toEqual(['password']);
    await expect.poll(() => field.type).toBe('text');
  });

  test('the button may choose POST, or not', () => {
    expect(typeWhenSent(filled(), {}, { formmethod: 'POST' })).toEqual(['password']);
    expect(typeWhenSent(filled(), { method: 'post' }, { formmethod: 'get' })).toEqual(['text']);
  });

  test('by a script of the page, it stays what it is', () => {
    expect(typeWhenSent(filled(), {})).toEqual(['text']);
  });

  test('a field that no key was written to stays what it is', () => {
    const { privateKey } = showForm();
    createFormStateGuard(document);
    expect(typeWhenSent(privateKey as HTMLInputElement, { method: 'post' })).toEqual(['text']);
  });
});
