import type { Subject } from '../../flow/subject.ts';
import type { Drawn } from './theme.ts';

/** Brings parts of a screen up to date, now and whenever `subject` changes. */
export function follow(subject: Subject, ...parts: readonly Pick<Drawn, 'update'>[]): void {
  const update = () => {
    for (const part of parts) {
      part.update();
    }
  };
  subject.subscribe(update);
  update();
}
