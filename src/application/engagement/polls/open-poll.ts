import { mustKnowThoseAsked, Poll, type PollId } from '#domain/engagement/polls/poll';
import type { AskedTerms } from '#domain/engagement/polls/poll-terms';
import type { Polls } from '#domain/engagement/polls/polls.port';
import type { Actor } from '#domain/shared/actor';
import { slugOf } from '#domain/shared/slug';
import type { Clock, Ids, Throttle, UnitOfWork } from '../../shared/ports.ts';
import type { ContributionGate, WordsTold } from '../words/contribution.gate.ts';
import type { AskedSegments } from '../segments/asked-segments.policy.ts';
import type { PollAskers } from './poll-askers.policy.ts';
import { passedTerms } from './poll-words.gate.ts';

interface OpenPollCommand extends AskedTerms {
  readonly actor: Actor;
  /** The author was warned of what the text says, and goes on. */
  readonly agreed?: boolean;
}

export const POLLS_PER_DAY = { name: 'engagement.open-poll', limit: 5, windowSeconds: 86_400 };

/** Asks members something. */
export class OpenPoll {
  constructor(
    private readonly polls: Polls,
    private readonly askers: PollAskers,
    private readonly segments: AskedSegments,
    private readonly gate: ContributionGate,
    private readonly throttle: Throttle,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws InvalidValue, InvalidValues beside the fields, NotAllowed, AskerTooNew, TooManyTries */
  async execute({ actor, agreed = false, ...asked }: OpenPollCommand): Promise<{
    id: PollId;
    slug: string;
    told: readonly WordsTold[];
  }> {
    const by = await this.askers.mustBeOne(actor);
    const at = this.clock.now();
    const { terms, passed } = await passedTerms(this.gate, actor, asked, { at, agreed, canWait: true });
    mustKnowThoseAsked(actor, terms.audiences);
    if (!actor.may('poll.manage')) await this.throttle.hit(POLLS_PER_DAY, by);
    const id = this.ids.next<PollId>();
    const slug = addressOf(terms.question, id);
    return this.gate.admitting(actor, passed, () =>
      this.unitOfWork.run(async () => {
        const { words, told } = await this.gate.arrive(passed, { actor, id, at });
        const drawing = { follows: false, secret: terms.secret, standing: [] };
        const audiences = await this.segments.drawn(actor, terms.audiences, drawing);
        this.polls.add(Poll.open({ ...terms, audiences, id, slug, by, at, words }));
        return { id, slug, told };
      }),
    );
  }
}

/** Never the same as another's, whatever others ask: a number that follows would tell that somebody asked it before. */
const addressOf = (question: string, id: PollId): string =>
  `${slugOf(question, 63, 'sondage')}-${id.slice(-8)}`;
