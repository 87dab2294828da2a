/** Calls of the knowledge base, which only read. */
import type { Hono } from 'hono';
import { ARTICLES } from '../seed-articles.ts';

export function addArticleServices(app: Hono): void {
  app.get('/articles', (c) => c.json([...ARTICLES]));
  app.get('/articles/:id', (c) => {
    const article = ARTICLES.find((each) => each.id === Number(c.req.param('id')));
    return article ? c.json(article) : c.notFound();
  });
}
