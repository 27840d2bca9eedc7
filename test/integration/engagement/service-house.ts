import { NotifyOfReviews } from '#application/community/consumers/notify-of-pieces';
import { EnforceReviewDecisions } from '#application/engagement/consumers/enforce-review-decisions';
import type { ReviewAnsweredV1 } from '#application/engagement/published/engagement.facts';
import type { UnitOfWork } from '#application/shared/ports';
import type { ServiceId, ServiceReviewId } from '#domain/engagement/services/ids';
import { type Actor, type Permission, type Role } from '#domain/shared/actor';
import { parisDay } from '#domain/shared/day';
import { UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { signedIn } from '../../support/actors.ts';
import { EmptyHouse } from '../seed/empty-house.ts';

const OF_MEMBERS: readonly Permission[] = ['topic.read', 'service.review'];

/** Members who review services, and a team that answers, on a database of their own. */
export class ServiceHouse {
  static async open(): Promise<ServiceHouse> {
    return new ServiceHouse(await EmptyHouse.open());
  }

  private made = 0;

  private constructor(readonly house: EmptyHouse) {}

  get services() {
    return this.house.app.engagement;
  }

  /** The month it is, and others before it. */
  month(back = 0): string {
    const [year, month] = parisDay(new Date()).split('-').map(Number) as [number, number];
    return new Date(Date.UTC(year, month - 1 - back, 15)).toISOString().slice(0, 7);
  }

  member(grants: readonly Permission[] = [], role: Role = 'member'): Actor {
    this.made += 1;
    const id = `0199eeee-0000-7000-8000-${String(this.made).padStart(12, '0')}`;
    return signedIn(id, {
      role,
      grants: [...OF_MEMBERS, ...grants].map((grant) => [grant, 'everywhere'] as const),
    });
  }

  agent(): Actor {
    return this.member(['service.manage', 'official.author'], 'agent');
  }

  add(name: string, open = true): Promise<ServiceId> {
    const terms = { name, description: 'What this service does for people.', open };
    return this.services.saveService.execute({ actor: this.agent(), serviceId: null, terms });
  }

  async review(
    serviceId: ServiceId,
    actor = this.member(),
    { stars = 4, month = this.month(), body = 'A clear answer, and in time.' } = {},
  ): Promise<ServiceReviewId> {
    return (await this.services.writeReview.execute({ actor, serviceId, stars, month, body })).id;
  }

  answer(reviewId: ServiceReviewId, actor = this.agent()): Promise<void> {
    const answer = 'Thank you: here is what we will change.';
    return this.services.answerReview.execute({ actor, reviewId, answer });
  }

  /** @param read the mark of the words that were read, where the decision says */
  async decided(action: string, targetId: string, decisionId: string, read?: string): Promise<void> {
    await this.inTransaction(() =>
      this.house.container.get(EnforceReviewDecisions).on({
        name: 'moderation.decision-made.v1',
        at: new Date().toISOString(),
        decisionId,
        action,
        targetKind: 'service-review',
        targetId,
        subjectId: null,
        by: null,
        path: 'report',
        until: null,
        explanation: null,
        ...(read !== undefined && { read }),
      }),
    );
  }

  async overturned(action: string, targetId: string, decisionId: string): Promise<void> {
    await this.inTransaction(() =>
      this.house.container.get(EnforceReviewDecisions).on({
        name: 'moderation.decision-overturned.v1',
        at: new Date().toISOString(),
        decisionId,
        action,
        targetKind: 'service-review',
        targetId,
        subjectId: null,
        by: null,
      }),
    );
  }

  /** Members as Community knows them, so that they can be told of something. */
  async known(actors: readonly Actor[]): Promise<void> {
    for (const { memberId } of actors)
      await this.rows(
        `insert into community.member (id, pseudonym, skeleton, handle, status, charter_version, joined_at)
         values ($1::uuid, $1::text, $1::text, $1::text, 'active', '1', now())`,
        [memberId],
      );
  }

  /** What the worker does with what was told of reviews. */
  async notify(): Promise<void> {
    const told = await this.rows<{ factId: string; fact: ReviewAnsweredV1 }>(
      `select id as "factId", payload as fact from platform.outbox where name = 'engagement.review-answered.v1' order by position`,
    );
    for (const { factId, fact } of told)
      await this.inTransaction(() => this.house.container.get(NotifyOfReviews).on(fact, { factId }));
  }

  private inTransaction(work: () => Promise<void>): Promise<void> {
    return this.house.container.get<UnitOfWork>(UNIT_OF_WORK).run(work);
  }

  rows<Row = Record<string, unknown>>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.house.rows<Row>(text, params);
  }

  close(): Promise<void> {
    return this.house.close();
  }
}
