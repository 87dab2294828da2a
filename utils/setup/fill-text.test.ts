import { expect, test } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };
import fr from '../../locales/fr.json' with { type: 'json' };
import type { FillProgress } from '../connectwise/model/fill.ts';
import { createTranslator } from '../i18n/translator.ts';
import { actionText } from './texts.ts';
import type { ActionState } from './view.ts';

const translators = createTranslator({ en, fr });
const PART: FillProgress = { filled: ['member-id', 'member-name'], left: ['role-id', 'level'], choices: [] };
const BOARD = { field: 'default-board', texts: ['Help Desk'], total: 2 } as const;
const DONE: FillProgress = {
  filled: ['member-id'],
  left: [],
  choices: [{ ...BOARD, texts: [...BOARD.texts] }],
};
const STATE: ActionState = {
  ...{ kind: 'fill', status: 'stopped', done: 2, total: 4, at: 'role-id', reason: 'no-option' },
  canPutBack: true,
};

test.each<[Partial<ActionState>, string]>([
  [{ status: 'running', reason: null, fill: PART }, 'Filling in 3 of 4: Role ID'],
  [
    { fill: PART },
    'Role ID does not offer that choice. Filled in: Member ID and Member Name. Not yet: Role ID and Level. Click again to go on.',
  ],
  [
    { status: 'cancelled', reason: null, fill: PART },
    'Stopped at Role ID, since you took over. Filled in: Member ID and Member Name. Not yet: Role ID and Level. Click again to go on.',
  ],
  [
    { reason: 'message', fill: { ...PART, filled: [] } },
    'ConnectWise shows a message. Answer it first. Not yet: Role ID and Level. Click again to go on.',
  ],
  [
    { status: 'done', reason: null, fill: DONE },
    '1 field filled in and read back. Not saved yet. Your choice: Default Board.',
  ],
  [{ status: 'done', reason: null, fill: { ...DONE, filled: [] } }, 'Your choice: Default Board.'],
  [{ kind: 'put-back', status: 'running', fill: PART }, 'Putting back 3 of 4: Role ID'],
  [{ kind: 'put-back', status: 'done', reason: null, fill: { ...PART, left: [] } }, 'Put back as it was.'],
  [
    { kind: 'put-back', reason: null, fill: PART },
    'Put back, except Role ID and Level: ConnectWise does not let them be empty. Leave the form without saving, and nothing of it is kept.',
  ],
])('%j', (state, text) => {
  expect(actionText(translators.en, { ...STATE, ...state })).toBe(text);
  expect(actionText(translators.fr, { ...STATE, ...state })).not.toBe(text);
});
