/** Runs the grids of the gallery, and prints what came of each. */
import { driveGrid } from './drive-grid.ts';
import { printer } from './printer.ts';
import { writeSnapshots } from './snapshots.ts';
import { withExtension } from './with-extension.ts';

/** Resolves with whether there was a false mark or a false "set". */
export function runGrids(names: string[]): Promise<boolean> {
  return withExtension(async (session) => {
    const print = printer([16, 10, 12, 12, 13, 12, 10, 0]);
    let isWrong = false;
    print(['grid', 'read', 'false marks', 'false "set"', 'own editor', 'Set', 'shift, ms', 'notes']);
    for (const name of names) {
      const result = await driveGrid(session, name);
      const { read, falseMarks, falseSets, editor, set, shift, notes, snapshots } = result;
      const counts = [falseMarks, falseSets].map(({ length }) => String(length));
      print([name, read, ...counts, editor, set, shift, notes.join(' · ')]);
      const lines = [...new Set([...falseMarks, ...falseSets])];
      for (const line of lines.slice(0, 6)) console.log(`    ${line}`);
      if (lines.length > 0) isWrong = true;
      else writeSnapshots('grids', snapshots);
    }
    return isWrong;
  });
}
