import { Poll, type PollId } from '#domain/engagement/polls/poll';
import type { AskedTerms } from '#domain/engagement/polls/poll-terms';
import type { Polls } from '#domain/engagement/polls/polls.port';
import type { Actor } from '#domain/shared/actor';
import { slugOf } from '#domain/shared/slug';
import type { Clock, Ids, Throttle, UnitOfWork } from '../../shared/ports.ts';

export interface OpenPollCommand extends AskedTerms {
  readonly actor: Actor;
}

const POLLS_PER_DAY = { name: 'engagement.open-poll', limit: 5, windowSeconds: 86_400 };

/** Asks members something. Its words pass no rule and cannot be reported yet: to ask is of the team, or of whom it trusts. */
export class OpenPoll {
  constructor(
    private readonly polls: Polls,
    private readonly throttle: Throttle,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws InvalidValue, InvalidValues beside the fields, NotAllowed, TooManyTries */
  async execute({ actor, ...asked }: OpenPollCommand): Promise<{ id: PollId; slug: string }> {
    actor.mustBeAllowed('poll.create');
    const by = actor.mustBeMember();
    if (!actor.may('poll.manage')) await this.throttle.hit(POLLS_PER_DAY, by);
    const id = this.ids.next<PollId>();
    return this.unitOfWork.run(async () => {
      const slug = await this.polls.freeSlug(slugOf(asked.question, 72, 'sondage'));
      this.polls.add(Poll.open({ ...asked, id, slug, by, at: this.clock.now() }));
      return { id, slug };
    });
  }
}
