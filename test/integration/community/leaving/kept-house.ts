import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ForgetFormerMembers } from '#application/community/leaving/forget-former-members';
import { RunDryRun } from '#application/moderation/words/run-dry-run';
import { possibleActions } from '#application/moderation/review/possible-actions';
import type { LeftWords } from '#application/shared/person-stores';
import type { PublishedFact, UnitOfWork } from '#application/shared/ports';
import { FIRST_NEWCOMER_RULE } from '#domain/community/newcomers/newcomer-rule';
import { Decision } from '#domain/moderation/decisions/decision';
import type { DecisionAction } from '#domain/moderation/decisions/decision-action';
import type { Actor, Permission } from '#domain/shared/actor';
import { type Id, knownId } from '#domain/shared/id';
import { CLOSER } from '#infrastructure/community/leaving/leaving.module';
import { SqlNewcomerRules } from '#infrastructure/community/newcomers/sql-newcomer-rules';
import { CONTENT_KINDS, DECISIONS } from '#infrastructure/moderation/moderation.module';
import type { Subscriptions } from '#infrastructure/platform/facts/subscriptions';
import { SqlLeftWords } from '#infrastructure/community/leaving/sql-left-words';
import { SqlKeptPieces } from '#infrastructure/moderation/review/sql-kept-pieces';
import { SqlPersonStore } from '#infrastructure/platform/persistence/sql-person-store';
import { UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { type Get, takenFrom } from '#interfaces/composition/provided';
import { subscriptionsOf } from '#interfaces/composition/subscriptions';
import { signedIn } from '../../../support/actors.ts';
import { until } from '../../../support/until.ts';
import { literal, rawRule } from '../../../support/word-workshop.ts';
import { IdeaHouse } from '../../engagement/idea-house.ts';
import { terms } from '../../engagement/poll-house.ts';
import { ServiceHouse } from '../../engagement/service-house.ts';
import { TrialHouse } from '../../engagement/trial-house.ts';
import { EventHouse, inHours } from '../../events/event-house.ts';
import { EmptyHouse } from '../../seed/empty-house.ts';
import { ChatHouse } from '../chat/chat-house.ts';

const RIGHTS: readonly Permission[] = [
  'topic.read',
  'topic.open',
  'topic.answer',
  'topic.delete-own',
  'post.edit-own',
  'post.delete-own',
  'chat.read',
  'chat.write',
  'idea.propose',
  'idea.comment',
  'service.review',
  'event.register',
  'trial.join',
  'poll.create',
];
/** A word that a rule has wait for a moderator. */
const WAITS = 'quarantaine';
const GIVEN = {
  reason: 'regles-de-vie',
  facts: 'What was written is against the rules.',
  groundKind: 'terms',
  clause: 'Article 4',
  explanation: 'It is not what this place is for.',
  source: 'own-initiative',
  automatedDetection: false,
  automatedDecision: 'no',
  scope: 'Everywhere.',
  category: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
} as const;

export const KINDS = [
  'topic',
  'post',
  'chat-message',
  'idea',
  'idea-comment',
  'service-review',
  'trial-feedback',
  'event-question',
  'poll',
] as const;
export type Kind = (typeof KINDS)[number];
/** What is between testers and the team is refused, and never waits. */
export const WAITING_KINDS = KINDS.filter((kind) => kind !== 'trial-feedback');

/** Something that a member wrote. */
export interface Written {
  readonly kind: Kind;
  readonly id: string;
  readonly author: Actor;
  /** What nobody else says. */
  readonly words: string;
}

/** Of letters alone: figures may be somebody’s number. */
const name = () => randomUUID().replaceAll(/\d/g, (figure) => 'ghijklmnop'[Number(figure)]!);

const on = <House>(house: unknown, empty: EmptyHouse): House =>
  new (house as new (h: EmptyHouse) => House)(empty);

/** All that members write, decisions about it and departures, with every reaction of the house, on a database of its own. */
export class KeptHouse {
  static async open(): Promise<KeptHouse> {
    const house = new KeptHouse(await EmptyHouse.open());
    await house.introduce(house.moderator.memberId!, 4);
    await house.holdFirstQuestions();
    await house.holdTheWord();
    return house;
  }

  private relayed = 0;
  private readonly subscriptions: Subscriptions;
  readonly get: Get;
  readonly moderator = signedIn(randomUUID(), { role: 'moderator' });

  private constructor(private readonly house: EmptyHouse) {
    this.get = takenFrom(house.container);
    this.subscriptions = subscriptionsOf(house.container);
  }

  get app(): EmptyHouse['app'] {
    return this.house.app;
  }

  rows<Row = Record<string, unknown>>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.house.rows<Row>(text, params);
  }

  inTransaction<T>(work: () => Promise<T>): Promise<T> {
    return this.house.container.get<UnitOfWork>(UNIT_OF_WORK).run(work);
  }

  /** Somebody with an account, whom the community trusts; what somebody new says first in a session waits. */
  async member({ isNew = false } = {}): Promise<Actor> {
    const id = randomUUID();
    await this.introduce(id, isNew ? 0 : 4);
    await this.rows(
      `insert into community.account (member_id, email, email_key, email_confirmed_at, password_hash, password_changed_at)
       values ($1::uuid, $1::text || '@example.org', $1::text || '@example.org', now(), '', now())`,
      [id],
    );
    return signedIn(id, { grants: RIGHTS.map((grant) => [grant, 'everywhere'] as const) });
  }

  private async introduce(id: string, trust: number): Promise<void> {
    await this.rows(
      `insert into community.member (id, pseudonym, skeleton, handle, status, charter_version, joined_at, trust_level)
       values ($1::uuid, $1::text, $1::text, $1::text, 'active', '1', now(), $2)`,
      [id, trust],
    );
  }

  /** Somebody says something of that kind. @param waits for a moderator, before anybody reads it */
  async write(kind: Kind, { waits = false } = {}): Promise<Written> {
    const words = `The parcel ${name()} came in three pieces.`;
    // In a session words are refused or shown; only what is new there waits.
    const isFirst = waits && kind === 'event-question';
    const author = await this.member({ isNew: isFirst });
    const { id } = await this.writers[kind](author, waits && !isFirst ? `${words} ${WAITS}` : words);
    await this.relay();
    return { kind, id, author, words };
  }

  /** Somebody asks, somebody else quotes that and answers, and then it is changed into what waits for a moderator. */
  async answeredAndHeld(): Promise<Written & { readonly answerId: string }> {
    const author = await this.member();
    const words = `The parcel ${name()} came in three pieces.`;
    const { id, postId } = await this.open(author, words);
    const body = `> [Somebody](/reponses/${postId})\n>\n> ${words}\n\nMine came in four.`;
    const answering = { actor: await this.member(), topicId: id, body, replyTo: null };
    const { id: answerId } = await this.app.community.postAnswer.execute(answering);
    await this.app.community.editPost.execute({
      actor: author,
      postId,
      body: `${words} ${WAITS}`,
      reason: null,
      version: 1,
    });
    await this.relay();
    return { kind: 'topic', id, author, words, answerId };
  }

  /** Every fact that was not told yet, and those that come of it, reach whoever reacts to them. */
  async relay(): Promise<void> {
    for (;;) {
      const [next] = await this.rows<{ position: string; id: string; payload: PublishedFact }>(
        `select position, id, payload from platform.outbox where position > $1 order by position limit 1`,
        [this.relayed],
      );
      if (!next) return;
      this.relayed = Number(next.position);
      for (const { handler } of this.subscriptions.to(next.payload.name))
        await this.inTransaction(() => handler.on(next.payload, { factId: next.id }));
    }
  }

  /** @returns the decision */
  decide(
    { kind, id, author }: Written,
    action: DecisionAction,
    by = this.moderator,
  ): Promise<Id<'Decision'>> {
    return this.take(author, { target: { kind, id }, action, reviewItemId: null, by: by.memberId });
  }

  /** Part of it is said no more. @returns the decision, and what stands instead */
  async mend({ kind, id, author, words }: Written): Promise<{ decision: Id<'Decision'>; left: string }> {
    const left = words.replace(' in three pieces', '');
    const by = this.moderator.memberId;
    const p = { target: { kind, id }, action: 'mask', reviewItemId: null, by } as const;
    return { left, decision: await this.take(author, { ...p, path: 'page', replacement: left }) };
  }

  /** A case about what they wrote ends with a word to its author, and leaves it where it is. @returns the decision */
  async warn(said: Written): Promise<Id<'Decision'>> {
    const reviewItemId = await this.report(said);
    await this.rows(
      `update moderation.review_item set status = 'decided', outcome = 'warn', decided_at = now(), decided_by = $2 where id = $1`,
      [reviewItemId, this.moderator.memberId],
    );
    const target = { kind: 'profile', id: said.author.memberId! };
    const by = this.moderator.memberId;
    return this.take(said.author, { target, action: 'warn', reviewItemId, by });
  }

  private async take(
    author: Actor,
    p: {
      target: { kind: string; id: string };
      action: DecisionAction;
      reviewItemId: string | null;
      by: Actor['memberId'];
      path?: 'page';
      replacement?: string;
    },
  ): Promise<Id<'Decision'>> {
    const decisionId = knownId<'Decision'>(randomUUID());
    const isRestricting = p.action !== 'approve' && p.action !== 'restore' && p.action !== 'keep';
    await this.inTransaction(async () =>
      this.get(DECISIONS).add(
        Decision.take({
          path: 'review',
          ...p,
          id: decisionId,
          subjectId: author.memberId,
          statement: isRestricting ? GIVEN : null,
          at: new Date(),
        }),
      ),
    );
    await this.relay();
    return decisionId;
  }

  /** By which something waits. */
  async holdOf({ kind, id }: Written): Promise<Id<'Decision'>> {
    const rows = await this.rows<{ id: Id<'Decision'> }>(
      `select id from moderation.decision where target_kind = $1 and target_id = $2 and action = 'hold'`,
      [kind, id],
    );
    return rows[0]!.id;
  }

  async overturn(id: Id<'Decision'>): Promise<void> {
    await this.inTransaction(async () =>
      (await this.get(DECISIONS).getForChange(id)).overturn({
        by: this.moderator.memberId!,
        why: 'It was right after all.',
        at: new Date(),
      }),
    );
    await this.relay();
  }

  /** On its page, by a moderator. */
  async restore({ id }: Written): Promise<void> {
    const actor = signedIn(this.moderator.memberId!, {
      role: 'moderator',
      grants: [['topic.restore', 'everywhere']],
    });
    await this.app.community.restoreTopic.execute({ actor, topicId: knownId<'Topic'>(id) });
    await this.relay();
  }

  /** Somebody gave notice of it, and nobody looked yet. @returns the case */
  async report({ kind, id, author }: Written): Promise<string> {
    const caseId = randomUUID();
    await this.rows(
      `insert into moderation.review_item (id, kind, target_kind, target_id, title, subject_id, status, score, priority, raised_at, due_at)
       values ($1, 'report', $2, $3, 'A case', $4, 'open', 1, 1, now(), now())`,
      [caseId, kind, id, author.memberId],
    );
    return caseId;
  }

  /** Who judges the case finds nothing to do. */
  async leaveAlone(caseId: string): Promise<void> {
    await this.rows(
      `update moderation.review_item set status = 'decided', outcome = 'keep', decided_at = now(), decided_by = $2 where id = $1`,
      [caseId, this.moderator.memberId],
    );
  }

  /** Somebody gave notice of what waits: one case for both. */
  async reportToo({ kind, id }: Written): Promise<void> {
    await this.rows(
      `insert into moderation.report (id, number, item_id, target_kind, target_id, title, address, excerpt, reason, explanation,
         reporter_key, language, score, filed_at, status)
       select gen_random_uuid(), gen_random_uuid()::text, i.id, i.target_kind, i.target_id, '', '/', '', 'other', 'Look at it.', 'k', 'en', '{}',
         now(), 'open' from moderation.review_item i
       where i.target_kind = $1 and i.target_id = $2 and i.status = 'open'`,
      [kind, id],
    );
  }

  /** Somebody contests a decision, and nobody answered yet. */
  async contest(decisionId: Id<'Decision'>): Promise<void> {
    await this.rows(
      `insert into moderation.appeal (id, decision_id, party, language, text, filed_at, due_at)
       values ($1, $2, 'notifier', 'fr', 'I do not agree.', now(), now())`,
      [randomUUID(), decisionId],
    );
  }

  /** They leave, and whatever names them is forgotten. */
  async leave({ memberId }: Actor, words: LeftWords): Promise<void> {
    await this.get(CLOSER).close({ memberId: memberId!, words, why: 'own' });
    await this.get(ForgetFormerMembers).execute();
    await this.relay();
  }

  /** They leave with their words, and somebody does something right after it was asked what of these stays. */
  async leaveWhile<Done>(actor: Actor, work: () => Promise<Done>): Promise<Done> {
    let done: Done | undefined;
    const keptOf = SqlLeftWords.prototype.keptOf;
    const asked = jest.spyOn(SqlLeftWords.prototype, 'keptOf').mockImplementation(async function (
      this: SqlLeftWords,
      ...args
    ) {
      done ??= await work();
      return keptOf.apply(this, args);
    });
    await this.leave(actor, 'erase').finally(() => asked.mockRestore());
    return done!;
  }

  /** They leave with their words, and somebody does something at that moment of the last unit of work, in which words go. */
  async leaveWhileForgotten<Done>(
    actor: Actor,
    when: 'before the question' | 'after the answer',
    work: () => Promise<Done>,
  ): Promise<Done> {
    let begin = (): void => {};
    // Begun outside of that unit, as somebody else would.
    const done = new Promise<void>((resolve) => (begin = resolve)).then(work);
    const ask = SqlKeptPieces.prototype.of;
    const forget = SqlPersonStore.prototype.forget;
    let isLast = false;
    const spies = [
      jest.spyOn(SqlKeptPieces.prototype, 'of').mockImplementation(async function (
        this: SqlKeptPieces,
        ...args
      ) {
        const answer = await ask.apply(this, args);
        if (isLast && when === 'after the answer') begin();
        if (isLast) await done;
        return answer;
      }),
      jest.spyOn(SqlPersonStore.prototype, 'forget').mockImplementation(async function (
        this: SqlPersonStore,
        ...args
      ) {
        isLast = true;
        if (when === 'before the question') begin();
        if (when === 'before the question') await done;
        return forget.apply(this, args);
      }),
    ];
    await this.leave(actor, 'erase').finally(() => {
      begin();
      spies.forEach((spy) => spy.mockRestore());
    });
    return done;
  }

  /** As Moderation sees it, whoever may read it. */
  async look({ kind, id, words }: Written) {
    const piece = await this.get(CONTENT_KINDS).piece({ kind, id });
    return { state: piece?.state ?? 'deleted', says: piece?.source.includes(words) ?? false };
  }

  /** What may be decided of it at the desk. */
  async possible({ kind, id }: Written): Promise<readonly string[]> {
    const kinds = this.get(CONTENT_KINDS);
    const piece = await kinds.piece({ kind, id });
    return possibleActions(piece, kinds.of(kind)!.actions, { hiddenMeanwhile: false, maskedBy: [] });
  }

  /** Somebody else voted in a poll before it waited. */
  async voteIn({ id }: Written): Promise<void> {
    await this.rows(
      `insert into engagement.turnout (poll_id, member_id, secret) select id, $2, secret from engagement.poll where id = $1`,
      [id, this.moderator.memberId],
    );
  }

  /** The organisation said before an idea waited what becomes of it. */
  async takeUp({ id }: Written): Promise<void> {
    await this.rows(`update engagement.idea set status = 'planned' where id = $1`, [id]);
  }

  /** Whether neither giving it back nor approving it is offered at the desk, since nothing brings it back. */
  async isIdle({ kind, id }: Written): Promise<boolean> {
    const idle = (await this.get(CONTENT_KINDS).piece({ kind, id }))?.idle ?? [];
    return idle.includes('restore') && idle.includes('approve');
  }

  /** The tables that say it still, but for those that Moderation keeps. */
  async saidIn({ words }: Written): Promise<readonly string[]> {
    const found: string[] = [];
    for (const table of TABLES) {
      const rows = await this.rows(`select from ${table} t where position($1 in to_jsonb(t)::text) > 0`, [
        words,
      ]);
      if (rows.length > 0) found.push(table);
    }
    return found;
  }

  async openCases({ kind, id }: Written): Promise<number> {
    const rows = await this.rows(
      `select from moderation.review_item where target_kind = $1 and target_id = $2 and status = 'open'`,
      [kind, id],
    );
    return rows.length;
  }

  close(): Promise<void> {
    return this.house.close();
  }

  private readonly writers: Record<Kind, (actor: Actor, body: string) => Promise<{ readonly id: string }>> = {
    topic: (actor, body) => this.open(actor, body),
    post: async (actor, body) => {
      const topic = await this.open(await this.member(), `What came in the post ${name()}?`);
      return this.app.community.postAnswer.execute({ actor, topicId: topic.id, body, replyTo: null });
    },
    'chat-message': async (actor, body) => {
      const talk = on<ChatHouse>(ChatHouse, this.house);
      return talk.say((await this.channel(talk)).id, actor, body);
    },
    idea: (actor, body) =>
      this.app.engagement.proposeIdea.execute({
        actor,
        title: 'Better forms for everybody',
        theme: 'online_tools',
        branches: [],
        body,
      }),
    'idea-comment': async (actor, body) => {
      const ideas = on<IdeaHouse>(IdeaHouse, this.house);
      const idea = await ideas.propose(`An idea of somebody else ${name()}`, ideas.agent());
      return this.app.engagement.commentOnIdea.execute({ actor, ideaId: idea.id, body });
    },
    'service-review': async (actor, body) => {
      const services = on<ServiceHouse>(ServiceHouse, this.house);
      const serviceId = await services.add(`Service ${name()}`);
      const said = { actor, serviceId, stars: 4, month: services.month(), body };
      return this.app.engagement.writeReview.execute(said);
    },
    'trial-feedback': async (actor, body) => {
      const trials = on<TrialHouse>(TrialHouse, this.house);
      const trialId = await trials.recruiting();
      await trials.join(trialId, actor);
      await trials.lead(trialId, 'running');
      const said = { kind: 'idea', severity: null, task: null, title: 'A shorter way' };
      return this.app.engagement.giveFeedback.execute({ actor, trialId, ...said, body });
    },
    'event-question': async (actor, body) => {
      const events = on<EventHouse>(EventHouse, this.house);
      const { id } = await events.published({ startsAt: inHours(-1), endsAt: inHours(1), capacity: 50 });
      await events.register(id, actor);
      return this.app.events.askQuestion.execute({ actor, gatheringId: id, body });
    },
    poll: (actor, body) => this.app.engagement.openPoll.execute({ actor, ...terms({ description: body }) }),
  };

  async open(actor: Actor, body: string) {
    const id = randomUUID();
    await this.rows(
      `insert into community.category (id, slug, name, kinds, audience) values ($1::uuid, $1::text, 'Space', '{question}', 'public')`,
      [id],
    );
    return this.app.community.openTopic.execute({
      actor,
      kind: 'question',
      categoryId: knownId<'Category'>(id),
      title: 'How do I declare royalties?',
      body,
      tags: [],
      branches: [],
    });
  }

  private talkIn: Awaited<ReturnType<ChatHouse['channel']>> | null = null;
  private async channel(talk: ChatHouse) {
    return (this.talkIn ??= await talk.channel());
  }

  private async holdFirstQuestions(): Promise<void> {
    const rules = new SqlNewcomerRules(this.house.database.sql);
    const { number } = await rules.current();
    const alone = { firstPosts: 1, firstLinks: 0, freshHours: 0, throwaway: false, copies: 0, flood: 0 };
    await rules.add({
      version: { number: number + 1, rule: { ...FIRST_NEWCOMER_RULE, ...alone, trustBelow: 1 } },
      note: 'test',
      by: this.moderator.memberId!,
      at: new Date(),
    });
  }

  private async holdTheWord(): Promise<void> {
    const actor = signedIn(randomUUID(), { role: 'administrator', grants: [['word.manage', 'everywhere']] });
    const fields = ['title', 'post', 'message', 'poll', 'event', 'idea'];
    const definition = rawRule(literal(WAITS), { fields });
    const rule = { actor, key: 'waits' };
    await this.app.words.draft.execute({ ...rule, definition, note: 'Somebody looks first' });
    const { dryRunId } = await this.app.words.try.execute({ ...rule, number: 1 });
    await this.get(RunDryRun).execute(dryRunId);
    await this.app.words.apply.execute({ ...rule, number: 1 });
    const tried = { actor, text: WAITS, field: 'post', trust: 0, definition: null, isRepeated: true };
    await until(async () => (await this.app.words.test.execute(tried)).hits.length > 0);
  }
}

/** Where what members write stands. */
const TABLES = [
  'community.left_trace',
  'community.post',
  'community.topic',
  'community.chat_message',
  'community.draft',
  'community.search_document',
  'engagement.idea',
  'engagement.idea_comment',
  'engagement.service_review',
  'engagement.trial_feedback',
  'engagement.poll',
  'events.question',
] as const;
