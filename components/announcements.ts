/** What screen readers announce in panel and popup when it changes. The next step is not included: it has its own live region. */
import type { Translate } from '../utils/i18n/translator.ts';
import type { MemberFinding } from '../utils/integrations/finding.ts';
import type { AssistantView } from '../utils/setup/view.ts';
import { findingSentence, levelSentence } from './findings/sentences.ts';

export interface Announcement {
  /** Identifies the announcement from one render to the next. */
  topic: string;
  /** The text is announced whenever this value changes. */
  changeKey: string;
  /** Nothing is announced while this is empty. */
  text: string;
  /** True: the first value is not announced, because many topics appear at once and the next step summarizes them. */
  isSilentAtFirst?: boolean;
}

/** Announcements that panel and popup share: levels, the member's fields and the key. */
export function sharedAnnouncements(view: AssistantView, t: Translate): Announcement[] {
  const { key, undeliveredKeys, work } = view;
  // While an action sets several levels, only its result is announced.
  const levels = work?.status === 'running' ? [] : [...view.levels, ...view.excess];
  return [
    ...levels.map((level) => ({
      topic: level.cell,
      changeKey: level.actual,
      text: levelSentence(level, t),
      isSilentAtFirst: true,
    })),
    // What was not seen is no news.
    ...view.member.filter(isSeen).map((finding) => ({
      topic: `member/${finding.field}`,
      changeKey: finding.severity,
      text: findingSentence(finding, t),
      isSilentAtFirst: true,
    })),
    {
      topic: 'key',
      changeKey: `${key.status} ${key.reason} ${key.isOffered}`,
      text: key.isOffered ? t('common.key.offered') : key.text,
    },
    {
      topic: 'undelivered',
      changeKey: undeliveredKeys.map(({ id }) => id).join(),
      text: undeliveredKeys.length === 0 ? '' : t('common.undelivered.title', undeliveredKeys.length),
    },
  ];
}

function isSeen({ severity }: MemberFinding): boolean {
  return severity !== 'unseen';
}
