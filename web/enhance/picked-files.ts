/**
 * What is pasted from a text or a table brings a picture of it beside its words, which are what is meant. Where a file was copied, its words
 * are its name or where it lies.
 */
export function bringsWords(event: Event): boolean {
  const brought = event.type === 'paste' ? (event as ClipboardEvent).clipboardData : null;
  if (!brought?.types.includes('text/plain')) return false;
  const names = [...brought.files].map(({ name }) => name);
  const lines = brought.getData('text/plain').trim().split(/\r?\n/);
  return !lines.every((line) => names.includes(line.split(/[/\\]/).at(-1)!));
}

/** Why a file is not taken: it is no picture, no browser shows its format, or it is heavier than any that is sent. */
export type Fault = 'noPicture' | 'heic' | 'tooLarge';

/** Photographs as telephones keep them. Not every browser knows their type. */
const HEIC = /\.hei[cf]s?$/i;
const HEIC_TYPE = /^image\/hei[cf]/;

const faultOf = ({ name, type, size }: File, maxBytes: number): Fault | null => {
  if (HEIC.test(name) || HEIC_TYPE.test(type)) return 'heic';
  if (!type.startsWith('image/')) return 'noPicture';
  return size > maxBytes ? 'tooLarge' : null;
};

/** Those that may be sent, and the first one that may not, with why. */
export function picturesAmong(
  files: Iterable<File>,
  maxBytes: number,
): { pictures: File[]; refused: { readonly file: File; readonly why: Fault } | null } {
  const judged = [...files].map((file) => ({ file, why: faultOf(file, maxBytes) }));
  const refused = judged.flatMap(({ file, why }) => (why === null ? [] : [{ file, why }]));
  return {
    pictures: judged.flatMap(({ file, why }) => (why === null ? [file] : [])),
    refused: refused[0] ?? null,
  };
}
