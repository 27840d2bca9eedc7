import type { Poll, PollId } from '#domain/engagement/polls/poll';
import { type AskedTerms, judgedTerms } from '#domain/engagement/polls/poll-terms';
import { InvalidValue } from '#domain/shared/domain-error';
import type { Actor } from '#domain/shared/actor';
import type { ContributionGate, PassedContribution } from '../words/contribution.gate.ts';

/** Options are one text to the rules, a line each. */
const BREAK = '\n';

/** What a poll says, as the rules read it. */
type PollTexts = Readonly<Record<'question' | 'description' | 'options', string>>;
export const pollTexts = ({ words: { question, description, options } }: Pick<Poll, 'words'>): PollTexts => ({
  question,
  description,
  options: options.join(BREAK),
});

/**
 * What a poll says, as it may be kept once the rules of words have seen it. Asked before the transaction.
 * @throws InvalidValue, InvalidValues beside the fields
 */
export async function passedTerms(
  gate: ContributionGate,
  actor: Actor,
  asked: AskedTerms,
  p: {
    readonly at: Date;
    readonly agreed: boolean;
    readonly canWait: boolean;
    /** The poll that is changed; none of a new one. */
    readonly itself?: PollId;
    /** What it asks until now: sent again as it is, it is not judged anew. */
    readonly stands?: PollTexts;
  },
): Promise<{ terms: AskedTerms; passed: PassedContribution }> {
  const { question, description, options } = judgedTerms(asked, p.at);
  const { stands } = p;
  const texts = [
    { field: 'title', name: 'question', text: question, stands: stands?.question },
    { field: 'poll', name: 'description', text: description, stands: stands?.description },
    { field: 'poll', name: 'options', text: options.join(BREAK), stands: stands?.options },
  ];
  const passed = await gate.pass(
    actor,
    'poll',
    texts.filter(({ text: typed }) => typed !== ''),
    p.agreed,
    p.canWait,
    p.itself,
  );
  const { text } = passed;
  const kept = text('options') === '' ? [] : text('options').split(BREAK);
  // What is masked over the end of a line would make one option of two.
  if (kept.length !== options.length) throw new InvalidValue('options', 'moderation.words-blocked');
  return {
    terms: { ...asked, question: text('question'), description: text('description'), options: kept },
    passed,
  };
}
