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
  const overruled = level.isOverruled ? ` ${t('common.tick.overruled')}` : '';
  return `${tickSentence(level, t)}. ${stateText(level, t)}.${overruled}`;
}

/** "Service Tickets, Edit Level: should be All": what is ticked. */
export function tickSentence(level: LevelFinding, t: Translate): string {
  return `${level.permission}, ${LEVEL_NAMES[level.level]}: ${accessSentence(level, t)}`;
}

/** The state in two or three words; what the user has ticked was not seen. */
export function stateText({ state, tick }: LevelFinding, t: Translate): string {
  return tick === 'made' ? t('common.tick.made') : t(`common.levelState.${state}`);
}

/** "Level: Must change. Choose …" */
export function findingSentence(finding: MemberFinding, t: Translate): string {
  const overruled = finding.isOverruled ? ` ${t('common.tick.overruled')}` : '';
  return `${finding.name}: ${severityText(finding, t)}. ${finding.text}${overruled}`;
}

/** The severity in two or three words; what the user has ticked was not seen. */
export function severityText({ severity, tick }: MemberFinding, t: Translate): string {
  return tick === 'made' ? t('common.tick.made') : t(`common.severity.${severity}`);
}
