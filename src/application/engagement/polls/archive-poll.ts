import type { PollId } from '#domain/engagement/polls/poll';
import type { Polls } from '#domain/engagement/polls/polls.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';

/** Puts a closed poll away from those at hand. Who was asked reads it as before, and its files stay. */
export class ArchivePoll {
  constructor(
    private readonly polls: Polls,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws PollNotFound, PollGoesOn, NotAllowed */
  async execute({ actor, pollId }: { actor: Actor; pollId: PollId }): Promise<void> {
    const object = { kind: 'poll', id: pollId };
    await this.acts.run(
      { actor, action: 'polls.archive', object, details: {} },
      async () => actor.mustBeAllowed('poll.manage'),
      async () => (await this.polls.getForChange(pollId)).archive(actor, this.clock.now()),
    );
  }
}
