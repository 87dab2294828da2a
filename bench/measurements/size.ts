/** Sizes of the build's parts. `npm test` enforces their limits (tests/rules/size.test.ts). */
import { PARTS, sizeOf } from '../../tests/support/sizes.ts';
import { type Measurement, plainRow } from '../row.ts';

export const size: Measurement = {
  name: 'size',
  async run() {
    const { probe, assistant, panel, popup } = PARTS;
    const row = (figure: string, bytes: number, target = '', limit = Infinity) =>
      plainRow(
        { measurement: 'Size', figure, unit: 'kB' },
        [bytes / 1000],
        target,
        target ? ({ max }) => max <= limit : undefined,
      );
    return [
      row('probe, loaded everywhere', sizeOf(probe()).plain, '≤ 25 kB', 25),
      row('probe, gzip', sizeOf(probe()).gzip, '≤ 9 kB', 9),
      row('assistant, where a setup screen may be, gzip', sizeOf(assistant()).gzip),
      row('panel, where a setup screen is, gzip', sizeOf(panel()).gzip, '≤ 100 kB', 100),
      row('popup with all that it loads, gzip', sizeOf(popup()).gzip, '≤ 100 kB', 100),
    ];
  },
};
