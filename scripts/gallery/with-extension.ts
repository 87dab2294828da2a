import { launchBrowser, type Session } from '../../tests/support/launch.ts';
import { CHROME_BUILD } from '../../tests/support/project.ts';
import { serveGallery } from './serve.ts';

/** Runs `use` with a browser that has the built extension, and for which every host is the gallery. */
export async function withExtension<Result>(use: (session: Session) => Promise<Result>): Promise<Result> {
  const server = await serveGallery();
  try {
    const session = await launchBrowser({
      extension: CHROME_BUILD,
      hostArguments: server.browserArguments,
      headless: true,
    });
    return await use(session).finally(() => session.close());
  } finally {
    server.close();
  }
}
