/** Runs the member forms of the gallery, and prints what is read of each. */
import { driveMember } from './drive-member.ts';
import { writeSnapshots } from './snapshots.ts';
import { withExtension } from './with-extension.ts';

/** Resolves with whether a finding was not true. */
export function runMembers(names: string[]): Promise<boolean> {
  return withExtension(async (session) => {
    let isWrong = false;
    for (const name of names) {
      const { read, wrong, unread, silent, snapshots } = await driveMember(session, name);
      console.log(`${name.padEnd(16)} ${read.padEnd(10)} ${wrong.length} wrong`);
      for (const line of wrong) console.log(`    WRONG    ${line}`);
      for (const line of unread) console.log(`    not read ${line}`);
      for (const line of silent) console.log(`    silent   ${line}`);
      if (wrong.length > 0) isWrong = true;
      else writeSnapshots('members', snapshots);
    }
    return isWrong;
  });
}
