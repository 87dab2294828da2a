/** Runs the target forms of the gallery, and prints what came of each. */
import { driveForm, openForms } from './drive-form.ts';
import { printer } from './printer.ts';
import { writeSnapshots } from './snapshots.ts';

/** Resolves with whether a form was filled wrongly or in part, or was not driven to the end. */
export async function runForms(names: string[]): Promise<boolean> {
  const world = await openForms();
  const print = printer([16, 30, 0]);
  let isWrong = false;
  print(['form', 'result', 'notes']);
  try {
    for (const name of names) {
      const { result, reason, notes, snapshots } = await driveForm(world, name);
      print([name, reason ? `${result}: ${reason}` : result, notes.join(' · ')]);
      if (result !== 'filled' && result !== 'refused') isWrong = true;
      else writeSnapshots('forms', snapshots);
    }
  } finally {
    await world.close();
  }
  return isWrong;
}
