import { onTestFinished } from 'vitest';

const REGIONS = '[role="status"], [role="alert"], [aria-live]:not([aria-live="off"])';

/** Records what screen readers would announce: the text of a live region each time it changes. */
export interface Speech {
  /** Announcements since the last call, in order. */
  takeAnnouncements(): string[];
}

export function recordSpeech(root: ParentNode & Node): Speech {
  let announcements: string[] = [];
  const record = (records: MutationRecord[]) => {
    const regions = new Set<Element>();
    for (const { target } of records) {
      const region = (target instanceof Element ? target : target.parentElement)?.closest(REGIONS);
      if (region) regions.add(region);
    }
    for (const region of regions) {
      // Each block of a region is read as a separate sentence. Removed content is not read.
      const parts = region.children.length ? [...region.children] : [region];
      const text = parts.map(({ textContent }) => textContent.trim()).join(' / ');
      if (text !== '') announcements.push(text);
    }
  };
  const observer = new MutationObserver(record);
  observer.observe(root, { subtree: true, childList: true, characterData: true });
  onTestFinished(() => observer.disconnect());
  return {
    takeAnnouncements() {
      record(observer.takeRecords());
      const taken = announcements;
      announcements = [];
      return taken;
    },
  };
}
