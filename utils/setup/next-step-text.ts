/** Texts for the next step. */

import { LEVEL_NAMES } from '../connectwise/model/levels.ts';
import type { Translator } from '../i18n/translator.ts';
import type { LevelVerdict } from '../integrations/finding.ts';
import { handoffRefusalText, refusalText, waitingText } from './texts.ts';
import type { KeyRefusal, Pointing } from './view.ts';

/** Builds the texts in a language: a short imperative as title; where, why, and what happens otherwise as detail. */
export type StepText = (translator: Translator) => { title: string; detail: string };

/** Texts without placeholders. */
type PlainKey =
  | ('signIn' | 'saveRole' | 'saveRoleUnsure' | 'roleDone' | 'goToMembers' | 'apiMembersTab' | 'saveMember')
  | (
      | 'apiKeysTab'
      | 'newKey'
      | 'saveKey'
      | 'saveFirst'
      | 'takeKey'
      | 'takingKey'
      | 'keyExpired'
      | 'keyWiped'
      | 'send'
    )
  | ('filling' | 'openKeys' | 'unreadable' | 'fillMember' | 'inactiveRole' | 'translated');

const plain =
  (name: PlainKey): StepText =>
  ({ t }) => ({ title: t(`next.${name}.title`), detail: t(`next.${name}.detail`) });

/** Lists levels by permission, for example "Service Tickets (Add Level, Edit Level)". */
export function accessList(levels: LevelVerdict[]): string {
  const byPermission = new Map<string, string[]>();
  for (const { permission, level } of levels) {
    byPermission.set(permission, [...(byPermission.get(permission) ?? []), LEVEL_NAMES[level]]);
  }
  return [...byPermission].map(([permission, names]) => `${permission} (${names.join(', ')})`).join('; ');
}

/** At most this many levels are listed by name. */
const MAX_NAMED = 4;

export const nextStepTexts = {
  point:
    ({ step, refusal }: Pointing): StepText =>
    ({ t }) => {
      const how = t(`next.point.${step}.detail`);
      return {
        title: t(`next.point.${step}.title`),
        detail: refusal ? `${t(`setup.pointing.refusal.${refusal}`)} ${how}` : how,
      };
    },
  signIn: plain('signIn'),
  goToRoles:
    (role: string): StepText =>
    ({ t }) => ({ title: t('next.goToRoles.title'), detail: t('next.goToRoles.detail', { role }) }),
  newRole:
    (role: string): StepText =>
    ({ t }) => ({ title: t('next.newRole.title'), detail: t('next.newRole.detail', { role }) }),
  nameRole:
    (role: string): StepText =>
    ({ t }) => ({ title: t('next.nameRole.title', { role }), detail: t('next.nameRole.detail') }),
  saveNewRole:
    (name: string): StepText =>
    ({ t }) => ({ title: t('next.saveNewRole.title'), detail: t('next.saveNewRole.detail', { name }) }),
  setLevels:
    (missing: LevelVerdict[]): StepText =>
    ({ t }) => ({
      title: t('next.setLevels.title', missing.length),
      detail: t('next.setLevels.detail', { list: accessList(missing) }),
    }),
  reduceLevels:
    (excess: LevelVerdict[]): StepText =>
    ({ t }) => {
      const named = accessList(excess.slice(0, MAX_NAMED));
      const list = excess.length > MAX_NAMED ? t('next.reduceLevels.others', { list: named }) : named;
      return {
        title: t('next.reduceLevels.title', excess.length),
        detail: t('next.reduceLevels.detail', { list }),
      };
    },
  openGroups:
    (modules: string[]): StepText =>
    ({ t, list }) => ({
      title: t('next.openGroups.title', modules.length, { modules: list(modules) }),
      detail: t('next.openGroups.detail'),
    }),
  checkGroups:
    (modules: string[]): StepText =>
    ({ t, list }) => ({
      title: t('next.openGroups.title', modules.length, { modules: list(modules) }),
      detail: t('next.checkGroups.detail'),
    }),
  unseenLevels:
    (list: string): StepText =>
    ({ t }) => ({
      title: t('next.unseenLevels.title'),
      detail: list ? t('next.unseenLevels.detail', { list }) : t('next.unseenLevels.detailUnnamed'),
    }),
  unknownColumns:
    (columns: string[]): StepText =>
    ({ t, list }) => ({
      title: t('next.unknownColumns.title', columns.length),
      detail: t('next.unknownColumns.detail', { columns: list(columns) }),
    }),
  saveRefused:
    (quote: string): StepText =>
    ({ t }) => ({ title: t('next.saveRefused.title'), detail: t('next.saveRefused.detail', { quote }) }),
  inactiveRole: plain('inactiveRole'),
  inactiveInList:
    (name: string): StepText =>
    ({ t }) => ({ title: t('next.inactiveInList.title', { name }), detail: t('next.inactiveInList.detail') }),
  saveRole: plain('saveRole'),
  saveRoleUnsure: plain('saveRoleUnsure'),
  roleDone: plain('roleDone'),
  goToMembers: plain('goToMembers'),
  apiMembersTab: plain('apiMembersTab'),
  newMember:
    (isRoleReady: boolean): StepText =>
    ({ t }) => ({
      title: t('next.newMember.title'),
      detail: t(isRoleReady ? 'next.newMember.detail' : 'next.newMember.detailNoRole'),
    }),
  openMember:
    (id: string): StepText =>
    ({ t }) => ({ title: t('next.openMember.title', { id }), detail: t('next.openMember.detail') }),
  fillMember: plain('fillMember'),
  fixMember:
    (errors: number): StepText =>
    ({ t }) => ({ title: t('next.fixMember.title', errors), detail: t('next.fillMember.detail') }),
  saveMember: plain('saveMember'),
  backToMember:
    (id: string): StepText =>
    ({ t }) => ({ title: t('next.backToMember.title', { id }), detail: t('next.backToMember.detail') }),
  apiKeysTab: plain('apiKeysTab'),
  openKeys: plain('openKeys'),
  newKey: plain('newKey'),
  describeKey:
    (description: string): StepText =>
    ({ t }) => ({
      title: t('next.describeKey.title'),
      detail: t('next.describeKey.detail', { description }),
    }),
  saveKey: plain('saveKey'),
  saveFirst: plain('saveFirst'),
  confirmLeaving:
    (reason: KeyRefusal | null): StepText =>
    (translator) => ({
      title: translator.t('next.refused.title'),
      detail: translator.t('next.leavingAsks.detail', { why: refusalText(translator, reason) }),
    }),
  otherShown:
    (end: string): StepText =>
    ({ t }) => ({ title: t('next.otherShown.title'), detail: t('next.otherShown.detail', { end }) }),
  takeKey: plain('takeKey'),
  takingKey: plain('takingKey'),
  keyExpired: plain('keyExpired'),
  keyWiped: plain('keyWiped'),
  send: plain('send'),
  waiting:
    (host: string, reason: string | null): StepText =>
    (translator) => {
      const { t } = translator;
      const general = host ? t('next.waiting.detailAt', { host }) : t('next.waiting.detail');
      return {
        title: t('next.waiting.title'),
        detail: reason === null ? general : waitingText(translator, reason),
      };
    },
  filling: plain('filling'),
  filledUnread:
    (host: string): StepText =>
    ({ t }) => ({
      title: t('next.filledUnread.title'),
      detail: host ? t('next.filledUnread.detailAt', { host }) : t('next.filledUnread.detail'),
    }),
  delivered:
    (host: string): StepText =>
    ({ t }) => ({ title: t('next.delivered.title'), detail: t('next.delivered.detail', { host }) }),
  finished:
    (host: string): StepText =>
    ({ t }) => ({ title: t('next.finished.title'), detail: t('next.finished.detail', { host }) }),
  unreadable: plain('unreadable'),
  unreadableTick: (({ t }) => ({
    title: t('next.unreadable.title'),
    detail: [t('next.unreadable.detail'), t('next.unreadable.orTick')].join(' '),
  })) satisfies StepText,
  translated: plain('translated'),
  modalOpen:
    (quote: string): StepText =>
    ({ t }) => ({
      title: t('next.modalOpen.title'),
      detail: quote ? t('next.modalOpen.detailQuoted', { quote }) : t('next.modalOpen.detail'),
    }),
  refused:
    (reason: KeyRefusal | null): StepText =>
    (translator) => ({ title: translator.t('next.refused.title'), detail: refusalText(translator, reason) }),
  handoffRefused:
    (reason: string | null): StepText =>
    (translator) => ({
      title: translator.t('next.handoffRefused.title'),
      detail: handoffRefusalText(translator, reason),
    }),
};
