/** The same words by the same member at the same place within so long are one text that was sent twice. */
export const SENT_TWICE_MINUTES = 10;

/** What was said later than this is looked at. */
export const sentTwiceSince = (at: Date): Date => new Date(at.getTime() - SENT_TWICE_MINUTES * 60_000);
