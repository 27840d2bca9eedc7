/** Of each form that is sent: whose page it stands on. Another may have signed in since, in another tab. */
export const SENT_AS = 'sentAs';

const OPENS = '<form ';
const ENDS = '</form>';

/**
 * The page of a member, each of whose forms says whose page it is. Said here, of all forms at once, so that none can leave it out. At
 * the end of the form, where no style and no focus looks for its first field.
 * @param html as it is drawn: what people wrote is escaped in it
 */
export function saidAs(memberId: string, html: string): string {
  const field = `<input type="hidden" name="${SENT_AS}" value="${memberId}"/>`;
  const pieces: string[] = [];
  let written = 0;
  for (let at = html.indexOf(OPENS); at !== -1; at = html.indexOf(OPENS, at + 1)) {
    const isSent = html.slice(at, html.indexOf('>', at)).includes('method="post"');
    const end = isSent ? html.indexOf(ENDS, at) : -1;
    if (end === -1) continue;
    pieces.push(html.slice(written, end), field);
    written = end;
  }
  return written === 0 ? html : pieces.join('') + html.slice(written);
}
