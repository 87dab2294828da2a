import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { correctReasons } from '../utils/background/deliver-key.ts';
import { forgetPrivate } from '../utils/background/forget.ts';
import { handlers } from '../utils/background/handlers/index.ts';
import { expireKeys, resume, wipeAndResume } from '../utils/background/key-expiry.ts';
import { handleCommand } from '../utils/background/open-panel.ts';
import {
  onPermissionsAdded,
  onPermissionsRemoved,
  registerScripts,
  startInOpenTabs,
} from '../utils/background/permissions.ts';
import { onPolicyChanged } from '../utils/background/policy-change.ts';
import { publishWindow } from '../utils/background/publish.ts';
import { forgetTab } from '../utils/background/session.ts';
import { kindNow } from '../utils/background/settings.ts';
import { openInClick } from '../utils/background/side-panel/open-in-click.ts';
import { onSidePanelClosed } from '../utils/background/side-panel/presence.ts';
import { closeStorageToPages } from '../utils/background/storage-access.ts';
import { welcome } from '../utils/background/welcome.ts';
import { createRouter } from '../utils/messages/router.ts';

/** The background: listeners only, so that the browser may stop and start it at any moment. */
export default defineBackground(() => {
  closeStorageToPages();
  browser.runtime.onMessage.addListener(openInClick);
  browser.runtime.onMessage.addListener(createRouter(handlers, kindNow));
  // An update forgets what was registered; the browser's own settings can allow and revoke as well.
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void Promise.all([wipeAndResume(), registerScripts()]);
    if (reason === 'install') void welcome();
  });
  browser.permissions.onAdded.addListener(({ origins = [] }) => void onPermissionsAdded(origins));
  browser.permissions.onRemoved.addListener(() => void onPermissionsRemoved());
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed') void onPolicyChanged(changes);
  });
  onSidePanelClosed((windowId) => void publishWindow(windowId));
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId).then(correctReasons));
  browser.windows.onRemoved.addListener(() => void forgetPrivate());
  browser.commands.onCommand.addListener((command, tab) => void handleCommand(command, tab));
  browser.alarms.onAlarm.addListener(() => void expireKeys());
  void resume();
  void startInOpenTabs();
});
