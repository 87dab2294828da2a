/**
 * The files that are saved. JSON, so that everyone can see what is in them; an archive is compressed by the browser itself, which needs
 * no library.
 */
import type { PageSnapshot, SnapshotArchive } from './snapshot-file.ts';

/** The screens of a field test, in their order; each is one snapshot of a tab. */
export const FIELD_SCREENS = [
  'roles-list',
  'role-scrolled',
  'customize',
  'members',
  'member-form',
  'key-before-save',
  'key-after-save',
  'sign-in',
  'target-form',
] as const;
export type FieldScreen = (typeof FIELD_SCREENS)[number];

/** A snapshot that was taken in a field test, with what the user noted about it. */
export interface TakenScreen {
  snapshot: PageSnapshot;
  note: string;
}

export function snapshotBlob(snapshot: PageSnapshot): Blob {
  return new Blob([JSON.stringify(snapshot)], { type: 'application/json' });
}

/** All snapshots that were taken, as one compressed file. */
export async function archiveBlob(taken: Partial<Record<FieldScreen, TakenScreen>>): Promise<Blob> {
  const screens = FIELD_SCREENS.flatMap((name) => {
    const screen = taken[name];
    return screen ? [{ name, ...screen }] : [];
  });
  const archive: SnapshotArchive = { kind: 'snapshot-archive', version: 1, screens };
  const stream = new Blob([JSON.stringify(archive)]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(stream).blob();
}
