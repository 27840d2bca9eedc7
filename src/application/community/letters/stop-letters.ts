import type { Members } from '#domain/community/members/members.port';
import { DomainError } from '#domain/shared/domain-error';
import { knownId } from '#domain/shared/id';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { Consents } from '../consents/consents.port.ts';
import type { Follows } from '../topics/follows.port.ts';
import type { Stoppable, StopTokens } from './stop-tokens.port.ts';

export class StopLinkUnknown extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'community.stop-link-unknown';
  constructor() {
    super('Not a link of a letter');
  }
}

interface StopLettersCommand {
  readonly token: string;
  /**
   * these: letters of the kind that the link came with, or digests, or news of the organisation · topic: whatever is told of
   * its topic · all
   */
  readonly which: 'these' | 'topic' | 'all';
}

/** For who holds the link of a letter, signed in or not. Doing it twice changes nothing. */
export class StopLetters {
  constructor(
    private readonly tokens: StopTokens,
    private readonly members: Members,
    private readonly follows: Follows,
    private readonly consents: Consents,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws StopLinkUnknown, MemberNotFound */
  async execute({ token, which }: StopLettersCommand): Promise<void> {
    const stoppable = await this.tokens.read(token);
    if (!stoppable) throw new StopLinkUnknown();
    const memberId = knownId<'Member'>(stoppable.memberId);
    const topicId = knownId<'Topic'>(stoppable.topicId);
    if (which === 'topic' && topicId === null) throw new StopLinkUnknown();
    await this.unitOfWork.run(async () => {
      const member = await this.members.get(memberId);
      if (topicId !== null && which === 'topic')
        return this.follows.set(memberId, topicId, 'muted', this.clock.now());
      if (which === 'all') member.refuseMail('all');
      else if (stoppable.what !== 'news') return member.refuseMail(stoppable.what);
      await this.withdrawNews(stoppable);
    });
  }

  /** Who wants no mail at all wants no news either; whoever took it back already did so once. */
  private withdrawNews({ memberId, campaignId }: Stoppable): Promise<void> {
    const choice = { memberId, purpose: 'news', way: 'letter', at: this.clock.now() } as const;
    return this.consents.withdraw({ ...choice, campaignId: campaignId ?? null });
  }
}
