import type { Deed } from '../lib/gates.server.ts';

/**
 * The lines of a file that was chosen, else those that were typed, with plain ends of lines: a file that was mended and chosen once more takes
 * the place of what came back of it. Whatever is wrong with them, they come back where lines are typed: browsers choose no file a second time.
 * @param max characters
 * @throws invalid `text.too-long` beside `lines`
 */
export async function pastedLines(
  typed: string | undefined,
  { file, giveBack }: Pick<Deed, 'file' | 'giveBack'>,
  max = Infinity,
): Promise<string> {
  const chosen = file('file');
  const text = plainly((await chosen?.text()) || typed || '');
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
