/** Runs in the frame into which a snapshot is rebuilt, so that the readers see its document as theirs. */
import { readPage } from '../../connectwise/read-page.ts';
import { profile } from '../../integrations/index.ts';
import { formIn } from '../reading.ts';
import { rebuildInto } from '../rebuild.ts';
import type { FrameSnapshot } from '../snapshot-file.ts';
import type { Replayed } from './replayed.ts';

/** Px by which a box may be off. */
const SLACK = 1.5;

export function replay(frame: FrameSnapshot): Replayed {
  const { elements } = rebuildInto(document, frame);
  const { page, problems } = readPage(profile.settings, () => null);
  const boxed = elements.flatMap(([element, { box, tag }]) => (box ? [{ element, box, tag }] : []));
  const moved = boxed.flatMap(({ element, box, tag }) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const now = [left, top, width, height];
    // How high a piece of a line is depends on its font alone.
    const checked = getComputedStyle(element).display === 'inline' ? now.slice(0, -1) : now;
    const isThere = checked.every((length, index) => Math.abs(length - (box[index] ?? 0)) <= SLACK);
    return isThere ? [] : [`${tag} was ${box.join()}, is ${now.map((length) => length.toFixed(1)).join()}`];
  });
  return {
    reading: {
      page: page as Replayed['reading']['page'],
      problems: problems.map(({ landmark, reason }) => ({ landmark, reason })),
      ...formIn(page),
      report: '',
    },
    moved,
    boxes: boxed.length,
  };
}
