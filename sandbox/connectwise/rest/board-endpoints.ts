import type { Hono } from 'hono';
import { BOARDS } from '../seed.ts';
import { count, list, one, type RestContext, type RestEnv } from './answers.ts';
import { demand, seesBoard } from './caller.ts';
import { boardShape, statusShape } from './shapes.ts';

/** Service boards and their statuses, which are setup tables: Table Setup, Inquire. */
export function addBoards(app: Hono<RestEnv>): void {
  const visible = (c: RestContext) => {
    demand(c.var.caller, 'setupTables', 'inquire');
    return BOARDS.filter((board) => seesBoard(c.var.caller, board.id));
  };
  app.get('/service/boards', (c) => list(c, visible(c).map(boardShape)));
  app.get('/service/boards/count', (c) => count(c, visible(c).map(boardShape)));
  app.get('/service/boards/:id{\\d+}', (c) =>
    c.json(boardShape(one('Board', c.req.param('id'), visible(c)))),
  );
  app.get('/service/boards/:id{\\d+}/statuses', (c) => {
    const board = one('Board', c.req.param('id'), visible(c));
    return list(
      c,
      board.statuses.map((status) => statusShape(board, status)),
    );
  });
}
