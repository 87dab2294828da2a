/**
 * The product's behaviour without its looks: who is signed in, which screen is shown, and what happens to
 * unsaved work. A skin draws it and calls it.
 */
import type { SessionInfo } from '../../ui/contract.ts';
import { hashOf, type Place, placeOf } from './place.ts';
import { Refused, SessionOver, services } from './services.ts';
import { Subject } from './subject.ts';
import { editorOf, loadView, type View } from './view.ts';

const UNSAVED = 'You have unsaved changes. Are you sure you want to leave this screen?';
const START: Place = { screen: 'Start' };

export class Flow extends Subject {
  /** For skins: calls that change no editor's draft. A refusal or the session's end is handled by this flow. */
  readonly services = services;
  /** Null while the login page is shown. */
  session: SessionInfo | null = null;
  view: View = { screen: 'Start' };
  /** What the login page says above its fields. */
  loginMessage = '';
  #place: Place = START;
  #hash = '';
  #loads = 0;

  /** Takes up an existing session, if there is one, and follows the browser's own navigation. */
  async start(): Promise<void> {
    window.addEventListener('popstate', () => this.#followAddress());
    window.addEventListener('beforeunload', (event) => {
      if (this.#dirty) {
        event.preventDefault();
      }
    });
    window.addEventListener('unhandledrejection', (event) => {
      if (event.reason instanceof SessionOver) {
        event.preventDefault();
        this.#showLogin('Your session is over. Please sign in again.');
      }
    });
    const session = await services.session();
    if (session) {
      await this.#enter(session);
    } else {
      this.#showLogin('');
    }
  }

  async signIn(company: string, username: string, password: string): Promise<void> {
    try {
      await this.#enter(await services.signIn({ company, username, password }));
    } catch (error) {
      if (!(error instanceof Refused)) {
        throw error;
      }
      this.#showLogin(error.message);
    }
  }

  async signOut(): Promise<void> {
    if (this.#mayLeave()) {
      await services.signOut();
      this.#showLogin('');
    }
  }

  get place(): Place {
    return this.#place;
  }

  /** Goes to a place; false when the user stays because of unsaved work. */
  async go(place: Place): Promise<boolean> {
    if (!this.#mayLeave()) {
      return false;
    }
    await this.#show(place);
    this.#hash = hashOf(place);
    history.pushState(null, '', this.#hash);
    return true;
  }

  /** Names the place anew without loading it: a new record got its id, the screen stays as it is. */
  becomes(place: Place): void {
    this.#place = place;
    this.#hash = hashOf(place);
    history.replaceState(null, '', this.#hash);
    this.changed();
  }

  /** Loads the place again from the server. */
  async refresh(): Promise<void> {
    if (this.#mayLeave()) {
      await this.#show(this.#place);
    }
  }

  get #dirty(): boolean {
    return this.session !== null && (editorOf(this.view)?.dirty ?? false);
  }

  #mayLeave(): boolean {
    return !this.#dirty || window.confirm(UNSAVED);
  }

  async #enter(session: SessionInfo): Promise<void> {
    this.session = session;
    this.#hash = location.hash;
    await this.#show(placeOf(location.hash) ?? START);
  }

  async #followAddress(): Promise<void> {
    if (!this.session) {
      return;
    }
    if (!this.#mayLeave()) {
      // The browser has moved already: put the address of the screen that stays on top again.
      history.pushState(null, '', this.#hash);
      return;
    }
    this.#hash = location.hash;
    await this.#show(placeOf(location.hash) ?? START);
  }

  async #show(place: Place): Promise<void> {
    this.#loads += 1;
    const load = this.#loads;
    const view = await loadView(place);
    // The user may have gone elsewhere while this was loading.
    if (load === this.#loads) {
      this.#place = place;
      this.view = view;
      this.changed();
    }
  }

  #showLogin(message: string): void {
    this.session = null;
    this.view = { screen: 'Start' };
    this.loginMessage = message;
    this.changed();
  }
}
