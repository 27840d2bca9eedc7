import { createHash } from 'node:crypto';
import { Container, ContainerModule } from 'inversify';
import { AuditedActs } from '#application/shared/audit-log';
import { v7 as uuidv7 } from 'uuid';
import { CountForumActivity } from '#application/community/consumers/count-forum-activity';
import { NotifyFollowers } from '#application/community/consumers/notify-followers';
import { NotifyOfMergedCategories } from '#application/community/consumers/notify-of-merged-categories';
import { TellMergedCategory } from '#application/community/notifications/tell-merged-category';
import {
  TELL_MERGED_CATEGORY,
  type TellMergedCategoryJob,
} from '#application/community/notifications/tell-merged-category.job';
import { NotifyOfOfficialAnswers } from '#application/community/consumers/notify-of-official-answers';
import { NotifyOfBadges, NotifyOfPoints } from '#application/community/consumers/notify-of-pieces';
import { publishEngagementFact } from '#application/engagement/publish-engagement-facts';
import { publishCommunityFact } from '#application/community/publish-community-facts';
import { EnforceDecisions } from '#application/community/consumers/enforce-decisions';
import { NoteUndoing } from '#application/moderation/consumers/note-undoing';
import { RecordActs } from '#application/moderation/consumers/record-acts';
import { PromptingReader } from '#application/moderation/reports/prompting.reader';
import { publishModerationFact } from '#application/moderation/publish-moderation-facts';
import type { DecisionUndoneV1 } from '#application/community/published/community.facts';
import { publishOfficialFact } from '#application/community/publish-official-facts';
import { CASE_PIECES, type CasePieces } from '#application/moderation/published/case-pieces.api';
import { GROUP_NAMES } from '#application/moderation/published/group-names.api';
import { OPEN_CASES } from '#application/moderation/published/open-cases.api';
import { ContentKinds } from '#application/moderation/review/content.kinds';
import { ReadWordsReader } from '#application/moderation/review/read-words.reader';
import { READ_WORDS } from '#application/moderation/published/read-words.api';
import { FALLEN_DECISIONS } from '#application/moderation/published/fallen-decisions.api';
import { DECISION_TEXTS } from '#application/moderation/published/decision-texts.api';
import { MODERATION_API, type ModerationApi } from '#application/moderation/published/moderation.api';
import type { LastingDigests, PublishedFact, StoredFile, UnitOfWork } from '#application/shared/ports';
import type { RenderedText, TextRenderer } from '#application/shared/text.ports';
import type { CategoryId } from '#domain/community/categories/category';
import type { Grant, Permission, Role } from '#domain/shared/actor';
import { Actor, PERMISSIONS } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { pointStrikeSchema } from '#infrastructure/engagement/grants/point-strike.schema';
import { categorySchema } from '#infrastructure/community/categories/category.schema';
import { accountSchema } from '#infrastructure/community/accounts/account.schema';
import { appealSchema } from '#infrastructure/moderation/appeals/appeal.schema';
import { SqlGroupNames } from '#infrastructure/moderation/permissions/group-names.sql';
import { PostgresReports } from '#infrastructure/moderation/reports/postgres-reports';
import { PostgresReviewItems } from '#infrastructure/moderation/review/postgres-review-items';
import { reviewItemSchema } from '#infrastructure/moderation/review/review-item.schema';
import { sanctionSchema } from '#infrastructure/moderation/sanctions/sanction.schema';
import { decisionSchema } from '#infrastructure/moderation/decisions/decision.schema';
import { SqlFallenDecisions } from '#infrastructure/moderation/decisions/sql-fallen-decisions';
import { StatementsInTheirLanguage } from '#infrastructure/moderation/decisions/worded-statements';
import { SqlDecisionTexts } from '#infrastructure/moderation/decisions/sql-decision-texts';
import { PostgresDecisions } from '#infrastructure/moderation/decisions/postgres-decisions';
import { forumShelvesModule } from '#infrastructure/community/forum-shelves.module';
import { deskQuestionSchema } from '#infrastructure/community/official/desk-question.schema';
import { newcomersModule } from '#infrastructure/community/newcomers/newcomers.module';
import { SqlModeratedPosts } from '#infrastructure/community/moderated/moderated-posts.sql';
import { SqlModeratedTopics } from '#infrastructure/community/moderated/moderated-topics.sql';
import { officialModule } from '#infrastructure/community/official/official.module';
import {
  referenceAnswerSchema,
  referenceVersionSchema,
} from '#infrastructure/community/official/reference.schema';
import { regulatoryValueSchema, ruleSchema } from '#infrastructure/community/official/register.schema';
import { sealSchema } from '#infrastructure/community/official/seal.schema';
import { MEMBERS } from '#infrastructure/community/members/members.module';
import { PostgresMembers } from '#infrastructure/community/members/postgres-members';
import { memberSchema } from '#infrastructure/community/members/member.schema';
import { postRevisionSchema, postSchema, topicSchema } from '#infrastructure/community/topics/topic.schema';
import { silentWordsModule } from '../../../support/silent-words.ts';
import { purgeSchema } from '#infrastructure/community/purges/purge.schema';
import { purgesModule } from '#infrastructure/community/purges/purges.module';
import { topicsModule } from '#infrastructure/community/topics/topics.module';
import { FORESEEN_CONSTRAINTS } from '#interfaces/composition/foreseen-constraints';
import { MikroUnitOfWork } from '#infrastructure/platform/persistence/mikro-unit-of-work';
import type { Database } from '#infrastructure/platform/persistence/orm';
import { SqlAuditLog } from '#infrastructure/platform/audit/sql-audit-log';
import { openDatabase } from '#infrastructure/platform/persistence/orm';
import * as tokens from '#infrastructure/platform/platform.tokens';
import { wire } from '#infrastructure/platform/wire';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { SqlTextStore } from '#infrastructure/platform/persistence/sql-text-store';
import { RedactExports } from '#application/community/exports/redact-exports';
import { RedactDataCopies } from '#application/community/leaving/redact-data-copies';
import { SqlExports } from '#infrastructure/community/exports/sql-exports';
import { SqlDataCopies } from '#infrastructure/community/leaving/sql-data-copies';
import { LASTING_TEXT_STORES, TEXT_STORES } from '#application/shared/text-stores';
import { INSTEAD, leavingModule } from '#infrastructure/community/leaving/leaving.module';
import { TAKEN_ALONG } from '#interfaces/messages/taken-along.fr';
import { REDACTED_COLUMNS, TEXT_RULES } from '#interfaces/composition/text-stores';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { FreshDatabase } from '../../../support/database.ts';
import { freshDatabase } from '../../../support/database.ts';
import { foundFile } from '../../../support/found-file.ts';

let texts = 0;
/** A text that was not said before: what is sent twice is one. */
export const another = (text: string): string => `${text} (${(texts += 1)})`;

/** Enough of a renderer for tests: names, quotes and images are found, the text is left as it is. */
const renderer: TextRenderer = {
  version: 1,
  quotedIn: (source) => [...source.matchAll(/\/reponses\/([0-9a-f-]{36})/g)].map((found) => found[1]!),
  handlesIn: (source) => [...source.matchAll(/@([a-z0-9-]+)/g)].map((found) => found[1]!),
  render(source, { mentions }): RenderedText {
    const isKnown = (handle: string) =>
      typeof mentions === 'function' ? mentions(handle) : (mentions?.has(handle) ?? false);
    return {
      html: `<p>${source.replaceAll('<', '&lt;')}</p>`,
      text: source,
      excerpt: source.slice(0, 280),
      mentions: this.handlesIn(source).filter(isKnown),
      quotes: [...source.matchAll(/\/reponses\/([0-9a-f-]{36})/g)].map((found) => ({ postId: found[1]! })),
      links: [],
      images: [...source.matchAll(/\((\/fichiers\/[^)]+)\)/g)].map((found) => found[1]!),
      isLaden: false,
      version: 1,
    };
  },
};

type Class<T> = new (...args: never[]) => T;

const PUBLISHERS = [publishCommunityFact, publishOfficialFact, publishModerationFact, publishEngagementFact];

/** The whole write side of the forum on a database of its own, with a clock that the test holds. */
export class Forum {
  static async open(): Promise<Forum> {
    const fresh = await freshDatabase();
    const database = await openDatabase(fresh.url, [
      categorySchema,
      memberSchema,
      topicSchema,
      postSchema,
      postRevisionSchema,
      sealSchema,
      purgeSchema,
      ruleSchema,
      regulatoryValueSchema,
      referenceAnswerSchema,
      referenceVersionSchema,
      deskQuestionSchema,
      decisionSchema,
      appealSchema,
      reviewItemSchema,
      sanctionSchema,
      accountSchema,
      pointStrikeSchema,
    ]);
    return new Forum(fresh, database);
  }

  now = new Date('2030-01-01T12:00:00Z');
  /** How often each rule counted somebody, by `countedOf`; it refuses nothing. */
  private readonly counted = new Map<string, number>();
  private readonly throttle = {
    hit: async ({ name }: { name: string }, key: string, points = 1) =>
      void this.counted.set(`${name} ${key}`, this.countedOf(name, key) + points),
    hitAll: async (rules: readonly { name: string }[], key: string) => {
      for (const rule of rules) await this.throttle.hit(rule, key);
    },
    forget: async () => {},
  };
  countedOf(rule: string, key: string): number {
    return this.counted.get(`${rule} ${key}`) ?? 0;
  }

  /** Departments of the agents, as Moderation would know them. */
  readonly departments = new Map<string, string | null>();
  private readonly moderation: ModerationApi = {
    rightsOf: async (memberId) => {
      const [row] = await this.rows<{ role: Role }>(`select role from community.member where id = $1`, [
        memberId,
      ]);
      const known = this.departments.get(memberId ?? '');
      const department = known === undefined ? 'Department of Health' : known;
      const rights = RIGHTS[row?.role === 'agent' ? 'staff' : 'member'];
      return {
        role: row?.role ?? 'member',
        department,
        groups: [],
        standing: 'free' as const,
        grants: new Map(rights.map((right) => [right, 'everywhere' as const])),
      };
    },
    shutOut: async () => null,
    officeNow: async (memberId) => {
      const { role, department, standing } = await this.moderation.rightsOf(memberId, { status: 'active' });
      return { role, department, standing };
    },
    groupsOf: async () => [],
    rightsAs: async () => null,
    giveUpRole: async () => {},
    appointFounder: async () => {},
  };
  readonly stored = new Map<string, StoredFile>();
  /** Channels that rang, in their order. */
  readonly rung: string[] = [];
  /** Cases of Moderation: none. */
  readonly pieces: CasePieces = {
    ofCase: async () => Promise.reject(new Error('no case here')),
    of: async () => Promise.reject(new Error('no case here')),
    named: async () => new Map(),
    among: () => [],
    shownAnew: async () => {},
  };
  readonly digests: LastingDigests = {
    digest: async (text, purpose) => createHash('sha256').update(`${purpose} ${text}`).digest('base64url'),
  };
  readonly unitOfWork: UnitOfWork;
  /** Of Moderation, beside what it decides of. */
  readonly decisions: PostgresDecisions;
  /** Tests tell of decisions that nobody recorded too. */
  private readonly undoing = {
    on: async (fact: DecisionUndoneV1): Promise<void> => {
      const known = await this.rows(`select 1 from moderation.decision where id = $1`, [fact.decisionId]);
      if (known.length > 0) await new NoteUndoing(this.decisions).on(fact);
    },
  };
  private readonly container = new Container();
  private readonly relayed = new Set<string>();
  private readonly mergesToTell: TellMergedCategoryJob[] = [];
  private readonly merges = {
    enqueue: async (_job: string, merged: object) =>
      void this.mergesToTell.push(merged as TellMergedCategoryJob),
    soon: async (job: string, merged: object) => {
      if (job === TELL_MERGED_CATEGORY) await this.merges.enqueue(job, merged);
    },
    every: async () => {},
  };

  private constructor(
    private readonly fresh: FreshDatabase,
    readonly database: Database,
  ) {
    const ids = { next: <T extends string>() => uuidv7() as T };
    const { em } = this;
    this.decisions = new PostgresDecisions(em);
    this.unitOfWork = new MikroUnitOfWork(em, database.sql, ids, PUBLISHERS, FORESEEN_CONSTRAINTS);
    const platform = new ContainerModule((options) => {
      const { value, adapter } = wire(options);
      value(tokens.ENTITY_MANAGER, em);
      value(tokens.SQL, database.sql);
      value(INSTEAD, TAKEN_ALONG);
      const lasting = [new SqlTextStore(database.sql, REDACTED_COLUMNS, TEXT_RULES)];
      const clock = { now: () => this.now };
      const noJobs = { enqueue: async () => {}, soon: async () => {}, every: async () => {} };
      value(LASTING_TEXT_STORES, lasting);
      value(TEXT_STORES, [
        ...lasting,
        new RedactExports(new SqlExports(database.sql), clock),
        new RedactDataCopies(new SqlDataCopies(database.sql), noJobs, ids, clock),
      ]);
      value(MEMBERS, new PostgresMembers(em, database.sql));
      value(tokens.AUDIT_LOG, new SqlAuditLog(database.sql));
      adapter(tokens.ACTS, AuditedActs, [tokens.AUDIT_LOG, tokens.CLOCK, tokens.UNIT_OF_WORK]);
      value(tokens.IDS, ids);
      value(tokens.CLOCK, { now: () => this.now });
      value(tokens.UNIT_OF_WORK, this.unitOfWork);
      value(tokens.RENDERER, renderer);
      value(tokens.PUBLIC_URL, 'https://forum.example');
      value(tokens.THROTTLE, this.throttle);
      value(tokens.JOBS, { ...noJobs, soon: this.merges.soon });
      value(tokens.LASTING_DIGESTS, this.digests);
      value(tokens.REALTIME, { ring: (channel) => void this.rung.push(channel) });
      value(MODERATION_API, this.moderation);
      value(GROUP_NAMES, new SqlGroupNames(database.sql));
      value(CASE_PIECES, this.pieces);
      value(OPEN_CASES, {
        among: () => Promise.resolve(new Set<string>()),
      });
      value(DECISION_TEXTS, new SqlDecisionTexts(database.sql));
      value(FALLEN_DECISIONS, new SqlFallenDecisions(database.sql));
      const kinds = [new SqlModeratedTopics(database.sql), new SqlModeratedPosts(database.sql)];
      value(READ_WORDS, new ReadWordsReader(new ContentKinds(kinds)));
      value(tokens.IMAGES, {
        avatar: async () => [],
        likeness: async () => '',
        attachment: async (bytes) => ({ bytes, contentType: 'image/webp', width: 10, height: 10 }),
      });
      value(tokens.TROUBLES, { tell: () => {} });
      value(tokens.FILES, {
        put: async (key, file) => void this.stored.set(key, file),
        get: async (key) => this.stored.get(key) ?? null,
        delete: async (key) => void this.stored.delete(key),
      });
      value(tokens.FOUND_FILES, { find: async (key) => foundFile(this.stored.get(key)) });
    });
    void this.container.load(
      platform,
      silentWordsModule,
      topicsModule,
      purgesModule,
      leavingModule,
      newcomersModule,
      officialModule,
      forumShelvesModule,
    );
  }

  get<T>(type: Class<T>): T {
    return this.container.get(type as never) as T;
  }

  get em(): EntityManager {
    return this.database.orm.em as EntityManager;
  }

  get sql(): Sql {
    return this.database.sql;
  }

  get url(): string {
    return this.fresh.url;
  }

  rows<Row = Record<string, unknown>>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.database.sql.rows<Row>(text, params);
  }

  async row<Row = Record<string, unknown>>(text: string, params: readonly unknown[] = []): Promise<Row> {
    const [row] = await this.rows<Row>(text, params);
    if (!row) throw new Error(`No row: ${text}`);
    return row;
  }

  async versionOf(topic: string): Promise<number> {
    const { version } = await this.row<{ version: number }>(
      `select edition as version from community.topic where id = $1`,
      [topic],
    );
    return version;
  }

  async category(p: { kinds?: string[]; audience?: string } = {}): Promise<CategoryId> {
    const id = uuidv7() as CategoryId;
    await this.rows(
      `insert into community.category (id, slug, name, kinds, audience) values ($1, $2, 'Space', $3, $4)`,
      [id, `space-${id}`, p.kinds ?? ['question', 'discussion', 'announcement'], p.audience ?? 'public'],
    );
    return id;
  }

  /** A member of the given role, with the rights that the role has in these tests. */
  async member(role: Role = 'member', more: MemberOptions = {}): Promise<Actor & { memberId: MemberId }> {
    const [one] = await this.members(1, role, more);
    return one!;
  }

  async members(
    count: number,
    role: Role = 'member',
    more: MemberOptions = {},
  ): Promise<(Actor & { memberId: MemberId })[]> {
    const ids = Array.from({ length: count }, () => uuidv7() as MemberId);
    const branches = more.branches ?? [];
    await this.rows(
      `insert into community.member (id, pseudonym, handle, skeleton, role, branches, status, charter_version, joined_at)
       select id, id::text, coalesce($2, id::text), id::text, $3, $4::text[], 'active', '1', now() from unnest($1::uuid[]) id`,
      [ids, more.handle ?? null, role, branches],
    );
    const rights = RIGHTS[role === 'member' ? 'member' : 'staff'].filter(
      (right) => !more.without?.includes(right),
    );
    const where: Grant = more.categories ? new Set(more.categories) : 'everywhere';
    const grants = new Map(rights.map((right) => [right, where]));
    const audiences = ['public', 'members', ...branches.map((branch) => `branch:${branch}`)];
    if (role !== 'member') audiences.push('staff');
    return ids.map((id) => Actor.member(id, role, grants, audiences) as Actor & { memberId: MemberId });
  }

  /** Hands every fact of the outbox that has not been handed over yet to the consumers, `times` over. */
  async relay(times = 1): Promise<void> {
    const rows = await this.rows<{ id: string; payload: PublishedFact }>(
      `select id, payload from platform.outbox order by position`,
    );
    for (const { id, payload } of rows.filter((row) => !this.relayed.has(row.id))) {
      this.relayed.add(id);
      for (let time = 0; time < times; time++)
        for (const consumer of this.consumersOf(payload.name))
          await this.unitOfWork.run(async () => {
            await consumer.on(payload as never, { factId: id });
          });
    }
    await this.tellMerges();
  }

  /** Tells followers of merged categories for whom that was asked. @returns how often it was */
  async tellMerges(): Promise<number> {
    const asked = this.mergesToTell.splice(0);
    for (const merged of asked) await this.get(TellMergedCategory).execute(merged);
    return asked.length;
  }

  private consumersOf(fact: string): { on(fact: never, context: { factId: string }): Promise<void> }[] {
    if (fact.startsWith('moderation.')) return [this.get(EnforceDecisions)];
    if (fact === 'community.decision-undone.v1') return [this.undoing];
    if (fact === 'engagement.points-struck.v1') return [this.get(NotifyOfPoints)];
    if (fact === 'engagement.badge-lost.v1') return [this.get(NotifyOfBadges)];
    if (OFFICIAL_FACTS.test(fact)) return [this.get(NotifyOfOfficialAnswers)];
    if (fact === 'community.category-merged.v1') return [new NotifyOfMergedCategories(this.merges)];
    if (FOR_OTHERS.test(fact)) return [];
    const recorded = RECORDED_FACTS.test(fact)
      ? [
          new RecordActs(
            this.decisions,
            new StatementsInTheirLanguage({ addressOf: async () => null } as never),
            new PromptingReader(
              new PostgresReviewItems(this.em, this.sql),
              new PostgresReports(this.em, this.sql),
            ),
          ),
        ]
      : [];
    if (OUTSIDE_TOPICS.test(fact)) return recorded;
    if (UNCOUNTED.test(fact)) return [this.get(NotifyFollowers), ...recorded];
    return [this.get(CountForumActivity), this.get(NotifyFollowers), ...recorded];
  }

  /** The same, all at once to each consumer in one unit of work, as a worker hands them. */
  async relayTogether(): Promise<void> {
    const rows = await this.rows<{ factId: string; fact: PublishedFact }>(
      `select id as "factId", payload as fact from platform.outbox where payload->>'name' like 'community.%' order by position`,
    );
    const told = rows.filter((row) => !this.relayed.has(row.factId));
    for (const { factId } of told) this.relayed.add(factId);
    await this.unitOfWork.run(async () => {
      for (const consumer of [this.get(CountForumActivity), this.get(NotifyFollowers)])
        await consumer.onAll(
          told.filter(({ fact }) => !UNCOUNTED.test(fact.name) && !FOR_OTHERS.test(fact.name)) as never,
        );
    });
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.fresh.drop();
  }
}

interface MemberOptions {
  readonly handle?: string;
  readonly branches?: string[];
  readonly without?: Permission[];
  /** Where all their rights hold; everywhere for none. */
  readonly categories?: readonly string[];
}

const RECORDED_FACTS =
  /post-(deleted|edited|restored)|(passage|words)-redacted|content-purged|replies-(purged|carried)|topic-changed|answer-accepted|acceptance-withdrawn/;
const OUTSIDE_TOPICS = /words-redacted/;
/** What changes no figure beside a name. */
const UNCOUNTED = /post-(edited|moved)|passage-redacted|content-purged|replies-(purged|carried)|reaction-/;
const FOR_OTHERS =
  /posts-moved|content-held|content-taken-back|content-corrected|passage-left|words-found|profile-changed|level-changed/;
const OFFICIAL_FACTS = /answer-sealed|seal-|rule-changed|value-set|reference-|question-/;

const MEMBER_RIGHTS: readonly Permission[] = [
  'topic.read',
  'topic.open',
  'topic.answer',
  'topic.accept-own',
  'topic.close-own',
  'topic.delete-own',
  'post.edit-own',
  'post.delete-own',
  'post.vote',
  'post.react',
  'bookmark.keep',
  'topic.follow',
  'draft.keep',
  'file.upload',
  'notification.read',
];
const RIGHTS = { member: MEMBER_RIGHTS, staff: PERMISSIONS } as const;
