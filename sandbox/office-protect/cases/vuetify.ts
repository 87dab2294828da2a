/** Vue with Vuetify. */
import 'vuetify/styles';
import { createApp, defineComponent, h, reactive, type VNode } from 'vue';
import { createVuetify } from 'vuetify';
import { VApp } from 'vuetify/components/VApp';
import { VDialog } from 'vuetify/components/VDialog';
import { VForm } from 'vuetify/components/VForm';
import { VSelect } from 'vuetify/components/VSelect';
import { VTextField } from 'vuetify/components/VTextField';
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
import { drawn } from './react-page.tsx';

type Draw = (field: Field, label: string, values: Values) => VNode;

function textField(extra: Record<string, unknown> = {}): Draw {
  return (field, label, values) =>
    h(VTextField, {
      label,
      modelValue: values[field],
      'onUpdate:modelValue': (text: string) => {
        values[field] = text;
      },
      ...extra,
    });
}

const outlined = textField({ variant: 'outlined' });

const secrets: Draw = (field, label, values) =>
  textField({
    type: field.endsWith('Key') ? 'password' : 'text',
    appendInnerIcon: 'mdi-eye',
    'onClick:appendInner': () => {},
  })(field, label, values);

/** A list of Vuetify's own is drawn with an input that takes no text. */
const region: Draw = (field, label, values) =>
  field === 'siteUrl'
    ? h(VSelect, {
        label: 'Region',
        items: ['North America', 'Europe'],
        'onUpdate:modelValue': (text: string) => {
          values.siteUrl = text;
        },
      })
    : outlined(field, label, values);

function vuetify(
  name: string,
  expected: Expected,
  draw: Draw,
  initial: Values = NOTHING,
  isDialog = false,
): FormCase {
  return {
    name,
    expected,
    async mount(root): Promise<CasePage> {
      const values: Values = reactive({ ...initial });
      const form = () =>
        h(VForm, { onSubmit: (event: Event) => event.preventDefault() }, () =>
          FIELDS.map((field) => draw(field, LABELS[field], values)),
        );
      const inDialog = () =>
        h(VDialog, { modelValue: true, transition: false, maxWidth: 600 }, () =>
          h('div', { style: 'background:white;padding:16px' }, [form()]),
        );
      const app = createApp(
        defineComponent({ render: () => h(VApp, () => (isDialog ? inDialog() : form())) }),
      );
      app.use(createVuetify());
      app.mount(root.appendChild(document.createElement('div')));
      await drawn();
      return { values: () => ({ ...values }), close: () => app.unmount() };
    },
  };
}

export const CASES: readonly FormCase[] = [
  vuetify('filled', 'survived', textField()),
  vuetify('outlined', 'survived', outlined),
  vuetify(
    'underlined',
    'survived',
    textField({ variant: 'underlined', hint: 'Copy it from ConnectWise', persistentHint: true }),
  ),
  vuetify('solo', 'survived', textField({ variant: 'solo' })),
  vuetify(
    'clearable',
    'survived',
    textField({ clearable: true, counter: true, rules: [(text: string) => text !== '' || 'Required'] }),
  ),
  vuetify('secrets', 'survived', secrets),
  vuetify('placeholders', 'survived', textField({ persistentPlaceholder: true, placeholder: 'Enter here' })),
  vuetify('prefilled', 'survived', outlined, EARLIER),
  vuetify('dialog', 'survived', outlined, NOTHING, true),
  vuetify('region-in-its-own-select', 'no-form', region),
  vuetify('read-only', 'not-editable', textField({ readonly: true })),
  vuetify('disabled', 'not-editable', textField({ disabled: true })),
  vuetify('loading', 'survived', textField({ loading: true })),
];
