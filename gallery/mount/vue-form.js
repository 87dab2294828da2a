/** A form of Vue components, whose values are in a reactive object. */
import { createApp, h, reactive } from 'vue';

/** `field(field, value, onValue)`, `button(text, onPress)` and `frame(children)` return virtual nodes. */
export function mountVue({ el, fields, empty, save }, { field, button, frame, plugin }) {
  const values = reactive({ ...empty });
  const onValue = (name) => (text) => {
    values[name] = text;
  };
  const draw = () =>
    frame([
      ...fields.map((each) =>
        h('div', { class: 'row' }, [field(each, values[each.name], onValue(each.name))]),
      ),
      button('Save', () => save(values)),
      button('Check connection', () => {}),
    ]);
  const app = createApp({ setup: () => draw });
  if (plugin) app.use(plugin);
  app.mount(el);
  return { values: () => values };
}
