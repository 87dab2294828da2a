import { describe, expect, test } from 'vitest';
import { keyPage, listPage, memberPage, rolePage, seen } from '../../tests/support/samples.ts';
import { SCREENS, type ScreenObservation } from '../connectwise/model/observation.ts';
import { NOTHING_SEEN } from './build-view.ts';
import { isSetupScreen, mergeFrames } from './merge-frames.ts';

const NONE: ScreenObservation = { screen: 'none' };
const UNKNOWN: ScreenObservation = { screen: 'unknown' };
const LOGIN: ScreenObservation = { screen: 'login', companyId: 'acme', isSubmitted: false };

test('a tab without frames shows nothing', () => {
  expect(mergeFrames([])).toEqual(NOTHING_SEEN);
});

describe('one frame represents the tab, in whatever order they report', () => {
  test.each<[ScreenObservation, ScreenObservation]>([
    [keyPage(), memberPage()],
    [memberPage(), listPage('members')],
    [rolePage({}), listPage('security-roles')],
    [listPage('members'), UNKNOWN],
    [UNKNOWN, LOGIN],
    [UNKNOWN, NONE],
    [LOGIN, NONE],
  ])('$screen before $screen', (first, second) => {
    expect(mergeFrames([seen(first), seen(second)]).page).toBe(first);
    expect(mergeFrames([seen(second), seen(first)]).page).toBe(first);
  });
});

test('of two frames with the same screen the first one is used, with its own problems and boxes', () => {
  const first = {
    ...seen(rolePage({})),
    problems: [{ landmark: 'header/add', reason: 'not-found' as const }],
  };
  const second = { ...seen(rolePage({})), pointsAt: [{ left: 0, top: 0, right: 1, bottom: 1 }] };
  expect(mergeFrames([first, second])).toBe(first);
});

test('the panel opens automatically on setup screens only', () => {
  expect(SCREENS.filter((screen) => !isSetupScreen(screen))).toEqual(['none', 'login']);
});
