import type { AssistantView } from '../utils/journey/view.ts';
import { STEPS } from '../utils/journey/view.ts';
import { PANEL_TEXTS, SHORT_TEXTS } from './texts.ts';

/** What a collapsed panel says in two or three words, for example "2 to set". */
export function shortState(view: AssistantView): string {
  const { next } = view;
  if (next.tone === 'done') return SHORT_TEXTS.done;
  if (view.route === null) return SHORT_TEXTS.start;
  const missing = view.levels.filter((level) => !level.optional && level.state === 'missing').length;
  const toSet = missing + view.excess.length;
  if (next.step === 'role' && toSet > 0) return SHORT_TEXTS.toSet(toSet);
  const toFix = view.member.filter((finding) => finding.severity === 'error').length;
  if (next.step === 'member' && toFix > 0) return SHORT_TEXTS.toFix(toFix);
  if (next.tone === 'warn') return SHORT_TEXTS.look;
  if (view.key.status === 'held') return SHORT_TEXTS.keyHeld;
  return PANEL_TEXTS.stepOf(STEPS.indexOf(next.step) + 1, STEPS.length);
}
