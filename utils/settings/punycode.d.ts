/** The package brings no types; this is the part of it that is used. */
declare module 'punycode.js' {
  /** Each label of a host that begins with `xn--` in its Unicode spelling; throws `RangeError` on a broken one. */
  export function toUnicode(host: string): string;
}
