import {
  DAYS_BETWEEN,
  lastAskedBefore,
  OpinionAboutNothing,
  type OpinionKind,
  opinionOf,
  OpinionTooSoon,
} from '#domain/engagement/opinions/opinion';
import type { Actor } from '#domain/shared/actor';
import { parisDay } from '#domain/shared/day';
import type { Contributions } from '../../community/published/contributions.api.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { Opinions } from './opinions.port.ts';

interface GiveOpinionCommand {
  readonly actor: Actor;
  readonly kind: OpinionKind;
  readonly answer: string;
  /** The sealed answer that was read. */
  readonly postId?: string;
}

/** Counts what a member says of what they read. That they answered is noted by the day; what, for nobody in particular. */
export class GiveOpinion {
  constructor(
    private readonly opinions: Opinions,
    private readonly contributions: Contributions,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws OpinionTooSoon, OpinionAboutNothing, InvalidValue beside `answer`, SignInNeeded, NotAllowed */
  async execute({ actor, kind, answer, postId }: GiveOpinionCommand): Promise<void> {
    const member = actor.mustBeMember();
    actor.mustBeAllowed('member.read');
    const said = opinionOf(kind, answer);
    const about = kind === 'contact-spared' ? await this.sealedAnswer(postId) : [];
    const today = this.clock.now();
    const days = { before: lastAskedBefore(kind, today), on: parisDay(today) };
    await this.unitOfWork.run(async () => {
      if (!(await this.opinions.note(member, kind, days))) throw new OpinionTooSoon(DAYS_BETWEEN[kind]);
      await this.opinions.count(kind, said, [`month:${days.on.slice(0, 7)}`, ...about]);
    });
  }

  private async sealedAnswer(postId = ''): Promise<readonly string[]> {
    const [post] = postId === '' ? [] : await this.contributions.look([postId]);
    if (!post?.open || !post.stands || !post.sealed) throw new OpinionAboutNothing();
    return [`post:${post.postId}`];
  }
}
