import { randomUUID } from 'node:crypto';
import { CreditIdeas } from '#application/engagement/consumers/credit-ideas';
import { RebuildLedger } from '#application/engagement/points/rebuild-ledger';
import type { Actor, Permission, Role } from '#domain/shared/actor';
import { EnforceIdeaDecisions } from '#application/engagement/consumers/enforce-idea-decisions';
import { NotifyOfIdeas } from '#application/community/consumers/notify-of-pieces';
import type { IdeaToldV1 } from '#application/engagement/published/engagement.facts';
import type { UnitOfWork } from '#application/shared/ports';
import { UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { signedIn } from '../../support/actors.ts';
import { EmptyHouse } from '../seed/empty-house.ts';
import type { IdeaId } from '#domain/engagement/ideas/ids';

const OF_MEMBERS: readonly Permission[] = ['topic.read', 'idea.propose', 'idea.vote', 'idea.comment'];

/** Members who propose and vote, and a team that answers, on a database of their own. */
export class IdeaHouse {
  static async open(): Promise<IdeaHouse> {
    return new IdeaHouse(await EmptyHouse.open());
  }

  private made = 0;

  private constructor(readonly house: EmptyHouse) {}

  get ideas() {
    return this.house.app.engagement;
  }

  member(grants: readonly Permission[] = [], role: Role = 'member'): Actor {
    this.made += 1;
    const id = `0199dddd-0000-7000-8000-${String(this.made).padStart(12, '0')}`;
    return signedIn(id, {
      role,
      grants: [...OF_MEMBERS, ...grants].map((grant) => [grant, 'everywhere'] as const),
    });
  }

  agent(): Actor {
    return this.member(['idea.manage'], 'community_manager');
  }

  members(count: number): Actor[] {
    return Array.from({ length: count }, () => this.member());
  }

  propose(title: string, actor = this.member()) {
    return this.ideas.proposeIdea.execute({
      actor,
      title,
      theme: 'online_tools',
      branches: [],
      body: 'Something that would help all of us a great deal.',
    });
  }

  vote(ideaId: IdeaId, actor = this.member()): Promise<void> {
    return this.ideas.voteForIdea.execute({ actor, ideaId });
  }

  answer(
    ideaId: IdeaId,
    status: string,
    actor = this.agent(),
    answer = 'We looked at it together, and this is what we can say.',
  ) {
    return this.ideas.answerIdea.execute({ actor, ideaId, status, answer });
  }

  merge(ideaId: IdeaId, into: IdeaId, actor = this.agent()) {
    const answer = 'Both ask for the same, so we follow them together.';
    return this.ideas.mergeIdeas.execute({ actor, ideaId, into, answer });
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

  async told(): Promise<readonly { factId: string; fact: IdeaToldV1 }[]> {
    return this.rows(
      `select id as "factId", payload as fact from platform.outbox where name = 'engagement.idea-told.v1' order by position`,
    );
  }

  async notify(): Promise<void> {
    for (const { fact, factId } of await this.told())
      await this.inTransaction(() => this.house.container.get(NotifyOfIdeas).on(fact, { factId }));
  }

  /** What the worker does with what was told of ideas, in whatever order it comes to it. */
  async credit(inOrder = (facts: Awaited<ReturnType<IdeaHouse['told']>>) => facts): Promise<void> {
    for (const { fact, factId } of inOrder(await this.told()))
      await this.inTransaction(() => this.house.container.get(CreditIdeas).on(fact, { factId }));
  }

  async badgeOf({ memberId }: Actor): Promise<readonly string[]> {
    const rows = await this.rows<{ tier: string }>(
      `select tier from engagement.badge_award where member_id = $1 and badge = 'idee-retenue' order by tier desc`,
      [memberId],
    );
    return rows.map(({ tier }) => tier);
  }

  /** @returns how much of ledger and badges was not what was told */
  async rebuilt(): Promise<number> {
    const { mended, awards } = await this.house.container.get(RebuildLedger).execute();
    return mended + awards;
  }

  async decided(action: string, target: { kind: string; id: string }, decisionId: string): Promise<void> {
    await this.inTransaction(() =>
      this.house.container.get(EnforceIdeaDecisions).on(
        {
          name: 'moderation.decision-made.v1',
          at: new Date().toISOString(),
          decisionId,
          action,
          targetKind: target.kind,
          targetId: target.id,
          subjectId: null,
          by: null,
          path: 'report',
          until: null,
          explanation: null,
        },
        { factId: randomUUID() },
      ),
    );
  }

  async overturned(action: string, target: { kind: string; id: string }, decisionId: string): Promise<void> {
    await this.inTransaction(() =>
      this.house.container.get(EnforceIdeaDecisions).on(
        {
          name: 'moderation.decision-overturned.v1',
          at: new Date().toISOString(),
          decisionId,
          action,
          targetKind: target.kind,
          targetId: target.id,
          subjectId: null,
          by: null,
        },
        { factId: randomUUID() },
      ),
    );
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
