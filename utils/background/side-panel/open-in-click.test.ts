import { expect, test, vi } from 'vitest';
import { browser } from '../../../tests/support/fake-browser.ts';
import { openInClick } from './open-in-click.ts';

vi.mock('wxt/browser', () => import('../../../tests/support/fake-browser.ts'));

const us = { id: browser.runtime.id, tab: { windowId: 3 } };
const order = { type: 'use-side-panel', payload: {} };

test('it opens the side panel before it returns, in the window of the click, and does nothing else', () => {
  browser.sidePanel.open.mockClear();
  expect(openInClick(order, us)).toBeUndefined();
  expect(browser.sidePanel.open.mock.calls).toEqual([[{ windowId: 3 }]]);
});

test.each<[string, unknown, Parameters<typeof openInClick>[1]]>([
  ['another message', { type: 'send-key', payload: {} }, us],
  ['no message', undefined, us],
  ['another extension', order, { ...us, id: 'other-extension' }],
  ['our popup, which opens it itself', order, { id: us.id }],
])('%s opens nothing', (_, message, sender) => {
  browser.sidePanel.open.mockClear();
  openInClick(message, sender);
  expect(browser.sidePanel.open).not.toHaveBeenCalled();
});
