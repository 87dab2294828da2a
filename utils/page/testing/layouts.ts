/**
 * Small pages, each with the one answer that a person gives who looks at it. `layouts.browser.test.ts` asks the functions
 * of `utils/page` the same questions. `#it` is the element in question.
 */
import { CLIPPING_LAYOUTS } from './clipping-layouts.ts';
import { COVER_LAYOUTS } from './cover-layouts.ts';
import { FRAME_LAYOUTS } from './frame-layouts.ts';
import { LABEL_LAYOUTS } from './label-layouts.ts';
import type { Layout } from './layout.ts';
import { TEXT_LAYOUTS } from './text-layouts.ts';
import { VISIBILITY_LAYOUTS } from './visibility-layouts.ts';

export const LAYOUTS: Layout[] = [
  ...VISIBILITY_LAYOUTS,
  ...CLIPPING_LAYOUTS,
  ...COVER_LAYOUTS,
  ...TEXT_LAYOUTS,
  ...LABEL_LAYOUTS,
  ...FRAME_LAYOUTS,
];
