/** What stands in a field whose words were sent when it held others: what was added to them, or written instead. */
export const typedSince = (sent: string, now: string): string =>
  now.startsWith(sent) ? now.slice(sent.length) : now;

/** A field as it was sent, and as it was when its page went. */
export interface LeftTyping {
  readonly sent: string;
  readonly now: string;
}

/**
 * What a field holds once the page that answers is there: where what was sent came back, what was made of it meanwhile; where it was
 * taken, what was added to it.
 * @param goesOn the field is there to write something more, and not the next text of its kind
 * @returns null to leave what the page brought
 */
export function typedOn(found: string, { sent, now }: LeftTyping, goesOn: boolean): string | null {
  if (found.trim() === sent.trim()) return now;
  return found === '' && goesOn ? typedSince(sent, now).trimStart() : null;
}
