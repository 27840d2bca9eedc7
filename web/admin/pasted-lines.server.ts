import type { Deed } from '../lib/gates.server.ts';

/**
 * The lines of a file that was chosen, then those that were typed and are not in it, with plain ends of lines. Whatever is wrong with them,
 * they come back to be mended where lines are typed: browsers choose no file a second time.
 * @param max characters
 * @throws invalid `text.too-long` beside `lines`
 */
export async function pastedLines(
  typed: string | undefined,
  { file, giveBack }: Pick<Deed, 'file' | 'giveBack'>,
  max = Infinity,
): Promise<string> {
  const chosen = file('file');
  const text = joined(chosen ? plainly(await chosen.text()) : '', plainly(typed ?? ''));
  giveBack({ lines: text });
  if (text.length > max)
    throw Object.assign(new Error('Too long'), {
      kind: 'invalid',
      code: 'text.too-long',
      fields: [{ field: 'lines', code: 'text.too-long', details: { max } }],
    });
  return text;
}

const plainly = (text: string): string => text.replaceAll('\0', '').replaceAll('\r\n', '\n');

/** A file that was mended and chosen once more brings back most lines that stand in the field by now. */
function joined(file: string, typed: string): string {
  if (file === '' || typed.trim() === '') return file || typed;
  const known = new Set(file.split('\n'));
  const more = typed.split('\n').filter((line) => line.trim() !== '' && !known.has(line));
  return more.length === 0 ? file : [file.replace(/\n$/, ''), ...more].join('\n');
}
