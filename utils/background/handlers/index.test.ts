import { expect, test, vi } from 'vitest';
import { contract } from '../../messages/contract.ts';
import { handlers } from './index.ts';
import { keyHandlers } from './key.ts';
import { pageHandlers } from './page.ts';
import { panelHandlers } from './panel.ts';
import { pointingHandlers } from './pointing.ts';
import { settingsHandlers } from './settings.ts';
import { viewHandlers } from './views.ts';

vi.mock('wxt/browser', () => import('../../../tests/support/fake-browser.ts'));

test('every message of the contract has one handler', () => {
  const parts = [pageHandlers, panelHandlers, keyHandlers, pointingHandlers, settingsHandlers, viewHandlers];
  const types = parts.flatMap((part) => Object.keys(part));
  expect(types.sort()).toEqual(Object.keys(contract).sort());
  expect(Object.keys(handlers).sort()).toEqual(types);
});
