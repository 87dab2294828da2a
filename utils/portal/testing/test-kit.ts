import { expect, test } from 'vitest';
import { casesOf, type KitName } from '../../../sandbox/office-protect/cases/kits.ts';
import type { Drawing } from './page-time.ts';
import { runCase } from './run-case.ts';

/** The result of a case's test, for `npm run report:forms`. */
export interface CaseMeta {
  kit: KitName;
  name: string;
  expected: string;
  outcome: string;
}

/** One test for each case of a kit; with `drawing`, on a page that is drawn so. */
export async function testKit(kit: KitName, drawing?: Drawing): Promise<void> {
  for (const formCase of await casesOf(kit)) {
    const name = drawing ? `${formCase.name}, drawn slowly` : formCase.name;
    test(name, async ({ task }) => {
      const outcome = await runCase(formCase, drawing);
      const meta: CaseMeta = { kit, name, expected: formCase.expected, outcome };
      Object.assign(task.meta, { formCase: meta });
      expect(outcome).toBe(formCase.expected);
    });
  }
}
