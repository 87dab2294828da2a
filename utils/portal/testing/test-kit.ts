import { expect, test } from 'vitest';
import { casesOf, type KitName } from '../../../sandbox/office-protect/cases/kits.ts';
import { runCase } from './run-case.ts';

/** The result of a case's test, for `npm run report:forms`. */
export interface CaseMeta {
  kit: KitName;
  name: string;
  expected: string;
  outcome: string;
}

/** One test for each case of a kit. */
export async function testKit(kit: KitName): Promise<void> {
  for (const formCase of await casesOf(kit)) {
    test(formCase.name, async ({ task }) => {
      const outcome = await runCase(formCase);
      const meta: CaseMeta = { kit, name: formCase.name, expected: formCase.expected, outcome };
      Object.assign(task.meta, { formCase: meta });
      expect(outcome).toBe(formCase.expected);
    });
  }
}
