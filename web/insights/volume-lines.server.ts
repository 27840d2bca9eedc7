import { VOLUME_LIMITS } from '#application/insights/limits';
import type { VolumeLine } from '#application/insights/deflection/import-contact-volumes';
import { tableLines } from '../lib/table-lines.server.ts';

/**
 * The lines of a table: month, calls, mails, people concerned, apart by semicolons, tabs or commas; a line of headings is left
 * out. Months may be written `05/2026` as well.
 * @throws an `invalid` refusal beside `lines`: `text.missing`, `insights.volumes-unreadable`, `insights.volumes-long`
 */
export function volumeLines(text: string): readonly VolumeLine[] {
  const lines = tableLines(text, {
    isHeading: ([first = '']) => !/\d/.test(first),
    max: VOLUME_LIMITS.lines.max,
    unreadable: 'insights.volumes-unreadable',
    long: 'insights.volumes-long',
  });
  return lines.map(({ record: [month = '', calls = '', mails = '', concerned = ''], at }) => ({
    at,
    month: month.replace(/^(\d{2})\/(\d{4})$/, '$2-$1'),
    calls,
    mails,
    concerned,
  }));
}
