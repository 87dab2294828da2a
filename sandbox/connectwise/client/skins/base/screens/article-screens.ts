import type { Article } from '../../../../model.ts';
import type { Flow } from '../../../flow/flow.ts';
import { el } from '../dom.ts';
import { textBlock } from '../text-block.ts';
import type { Theme } from '../theme.ts';
import { say, shortDate } from '../words.ts';

/** Service Desk › Knowledge Base. */
export function knowledgeBase(theme: Theme, flow: Flow, articles: readonly Article[]): Node[] {
  const grid = theme.listGrid<Article>(
    'knowledgebase',
    [
      {
        title: say('Title'),
        width: 320,
        text: ({ title }) => title,
        open: ({ id }) => void flow.go({ screen: 'Article', id }),
      },
      { title: say('Last Update'), width: 100, text: ({ lastUpdate }) => shortDate(lastUpdate) },
      { title: say('Updated By'), width: 100, text: ({ updatedBy }) => updatedBy },
    ],
    articles,
  );
  const bar = theme.toolbar([
    { name: 'Search', title: 'SEARCH', press: () => grid.search() },
    { name: 'Clear', title: 'CLEAR', press: () => grid.clear() },
  ]);
  return [theme.head([{ text: say('Knowledge Base') }], say('Knowledge Base')), bar.element, grid.element];
}

/** One article, to read. */
export function articlePage(theme: Theme, flow: Flow, article: Article): Node[] {
  const back = () => void flow.go({ screen: 'KnowledgeBase' });
  const bar = theme.toolbar([{ name: 'Back', title: 'Back', icon: 'back', press: back }]);
  return [
    theme.head([{ text: say('Knowledge Base'), press: back }, { text: say('Article') }], article.title),
    bar.element,
    el('div', '~article', {}, textBlock(article)),
  ];
}
