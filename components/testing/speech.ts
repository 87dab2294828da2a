import { onTestFinished } from 'vitest';

const REGIONS = '[role="status"], [role="alert"], [aria-live]:not([aria-live="off"])';

/** What a screen reader says by itself from now on: the text of a live region each time that something changes in it. */
export interface Speech {
  /** What was said since the last call, in order. */
  heard(): string[];
}

export function listen(root: ParentNode & Node): Speech {
  let said: string[] = [];
  const hear = (records: MutationRecord[]) => {
    const regions = new Set<Element>();
    for (const { target } of records) {
      const region = (target instanceof Element ? target : target.parentElement)?.closest(REGIONS);
      if (region) regions.add(region);
    }
    for (const region of regions) {
      // Each block of a region is read as a sentence of its own; what is taken away is not read.
      const parts = region.children.length ? [...region.children] : [region];
      const text = parts.map(({ textContent }) => textContent.trim()).join(' / ');
      if (text !== '') said.push(text);
    }
  };
  const observer = new MutationObserver(hear);
  observer.observe(root, { subtree: true, childList: true, characterData: true });
  onTestFinished(() => observer.disconnect());
  return {
    heard() {
      hear(observer.takeRecords());
      const news = said;
      said = [];
      return news;
    },
  };
}
