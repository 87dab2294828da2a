import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { diagnose } from '../utils/connectwise/diagnostics.ts';
import { readPage } from '../utils/connectwise/read-page.ts';
import { profile } from '../utils/integrations/index.ts';

/**
 * Returns the diagnostics of a frame. The background injects it when the user asks for a report. A script of its own,
 * to keep the assistant small. It keeps nothing of a key.
 */
export default defineUnlistedScript(() => diagnose(readPage(profile.settings, () => null)));
