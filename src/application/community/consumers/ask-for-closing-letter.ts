import type { Consumer, JobQueue } from '../../shared/ports.ts';
import { SEND_CLOSING_LETTER } from '../leaving/closing.letter.ts';
import type { MemberFactV1 } from '../published/member.facts.ts';

type AccountClosedV1 = Extract<MemberFactV1, { name: 'community.account-closed.v1' }>;

/** Leaves each letter to a job, with the address as sealed as it came. One job for each address of a fact. */
export class AskForClosingLetter implements Consumer<AccountClosedV1> {
  constructor(private readonly jobs: JobQueue) {}

  async on(fact: AccountClosedV1, { factId }: { factId: string }): Promise<void> {
    const { memberId, sealedTo, formerly = [], language, words, why, at } = fact;
    const said = { memberId, language, words, why, closedAt: at };
    const dedupeKey = `${SEND_CLOSING_LETTER}.${factId}`;
    await this.jobs.enqueue(SEND_CLOSING_LETTER, { ...said, sealedTo }, { dedupeKey });
    for (const [index, former] of formerly.entries()) {
      const copy = index + 1;
      const letter = { ...said, sealedTo: former, copy };
      await this.jobs.enqueue(SEND_CLOSING_LETTER, letter, { dedupeKey: `${dedupeKey}.${copy}` });
    }
  }
}
