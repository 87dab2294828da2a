import { z } from 'zod';

/**
 * What ConnectWise said to one call. `denied`: the key is good, its role lacks a right;
 * `unauthorized`: company ID and keys do not belong together; `failed`: anything else.
 */
export type Answer<T> =
  | { kind: 'ok'; value: T }
  | { kind: 'denied' | 'unauthorized' | 'failed' | 'unreachable' };

const Rejection = z.object({
  status: z.number().optional(),
  data: z.object({ code: z.string() }).optional().catch(undefined),
});

/**
 * Turns a call of the npm client into an answer, so that a refusal is data and not an exception. The
 * error itself is dropped here: it may hold what was sent.
 *
 * A missing right is 403, in places 401, with the code `Security`; a bad key is 401 with another code
 * (public reports, among them docs.xyte.io kb-5017 and ConnectWiseManageAPI issue 18).
 */
export async function readAnswer<T>(call: Promise<T>): Promise<Answer<T>> {
  try {
    return { kind: 'ok', value: await call };
  } catch (error) {
    const rejection = Rejection.safeParse(error);
    if (!rejection.success || rejection.data.status === undefined) return { kind: 'unreachable' };
    const { status, data } = rejection.data;
    if (status === 403 || data?.code === 'Security') return { kind: 'denied' };
    return { kind: status === 401 ? 'unauthorized' : 'failed' };
  }
}
