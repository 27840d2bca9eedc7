import type { PollId } from '#domain/engagement/polls/poll';
import type { Polls } from '#domain/engagement/polls/polls.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';

/** Brings a poll back from the archive among those at hand. */
export class BringBackPoll {
  constructor(
    private readonly polls: Polls,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws PollNotFound, NotAllowed */
  async execute({ actor, pollId }: { actor: Actor; pollId: PollId }): Promise<void> {
    const object = { kind: 'poll', id: pollId };
    await this.acts.run(
      { actor, action: 'polls.bring-back', object, details: {} },
      async () => actor.mustBeAllowed('poll.manage'),
      async () => (await this.polls.getForChange(pollId)).bringBackToList(actor),
    );
  }
}
