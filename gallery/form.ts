/** The page of one target form, `?form=NAME`: mounts the library, and tells the driver what its data holds (`window.galleryForm`). */
import { FIELDS, type Field, NOTHING, type Values } from '../sandbox/office-protect/cases/form-case.ts';

interface FormField {
  name: Field;
  label: string;
  type: 'text' | 'password';
}

/** What a form gets to mount itself. */
interface FormPage {
  el: HTMLElement;
  fields: FormField[];
  empty: Values;
  /** The library's own Save was clicked: the values that the page has by the library's events. */
  save(values: Values): void;
}

/** What a form says about itself once it is mounted. */
interface MountedForm {
  /** The library's own data: the state that draws the fields, or the property of each component; never an input's. */
  values(): Values;
}

const LABELS: Values = {
  siteUrl: 'Site URL',
  companyId: 'Company ID',
  publicKey: 'Public Key',
  privateKey: 'Private Key',
};

const forms = import.meta.glob<{ mount: (page: FormPage) => MountedForm | Promise<MountedForm> }>(
  './forms/*.{js,jsx}',
);
const name = new URLSearchParams(location.search).get('form') ?? '';
const load = forms[`./forms/${name}.js`] ?? forms[`./forms/${name}.jsx`];
let mounted: MountedForm | null = null;
let saved: Values | null = null;

/** In the order of the fields, and without what a library adds. */
function inOrder(values: Values): Values {
  return Object.fromEntries(FIELDS.map((field) => [field, values[field] ?? ''])) as Values;
}

const galleryForm = {
  isReady: () => mounted !== null,
  values: () => inOrder(mounted?.values() ?? NOTHING),
  /** What the last click on Save would send; null before the first. */
  saved: () => saved && inOrder(saved),
};
Object.assign(window, { galleryForm });
export type GalleryForm = typeof galleryForm;

if (!load) throw new Error(`No form is named ${name}.`);
const { mount } = await load();
mounted = await mount({
  el: document.querySelector('#form') as HTMLElement,
  fields: FIELDS.map((field) => ({
    name: field,
    label: LABELS[field],
    type: field === 'privateKey' ? 'password' : 'text',
  })),
  empty: NOTHING,
  save(values) {
    saved = { ...values };
  },
});
