import type { Translate } from '../../utils/i18n/translator.ts';
import type { AssistantView } from '../../utils/setup/view.ts';
import { type Announcement, sharedAnnouncements } from '../announcements.ts';

/** All announcements of the panel except the next step. */
export function panelAnnouncements(view: AssistantView, t: Translate): Announcement[] {
  const { handoff, check, work, problems, hints, record } = view;
  const announcement = (topic: string, changeKey: string, text: string): Announcement => ({
    topic,
    changeKey,
    text,
  });
  return [
    ...sharedAnnouncements(view, t),
    announcement(
      'work',
      `${work?.kind} ${work?.status} ${work?.done}`,
      work?.status === 'running' ? '' : (work?.text ?? ''),
    ),
    announcement('handoff', `${handoff.status} ${handoff.reason}`, handoff.text),
    announcement(
      'check',
      `${check.status} ${check.reason}`,
      check.status === 'running' ? t('panel.check.checking') : check.status === 'idle' ? '' : check.text,
    ),
    announcement(
      'company',
      `${check.company?.state} ${check.company?.reason}`,
      check.company?.state === 'refused' ? check.company.text : '',
    ),
    ...problems.map(({ landmark, reason, text }) => announcement(`problem ${landmark}`, reason, text)),
    ...hints.map(({ name, text }) => announcement(`hint ${name}`, text, text)),
    announcement('record', `${record?.owner} ${record?.text}`, record?.text ?? ''),
  ];
}
