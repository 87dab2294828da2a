import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { diagnose } from '../utils/connectwise/diagnostics.ts';
import { readPage } from '../utils/connectwise/read-page.ts';
import { profile } from '../utils/integrations/index.ts';

/**
 * The page check: the background puts it into a frame when the user asks for a report, and takes what it returns. A
 * script of its own, so that the guide need not carry it. It keeps nothing of a key.
 */
export default defineUnlistedScript(() => diagnose(readPage(profile.settings, () => null)));
