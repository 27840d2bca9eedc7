/** What is pasted from a text or a table brings a picture of it beside its words, which are what is meant. */
export const bringsWords = (event: Event): boolean =>
  event.type === 'paste' && ((event as ClipboardEvent).clipboardData?.types.includes('text/plain') ?? false);

/** Those that may be pictures, and the name of the first one that is none. */
export function picturesAmong(files: Iterable<File>): { pictures: File[]; refused: string | null } {
  const all = [...files];
  const isPicture = (file: File) => file.type.startsWith('image/');
  return { pictures: all.filter(isPicture), refused: all.find((file) => !isPicture(file))?.name ?? null };
}
