/** Sentences for screen readers that say what sighted users see from icons, colours and arrows. */

import { LEVEL_NAMES } from '../../utils/connectwise/model/levels.ts';
import type { Translate } from '../../utils/i18n/translator.ts';
import type { LevelFinding, MemberFinding } from '../../utils/integrations/finding.ts';

/** "is None, should be All". */
export function accessSentence({ actual, wanted }: LevelFinding, t: Translate): string {
  if (actual === '') return t('common.role.spokenWanted', { wanted });
  return actual === wanted
    ? t('common.role.spokenMet', { actual })
    : t('common.role.spokenChange', { actual, wanted });
}

/** "Service Tickets, Edit Level: is None, should be All. To set." */
export function levelSentence(level: LevelFinding, t: Translate): string {
  const { permission, state } = level;
  const name = `${permission}, ${LEVEL_NAMES[level.level]}`;
  return `${name}: ${accessSentence(level, t)}. ${t(`common.levelState.${state}`)}.`;
}

/** "Level: Must change. Choose …" */
export function findingSentence({ name, severity, text }: MemberFinding, t: Translate): string {
  return `${name}: ${t(`common.severity.${severity}`)}. ${text}`;
}
