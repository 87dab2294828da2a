/** The button of the next step: what one click does now. Pure: computed from what the panel shows. */
import type { Translator } from '../i18n/translator.ts';
import type { LevelFinding } from '../integrations/finding.ts';
import type { AssistantView, HintView, NextButton } from './view.ts';

/** More levels beyond the profile than this are not put back with one click: they would be a role that is in use. */
const MOST_EXCESS = 12;

/** What of a view decides the button. */
type Shown = Pick<
  AssistantView,
  | 'screen'
  | 'record'
  | 'levels'
  | 'excess'
  | 'key'
  | 'handoff'
  | 'companyId'
  | 'hints'
  | 'wantsOptional'
  | 'pointing'
  | 'fills'
  | 'work'
> & { next: Pick<AssistantView['next'], 'step'> };

/** Hints about what stands in the way of all that could be done on the page. */
const OBSTACLES: HintView['name'][] = ['modal-open', 'translated'];

/** Returns the button, or null where the next thing is the page's own control, or needs the user. */
export function nextButton(translator: Translator, view: Shown): NextButton | null {
  if (view.pointing.step !== null) return null;
  const { step } = view.next;
  // A handoff needs nothing of the page, and a key is only read: their buttons do not wait until the page is free.
  if (step === 'handoff') return handoffButton(translator, view);
  if (view.hints.some(({ name }) => OBSTACLES.includes(name))) return null;
  if (step === 'key' && view.key.isOffered)
    return { action: 'take-key', text: translator.t('setup.button.take') };
  if (view.work?.status === 'running') return null;
  switch (step) {
    case 'role':
      return textButton(translator, view) ?? levelsButton(translator, view);
    case 'member':
      return memberButton(translator, view);
    case 'key':
      return textButton(translator, view);
    default:
      return null;
  }
}

/** The one text of a form: the name of a new role, the description of a new key. */
function textButton({ t }: Translator, { screen, fills }: Shown): NextButton | null {
  const [item] = fills;
  if ((screen !== 'security-roles' && screen !== 'api-key') || item?.how !== 'type') return null;
  return { action: 'fill-field', field: item.field, text: t('setup.button.use', { text: item.text }) };
}

function memberButton({ t }: Translator, { screen, fills }: Shown): NextButton | null {
  if (screen !== 'api-member' || fills.length === 0) return null;
  return { action: 'fill-all', fillable: fills.length, text: t('setup.button.fillAll', fills.length) };
}

/** All that is not as it must be: required levels, optional ones that the user wants, and access beyond the profile as long as it is little. */
function levelsButton(
  { t }: Translator,
  { screen, record, levels, excess, wantsOptional }: Shown,
): NextButton | null {
  if (screen !== 'security-role' || record?.owner !== 'ours' || excess.length > MOST_EXCESS) return null;
  const isWanted = ({ optional, tick }: LevelFinding) => (wantsOptional || !optional) && tick !== 'made';
  const isOpen = (level: LevelFinding) =>
    level.state === 'excess' || (isWanted(level) && (level.state === 'missing' || level.state === 'unseen'));
  const cells = [...levels, ...excess].filter(isOpen).map(({ cell }) => cell);
  return cells.length ? { action: 'set-all', cells, text: t('setup.button.setAll', cells.length) } : null;
}

function handoffButton({ t }: Translator, { key, handoff, companyId }: Shown): NextButton | null {
  if (key.status === 'delivered' && handoff.status === 'verified')
    return { action: 'done', text: t('setup.button.done') };
  const isHeld = key.status === 'held';
  if (isHeld && handoff.status === 'idle' && companyId !== '' && key.toConfirm === '')
    return { action: 'send-key', text: t('setup.button.send') };
  if ((isHeld || key.status === 'delivered') && handoff.status === 'refused')
    return { action: 'fill-again', text: t('setup.button.fillAgain') };
  return null;
}
