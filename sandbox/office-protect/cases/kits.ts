/** The one list of cases, by the library they are made with. A kit is loaded when it is asked for. */
import type { FormCase } from './form-case.ts';

type Kit = () => Promise<{ CASES: readonly FormCase[] }>;

export const KITS = {
  'plain-labels': () => import('./plain-labels.ts'),
  'plain-french': () => import('./plain-french.ts'),
  'plain-shapes': () => import('./plain-shapes.ts'),
  'plain-regions': () => import('./plain-regions.ts'),
  'plain-hosts': () => import('./plain-hosts.ts'),
  'plain-names': () => import('./plain-names.ts'),
  'plain-twins': () => import('./plain-twins.ts'),
  'plain-actions': () => import('./plain-actions.ts'),
  'plain-refusals': () => import('./plain-refusals.ts'),
  late: () => import('./late.tsx'),
  react: () => import('./react.tsx'),
  mui: () => import('./mui.tsx'),
  mantine: () => import('./mantine.tsx'),
  vuetify: () => import('./vuetify.ts'),
  angular: () => import('./angular.ts'),
  'material-web': () => import('./material-web.ts'),
  blazor: () => import('./blazor.ts'),
} as const satisfies Record<string, Kit>;

export type KitName = keyof typeof KITS;

export async function casesOf(kit: KitName): Promise<readonly FormCase[]> {
  const { CASES } = await KITS[kit]();
  return CASES;
}
