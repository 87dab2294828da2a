/** How long tests wait at most. Nothing takes this long when all is well; on a busy machine it may take long. */

/** Ms after which a page or a browser counts as not responding. */
export const WAIT_LIMIT = 60_000;

/** Ms after which a whole end-to-end test counts as hanging: every wait within it has a limit of its own. */
export const TEST_LIMIT = 30 * WAIT_LIMIT;
