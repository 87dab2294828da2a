/** Pages of plain HTML. Each of the four real fields carries `data-field`, which no filler looks at. */
import {
  type CasePage,
  type Expected,
  FIELDS,
  type Field,
  type FormCase,
  LABELS,
  type Values,
} from './form-case.ts';

type Control = HTMLInputElement | HTMLSelectElement;

/** The control of a field, also in open shadow roots and in frames. */
export function controlOf(root: ParentNode, field: Field): Control | null {
  const found = root.querySelector<Control>(`[data-field="${field}"]`);
  if (found !== null) return found;
  for (const element of root.querySelectorAll('*')) {
    const inner = element.shadowRoot ?? (element as HTMLIFrameElement).contentDocument;
    const control = inner ? controlOf(inner, field) : null;
    if (control !== null) return control;
  }
  return null;
}

/** What a region stands for, as a page that asks for one makes it into an address. */
function siteOf(select: HTMLSelectElement): string {
  const host = select.value.includes('.') ? select.value : `${select.value}.myconnectwise.net`;
  return select.value === '' ? '' : `https://${host}/`;
}

function valuesIn(root: ParentNode): Values {
  const entries = FIELDS.map((field) => {
    const control = controlOf(root, field);
    return [field, control instanceof HTMLSelectElement ? siteOf(control) : (control?.value ?? '')];
  });
  return Object.fromEntries(entries);
}

/** An input of the page for a field. */
export function input(field: Field, attributes = ''): string {
  return `<input data-field="${field}" autocomplete="off" ${attributes}>`;
}

/** A row with a label wrapped round its input. */
export function row(field: Field, text: string = LABELS[field], attributes = ''): string {
  return `<p><label>${text} ${input(field, attributes)}</label></p>`;
}

/** The four rows; a label or an attribute may differ. */
export function rows(labels: Partial<Values> = {}, attributes: Partial<Values> = {}): string {
  return FIELDS.map((field) => row(field, labels[field], attributes[field])).join('');
}

export const CHECK = '<p><button>Check connection</button></p>';

/** A page of fixed HTML; `act` gives it a life of its own and may say what it does between plan and write. */
export function plain(
  name: string,
  expected: Expected,
  html: string,
  act?: (root: HTMLElement) => void,
  change?: (root: HTMLElement) => void,
): FormCase {
  return {
    name,
    expected,
    mount(root): CasePage {
      root.innerHTML = html;
      act?.(root);
      const page: CasePage = { values: () => valuesIn(root), close: () => root.replaceChildren() };
      return change ? { ...page, change: () => change(root) } : page;
    },
  };
}
