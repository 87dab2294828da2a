/** All texts in a page, including our closed shadow roots and the values of inputs. */
import type { Page } from 'playwright';

/** One text of a page, with its place: the tags from the document down to it, and what contains it. */
export interface PageText {
  /** For example `html > body > div > input`. */
  path: string;
  in: 'text' | 'attribute' | 'input';
  text: string;
}

/** The browser's own snapshot of the page and its frames; nothing runs in the page. */
export async function textsOf(page: Page): Promise<PageText[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { documents, strings } = await session.send('DOMSnapshot.captureSnapshot', { computedStyles: [] });
    return documents.flatMap(({ nodes }) => {
      const name = (index: number) => (strings[nodes.nodeName?.[index] ?? -1] ?? '').toLowerCase();
      const pathOf = (index: number): string => {
        const parent = nodes.parentIndex?.[index] ?? -1;
        const own = name(index).startsWith('#') ? '' : name(index);
        const above = parent < 0 ? '' : pathOf(parent);
        return above && own ? `${above} > ${own}` : above || own;
      };
      const found = (index: number, place: PageText['in'], string: number | undefined): PageText[] =>
        string === undefined || string < 0
          ? []
          : [{ path: pathOf(index), in: place, text: strings[string] ?? '' }];
      const inputs = [nodes.inputValue, nodes.textValue].flatMap((rare) =>
        (rare?.index ?? []).flatMap((index, at) => found(index, 'input', rare?.value[at])),
      );
      const others = (nodes.nodeName ?? []).flatMap((_, index) => [
        ...found(index, 'text', nodes.nodeValue?.[index]),
        ...(nodes.attributes?.[index] ?? []).flatMap((string) => found(index, 'attribute', string)),
      ]);
      return [...inputs, ...others];
    });
  } finally {
    await session.detach();
  }
}
