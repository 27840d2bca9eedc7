import type { CategoryId } from '#domain/community/categories/category';
import { pageAddressOf } from '#domain/community/commented-pages/page-address';
import type { TopicId } from '#domain/community/topics/topic';
import type { Actor } from '#domain/shared/actor';
import { DomainError } from '#domain/shared/domain-error';
import type { Clock, Ids, Throttle, ThrottleRule, UnitOfWork } from '../../shared/ports.ts';
import type { CommentedPages } from './commented-pages.port.ts';

/** No page of that site is commented on here. */
export class PageNotCommented extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'community.page-not-commented';
  constructor() {
    super('No page of that site is commented on');
  }
}

/** Addresses are invented as fast as they are typed. */
const CLAIMS: ThrottleRule = { name: 'commented-pages', limit: 20, windowSeconds: 3600 };

/**
 * Whoever writes the first comment of a page opens its topic. The id is said before, so that of several who write at once one
 * opens it and the others find it there.
 */
export class ClaimCommentedPage {
  constructor(
    private readonly pages: CommentedPages,
    private readonly throttle: Throttle,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws InvalidValue, PageNotCommented, NotAllowed, TooManyTries */
  async execute(command: {
    readonly actor: Actor;
    readonly page: string;
  }): Promise<{ readonly topicId: TopicId; readonly categoryId: CategoryId; readonly address: string }> {
    const { actor } = command;
    const address = pageAddressOf(command.page);
    const found = await this.pages.find(address);
    if (!found) throw new PageNotCommented();
    const { categoryId } = found.site;
    actor.mustBeAllowed('topic.open', categoryId);
    await this.throttle.hit(CLAIMS, actor.mustBeMember());
    const topicId = await this.unitOfWork.run(() =>
      this.pages.claim(address.text, this.ids.next<TopicId>(), this.clock.now()),
    );
    return { topicId, categoryId, address: address.text };
  }
}
