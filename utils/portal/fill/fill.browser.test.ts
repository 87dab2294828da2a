import { afterEach, describe, expect, test } from 'vitest';
import { FIELD_NAMES } from '../../integrations/index.ts';
import type { Fields } from '../form/find-form.ts';
import { planForm } from '../form/plan.ts';
import {
  clear,
  contents,
  context,
  fill,
  NOTHING,
  ORIGIN,
  refused,
  showForm,
  VALUES,
} from '../testing/test-form.ts';
import { fillForm } from './fill.ts';
import { createFormStateGuard } from './form-state.ts';

const cleanups: (() => void)[] = [];

afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
  document.body.replaceChildren();
});

describe('what is kept', () => {
  test('plain inputs, with the events people cause, in their order', async () => {
    const { privateKey } = showForm();
    const seen: string[] = [];
    const names = [
      'focus',
      'focusin',
      'keydown',
      'input',
      'keyup',
      'change',
      'blur',
      'focusout',
      'submit',
      'click',
    ];
    for (const name of names) {
      document.addEventListener(
        name,
        (event) => {
          if (event.target === privateKey || name === 'submit' || name === 'click') seen.push(name);
          if (name === 'input') expect(event).toMatchObject({ bubbles: true, composed: true, data: null });
        },
        { capture: true, signal: untilTheEnd() },
      );
    }
    expect(await fill()).toEqual({ status: 'verified' });
    expect(contents()).toEqual(VALUES);
    expect(seen).toEqual(['focus', 'focusin', 'keydown', 'input', 'keyup', 'change', 'blur', 'focusout']);
  });

  test('a form that is already filled gets all four values again', async () => {
    const form = showForm();
    for (const name of FIELD_NAMES) form[name].value = `old ${name}`;
    expect(await fill()).toEqual({ status: 'verified' });
    expect(contents()).toEqual(VALUES);
  });

  test('inputs that trim and drop the last slash', async () => {
    const { siteUrl, companyId } = showForm();
    siteUrl.addEventListener('change', () => {
      siteUrl.value = siteUrl.value.replace(/\/$/, '');
    });
    companyId.addEventListener('blur', () => {
      companyId.value = ` ${companyId.value} `;
    });
    expect(await fill()).toEqual({ status: 'verified' });
    expect(siteUrl.value).toBe('https://na.myconnectwise.net');
  });

  test('a form that commits on change', async () => {
    const form = showForm();
    const model = { ...NOTHING };
    for (const name of FIELD_NAMES) {
      form[name].addEventListener('change', () => {
        model[name] = form[name].value;
      });
      form[name].addEventListener('blur', () => {
        form[name].value = model[name];
      });
    }
    expect(await fill()).toEqual({ status: 'verified' });
    expect(model).toEqual(VALUES);
  });

  test('inputs that keep only what is typed get the text by typing', async () => {
    const { publicKey } = showForm();
    publicKey.addEventListener('input', (event) => {
      if (!event.isTrusted) publicKey.value = '';
    });
    expect(await fill()).toEqual({ status: 'verified' });
    expect(contents()).toEqual(VALUES);
  });

  test('a form that takes one value at a time, a frame later', async () => {
    const form = showForm();
    let model = { ...NOTHING };
    for (const name of FIELD_NAMES) {
      form[name].addEventListener('input', () => {
        const next = { ...model, [name]: form[name].value };
        requestAnimationFrame(() => {
          model = next;
          for (const each of FIELD_NAMES) form[each].value = model[each];
        });
      });
    }
    const written = new Set<EventTarget | null>();
    document.addEventListener('input', ({ target }) => written.add(target), { signal: untilTheEnd() });
    expect(await fill()).toEqual({ status: 'verified' });
    expect(model).toEqual(VALUES);
    // One after the other; a value whose frame came late may have been written twice.
    expect([...written]).toEqual(FIELD_NAMES.map((name) => form[name]));
  });

  test('a form that takes a value two frames later, without those that came meanwhile', async () => {
    const form = showForm();
    let model = { ...NOTHING };
    for (const name of FIELD_NAMES) {
      form[name].addEventListener('input', () => {
        const next = { ...model, [name]: form[name].value };
        const commit = () => {
          model = next;
          for (const each of FIELD_NAMES) form[each].value = model[each];
        };
        requestAnimationFrame(() => requestAnimationFrame(commit));
      });
    }
    expect(await fill()).toEqual({ status: 'verified' });
    expect(model).toEqual(VALUES);
  });

  test('a page that wipes a field once, late, is written again', async () => {
    const { publicKey } = showForm();
    publicKey.addEventListener('change', () => setTimeout(() => clear(publicKey), 150), { once: true });
    expect(await fill()).toEqual({ status: 'verified' });
    expect(contents()).toEqual(VALUES);
  });

  test('a long page is scrolled to the form, and the focus returns to where it was', async () => {
    showForm();
    document.body.insertAdjacentHTML(
      'afterbegin',
      '<button id="first">x</button><div style="height:4000px">',
    );
    const button = document.querySelector<HTMLElement>('#first');
    button?.focus();
    expect(await fill()).toEqual({ status: 'verified' });
    expect(document.activeElement).toBe(button);
  });

  test('a form that closes after it was written is filled, not verified', async () => {
    const { privateKey } = showForm();
    privateKey.addEventListener('change', () => setTimeout(() => document.body.replaceChildren(), 200));
    expect(await fill()).toEqual({ status: 'filled' });
  });
});

/** Sets an input’s value whenever it is written to, except when it is emptied. */
function givenTo(input: Fields['privateKey']): string[] {
  const given: string[] = [];
  input.addEventListener('input', () => {
    if (input.value !== '') given.push(input.value);
  });
  return given;
}

describe('never half a form', () => {
  test('a field that is emptied each time: the values before are restored', async () => {
    const form = showForm();
    for (const name of FIELD_NAMES) form[name].value = `old ${name}`;
    form.privateKey.addEventListener('input', () => setTimeout(() => clear(form.privateKey), 100));
    expect(await fill()).toEqual(refused('value-rejected'));
    await expect.poll(() => form.privateKey.value).not.toContain('Canary');
    expect(contents()).toMatchObject({
      siteUrl: 'old siteUrl',
      companyId: 'old companyId',
      publicKey: 'old publicKey',
    });
  });

  test('a page that writes something else into a field', async () => {
    const { siteUrl } = showForm();
    siteUrl.addEventListener('change', () => {
      if (siteUrl.value !== '') siteUrl.value = 'https://elsewhere.example/';
    });
    expect(await fill()).toEqual(refused('value-rejected'));
    expect(contents()).toEqual(NOTHING);
  });

  test.each(['siteUrl', 'companyId', 'publicKey'] as const)(
    'a form that does not keep its %s is not given the private key',
    async (name) => {
      const form = showForm();
      form[name].addEventListener('input', () =>
        requestAnimationFrame(() => requestAnimationFrame(() => clear(form[name]))),
      );
      const given = givenTo(form.privateKey);
      expect(await fill()).toEqual(refused('value-rejected'));
      expect(given).toEqual([]);
      expect(contents()).toEqual(NOTHING);
    },
  );

  test('a form that empties another field once, when the private key is about to come, is written again', async () => {
    const form = showForm();
    form.privateKey.addEventListener('focus', () => clear(form.companyId), { once: true });
    form.privateKey.addEventListener('input', () => expect(form.companyId.value).not.toBe(''));
    expect(await fill()).toEqual({ status: 'verified' });
    expect(contents()).toEqual(VALUES);
  });

  test('a form that empties another field whenever the private key is about to come is not given it', async () => {
    const form = showForm();
    form.privateKey.addEventListener('focus', () => clear(form.companyId));
    const given = givenTo(form.privateKey);
    expect(await fill()).toEqual(refused('value-rejected'));
    expect(given).toEqual([]);
    expect(contents()).toEqual(NOTHING);
  });

  test.each([
    ['taken away', 'no-form', (form: Fields) => form.privateKey.remove()],
    ['locked', 'not-editable', (form: Fields) => form.privateKey.setAttribute('readonly', '')],
    ['hidden', 'not-visible', (form: Fields) => form.privateKey.setAttribute('style', 'opacity:0')],
    ['doubled', 'ambiguous', (form: Fields) => form.privateKey.after(form.privateKey.cloneNode())],
    ['replaced', 'ambiguous', (form: Fields) => form.privateKey.replaceWith(form.privateKey.cloneNode())],
  ])('a field that is %s while the others are written', async (_, reason, change) => {
    const form = showForm({ privateKey: 'aria-label="Private Key"' });
    form.publicKey.addEventListener('change', () => change(form), { once: true });
    expect(await fill()).toEqual(refused(reason));
    expect(contents(form)).toEqual(NOTHING);
    for (const input of document.querySelectorAll('input')) expect(input.value).toBe('');
  });

  test.each([
    ['taken away', (form: Fields) => form.privateKey.remove()],
    ['covered', () => document.body.insertAdjacentHTML('beforeend', '<div style="position:fixed;inset:0">')],
    ['renamed', (form: Fields) => form.privateKey.parentElement?.firstChild?.replaceWith('Client Secret')],
  ])('a field that is %s by the page at the very moment it gets the focus', async (_, change) => {
    const form = showForm();
    form.privateKey.addEventListener('focus', () => change(form));
    expect((await fill()).status).toBe('refused');
    expect(contents(form)).toEqual(NOTHING);
  });

  test('a value longer than its input allows is not written at all', async () => {
    const form = showForm({ privateKey: 'maxlength="8"' });
    expect(await fill()).toEqual(refused('value-rejected'));
    expect(contents(form)).toEqual(NOTHING);
  });

  test('typing never goes to another input that grabs the focus', async () => {
    const form = showForm();
    const trap = document.body.appendChild(document.createElement('input'));
    form.privateKey.addEventListener('focus', () => trap.focus());
    form.privateKey.addEventListener('input', () => clear(form.privateKey));
    expect(await fill()).toEqual(refused('value-rejected'));
    expect(trap.value).toBe('');
    expect(contents(form)).toEqual(NOTHING);
  });
});

describe('the place', () => {
  const other = 'https://portal.office-protect.com.evil.example';
  test.each([
    ['another origin', 'wrong-origin', { origin: other, location: { origin: other, protocol: 'https:' } }],
    ['no https', 'wrong-origin', { location: { origin: ORIGIN, protocol: 'http:' } }],
    ['an origin that belies its address', 'wrong-origin', { origin: other }],
    ['a sandbox', 'sandboxed', { origin: 'null' }],
    ['a frame', 'sandboxed', { top: 2 }],
  ])('%s is refused', async (_, reason, place) => {
    const form = showForm();
    expect(await fill(context(place))).toEqual(refused(reason));
    expect(contents(form)).toEqual(NOTHING);
  });

  test('this test page itself is refused: it is framed', async () => {
    showForm();
    expect(
      await fill({ document, expectedOrigin: location.origin, formState: createFormStateGuard(document) }),
    ).toEqual(refused('sandboxed'));
  });

  test('a page that goes elsewhere between two fields', async () => {
    const form = showForm();
    const moved = { origin: ORIGIN, protocol: 'https:' };
    form.companyId.addEventListener('change', () => Object.assign(moved, { origin: other }), { once: true });
    expect(await fill(context({ location: moved }))).toEqual(refused('wrong-origin'));
    expect(contents(form)).toEqual(NOTHING);
  });

  test('a plan of a page that has changed since', async () => {
    const form = showForm();
    const plan = planForm(document);
    form.publicKey.replaceWith(form.publicKey.cloneNode());
    expect(await fillForm(plan, VALUES, context())).toEqual(refused('ambiguous'));
    expect(contents()).toEqual(NOTHING);
  });
});

function untilTheEnd(): AbortSignal {
  const controller = new AbortController();
  cleanups.push(() => controller.abort());
  return controller.signal;
}
