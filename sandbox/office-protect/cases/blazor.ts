/**
 * Like Blazor with MudBlazor: the model is on a server, takes what is written at `change` alone, and draws every
 * field anew from the model a moment later. Blazor itself needs .NET, so its way is played.
 */
import {
  type CasePage,
  EARLIER,
  type Expected,
  FIELDS,
  type Field,
  type FormCase,
  LABELS,
  NOTHING,
  type Values,
} from './form-case.ts';
import { rows } from './plain-page.ts';

interface Options {
  /** Milliseconds until the server has answered. */
  delay?: number;
  initial?: Values;
  html?: string;
  /** What the server makes of a text. */
  accept?(field: Field, text: string): string;
}

function blazor(
  name: string,
  expected: Expected,
  { delay = 30, initial = NOTHING, html = rows(), accept = (_, text) => text }: Options = {},
): FormCase {
  return {
    name,
    expected,
    mount(root): CasePage {
      const model = { ...initial };
      root.innerHTML = html;
      const inputs = FIELDS.map(
        (field) => [field, root.querySelector<HTMLInputElement>(`[data-field="${field}"]`)] as const,
      );
      const draw = (): void => {
        for (const [field, input] of inputs)
          if (input && input.value !== model[field]) input.value = model[field];
      };
      for (const [field, input] of inputs) {
        input?.addEventListener('change', () => {
          const text = input.value;
          setTimeout(() => {
            model[field] = accept(field, text);
            draw();
          }, delay);
        });
      }
      draw();
      return { values: () => ({ ...model }), close: () => root.replaceChildren() };
    },
  };
}

const mud = FIELDS.map(
  (field) => `<div style="position:relative;margin:20px 0"><div><input id="mud-${field}" data-field="${field}"
    ${field === 'privateKey' ? 'type="password"' : ''}></div><label for="mud-${field}">${LABELS[field]}</label><div>${field === 'privateKey' ? 'Leave blank to keep the key' : ''}</div></div>`,
).join('');

const tabs = `<div role="tabpanel" style="display:none">${rows().replaceAll('data-field', 'data-other')}</div><div role="tabpanel"><h3>ConnectWise</h3>${mud}</div>`;

export const CASES: readonly FormCase[] = [
  blazor('commits-on-change', 'survived'),
  blazor('slow-server', 'survived', { delay: 250 }),
  blazor('leave-blank-to-keep', 'survived', { html: mud, initial: { ...EARLIER, privateKey: '' } }),
  blazor('tabs-of-other-systems', 'survived', { html: tabs }),
  blazor('server-trims', 'survived', { accept: (_, text) => text.trim() }),
  blazor('server-refuses-one', 'value-rejected', {
    accept: (field, text) => (field === 'privateKey' ? '' : text),
  }),
  blazor('slow-server-refuses-one', 'value-rejected', {
    delay: 250,
    accept: (field, text) => (field === 'privateKey' ? '' : text),
  }),
  blazor('very-slow-server', 'survived', { delay: 450 }),
  blazor('server-keeps-the-earlier-key', 'value-rejected', {
    initial: EARLIER,
    accept: (field, text) => (field === 'publicKey' ? EARLIER.publicKey : text),
  }),
];
