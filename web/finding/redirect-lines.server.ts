import { SITE_LIMITS } from '#application/site/limits';
import { tableLines } from '../lib/table-lines.server.ts';

interface Line {
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

/**
 * The lines of a table: former address, address of today, apart by commas, semicolons or tabs; a line of headings is left
 * out, and of whole addresses the path counts.
 * @throws an `invalid` refusal beside `lines`: `text.missing`, `site.import-unreadable`, `site.import-long`
 */
export function redirectLines(text: string, publicUrl: string): readonly Line[] {
  const lines = tableLines(text, {
    isHeading: ([first = '']) => !/^(\/|https?:)/i.test(first),
    max: SITE_LIMITS.redirects.lines.max,
    unreadable: 'site.import-unreadable',
    long: 'site.import-long',
  });
  return lines.map(({ record: [from = '', to = ''], at }) => ({
    at,
    from: from.replace(/^https?:\/\/[^/?#]+(?=\/)/i, ''),
    to: to.startsWith(`${publicUrl}/`) ? to.slice(publicUrl.length) : to,
  }));
}
