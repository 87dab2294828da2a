import { z } from 'zod';
import { ACCESS, LEVELS } from '../connectwise/model/levels.ts';

const text = z.string().trim().min(1);

/** One level the integration needs, with the vendor's reason and where the vendor says so. */
const levelSetting = z.strictObject({
  module: text,
  permission: text,
  level: z.enum(LEVELS),
  access: z.enum(ACCESS).exclude(['None']),
  optional: z.boolean(),
  /** Plain words for a technician, in each language; the vendor's reason, not ours. */
  reason: z.strictObject({ en: text, fr: text }),
  source: z.strictObject({ url: z.url({ protocol: /^https$/ }), date: z.iso.date() }),
});

/** What a Security Role must be for one integration, and the names the vendor suggests. */
export const profileSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  name: text,
  /** Day on which the settings were last compared with the vendor's article. */
  version: z.iso.date(),
  names: z.strictObject({
    role: text.max(30),
    memberId: text.max(15),
    memberName: text.max(30),
    keyDescription: text,
  }),
  settings: z
    .array(levelSetting)
    .min(1)
    .refine(
      (settings) =>
        new Set(settings.map((s) => `${s.module}/${s.permission}/${s.level}`)).size === settings.length,
      'names one level twice',
    ),
});

export type Profile = z.infer<typeof profileSchema>;
export type LevelSetting = z.infer<typeof levelSetting>;
