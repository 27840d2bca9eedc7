/** The same words by the same member at the same place within so long are one text that was sent twice. */
export const SENT_TWICE_MINUTES = 10;

/** What was said later than this is looked at. */
export const sentTwiceSince = (at: Date): Date => new Date(at.getTime() - SENT_TWICE_MINUTES * 60_000);

/** What was found in its place: it stands for its readers, or waits for a moderator. */
export interface SentBefore<Id> {
  readonly id: Id;
  readonly waits: boolean;
}

/** In a talk fewer words than these are said again on purpose: "Yes", "Thank you very much". */
const FEWEST_WORDS_IN_A_TALK = 5;

/** Whether something that is said in a talk is long enough to be the same text sent twice. */
export const isSentTwiceInTalk = (text: string): boolean =>
  text.trim().split(/\s+/u).length >= FEWEST_WORDS_IN_A_TALK;
