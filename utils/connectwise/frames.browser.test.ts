/** Each frame is read separately: the readers see only the document of their own frame. */
import { afterEach, expect, test } from 'vitest';
import { readPage } from './read-page.ts';
import { clearPage, expectAll } from './testing/read-role.ts';
import { ROLE_SKINS } from './testing/role-fixtures.ts';
import { levelsOf, listed, sampleSheet, WANTED } from './testing/sheet.ts';
import { mount, roleShell } from './testing/shell.ts';

afterEach(clearPage);

/**
 * Adds a frame with the given page and loads the readers into it, as the browser loads the content script into every
 * frame.
 */
async function frameOf(html: string, css: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width:1200px;height:700px;border:0';
  document.body.append(frame);
  const inner = frame.contentDocument as Document;
  inner.write(`<!doctype html><style>${css}</style><body>${html}</body>`);
  inner.close();
  const script = inner.createElement('script');
  script.type = 'module';
  script.textContent = `import { readPage } from ${JSON.stringify(new URL('./read-page.ts', import.meta.url).href)};
    parent.postMessage({ read: readPage(${JSON.stringify(WANTED)}, String).page }, '*');`;
  inner.body.append(script);
  return frame;
}

test.each(['GXT-like', 'ARIA grid', 'plain table'])('%s in a frame', async (name) => {
  const sheet = sampleSheet();
  const skin = ROLE_SKINS[name] as (typeof ROLE_SKINS)[string];
  mount('<h1>Manage</h1>');
  const read = new Promise<{ levels: [] }>((done) => {
    const onMessage = ({ data }: MessageEvent) => {
      if (!data?.read) return;
      removeEventListener('message', onMessage);
      done(data.read);
    };
    addEventListener('message', onMessage);
  });
  await frameOf(roleShell(sheet.role, skin.draw(sheet)), skin.css);
  expect(listed((await read).levels)).toEqual(listed(levelsOf(sheet)));
  expect(readPage(WANTED, String).page.screen).toBe('none');
});

test('a page with a frame in it is read without the frame', () => {
  const sheet = sampleSheet();
  const skin = ROLE_SKINS['plain table'] as (typeof ROLE_SKINS)[string];
  mount(
    `${roleShell(sheet.role, skin.draw(sheet))}<iframe srcdoc="Security Modules for Role - X"></iframe>`,
    skin.css,
  );
  expectAll(sheet);
});
