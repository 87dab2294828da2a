/** What panel and popup say about the record on the page, and about a key pair that is not this setup's. Pure. */
import type { ScreenObservation } from '../connectwise/model/observation.ts';
import { memberIdOf, shownRecord } from '../connectwise/model/record.ts';
import type { Translator } from '../i18n/translator.ts';
import type { Profile } from '../integrations/schema.ts';
import type { RecordOwner } from './record-owner.ts';
import { isHeld, type SiteState } from './state.ts';
import type { RecordView } from './view.ts';
import { whoseMember } from './whose-record.ts';

/** Says which record is shown and whose it seems to be. */
export function recordView(
  translator: Translator,
  profile: Profile,
  site: SiteState,
  page: ScreenObservation,
  { owner, reason }: RecordOwner,
): RecordView {
  const claim = owner !== 'ours' ? 'offered' : reason === 'confirmed' ? 'made' : 'none';
  return {
    owner,
    reason,
    text: textOf(translator, profile, site, page, { owner, reason } as RecordOwner),
    claim,
  };
}

function textOf(
  { t }: Translator,
  { names }: Profile,
  site: SiteState,
  page: ScreenObservation,
  { owner, reason }: RecordOwner,
): string {
  const shown = shownRecord(page);
  if (!shown) return '';
  const { kind } = shown;
  const name = page.screen === 'api-key' ? page.member : shown.name;
  if (owner === 'ours') return reason === 'confirmed' ? t(`setup.record.confirmed.${kind}`, { name }) : '';
  const isPublicOnly = page.screen === 'api-key' && page.view === 'shown' && page.privateKey === 'absent';
  const member = site.member?.id || names.memberId;
  const advice = isPublicOnly ? t('setup.record.publicOnly', { member }) : '';
  const withAdvice = (text: string) => `${text} ${advice}`.trim();
  if (owner === 'unknown') return withAdvice(t(`setup.record.unknown.${kind}`));
  switch (reason) {
    case 'built-in-role':
      return t('setup.record.builtInRole', { name });
    case 'regular-member':
      return name === '' ? t('setup.record.newRegularMember') : t('setup.record.regularMember', { name });
    case 'own-account':
      return withAdvice(t('setup.record.ownAccount', { name }));
    case 'not-made-here':
      return withAdvice(t('setup.record.notMadeHere', { name }));
    default:
      return withAdvice(t(`setup.record.otherName.${kind}`, { name }));
  }
}

/**
 * What the user must confirm before the held pair is sent: whose it is, and what that means. Empty when it is this
 * setup's own, or was confirmed.
 */
export function keyConfirmation(translator: Translator, profile: Profile, site: SiteState): string {
  return isToConfirm(profile, site) ? keyOwnerText(translator, profile, site) : '';
}

/** Whose pair it is that was taken, if it is not this setup's; else empty. */
export function keyOwnerText({ t }: Translator, profile: Profile, site: SiteState): string {
  const isTaken = site.key.status !== 'none' && site.key.status !== 'refused';
  if (!isTaken || isOwnKey(profile, site)) return '';
  const { member, isOwnAccount, role } = site.key;
  if (isOwnAccount) return t('setup.toConfirm.ownAccount', { account: member });
  if (member === '') return t('setup.toConfirm.unknown');
  return role === ''
    ? t('setup.toConfirm.otherMember', { member })
    : t('setup.toConfirm.otherMemberRole', { member, role });
}

/** Whether the user must confirm that the held pair is sent, because it is not this setup's. */
export function isToConfirm(profile: Profile, site: SiteState): boolean {
  const { key } = site;
  return isHeld(key) && !key.isSendingConfirmed && !isOwnKey(profile, site);
}

function isOwnKey(profile: Profile, site: SiteState): boolean {
  const { member, isOwnAccount } = site.key;
  return !isOwnAccount && whoseMember(profile, site, memberIdOf(member)).owner === 'ours';
}

/** The records that the user has claimed, each as a sentence. */
export function claimTexts({ t }: Translator, { records }: SiteState): string[] {
  return records
    .filter(({ reason, name }) => reason === 'confirmed' && name !== '')
    .map(({ kind, name }) => t(`setup.record.confirmed.${kind}`, { name }));
}
