import type { FeedbackChoice } from '#application/engagement/trials/trials.query';
import type { Deed, Refused, Visit } from '../lib/gates.server.ts';
import { invalid } from '../lib/outcomes.server.ts';
import { typedIn } from '../lib/refused.ts';
import { LONGEST_NAMING } from '../lists/longest-naming.ts';
import { stillMeant } from '../lists/still-meant.ts';

type Asker = Pick<Visit, 'app' | 'actor'>;

/** What somebody typed to name feedback: it names one, or some are like it. */
async function feedbackMeant({ app, actor }: Asker, feedbackId: string, said: string) {
  if (said === '') return { named: undefined, found: [] };
  const found = await app.engagement.feedbackChoices.execute(actor, feedbackId, said);
  return { named: found.find(({ number }) => String(number) === numberIn(said)), found };
}

const numberIn = (said: string): string => said.replace(/^#/, '');

/**
 * The feedback that says the same, chosen among those that were offered or said in words; null where none is said, or it is no duplicate.
 * What it was a duplicate of already it may stay, although that is out of sight by now.
 * @throws invalid beside `same`, or beside `state` where one was chosen and it says something else
 */
export async function duplicateSaid(
  input: { readonly state: string; readonly same?: string; readonly duplicateOf?: number },
  deed: Asker & Pick<Deed, 'typed'>,
  feedback: { readonly id: string; readonly duplicateOf: number | null },
): Promise<number | null> {
  const { state, same = '', duplicateOf } = input;
  const isChosen = duplicateOf !== undefined && stillMeant(deed.typed, 'same', 'duplicateOf') !== '';
  if (state !== 'duplicate') {
    if (isChosen || isSaidAnew(same, feedback.duplicateOf))
      throw invalid('state', 'engagement.feedback-not-duplicate');
    return null;
  }
  if (isChosen) return duplicateOf;
  if (same === '') return null;
  const { named, found } = await feedbackMeant(deed, feedback.id, same);
  if (named) return named.number;
  if (feedback.duplicateOf !== null && numberIn(same) === String(feedback.duplicateOf))
    return feedback.duplicateOf;
  throw invalid(
    'same',
    found.length > 0 ? 'engagement.feedback-to-choose' : 'engagement.no-feedback-like-this',
  );
}

/** Whether the field names another one than the one it is a duplicate of already. */
const isSaidAnew = (said: string, duplicateOf: number | null): boolean =>
  said !== '' && numberIn(said) !== String(duplicateOf ?? '');

/** Feedback to choose among: what the words in a form that was refused may mean, else what is like this one. */
export async function feedbackOffered(
  asker: Asker,
  feedback: { readonly id: string; readonly title: string },
  refused: Pick<Refused, 'typed'> | undefined,
): Promise<{ readonly offered: readonly FeedbackChoice[]; readonly areFound: boolean }> {
  const said = typedIn(refused, 'same').trim().slice(0, LONGEST_NAMING);
  const { named, found } = await feedbackMeant(asker, feedback.id, said);
  if (!named && found.length > 0) return { offered: found, areFound: true };
  const like = await asker.app.engagement.feedbackChoices.execute(asker.actor, feedback.id, feedback.title);
  return { offered: like, areFound: false };
}
