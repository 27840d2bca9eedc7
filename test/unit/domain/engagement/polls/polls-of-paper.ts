import type { MemberId } from '#domain/shared/id';
import type { DomainError } from '#domain/shared/domain-error';
import { Poll, type PollId } from '#domain/engagement/polls/poll';
import { type JudgedWords, UNJUDGED } from '#domain/shared/judged-words';
import type { AskedTerms } from '#domain/engagement/polls/poll-terms';
import { signedIn } from '../../../../support/actors.ts';

export const MOMENT = new Date('2030-03-01T10:00:00Z');
export const later = (hours: number): Date => new Date(MOMENT.getTime() + hours * 3_600_000);

export const terms = (more: Partial<AskedTerms> = {}): AskedTerms => ({
  question: 'Which hour suits you best?',
  description: '',
  kind: 'single',
  options: ['Noon', 'Evening', 'Saturday'],
  results: 'always',
  secret: true,
  audiences: ['members'],
  closesAt: later(24),
  ...more,
});

export const poll = (more: Partial<AskedTerms & { words: JudgedWords }> = {}): Poll =>
  Poll.open({
    id: 'poll' as PollId,
    slug: 'hours',
    by: 'asker' as MemberId,
    at: MOMENT,
    words: UNJUDGED,
    ...terms(),
    ...more,
  });

export const voter = (
  branches: readonly string[] = ['music'],
  audiences: readonly string[] = [],
  since = MOMENT,
) => ({
  actor: signedIn('voter', { audiences: [...branches.map((branch) => `branch:${branch}`), ...audiences] }),
  memberSince: new Date(0) as Date | null,
  branchesSince: Object.fromEntries(branches.map((branch) => [branch, since])),
});

/** What came out, or the codes of what was refused with their fields. */
export function refusal(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    const { code, fields } = error as DomainError & { fields?: readonly { field: string; code: string }[] };
    return fields ? fields.map((each) => `${each.field}: ${each.code}`).join(', ') : code;
  }
}
