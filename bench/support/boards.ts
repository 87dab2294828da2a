/** Opens the live board in several browsers at once, each with another extension. */
import type { Page } from 'playwright';
import { launchBrowser, type Session } from '../../tests/support/launch.ts';
import { serveBoard } from './board.ts';
import { type Extension, folderOf } from './extensions.ts';

interface Board {
  session: Session;
  page: Page;
  url: string;
}

export interface Boards<Name extends Extension> {
  each<Made>(make: (board: Board) => Promise<Made>): Promise<Record<Name, Made>>;
  close(): Promise<void>;
}

export async function openBoards<Name extends Extension>(names: Name[]): Promise<Boards<Name>> {
  const server = await serveBoard();
  const boards = new Map<Name, Board>();
  for (const name of names) {
    const session = await launchBrowser({
      extension: folderOf(name),
      hostArguments: server.hostArguments,
      headless: true,
    });
    const page = session.context.pages()[0] ?? (await session.context.newPage());
    await page.goto(server.url);
    boards.set(name, { session, page, url: server.url });
  }
  return {
    async each<Made>(make: (board: Board) => Promise<Made>) {
      const made: [Name, Made][] = [];
      for (const [name, board] of boards) made.push([name, await make(board)]);
      return Object.fromEntries(made) as Record<Name, Made>;
    },
    async close() {
      for (const { session } of boards.values()) await session.close();
      await server.close();
    },
  };
}
