import { expect, test } from 'vitest';
import {
  DELETE_TICKETS,
  EDIT_TICKETS,
  keyPage,
  listPage,
  memberPage,
  NEW_MEMBER,
  NEW_ROLE,
  RIGHT_ROLE,
  rolePage,
  SITE,
  seen,
  siteAfter,
  without,
} from '../../tests/support/samples.ts';
import { ENGLISH } from '../../tests/support/words.ts';
import type { Observation, ScreenObservation } from '../connectwise/model/observation.ts';
import { profile } from '../integrations/index.ts';
import { assistantView, NOTHING_SEEN } from './build-view.ts';
import { NO_HANDOFF, newSite, type SiteState, stateAfter } from './state.ts';
import type { ActionState, HandoffStatus, KeyStatus, NextButton } from './view.ts';

function buttonOf(
  state: SiteState,
  observation: Observation = NOTHING_SEEN,
  company = 'acme',
  work: ActionState | null = null,
) {
  const known = { id: company, since: 0 };
  return assistantView(ENGLISH, profile, SITE, state, observation, known, work).nextButton;
}

/** A field is being filled in. */
const FILLING: ActionState = {
  ...{ kind: 'fill', status: 'running', done: 1, total: 1, at: '', reason: null, canPutBack: false },
  fill: { filled: ['key-description'], left: [], choices: [] },
};

function buttonAt(page: ScreenObservation, rest: Partial<Observation> = {}) {
  const observation = { ...seen(page), ...rest };
  return buttonOf(stateAfter(profile, newSite(), observation), observation);
}

const memberDone = siteAfter(rolePage(RIGHT_ROLE), memberPage());
const withKey = (status: KeyStatus, handoff: HandoffStatus, isOwnAccount = false): SiteState => ({
  ...memberDone,
  key: { ...memberDone.key, id: 'pair', status, member: 'Office Protect (OfficeProtect)', isOwnAccount },
  handoff: { ...NO_HANDOFF, status: handoff, host: 'portal.office-protect.com' },
});

const EDIT_ONLY = { ...RIGHT_ROLE, [EDIT_TICKETS]: 'None' } as const;
const TOO_MUCH = Object.fromEntries(
  Array.from({ length: 13 }, (_, i) => [`Finance/Permission ${i}/inquire`, 'All' as const]),
);
const dialog = { problems: [{ landmark: 'modal-open', reason: 'refused' as const }] };
const translated = { problems: [{ landmark: 'translated', reason: 'not-found' as const }] };

test.each<[string, NextButton | null, object | null]>([
  ['a new role', buttonAt(rolePage(NEW_ROLE)), { action: 'set-all', text: 'Set all 4' }],
  [
    'one level missing',
    buttonAt(rolePage(EDIT_ONLY)),
    { action: 'set-all', cells: [EDIT_TICKETS], text: 'Set this level' },
  ],
  [
    'one level not seen',
    buttonAt(rolePage(without(RIGHT_ROLE, EDIT_TICKETS))),
    { action: 'set-all', cells: [EDIT_TICKETS] },
  ],
  [
    'access beyond the profile',
    buttonAt(rolePage({ ...RIGHT_ROLE, [DELETE_TICKETS]: 'All' })),
    { action: 'set-all', cells: [DELETE_TICKETS] },
  ],
  ['much access beyond the profile', buttonAt(rolePage({ ...NEW_ROLE, ...TOO_MUCH })), null],
  ['another role', buttonAt(rolePage(NEW_ROLE, { roleName: 'Technician' })), null],
  ['a finished role', buttonAt(rolePage(RIGHT_ROLE)), null],
  [
    'a finished role, and the optional levels are wanted',
    buttonOf({ ...siteAfter(rolePage(RIGHT_ROLE)), wantsOptional: true }, seen(rolePage(RIGHT_ROLE))),
    { action: 'set-all', cells: ['System/Table Setup/inquire', 'System/Member Maintenance/inquire'] },
  ],
  [
    'a finished role, and the optional levels are not wanted',
    buttonOf({ ...siteAfter(rolePage(RIGHT_ROLE)), wantsOptional: false }, seen(rolePage(RIGHT_ROLE))),
    null,
  ],
  ['a role behind a dialog', buttonAt(rolePage(NEW_ROLE), dialog), null],
  ['a translated page', buttonAt({ screen: 'unknown' }, translated), null],
  ['a member', buttonAt(memberPage()), null],
  [
    'an empty form of a member',
    buttonAt(NEW_MEMBER),
    { action: 'fill-all', fillable: 3, text: 'Fill in 3 fields' },
  ],
  [
    'the form of a new role',
    buttonAt(listPage('security-roles', 'form')),
    { action: 'fill-field', field: 'role-id', text: 'Use “OfficeProtect”' },
  ],
  ['the form of a new role that has a name', buttonAt(listPage('security-roles', 'form', 'X')), null],
  [
    'a new key',
    buttonOf(
      memberDone,
      seen(keyPage({ view: 'new', description: '', publicKey: 'absent', privateKey: 'absent' })),
    ),
    { action: 'fill-field', field: 'key-description' },
  ],
  ['a pair that waits for a click', buttonAt(keyPage(), { keyGuard: 'take-asks' }), { action: 'take-key' }],
  ['a pair that is held', buttonOf(withKey('held', 'idle')), { action: 'send-key' }],
  [
    'a pair that is held while a field is filled in',
    buttonOf(withKey('held', 'idle'), NOTHING_SEEN, 'acme', FILLING),
    { action: 'send-key' },
  ],
  [
    'a new role while a field is filled in',
    buttonOf(
      stateAfter(profile, newSite(), seen(rolePage(NEW_ROLE))),
      seen(rolePage(NEW_ROLE)),
      'acme',
      FILLING,
    ),
    null,
  ],
  ['a held pair without a company ID', buttonOf(withKey('held', 'idle'), NOTHING_SEEN, ''), null],
  ['a held pair that must be confirmed', buttonOf(withKey('held', 'idle', true)), null],
  ['a pair on its way', buttonOf(withKey('held', 'waiting')), null],
  ['a form that was not filled', buttonOf(withKey('held', 'refused')), { action: 'fill-again' }],
  ['a form that is filled', buttonOf(withKey('delivered', 'verified')), { action: 'done' }],
  ['the end', buttonOf(withKey('wiped', 'verified')), null],
])('%s', (_, button, expected) => {
  if (expected) expect(button).toMatchObject(expected);
  else expect(button).toBeNull();
});
