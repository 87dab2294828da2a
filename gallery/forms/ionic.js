/** Inputs without a shadow root and with floating labels; the page listens to `ionInput`. */
import '@ionic/core/css/core.css';
import { initialize } from '@ionic/core/components';
import { defineCustomElement as defineButton } from '@ionic/core/components/ion-button.js';
import { defineCustomElement as defineInput } from '@ionic/core/components/ion-input.js';
import { create, mountElements } from '../mount/element-form.js';

export function mount(page) {
  initialize({ mode: 'md' });
  // As Ionic's packages for frameworks do: its style sheet hides the page until then.
  document.documentElement.classList.add('ion-ce');
  defineButton();
  defineInput();
  return mountElements(page, {
    control: ({ label, type }) =>
      create('ion-input', { label, type, 'label-placement': 'floating', fill: 'outline' }),
    button: (text) => create('ion-button', {}, text),
    event: 'ionInput',
  });
}
