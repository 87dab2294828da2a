/** Prints cells in columns of these widths. */
export function printer(widths: number[]): (cells: string[]) => void {
  return (cells) => console.log(cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' '));
}
