/** Plain HTML: names that say nothing, texts round a form that are no names, and inputs that fade while they are empty. */
import { FIELDS, type Field, type FormCase, LABELS } from './form-case.ts';
import { CHECK, input, plain, rows } from './plain-page.ts';

function each(draw: (field: Field, label: string, index: number) => string): string {
  return `<form>${FIELDS.map((field, index) => draw(field, LABELS[field], index)).join('')}${CHECK}</form>`;
}

/** Labels in the left cells, `padding` px from the inputs. */
function table(padding: number, attributes = ''): string {
  const cells = FIELDS.map(
    (f) =>
      `<tr><td style="padding:6px ${padding}px 6px 0">${LABELS[f]}</td><td>${input(f, `style="width:300px;height:28px" ${attributes}`)}</td></tr>`,
  );
  return `<table>${cells.join('')}</table>${CHECK}`;
}

const above = (attributes: string): string =>
  each((f, text) => `<div>${text}</div><div style="margin-bottom:16px">${input(f, attributes)}</div>`);

/** Rows whose label rests in the place of its empty input, which is transparent until then. */
function resting(attributes = '', frame = 'border:1px solid #888'): string {
  const css = `<style>
    .f{position:relative;margin:24px 0;height:52px;width:320px;background:#f2f2f2;${frame}}
    .f input{position:absolute;inset:0;box-sizing:border-box;width:100%;padding:20px 12px 4px;border:0;background:none;opacity:0}
    .f.on input{opacity:1}
    .f label{position:absolute;left:12px;top:16px;pointer-events:none}
    .f.on label{top:2px;font-size:12px}</style>`;
  return `${css}${each((f, text) => `<div class="f">${input(f, `id="r-${f}" ${attributes}`)}<label for="r-${f}">${text}</label></div>`)}`;
}

/** The same, in frames that three parts beside the input draw, with a gap for the label in the top edge. */
function restingAmongParts(lastWidth: string): string {
  const css = `<style>
    .f{display:block;position:relative;margin:24px 0;height:52px;width:320px}
    .f input{position:absolute;inset:0;box-sizing:border-box;width:100%;padding:20px 12px 4px;border:0;background:none;opacity:0}
    .f.on input{opacity:1}
    .f b{position:absolute;left:12px;top:16px;font-weight:normal;pointer-events:none}
    .f.on b{top:-8px;font-size:12px}
    .p{position:absolute;inset:0;display:flex}
    .p i{border:1px solid #888;border-width:1px 0;width:12px}
    .p i + i{width:90px}.f.on i + i{border-top-color:transparent}
    .p i:last-child{${lastWidth}}</style>`;
  return `${css}${each((f, text) => `<label class="f" for="p-${f}"><span class="p"><i></i><i></i><i></i></span><b id="n-${f}">${text}</b>${input(f, `id="p-${f}" aria-labelledby="n-${f}"`)}</label>`)}`;
}

function liftLabels(root: HTMLElement): void {
  for (const field of root.querySelectorAll('input')) {
    const set = (): void => {
      const isOn = field.value !== '' || document.activeElement === field;
      field.parentElement?.classList.toggle('on', isOn);
    };
    for (const name of ['focus', 'blur', 'input', 'change']) field.addEventListener(name, set);
  }
}

const slowly = '<style>.f input, .f label { transition: all .25s }</style>';

export const CASES: readonly FormCase[] = [
  plain('generic-aria-label-input', 'survived', above('aria-label="Input"')),
  plain('generic-aria-label-text-field', 'survived', above('aria-label="Text field"')),
  plain('generic-aria-label-value', 'survived', above('aria-label="Value"')),
  plain('generic-aria-label-french', 'survived', above('aria-label="Champ de texte"')),
  plain(
    'generic-aria-label-in-a-table',
    'survived',
    `<form>${table(40, 'aria-label="Enter a value"')}</form>`,
  ),
  plain(
    'generic-hidden-label',
    'survived',
    each(
      (f, text) =>
        `<div>${text}</div><div style="margin-bottom:16px"><label for="g-${f}" style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">Input</label>${input(f, `id="g-${f}"`)}</div>`,
    ),
  ),
  plain('other-aria-label', 'no-form', above('aria-label="Description"')),
  plain('heading-above-a-table', 'survived', `<h3>ConnectWise connection</h3>${table(40)}`),
  plain(
    'sentence-above-a-table',
    'survived',
    `<p style="margin:4px 0 4px 160px">Enter the details of your connection.</p>${table(40)}`,
  ),
  plain(
    'heading-and-sentence-above-a-table',
    'survived',
    `<h2 style="margin:0">ConnectWise integration</h2><p style="margin:0">Enter the public key and the private key that ConnectWise shows once, and the site of your company.</p>${table(40)}`,
  ),
  plain(
    'bold-words-above-a-table',
    'survived',
    `<div style="font-weight:bold;padding-left:150px">Connection details</div>${table(40)}`,
  ),
  plain(
    'words-of-a-key-above-a-table',
    'survived',
    `<div style="font-weight:bold;padding-left:150px">Your private key</div>${table(40)}`,
  ),
  plain(
    'sentence-above-a-grid',
    'survived',
    `<form><p style="margin:0">Enter what ConnectWise shows when a key is made.</p><div style="display:grid;grid-template-columns:180px 320px;gap:10px">${FIELDS.map((f) => `<span>${LABELS[f]}:</span>${input(f)}`).join('')}</div></form>`,
  ),
  plain(
    'names-above-with-words-before',
    'survived',
    `<form><div style="display:grid;grid-template-columns:80px 320px;gap:2px">${FIELDS.map((f) => `<span></span><span>${LABELS[f]}</span><span>Field</span>${input(f)}`).join('')}</div></form>`,
  ),
  plain('read-only-table', 'not-editable', `<h3>ConnectWise connection</h3>${table(40, 'readonly')}`),
  plain('transparent-and-read-only', 'not-editable', resting('readonly')),
  plain('transparent-until-used', 'survived', resting(), liftLabels),
  plain('transparent-until-used-slowly', 'survived', slowly + resting(), liftLabels),
  plain('transparent-for-good', 'not-visible', resting()),
  plain('transparent-without-a-frame', 'not-visible', resting('', 'background:none'), liftLabels),
  plain('transparent-among-parts', 'survived', restingAmongParts('flex:1'), liftLabels),
  plain('transparent-among-too-few-parts', 'not-visible', restingAmongParts('width:120px'), liftLabels),
  plain(
    'transparent-with-an-input-below',
    'not-visible',
    resting().replaceAll('<label', '<input><label'),
    liftLabels,
  ),
  plain(
    'transparent-text-until-used',
    'survived',
    `<style>input{color:transparent;-webkit-text-fill-color:transparent}input:focus{color:black;-webkit-text-fill-color:black}</style><form>${rows()}${CHECK}</form>`,
  ),
];
