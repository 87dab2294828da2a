/** Searches a file for texts that must not be in it, in the shapes of tests/support/canary.ts. */

/** The needles that are in the file, each with its shape. */
export function found(file: string, needles: readonly string[]): string[] {
  const bytes = latin1(new TextEncoder().encode(file));
  return needles.flatMap((needle) =>
    shapesOf(needle).flatMap(([shape, text]) => (bytes.includes(text) ? [`${needle} (${shape})`] : [])),
  );
}

function shapesOf(needle: string): [shape: string, text: string][] {
  const plain = latin1(new TextEncoder().encode(needle));
  const wide = [...needle].map((character) => `${character}\0`).join('');
  const base64 = [0, 1, 2].map((offset): [string, string] => {
    const text = btoa('\0'.repeat(offset) + plain);
    const first = Math.ceil((offset * 8) / 6);
    return [`base64+${offset}`, text.slice(first, Math.floor(((offset + plain.length) * 8) / 6))];
  });
  return [['plain', plain], ['utf-16', wide], ...base64];
}

/** One character for each byte. */
function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
