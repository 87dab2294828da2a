import type { ViewState } from '../../utils/messages/contract.ts';

/** What the panel shows. */
export interface PanelState {
  state: ViewState;
  /** A click was ignored because something obstructs the panel. */
  isObstructed: boolean;
  /** The extension was reloaded or updated, so this panel no longer works. */
  isDisconnected: boolean;
  /** How often the user pressed the shortcut since the panel was put on the page. */
  focusRequests: number;
}

/** The panel's place on the page. */
export interface PanelSurface {
  isMounted(): boolean;
  mount(): void;
  remove(): void;
  /** Called only while the panel is mounted. */
  render(panel: PanelState): void;
}

export interface PanelController {
  /** Shows a state, mounts or removes the panel as it says. Returns true: that tells the background that a panel is here. */
  show(state: ViewState): true;
  /** The user pressed the shortcut. */
  requestFocus(): void;
  /** A click was ignored; the panel says so until the setup advances. */
  setObstructed(): void;
  /** The extension is gone. */
  disconnect(): void;
  hide(): void;
}

/** Decides when the panel is on the page, and what it shows there. */
export function createPanelController(surface: PanelSurface): PanelController {
  let state: ViewState | null = null;
  let isObstructed = false;
  let isDisconnected = false;
  let focusRequests = 0;

  const render = () => {
    if (state && surface.isMounted()) surface.render({ state, isObstructed, isDisconnected, focusRequests });
  };
  const hide = () => {
    if (surface.isMounted()) surface.remove();
    focusRequests = 0;
  };
  return {
    show(next) {
      if (!next.isPanelShown) hide();
      else if (!surface.isMounted()) surface.mount();
      if (progressOf(state) !== progressOf(next)) isObstructed = false;
      state = next;
      render();
      return true;
    },
    requestFocus() {
      focusRequests += 1;
      render();
    },
    setObstructed() {
      isObstructed = true;
      render();
    },
    disconnect() {
      isDisconnected = true;
      render();
    },
    hide,
  };
}

/** Changes when the setup advances. */
function progressOf(state: ViewState | null): string | null {
  return state && [state.view.screen, state.view.key.status, state.view.handoff.status].join();
}
