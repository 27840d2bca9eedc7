import { knownId } from '#domain/shared/id';
import { type AccountLetter, SEND_ACCOUNT_MAIL } from '../accounts/account.letters.ts';
import type { MemberFactV1 } from '../published/member.facts.ts';
import type { Consumer, JobQueue } from '../../shared/ports.ts';

/** The letter that each fact of an account brings its owner. */
const LETTERS = {
  'community.registration-attempted.v1': 'already-registered',
  'community.confirmation-requested.v1': 'confirm-email',
  'community.email-confirmed.v1': 'welcome',
  'community.password-reset-requested.v1': 'reset-password',
  'community.password-changed.v1': 'password-changed',
  'community.sign-ins-failed.v1': 'sign-ins-failed',
  'community.first-factor-added.v1': 'first-factor-added',
  'community.second-factor-added.v1': 'second-factor-added',
  'community.second-factor-removed.v1': 'second-factor-removed',
  'community.second-factor-reset.v1': 'second-factor-reset',
  'community.recovery-code-used.v1': 'recovery-code-used',
  'community.codes-failed.v1': 'codes-failed',
  'community.provider-linked.v1': 'provider-linked',
  'community.provider-unlinked.v1': 'provider-unlinked',
  'community.email-change-requested.v1': 'confirm-new-email',
  'community.email-changed.v1': 'email-changed',
  'community.email-taken-back.v1': 'email-taken-back',
} as const satisfies Partial<Record<MemberFactV1['name'], AccountLetter>>;

export type FactWithLetter = Extract<MemberFactV1, { name: keyof typeof LETTERS }>;
export const FACTS_WITH_LETTER = Object.keys(LETTERS) as (keyof typeof LETTERS)[];

/**
 * Leaves the mail to a job: a mail server may take longer than a transaction may last. One job per fact. It takes
 * along what the fact says beside whose account it is: the page to go on to, and the former address, as sealed as it came, with the
 * moment in which it became that.
 */
export class AskForAccountMail implements Consumer<FactWithLetter> {
  constructor(private readonly jobs: JobQueue) {}

  async on(fact: FactWithLetter, { factId }: { factId: string }): Promise<void> {
    const { name, memberId } = fact;
    await this.jobs.enqueue(
      SEND_ACCOUNT_MAIL,
      {
        letter: LETTERS[name],
        memberId: knownId<'Member'>(memberId),
        ...('way' in fact && fact.way && { way: knownId<'WayOn'>(fact.way) }),
        ...('former' in fact && { sealedTo: fact.former, changedAt: fact.at }),
      },
      { dedupeKey: `${SEND_ACCOUNT_MAIL}.${factId}` },
    );
  }
}
