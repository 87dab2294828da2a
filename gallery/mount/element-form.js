/** A form of custom elements. Each keeps its own value; the page has them by an event. */

export function create(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * `control(field)` returns the element that has the `value`, `row(control, field)` what is around it, `button(text)` a button;
 * `event` tells the page of a new value.
 */
export function mountElements({ el, fields, empty, save }, { control, row, button, event }) {
  const known = { ...empty };
  const controls = new Map();
  for (const field of fields) {
    const element = control(field);
    element.addEventListener(event, () => {
      known[field.name] = element.value ?? '';
    });
    controls.set(field.name, element);
    el.append(create('div', { class: 'row' }, ...(row ? row(element, field) : [element])));
  }
  const saveButton = button('Save');
  saveButton.addEventListener('click', () => save(known));
  el.append(saveButton, button('Check connection'));
  const pairOf = ([name, element]) => [name, element.value ?? ''];
  return { values: () => Object.fromEntries([...controls].map(pairOf)) };
}
