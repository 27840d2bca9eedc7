import type { Deed } from '../lib/gates.server.ts';

/**
 * A file that was chosen, or what was typed: with plain ends of lines. Whatever is wrong with them, they come back to be mended where lines
 * are typed: browsers choose no file a second time.
 * @param max characters
 * @throws invalid `text.too-long` beside `lines`
 */
export async function pastedLines(
  typed: string | undefined,
  { file, giveBack }: Pick<Deed, 'file' | 'giveBack'>,
  max = Infinity,
): Promise<string> {
  const chosen = file('file');
  const text = (chosen ? await chosen.text() : (typed ?? '')).replaceAll('\0', '').replaceAll('\r\n', '\n');
  giveBack({ lines: text });
  if (text.length > max)
    throw Object.assign(new Error('Too long'), {
      kind: 'invalid',
      code: 'text.too-long',
      fields: [{ field: 'lines', code: 'text.too-long', details: { max } }],
    });
  return text;
}
