/** The same, where chips that do not fit become a number. */
import { draw as drawWide } from './vaadin.js';

export async function draw(place, field) {
  const read = await drawWide(place, field);
  if (field.kind === 'list') place.firstElementChild.autoExpandVertically = false;
  return read;
}
