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

/** Those that may be pictures, and the name of the first one that is none. */
export function picturesAmong(files: Iterable<File>): { pictures: File[]; refused: string | null } {
  const all = [...files];
  const isPicture = (file: File) => file.type.startsWith('image/');
  return { pictures: all.filter(isPicture), refused: all.find((file) => !isPicture(file))?.name ?? null };
}
