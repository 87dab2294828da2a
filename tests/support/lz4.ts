/**
 * Reads the compressed files in which Firefox keeps its sessions. A search in the compressed bytes proves nothing.
 * Format: `mozLz40`, a zero byte, the size (32 bits, little-endian), then one LZ4 block (github.com/lz4/lz4, doc/lz4_Block_format.md).
 */

const MAGIC = Buffer.from('mozLz40\0', 'latin1');
const HEADER = MAGIC.length + 4;
/** A match is at least this long. */
const LEAST_MATCH = 4;

export function isMozLz4(file: Buffer): boolean {
  return file.length >= HEADER && file.subarray(0, MAGIC.length).equals(MAGIC);
}

/** The contents of such a file. Throws for one that is damaged. */
export function readMozLz4(file: Buffer): Buffer {
  return decodeBlock(file.subarray(HEADER), file.readUInt32LE(MAGIC.length));
}

/** Decompresses one block to exactly `size` bytes. */
function decodeBlock(block: Buffer, size: number): Buffer {
  const output = Buffer.alloc(size);
  let from = 0;
  let to = 0;
  const nextByte = (): number => {
    const byte = block[from];
    if (byte === undefined) throw new Error('The LZ4 block ends too early.');
    from += 1;
    return byte;
  };
  /** A length in four bits, continued in bytes while they are full. */
  const lengthOf = (bits: number): number => {
    let length = bits;
    if (bits < 15) return length;
    for (;;) {
      const byte = nextByte();
      length += byte;
      if (byte < 255) return length;
    }
  };
  while (from < block.length) {
    const token = nextByte();
    const literals = lengthOf(token >> 4);
    if (from + literals > block.length) throw new Error('The LZ4 block ends too early.');
    block.copy(output, to, from, from + literals);
    from += literals;
    to += literals;
    // The last sequence has no match.
    if (from >= block.length) break;
    const offset = nextByte() + nextByte() * 256;
    const length = lengthOf(token & 15) + LEAST_MATCH;
    if (offset === 0 || offset > to || to + length > size) throw new Error('The LZ4 block is damaged.');
    // Byte by byte: a match may overlap what it produces.
    for (const end = to + length; to < end; to += 1) output[to] = output[to - offset] ?? 0;
  }
  if (to !== size) throw new Error(`The LZ4 block has ${to} bytes instead of ${size}.`);
  return output;
}
