import type { Article } from '../../../../model.ts';
import type { Flow } from '../../../flow/flow.ts';
import { el } from '../dom.ts';
import type { Kit } from '../kit.ts';
import { textBlock } from '../text-block.ts';
import { say, shortDate } from '../words.ts';

/** Service Desk › Knowledge Base. */
export function knowledgeBase(kit: Kit, flow: Flow, articles: readonly Article[]): Node[] {
  const grid = kit.listGrid<Article>(
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
  const bar = kit.toolbar([
    { name: 'Search', title: 'SEARCH', press: () => grid.search() },
    { name: 'Clear', title: 'CLEAR', press: () => grid.clear() },
  ]);
  return [kit.head([{ text: say('Knowledge Base') }], say('Knowledge Base')), bar.element, grid.element];
}

/** One article, to read. */
export function articlePage(kit: Kit, flow: Flow, article: Article): Node[] {
  const back = () => void flow.go({ screen: 'KnowledgeBase' });
  const bar = kit.toolbar([{ name: 'Back', title: 'Back', icon: 'back', press: back }]);
  return [
    kit.head([{ text: say('Knowledge Base'), press: back }, { text: say('Article') }], article.title),
    bar.element,
    el('div', '~article', {}, textBlock(article)),
  ];
}
