import type { Consumer, JobQueue } from '../../shared/ports.ts';
import { SEND_CLOSING_LETTER } from '../leaving/closing.letter.ts';
import type { MemberFactV1 } from '../published/member.facts.ts';

type AccountClosedV1 = Extract<MemberFactV1, { name: 'community.account-closed.v1' }>;

/** Leaves the letter to a job, with the address as sealed as it came. One job per fact. */
export class AskForClosingLetter implements Consumer<AccountClosedV1> {
  constructor(private readonly jobs: JobQueue) {}

  async on(fact: AccountClosedV1, { factId }: { factId: string }): Promise<void> {
    const { memberId, sealedTo, language, words, why, at } = fact;
    await this.jobs.enqueue(
      SEND_CLOSING_LETTER,
      { memberId, sealedTo, language, words, why, closedAt: at },
      { dedupeKey: `${SEND_CLOSING_LETTER}.${factId}` },
    );
  }
}
