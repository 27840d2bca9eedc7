export type ImageFormat = 'png' | 'jpeg' | 'webp' | 'gif' | 'avif';

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** The format by the first bytes, whatever name or type came along; null when it is not one that we decode. */
export function formatOf(bytes: Uint8Array): ImageFormat | null {
  if (latin1(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (latin1(bytes, 0, 3) === '\xff\xd8\xff') return 'jpeg';
  if (/^GIF8[79]a/.test(latin1(bytes, 0, 6))) return 'gif';
  if (latin1(bytes, 0, 4) === 'RIFF' && latin1(bytes, 8, 12) === 'WEBP') return 'webp';
  if (latin1(bytes, 4, 8) === 'ftyp' && /^avi[fs]$/.test(latin1(bytes, 8, 12)) && isBox(bytes)) return 'avif';
  return null;
}

/** Longer ones name more brands than there are. */
const LONGEST_BOX = 1_024;

/** Whether the first four bytes say how long a list of brands is: any other four may begin a drawing that says the rest in a comment. */
const isBox = ([a = 0, b = 0, c = 0, d = 0]: Uint8Array): boolean =>
  a === 0 && b === 0 && c * 256 + d <= LONGEST_BOX;
