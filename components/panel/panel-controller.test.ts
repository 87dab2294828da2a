import { beforeEach, expect, test, vi } from 'vitest';
import type { ViewState } from '../../utils/messages/contract.ts';
import type { AssistantView } from '../../utils/setup/view.ts';
import { ON_PAGE, SAMPLE_VIEWS } from '../testing/sample-views.ts';
import { createPanelController, type PanelController, type PanelState } from './panel-controller.ts';

let isMounted: boolean;
let controller: PanelController;
const render = vi.fn<(panel: PanelState) => void>();
const shown = () => render.mock.lastCall?.[0];

beforeEach(() => {
  isMounted = false;
  render.mockReset();
  controller = createPanelController({
    isMounted: () => isMounted,
    mount() {
      isMounted = true;
    },
    remove() {
      isMounted = false;
    },
    render(panel) {
      expect(isMounted).toBe(true);
      render(panel);
    },
  });
});

function stateOf(view: AssistantView, isPanelShown = true): ViewState {
  return {
    tabId: 1,
    language: 'en',
    view,
    layout: { side: 'right', collapsed: false },
    isPanelShown,
    ...ON_PAGE,
  };
}
const ROLE = stateOf(SAMPLE_VIEWS.role);
const HELD = stateOf(SAMPLE_VIEWS.held);

test('the panel is on the page while the state says so', () => {
  expect(controller.show(stateOf(SAMPLE_VIEWS.role, false))).toBe(true);
  expect(isMounted).toBe(false);
  expect(controller.show(ROLE)).toBe(true);
  expect(shown()).toEqual({ state: ROLE, isObstructed: false, isDisconnected: false, focusRequests: 0 });
  controller.show(stateOf(SAMPLE_VIEWS.role, false));
  expect(isMounted).toBe(false);
});

test('a shortcut that comes before the panel counts once the panel is there', () => {
  controller.requestFocus();
  expect(render).not.toHaveBeenCalled();
  controller.show(ROLE);
  expect(shown()?.focusRequests).toBe(1);
  controller.requestFocus();
  expect(shown()?.focusRequests).toBe(2);
});

test('shortcuts are counted from 0 for each time that the panel is put on the page', () => {
  controller.show(ROLE);
  controller.requestFocus();
  controller.hide();
  expect(isMounted).toBe(false);
  controller.show(ROLE);
  expect(shown()?.focusRequests).toBe(0);
});

test('an ignored click is explained until the setup advances', () => {
  controller.show(ROLE);
  controller.setObstructed();
  expect(shown()?.isObstructed).toBe(true);
  controller.show({ ...ROLE, language: 'fr' });
  expect(shown()?.isObstructed).toBe(true);
  controller.show(HELD);
  expect(shown()?.isObstructed).toBe(false);
});

test('a panel whose extension is gone says so from then on', () => {
  controller.show(ROLE);
  controller.disconnect();
  expect(shown()?.isDisconnected).toBe(true);
  controller.show(HELD);
  expect(shown()?.isDisconnected).toBe(true);
});
