import { uploaded } from '../forum/upload.server.ts';
import type { Deed } from '../lib/gates.server.ts';

/**
 * What somebody says in a channel, with the picture that they sent along under it. Browsers give no file back: a message that
 * is refused afterwards comes back with the picture in its words.
 * @throws what stands beside `file` or `alt`
 */
export async function withPicture(
  { body = '', alt = '' }: { readonly body?: string; readonly alt?: string },
  deed: Deed,
): Promise<string> {
  if (!deed.file('file')) return body;
  const { markdown } = await uploaded({ alt }, deed);
  const said = body.trim() === '' ? markdown : `${body}\n\n${markdown}`;
  deed.giveBack({ body: said, alt: '' });
  return said;
}
