/** Sizes of the build's parts. `npm test` enforces their limits (tests/rules/size.test.ts). */
import { PARTS, weigh } from '../../tests/support/weights.ts';
import { type Measurement, plainRow } from '../row.ts';

export const size: Measurement = {
  name: 'size',
  async run() {
    const { watcher, guide, panel, popup } = PARTS;
    const row = (figure: string, bytes: number, target = '', limit = Infinity) =>
      plainRow(
        { measurement: 'Size', figure, unit: 'kB' },
        [bytes / 1000],
        target,
        target ? ({ max }) => max <= limit : undefined,
      );
    return [
      row('probe, loaded everywhere', weigh(watcher()).plain, '≤ 25 kB', 25),
      row('probe, gzip', weigh(watcher()).gzip, '≤ 9 kB', 9),
      row('assistant, where a setup screen may be, gzip', weigh(guide()).gzip),
      row('panel, where a setup screen is, gzip', weigh(panel()).gzip, '≤ 100 kB', 100),
      row('popup with all that it loads, gzip', weigh(popup()).gzip, '≤ 100 kB', 100),
    ];
  },
};
