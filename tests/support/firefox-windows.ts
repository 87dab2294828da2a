/**
 * Firefox's own windows: the toolbar button's popup, and our page in the sidebar, which WebDriver BiDi does not list. They are
 * reached by a page of the browser's own. Their documents are in another process, to which each question is sent as a script.
 */
import type { Firefox } from './firefox.ts';
import { command } from './firefox-tab.ts';
import type { Attributes, Found } from './hooks.ts';
import { poll } from './poll.ts';

/** Which of our documents outside of tabs. */
type Place = 'popup' | 'sidebar';

interface FirefoxView {
  find(attributes: Attributes): Promise<Found[]>;
  waitFor(attributes: Attributes, until?: (found: Found) => boolean): Promise<Found>;
  click(attributes: Attributes): Promise<void>;
  /** Clicks a field and types letters with trusted key events. */
  type(attributes: Attributes, text: string): Promise<void>;
}

export interface FirefoxWindows {
  popup: FirefoxView;
  sidebar: FirefoxView;
  /** Clicks the extension's button in the toolbar. */
  openPopup(): Promise<void>;
  isSidebarOpen(): Promise<boolean>;
}

/**
 * Opens a page of the browser's own in a tab, whose scripts may do everything in its windows.
 */
export async function openWindows({ browser }: Firefox): Promise<FirefoxWindows> {
  const page = await browser.newPage();
  await command(page, 'browsingContext.navigate', (context) => ({
    context,
    url: 'about:config',
    wait: 'none',
  }));
  /** Runs a function in the browser's window; it may return a promise. */
  const run = async <Result>(source: string, ...args: unknown[]): Promise<Result> => {
    const call = `(async () => {
      const window = Services.wm.getMostRecentWindow('navigator:browser');
      const { document, SidebarController } = window;
      try { return JSON.stringify({ value: await (${source})(...${JSON.stringify(args)}) }); }
      catch (error) { return JSON.stringify({ error: String(error) }); }
    })()`;
    const { result } = await command(page, 'script.evaluate', (context) => ({
      expression: call,
      target: { context },
      awaitPromise: true,
    }));
    const answer = JSON.parse(String(result?.value)) as { value: Result; error?: string };
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  };
  const isReady = async () => (await run('() => true').catch(() => undefined)) as true | undefined;
  await poll(isReady, async () => 'about:config gives no access to the browser.');
  const viewOf = (place: Place): FirefoxView => {
    const inView = <Result>(source: string, ...args: unknown[]) => run<Result>(IN_VIEW, place, source, args);
    const view: FirefoxView = {
      find: (attributes) => inView<Found[]>(READ, selectorOf(attributes)),
      waitFor(attributes, until = () => true) {
        const complaint = async () =>
          `No ${selectorOf(attributes)} as expected in the ${place}, but:\n${(await view.find({}))[0]?.text}`;
        return poll(async () => (await view.find(attributes)).find(until), complaint);
      },
      async click(attributes) {
        await view.waitFor(attributes);
        await inView(CLICK, selectorOf(attributes));
      },
      async type(attributes, text) {
        await view.click(attributes);
        await inView(TYPE, text);
      },
    };
    return view;
  };
  return {
    popup: viewOf('popup'),
    sidebar: viewOf('sidebar'),
    openPopup: () => run(OPEN_POPUP),
    isSidebarOpen: () => run('() => SidebarController.isOpen'),
  };
}

function selectorOf(attributes: Attributes): string {
  const parts = Object.entries(attributes).map(([name, value]) =>
    value === true ? `[${name}]` : `[${name}="${value}"]`,
  );
  return parts.join('') || 'main, aside';
}

/** Runs in the browser's window: sends a function to one of our documents and resolves to its result. */
const IN_VIEW = `(place, source, args) => {
  const sidebar = document.getElementById('sidebar').contentDocument;
  const view = place === 'popup'
    ? document.querySelector('.webextension-popup-browser')
    : sidebar && sidebar.getElementById('webext-panels-browser');
  if (!view) return Promise.reject(new Error('There is no ' + place));
  const name = 'test:' + Math.random();
  return new Promise((resolve, reject) => {
    view.messageManager.addMessageListener(name, function listener({ data }) {
      view.messageManager.removeMessageListener(name, listener);
      if (data.error) reject(new Error(data.error));
      else resolve(data.value);
    });
    const call = 'try { sendAsyncMessage(' + JSON.stringify(name) + ', { value: (' + source + ')(content, ...' + JSON.stringify(args) + ') }); }'
      + ' catch (error) { sendAsyncMessage(' + JSON.stringify(name) + ', { error: String(error) }); }';
    view.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(call), false);
  });
}`;

/** The following run in our document, with its window first. */
const READ = `(window, selector) => [...window.document.querySelectorAll(selector)].map((element) => {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return {
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    box: right > left ? { left, top, right, bottom } : null,
    text: element.innerText,
    value: element.localName === 'input' ? element.value : '',
  };
})`;

const CLICK = `(window, selector) => {
  const element = window.document.querySelector(selector);
  element.scrollIntoView({ block: 'center' });
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  if (!element.contains(window.document.elementFromPoint(x, y))) throw new Error(selector + ' is out of reach.');
  // After the answer: a button that closes the view would leave none.
  window.setTimeout(() => {
    for (const type of ['mousemove', 'mousedown', 'mouseup']) window.windowUtils.sendMouseEvent(type, x, y, 0, type === 'mousemove' ? 0 : 1, 0);
  });
}`;

const TYPE = `(window, text) => {
  const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!tip.beginInputTransactionForTests(window)) throw new Error('No keyboard.');
  for (const key of text) {
    const event = new window.KeyboardEvent('', { key, code: 'Key' + key.toUpperCase() });
    tip.keydown(event);
    tip.keyup(event);
  }
}`;

const OPEN_POPUP = `async () => {
  const [button] = document.querySelectorAll('.unified-extensions-item[data-extensionid^="office-protect"], [id^="office-protect-assistant"][id$="-BAP"]');
  const policy = WebExtensionPolicy.getByID('office-protect-assistant@office-protect-assistant.example');
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const action = ExtensionParent.apiManager.global.browserActionFor ?? null;
  const api = action && action(policy.extension);
  if (!api) throw new Error('No toolbar button: ' + (button && button.id));
  await api.openPopup(window, false);
}`;
