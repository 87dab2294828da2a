import type { Translate } from '../../utils/i18n/translator.ts';
import type { AssistantView } from '../../utils/setup/view.ts';
import { type NewsItem, sharedNews } from '../announcements.ts';

/** All that the panel shows beside the next thing to do. */
export function panelNews(view: AssistantView, t: Translate): NewsItem[] {
  const { handoff, check, work, problems, hints } = view;
  const said = (about: string, sign: string, text: string): NewsItem => ({ about, sign, text });
  return [
    ...sharedNews(view, t),
    said(
      'work',
      `${work?.kind} ${work?.status} ${work?.done}`,
      work?.status === 'running' ? '' : (work?.text ?? ''),
    ),
    said('handoff', `${handoff.status} ${handoff.reason}`, handoff.text),
    said(
      'check',
      `${check.status} ${check.reason}`,
      check.status === 'running' ? t('panel.check.checking') : check.status === 'idle' ? '' : check.text,
    ),
    said(
      'company',
      `${check.company?.state} ${check.company?.reason}`,
      check.company?.state === 'refused' ? check.company.text : '',
    ),
    ...problems.map(({ landmark, reason, text }) => said(`problem ${landmark}`, reason, text)),
    ...hints.map((hint) => said(hint, hint, hint)),
  ];
}
