/** Collects what pages, content scripts and the background print, so that a test can search it. */
import type { BrowserContext } from 'playwright';

/**
 * Adds lines of the form `error https://host/: text`, and uncaught errors as `uncaught …`, to `lines` as they come,
 * from now on. Playwright reports the isolated worlds of content scripts with their page.
 */
export function collectConsole(context: BrowserContext, lines: string[]): void {
  context.on('console', (message) => {
    const source = message.worker()?.url() ?? message.page()?.url() ?? '';
    lines.push(`${message.type()} ${source}: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    lines.push(`uncaught ${error.page()?.url() ?? ''}: ${error.error().stack ?? error.error().message}`);
  });
}
