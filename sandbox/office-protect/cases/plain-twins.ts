/** Honeypots: twins beside each real field, hidden in each way people hide them. None may ever get a value. */
import { FIELDS, type FormCase, LABELS } from './form-case.ts';
import { CHECK, plain, row } from './plain-page.ts';

/** `wrap` hides the twin by what stands round it, `style` by its own style. */
interface Hiding {
  style?: string;
  attributes?: string;
  wrap?: string;
}

const HIDINGS: Readonly<Record<string, Hiding>> = {
  'display-none': { style: 'display:none' },
  'display-none-wrapper': { wrap: 'display:none' },
  'hidden-attribute': { attributes: 'hidden' },
  'visibility-hidden': { style: 'visibility:hidden' },
  'visibility-collapse': { wrap: 'visibility:collapse' },
  'content-visibility': { wrap: 'content-visibility:hidden' },
  'opacity-0': { style: 'opacity:0' },
  'opacity-0-wrapper': { wrap: 'opacity:0' },
  'opacity-low-in-steps': { wrap: 'opacity:.2', style: 'opacity:.2' },
  'filter-opacity': { style: 'filter:opacity(0)' },
  'off-screen-left': { style: 'position:absolute;left:-9999px' },
  'off-screen-top': { style: 'position:absolute;top:-9999px' },
  'off-screen-wrapper': {
    wrap: 'position:absolute;left:-5000px;top:auto;width:1px;height:1px;overflow:hidden',
  },
  'off-screen-fixed': { style: 'position:fixed;left:200vw;top:0' },
  'off-screen-transform': { style: 'transform:translateX(-10000px)' },
  'text-indent': {
    wrap: 'text-indent:-9999px;overflow:hidden;width:20px;height:20px;position:relative',
    style: 'position:absolute;left:-500px',
  },
  'zero-size': { style: 'width:0;height:0;padding:0;border:0' },
  'one-pixel': { style: 'width:1px;height:1px;padding:0;border:0' },
  'zero-height-wrapper': { wrap: 'height:0;overflow:hidden' },
  'scale-0': { style: 'transform:scale(0)' },
  'clip-rect': { style: 'position:absolute;clip:rect(0,0,0,0)' },
  'clip-path': { style: 'clip-path:inset(50%)' },
  'clip-path-circle': { wrap: 'clip-path:circle(0)' },
  'screen-reader-only': {
    wrap: 'position:absolute;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip:rect(0,0,0,0);white-space:nowrap;border:0',
  },
  'aria-hidden-tabindex': { attributes: 'aria-hidden="true" tabindex="-1"' },
  'aria-hidden-wrapper': { wrap: '" aria-hidden="true' },
  inert: { wrap: '" inert="' },
  'under-the-real-one': {
    wrap: 'position:relative;height:0',
    style: 'position:absolute;z-index:-1;left:0;top:8px',
  },
  'closed-details': { wrap: 'DETAILS' },
  'no-pointer-events-transparent': { style: 'opacity:.01;pointer-events:none;position:absolute' },
  'masked-away': { style: 'mask-image:linear-gradient(transparent,transparent)' },
};

function twin(hiding: Hiding, label: string, name: string): string {
  const { style = '', attributes = '', wrap } = hiding;
  const field = `<input aria-label="${label}" name="${name}" style="${style}" ${attributes}>`;
  if (wrap === 'DETAILS') return `<details><summary>More</summary>${field}</details>`;
  return wrap === undefined ? field : `<div style="${wrap}">${field}</div>`;
}

export const CASES: readonly FormCase[] = Object.entries(HIDINGS).map(([name, hiding]) => {
  const fields = FIELDS.map(
    (field) => `${twin(hiding, LABELS[field], field)}${row(field, undefined, 'style="background:white"')}`,
  );
  return plain(
    name,
    'survived',
    `<form style="position:relative;background:white;isolation:isolate">${fields.join('')}${CHECK}</form>`,
  );
});
