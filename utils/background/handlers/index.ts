/** What the background does with each message: the compiler requires a handler for every type of the contract. */
import type { Handlers } from '../../messages/router.ts';
import { keyHandlers } from './key.ts';
import { pageHandlers } from './page.ts';
import { panelHandlers } from './panel.ts';
import { pointingHandlers } from './pointing.ts';
import { settingsHandlers } from './settings.ts';
import { viewHandlers } from './views.ts';

export const handlers: Handlers = {
  ...pageHandlers,
  ...panelHandlers,
  ...keyHandlers,
  ...pointingHandlers,
  ...settingsHandlers,
  ...viewHandlers,
};
