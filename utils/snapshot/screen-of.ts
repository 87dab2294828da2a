import type { PageSnapshot } from './snapshot-file.ts';

/** What the assistant read on a page: the screen of the frame that shows one, or `form` where the target form is ready. */
export function screenOf({ frames }: PageSnapshot): string {
  const screens = frames.map(({ reading }) => reading.page.screen).filter((screen) => screen !== 'none');
  if (frames.some(({ reading }) => reading.form === 'ready')) return 'form';
  return screens.find((screen) => screen !== 'unknown') ?? screens[0] ?? 'none';
}
