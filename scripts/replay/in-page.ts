/** Runs in the page of `npm run replay`: rebuilds a frame of a snapshot there, reads it, and draws what was read. */
import { type Explanation, explain } from '../../utils/connectwise/explain.ts';
import { type PageReading, readPage } from '../../utils/connectwise/read-page.ts';
import { profile } from '../../utils/integrations/index.ts';
import { planForm } from '../../utils/portal/form/plan.ts';
import { formIn } from '../../utils/snapshot/reading.ts';
import { rebuildInto } from '../../utils/snapshot/rebuild.ts';
import type { FrameSnapshot } from '../../utils/snapshot/snapshot-file.ts';
import type { FrameReport } from './frame-report.ts';

declare global {
  /** The elements of this page's frames, by the index that the snapshot names. */
  var replayedFrames: Map<number, HTMLIFrameElement>;
  var replayFrame: (frame: FrameSnapshot) => FrameReport;
}

const COLOURS = { text: '#8a8f98', cell: '#0a7d38', group: '#7a3db8', field: '#0b62c4' };

globalThis.replayFrame = (frame) => {
  const { frames, elements } = rebuildInto(document, frame);
  globalThis.replayedFrames = frames;
  const reading = readPage(profile.settings, () => null);
  const { form, formFields: names } = formIn(reading.page);
  const plan = form === 'ready' ? planForm(document) : null;
  const formFields = plan?.status === 'ready' ? Object.entries(plan.fields) : [];
  const boxes = elements.flatMap(([element, { box }]) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return box
      ? [Math.max(...[left, top, width, height].map((length, i) => Math.abs(length - (box[i] ?? 0))))]
      : [];
  });
  const report: FrameReport = {
    page: JSON.parse(JSON.stringify(reading.page)),
    problems: reading.problems.map(({ landmark, reason }) => ({ landmark, reason })),
    form,
    formFields: names,
    explanations: form === 'ready' ? formFields.map(explainField) : explain(reading, profile.settings),
    texts: reading.textRuns.map(({ text }) => text),
    boxes: boxes.length,
    movedBoxes: boxes.filter((off) => off > 2).length,
  };
  draw(reading, formFields);
  return report;
};

function explainField([name, element]: [string, Element]): Explanation {
  const { left, top } = element.getBoundingClientRect();
  const why = `<${element.localName}> at ${Math.round(left)}, ${Math.round(top)}`;
  return { landmark: `field ${name}`, isFound: true, why };
}

/** Boxes over the page: texts with their number in reading order, and what was recognised with its name. */
function draw(
  { textRuns, cells, groups, fields }: PageReading<unknown>,
  formFields: [name: string, element: Element][],
): void {
  const layer = document.createElement('div');
  layer.style.cssText = 'all:initial;position:fixed;inset:0;pointer-events:none;z-index:2147483647';
  const add = (
    box: DOMRectReadOnly,
    colour: string,
    name: string,
    place = 'right:0;bottom:100%;margin-bottom:-5px',
  ) => {
    const mark = document.createElement('div');
    mark.style.cssText = `all:initial;position:fixed;box-sizing:border-box;left:${box.left}px;top:${box.top}px;width:${box.width}px;height:${box.height}px;border:1px solid ${colour}`;
    const label = document.createElement('span');
    label.textContent = name;
    label.style.cssText = `all:initial;position:absolute;${place};font:8px/9px sans-serif;color:#fff;background:${colour};white-space:nowrap`;
    mark.append(label);
    layer.append(mark);
  };
  textRuns.forEach(({ box }, index) => {
    const { left, top, right, bottom } = box;
    add(
      new DOMRectReadOnly(left, top, right - left, bottom - top),
      COLOURS.text,
      String(index + 1),
      'right:100%;top:0',
    );
  });
  const marked: [Map<string, Element>, string][] = [
    [groups, COLOURS.group],
    [cells, COLOURS.cell],
    [fields, COLOURS.field],
    [new Map(formFields), COLOURS.field],
  ];
  for (const [elements, colour] of marked)
    for (const [name, element] of elements)
      add(element.getBoundingClientRect(), colour, name.replace(/^.*\//, ''));
  document.documentElement.append(layer);
}
