import type { HintView } from '../utils/setup/view.ts';
import { Notice } from './ui/notice.tsx';

/** Sentences about the page, each with the word for its cause (docs/hooks.md, `data-hint`). */
export function Hints({ hints }: { hints: HintView[] }) {
  return hints.map(({ name, text }) => (
    <Notice key={name} tone="warn" data-hint={name}>
      {text}
    </Notice>
  ));
}
