/** What a screen reader should hear when it changes, beside the next thing to do, which speaks for itself. */
import type { Translate } from '../utils/i18n/translator.ts';
import type { AssistantView } from '../utils/setup/view.ts';
import { findingSentence, levelSentence } from './findings/sentences.ts';

export interface NewsItem {
  /** What it is about. */
  about: string;
  /** It is said when this changes; an empty one says nothing. */
  sign: string;
  text: string;
  /** Seen for the first time it is no news: many come at once then, and the next thing to do tells what to make of them. */
  isQuietAtFirst?: boolean;
}

/** Levels, the member's fields and the key: what panel and popup both show. */
export function sharedNews(view: AssistantView, t: Translate): NewsItem[] {
  const { key, undeliveredKeys, work } = view;
  // While I set level after level, how it ended is enough.
  const levels = work?.status === 'running' ? [] : [...view.levels, ...view.excess];
  return [
    ...levels.map((level) => ({
      about: level.cell,
      sign: level.actual,
      text: levelSentence(level, t),
      isQuietAtFirst: true,
    })),
    ...view.member.map((finding) => ({
      about: `member/${finding.field}`,
      sign: finding.severity,
      text: findingSentence(finding, t),
      isQuietAtFirst: true,
    })),
    {
      about: 'key',
      sign: `${key.status} ${key.reason} ${key.isOffered}`,
      text: key.isOffered ? t('common.key.offered') : key.text,
    },
    {
      about: 'lost pairs',
      sign: undeliveredKeys.map(({ id }) => id).join(),
      text: undeliveredKeys.length === 0 ? '' : t('common.undelivered.title', undeliveredKeys.length),
    },
  ];
}
