/** Where the panel is, and when it takes the focus. */
import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Box } from '../../utils/page/geometry.ts';
import type { AssistantView } from '../../utils/setup/view.ts';
import { mount, one } from '../testing/mount.ts';
import { sampleActions } from '../testing/sample-actions.ts';
import { ON_PAGE, SAMPLE_VIEWS } from '../testing/sample-views.ts';
import type { PanelLayout } from './panel.tsx';
import { PanelApp } from './panel-app.tsx';

const RIGHT: PanelLayout = { side: 'right', collapsed: false };
/** Boxes at the right side of the page, and from one side to the other, in CSS px. */
const AT_RIGHT: Box = { left: 1200, top: 300, right: 1300, bottom: 330 };
const EVERYWHERE: Box = { left: 60, top: 300, right: 1300, bottom: 330 };

beforeEach(() => page.viewport(1440, 900));

function open(first: AssistantView, layout: PanelLayout = RIGHT) {
  const onLayout = vi.fn();
  const onFocusTarget = vi.fn();
  const actions = sampleActions();
  const app = (view: AssistantView, focusRequests: number, chosen: PanelLayout) => (
    <PanelApp
      state={{ tabId: 1, language: 'en', view, layout: chosen, isPanelShown: true, ...ON_PAGE }}
      isObstructed={false}
      isDisconnected={false}
      focusRequests={focusRequests}
      actions={actions}
      onLayout={onLayout}
      onFocusTarget={onFocusTarget}
      onEscape={() => {}}
    />
  );
  const { root, show } = mount('panel', app(first, 0, layout));
  return {
    root,
    onLayout,
    onFocusTarget,
    show: (view: AssistantView, focusRequests = 0, chosen = layout) => show(app(view, focusRequests, chosen)),
  };
}

const pointing = (...pointsAt: Box[]): AssistantView => ({ ...SAMPLE_VIEWS.role, pointsAt });

/** Where the panel is: its side, or its side as a tab. */
function placeOf(root: ParentNode): string {
  const { left, right, width } = one(root, 'aside').getBoundingClientRect();
  const side = left + right < innerWidth ? 'left' : 'right';
  return width < 60 ? `${side} tab` : side;
}

test('the panel is where the user put it, and moves away from what is marked', () => {
  const { root, show, onLayout } = open(pointing());
  expect(placeOf(root)).toBe('right');
  show(pointing(AT_RIGHT));
  expect(placeOf(root)).toBe('left');
  show(pointing(EVERYWHERE));
  expect(placeOf(root)).toBe('right tab');
  show(pointing());
  expect(placeOf(root)).toBe('right');
  expect(onLayout).not.toHaveBeenCalled();
});

test('a panel that the user opened stays open on that screen, whatever it covers', async () => {
  const { root, show, onLayout } = open(pointing(EVERYWHERE));
  await userEvent.click(one(root, '[data-action="collapse"]'));
  expect(onLayout).toHaveBeenCalledExactlyOnceWith(RIGHT);
  await expect.poll(() => placeOf(root)).toBe('right');
  show({ ...pointing(EVERYWHERE), screen: 'members' });
  expect(placeOf(root)).toBe('right tab');
});

test('its place is computed again when the window’s width changes', async () => {
  const { root } = open(pointing({ left: 700, top: 300, right: 900, bottom: 330 }));
  expect(placeOf(root)).toBe('right');
  await page.viewport(1000, 900);
  await expect.poll(() => placeOf(root)).toBe('left');
});

test('each shortcut gives the focus to the title of the next step, once; its button is one Tab away', async () => {
  const { root, show, onFocusTarget } = open(pointing());
  expect(onFocusTarget).not.toHaveBeenCalled();
  show(pointing(), 1);
  await expect.poll(() => onFocusTarget.mock.calls).toEqual([[one(root, 'h2')]]);
  one(root, 'h2').tabIndex = -1;
  one(root, 'h2').focus();
  await userEvent.keyboard('{Tab}');
  expect(root.activeElement).toBe(one(root, '[data-primary]'));
  show({ ...pointing(), screen: 'members' }, 1);
  expect(onFocusTarget).toHaveBeenCalledOnce();
  show(pointing(), 2);
  await expect.poll(() => onFocusTarget.mock.calls).toHaveLength(2);
});

test('the shortcut opens a panel that had made room for the marks', async () => {
  const { root, show, onFocusTarget } = open(pointing(EVERYWHERE));
  expect(root.querySelector('h2')).toBeNull();
  show(pointing(EVERYWHERE), 1);
  await expect.poll(() => onFocusTarget.mock.calls).toHaveLength(1);
  expect(onFocusTarget).toHaveBeenCalledWith(one(root, 'h2'));
  expect(placeOf(root)).toBe('right');
});
