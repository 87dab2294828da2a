/** driver.js, the most used tour library, highlights the same cells. It can show one at a time. */
import { driver } from 'driver.js';
import styles from 'driver.js/dist/driver.css?inline';
import { HIGHLIGHT_EVENT } from '../support/driver-event.ts';

const style = document.createElement('style');
style.textContent = styles;
document.documentElement.append(style);

const tour = driver({ animate: false, allowClose: false });

// The page names the element by an event, instead of the selector in a tour's definition.
document.addEventListener(HIGHLIGHT_EVENT, ({ target }) => {
  if (target instanceof Element) tour.highlight({ element: target });
});
