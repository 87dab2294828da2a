/** driver.js, the tour library that is used most, asked to highlight the same cells: it shows one at a time. */
import { driver } from 'driver.js';
import styles from 'driver.js/dist/driver.css?inline';
import { HIGHLIGHT_EVENT } from '../support/driver-event.ts';

const style = document.createElement('style');
style.textContent = styles;
document.documentElement.append(style);

const tour = driver({ animate: false, allowClose: false });

// The page says which element, as whoever writes a tour does by a selector.
document.addEventListener(HIGHLIGHT_EVENT, ({ target }) => {
  if (target instanceof Element) tour.highlight({ element: target });
});
