/** What is said of the one next thing to do. */

import { LEVEL_NAMES } from '../connectwise/model/levels.ts';
import type { Translator } from '../i18n/translator.ts';
import type { LevelVerdict } from '../integrations/finding.ts';
import { handoffRefusalText, refusalText } from './texts.ts';
import type { KeyRefusal } from './view.ts';

/** Says something in a language: a short imperative, and where, why, and what happens otherwise. */
export type Saying = (words: Translator) => { title: string; detail: string };

/** Sayings without anything to put into them. */
type Plain =
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
  | ('filling' | 'unreadable' | 'fillMember');

const plain =
  (name: Plain): Saying =>
  ({ t }) => ({ title: t(`next.${name}.title`), detail: t(`next.${name}.detail`) });

/** "Service Tickets (Add Level, Edit Level)", one entry a permission. */
export function accessList(levels: LevelVerdict[]): string {
  const byPermission = new Map<string, string[]>();
  for (const { permission, level } of levels) {
    byPermission.set(permission, [...(byPermission.get(permission) ?? []), LEVEL_NAMES[level]]);
  }
  return [...byPermission].map(([permission, names]) => `${permission} (${names.join(', ')})`).join('; ');
}

/** Of more levels than this the first are named. */
const NAMED = 4;

export const nextStepTexts = {
  signIn: plain('signIn'),
  goToRoles:
    (role: string): Saying =>
    ({ t }) => ({ title: t('next.goToRoles.title'), detail: t('next.goToRoles.detail', { role }) }),
  newRole:
    (role: string): Saying =>
    ({ t }) => ({ title: t('next.newRole.title'), detail: t('next.newRole.detail', { role }) }),
  nameRole:
    (role: string): Saying =>
    ({ t }) => ({ title: t('next.nameRole.title', { role }), detail: t('next.nameRole.detail') }),
  saveNewRole:
    (name: string): Saying =>
    ({ t }) => ({ title: t('next.saveNewRole.title'), detail: t('next.saveNewRole.detail', { name }) }),
  setLevels:
    (missing: LevelVerdict[]): Saying =>
    ({ t }) => ({
      title: t('next.setLevels.title', missing.length),
      detail: t('next.setLevels.detail', { list: accessList(missing) }),
    }),
  reduceLevels:
    (excess: LevelVerdict[]): Saying =>
    ({ t }) => {
      const named = accessList(excess.slice(0, NAMED));
      const list = excess.length > NAMED ? t('next.reduceLevels.others', { list: named }) : named;
      return {
        title: t('next.reduceLevels.title', excess.length),
        detail: t('next.reduceLevels.detail', { list }),
      };
    },
  openGroups:
    (modules: string[]): Saying =>
    ({ t, list }) => ({
      title: t('next.openGroups.title', modules.length, { modules: list(modules) }),
      detail: t('next.openGroups.detail'),
    }),
  checkGroups:
    (modules: string[]): Saying =>
    ({ t, list }) => ({
      title: t('next.openGroups.title', modules.length, { modules: list(modules) }),
      detail: t('next.checkGroups.detail'),
    }),
  unseenLevels:
    (list: string): Saying =>
    ({ t }) => ({
      title: t('next.unseenLevels.title'),
      detail: list ? t('next.unseenLevels.detail', { list }) : t('next.unseenLevels.detailUnnamed'),
    }),
  saveRole: plain('saveRole'),
  saveRoleUnsure: plain('saveRoleUnsure'),
  roleDone: plain('roleDone'),
  goToMembers: plain('goToMembers'),
  apiMembersTab: plain('apiMembersTab'),
  newMember:
    (isRoleReady: boolean): Saying =>
    ({ t }) => ({
      title: t('next.newMember.title'),
      detail: t(isRoleReady ? 'next.newMember.detail' : 'next.newMember.detailNoRole'),
    }),
  openMember:
    (id: string): Saying =>
    ({ t }) => ({ title: t('next.openMember.title', { id }), detail: t('next.openMember.detail') }),
  fillMember: plain('fillMember'),
  fixMember:
    (errors: number): Saying =>
    ({ t }) => ({ title: t('next.fixMember.title', errors), detail: t('next.fillMember.detail') }),
  saveMember: plain('saveMember'),
  backToMember:
    (id: string): Saying =>
    ({ t }) => ({ title: t('next.backToMember.title', { id }), detail: t('next.backToMember.detail') }),
  apiKeysTab: plain('apiKeysTab'),
  newKey: plain('newKey'),
  describeKey:
    (description: string): Saying =>
    ({ t }) => ({
      title: t('next.describeKey.title'),
      detail: t('next.describeKey.detail', { description }),
    }),
  saveKey: plain('saveKey'),
  saveFirst: plain('saveFirst'),
  leavingAsks:
    (reason: KeyRefusal | null): Saying =>
    (words) => ({
      title: words.t('next.refused.title'),
      detail: words.t('next.leavingAsks.detail', { why: refusalText(words, reason) }),
    }),
  otherShown:
    (end: string): Saying =>
    ({ t }) => ({ title: t('next.otherShown.title'), detail: t('next.otherShown.detail', { end }) }),
  takeKey: plain('takeKey'),
  takingKey: plain('takingKey'),
  keyExpired: plain('keyExpired'),
  keyWiped: plain('keyWiped'),
  send: plain('send'),
  waiting:
    (host: string): Saying =>
    ({ t }) => ({
      title: t('next.waiting.title'),
      detail: host ? t('next.waiting.detailAt', { host }) : t('next.waiting.detail'),
    }),
  filling: plain('filling'),
  filledUnread:
    (host: string): Saying =>
    ({ t }) => ({
      title: t('next.filledUnread.title'),
      detail: host ? t('next.filledUnread.detailAt', { host }) : t('next.filledUnread.detail'),
    }),
  delivered:
    (host: string): Saying =>
    ({ t }) => ({ title: t('next.delivered.title'), detail: t('next.delivered.detail', { host }) }),
  finished:
    (host: string): Saying =>
    ({ t }) => ({ title: t('next.finished.title'), detail: t('next.finished.detail', { host }) }),
  unreadable: plain('unreadable'),
  refused:
    (reason: KeyRefusal | null): Saying =>
    (words) => ({ title: words.t('next.refused.title'), detail: refusalText(words, reason) }),
  handoffRefused:
    (reason: string | null): Saying =>
    (words) => ({ title: words.t('next.handoffRefused.title'), detail: handoffRefusalText(words, reason) }),
};
