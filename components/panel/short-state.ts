import type { Translate } from '../../utils/i18n/translator.ts';
import type { AssistantView } from '../../utils/setup/view.ts';
import { STEPS } from '../../utils/setup/view.ts';

/** The text of the collapsed panel: two or three words, for example "2 to set". */
export function shortState(view: AssistantView, t: Translate): string {
  const { next } = view;
  if (next.tone === 'done') return t('panel.short.done');
  if (isAtStart(view)) return t('panel.short.start');
  const missing = view.levels.filter((level) => !level.optional && level.state === 'missing').length;
  const toSet = missing + view.excess.length;
  if (next.step === 'role' && toSet > 0) return t('panel.short.toSet', { count: toSet });
  const toFix = view.member.filter((finding) => finding.severity === 'error').length;
  if (next.step === 'member' && toFix > 0) return t('panel.short.toFix', { count: toFix });
  if (next.tone === 'warn') return t('panel.short.check');
  if (view.key.status === 'held') return t('panel.short.keyHeld');
  return t('panel.stepOf', { number: STEPS.indexOf(next.step) + 1, count: STEPS.length });
}

/** Whether no route was chosen and no role was seen yet. */
function isAtStart({ next, route, levels }: AssistantView): boolean {
  return next.step === 'role' && route === null && levels.every(({ state }) => state === 'unseen');
}
