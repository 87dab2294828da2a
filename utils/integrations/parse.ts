import { z } from 'zod';
import { type Profile, profileSchema } from './schema.ts';

/**
 * Parses a profile file. Throws an error that names the file and each field that is wrong, since
 * its reader is the person who just edited the file.
 */
export function parseProfile(file: string, json: string): Profile {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}`);
  }
  const result = profileSchema.safeParse(data);
  if (result.success) return result.data;
  throw new Error(`${file} does not fit utils/integrations/schema.ts:\n${z.prettifyError(result.error)}`);
}
