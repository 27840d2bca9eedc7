import type { EntityManager } from '@mikro-orm/postgresql';
import { AuditedActs } from '#application/shared/audit-log';
import { Container, ContainerModule } from 'inversify';
import pg from 'pg';
import { AskForNoticeMails } from '#application/moderation/consumers/ask-for-notice-mails';
import { TellOfFallenMeasures } from '#application/moderation/consumers/tell-of-fallen-measures';
import { FollowDecisions } from '#application/moderation/consumers/follow-decisions';
import { FollowAudiences } from '#application/moderation/consumers/follow-audiences';
import { FollowMoves } from '#application/moderation/consumers/follow-moves';
import { LookAgain } from '#application/moderation/consumers/look-again';
import { RecordActs } from '#application/moderation/consumers/record-acts';
import { RecordMasks } from '#application/moderation/consumers/record-masks';
import { RaiseLeftPassage } from '#application/moderation/consumers/raise-left-passage';
import { RaiseFlaggedWords } from '#application/moderation/consumers/raise-flagged-words';
import { EndTakenBack } from '#application/moderation/consumers/end-taken-back';
import { MarkCorrected } from '#application/moderation/consumers/mark-corrected';
import { RaiseHeldContent } from '#application/moderation/consumers/raise-held-content';
import { SettleDecidedElsewhere } from '#application/moderation/consumers/settle-decided-elsewhere';
import { WriteToLog } from '#application/moderation/consumers/write-to-log';
import { publishModerationFact } from '#application/moderation/publish-moderation-facts';
import { PERSONAL_NUMBERS } from '#application/moderation/published/personal-numbers.api';
import { FileReport, type FileReportCommand } from '#application/moderation/reports/file-report';
import type { SendNoticeMailCommand } from '#application/moderation/reports/notice.letters';
import { SendNoticeMail } from '#application/moderation/reports/send-notice-mail';
import type { Consumer, OutgoingMail, PublishedFact } from '#application/shared/ports';
import { DEFAULT_MATRIX as MATRIX, rightsFor } from '#domain/moderation/permissions/roles';
import type { ReviewItemId } from '#domain/moderation/review/ids';
import { Actor, type Role } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { moderatedModule } from '#infrastructure/community/moderated/moderated.module';
import { MESSAGES } from '#infrastructure/community/chat/chat.module';
import { MEMBERS } from '#infrastructure/community/members/members.module';
import { IDEA_VOTES, IDEAS, CONTRIBUTION_GATE } from '#infrastructure/engagement/ideas/ideas.module';
import { BALLOTS, POLLS } from '#infrastructure/engagement/polls/polls.module';
import { REVIEWS_GATE, SERVICE_REVIEWS } from '#infrastructure/engagement/services/services.module';
import { FEEDBACK_GATE, TRIAL_FEEDBACKS } from '#infrastructure/engagement/trials/trials.module';
import { COVERS, GATHERING_TEXTS, GATHERINGS, REGISTRATIONS } from '#infrastructure/events/events.module';
import { moderatedContributionsModule } from '#infrastructure/engagement/moderated.module';
import { appealSchema } from '#infrastructure/moderation/appeals/appeal.schema';
import { decisionSchema } from '#infrastructure/moderation/decisions/decision.schema';
import { moderatedEventsModule } from '#infrastructure/events/moderated.module';
import { questionsModule } from '#infrastructure/events/questions/questions.module';
import {
  CONTENT_KINDS,
  DEFAULT_MATRIX,
  moderationModule,
} from '#infrastructure/moderation/moderation.module';
import { roleAssignmentSchema } from '#infrastructure/moderation/permissions/role-assignment.schema';
import { appealsModule } from '#infrastructure/moderation/appeals/appeals.module';
import { reportSchema } from '#infrastructure/moderation/reports/report.schema';
import { sanctionSchema } from '#infrastructure/moderation/sanctions/sanction.schema';
import { reviewItemSchema } from '#infrastructure/moderation/review/review-item.schema';
import {
  REPORT_REASONS,
  reviewModule,
  STATEMENT_TEMPLATES,
} from '#infrastructure/moderation/review/review.module';
import { SqlAuditLog } from '#infrastructure/platform/audit/sql-audit-log';
import { UuidIds } from '#infrastructure/platform/ids';
import { MikroUnitOfWork } from '#infrastructure/platform/persistence/mikro-unit-of-work';
import { openDatabase } from '#infrastructure/platform/persistence/orm';
import * as tokens from '#infrastructure/platform/platform.tokens';
import { StoredKeyDigests } from '#infrastructure/platform/sealing/stored-key-digests';
import { SealedBox } from '#infrastructure/platform/sealing/sealed-box';
import { CryptoSecrets } from '#infrastructure/platform/secrets';
import { MarkdownRenderer } from '#infrastructure/platform/text/markdown-renderer';
import { MemoryThrottle } from '#infrastructure/platform/throttle/memory-throttle';
import { wire } from '#infrastructure/platform/wire';
import { ATTACHMENTS } from '#infrastructure/community/forum.tokens';
import { moderatedKindsModule } from '#interfaces/composition/moderated-kinds';
import { type Get, takenFrom } from '#interfaces/composition/provided';
import { FIRST_REASONS, FIRST_TEMPLATES } from '../../../src/interfaces/cli/seed/moderation-defaults.ts';
import { freshDatabase } from '../../support/database.ts';
import { ForumRows } from '../../support/forum-rows.ts';
import { personalNumbers } from '../../support/personal-numbers.ts';

const SEALING_KEY = new Uint8Array(32).fill(7);
const matrix = new Map(Object.entries(MATRIX) as [Role, (typeof MATRIX)[Role]][]);

/** Reports and the queue on a database of their own, beside a forum by plain rows; time and mails are the test's. */
export async function openQueueHouse() {
  const fresh = await freshDatabase();
  const schemas = [
    decisionSchema,
    appealSchema,
    sanctionSchema,
    reportSchema,
    reviewItemSchema,
    roleAssignmentSchema,
  ];
  const database = await openDatabase(fresh.url, schemas, 8);
  const ids = new UuidIds();
  const em = database.orm.em as EntityManager;
  const unitOfWork = new MikroUnitOfWork(em, database.sql, ids, [publishModerationFact]);
  const clock = { at: new Date('2026-03-02T09:00:00.000Z'), now: () => clock.at };
  const mails: OutgoingMail[] = [];
  const jobs = new Map<string, { command: SendNoticeMailCommand; at: number }>();
  const container = new Container();
  const platform = new ContainerModule((options) => {
    const { value, adapter } = wire(options);
    value(tokens.ENTITY_MANAGER, em);
    value(tokens.SQL, database.sql);
    value(tokens.UNIT_OF_WORK, unitOfWork);
    value(tokens.PUBLIC_URL, 'https://communaute.example.org');
    value(tokens.AUDIT_LOG, new SqlAuditLog(database.sql));
    adapter(tokens.ACTS, AuditedActs, [tokens.AUDIT_LOG, tokens.CLOCK, tokens.UNIT_OF_WORK]);
    value(tokens.CLOCK, clock);
    value(tokens.IDS, ids);
    value(tokens.SECRETS, new CryptoSecrets());
    value(
      tokens.LASTING_DIGESTS,
      new StoredKeyDigests(database.sql, new SealedBox([SEALING_KEY]), SEALING_KEY),
    );
    value(PERSONAL_NUMBERS, personalNumbers);
    value(tokens.RENDERER, new MarkdownRenderer());
    value(tokens.THROTTLE, new MemoryThrottle());
    value(tokens.MAILER, { send: async (mail) => void mails.push(mail) });
    value(tokens.JOBS, {
      enqueue: async (_job, data, options) =>
        void jobs.set(options!.dedupeKey!, {
          command: data as unknown as SendNoticeMailCommand,
          at: clock.at.getTime() + (options!.delayMs ?? 0),
        }),
      soon: async () => {},
      every: async () => {},
    });
  });
  // Nobody mends or erases here: test/integration/moderation/words-of-cases.spec.ts
  const noWords = new ContainerModule((options) => {
    const { value } = wire(options);
    for (const token of NEEDED_BY_WORDS) value(token as typeof POLLS, {} as never);
  });
  await container.load(
    platform,
    noWords,
    moderatedModule,
    moderatedContributionsModule,
    questionsModule,
    moderatedEventsModule,
    moderatedKindsModule,
    moderationModule,
    reviewModule,
    appealsModule,
  );
  const get: Get = takenFrom(container);
  await get(DEFAULT_MATRIX).seed();
  await get(REPORT_REASONS).addMissing(FIRST_REASONS);
  await get(STATEMENT_TEMPLATES).addMissing(FIRST_TEMPLATES);
  const pool = new pg.Pool({ connectionString: fresh.url, max: 2 });
  pool.on('error', () => {});
  const rows = new ForumRows(pool);
  let relayed = 0;
  let made = 0;

  const house = {
    sql: database.sql,
    rows,
    clock,
    mails,
    get,
    unitOfWork,
    wait: (hours: number) => void (clock.at = new Date(clock.at.getTime() + hours * 3_600_000)),
    visitor: Actor.visitor(rightsFor(matrix, { role: 'visitor', status: 'visitor', categories: null })),
    /** Somebody with an account, acting as their role does. */
    async actor(
      role: Role = 'member',
      p: { categories?: string[]; trust?: number; unconfirmed?: boolean } = {},
    ): Promise<Actor> {
      const name = `${role}${(made += 1)}`;
      const { id } = await rows.member(name, { role, trust_level: p.trust ?? 0 });
      await database.sql.rows(
        `insert into community.account (member_id, email, email_key, email_confirmed_at, password_hash, password_changed_at)
         values ($1, $2, $2, case when not $3 then now() end, '', now())`,
        [id, `${name}@example.org`, p.unconfirmed ?? false],
      );
      await database.sql.rows(
        `insert into moderation.role_assignment (member_id, role, category_ids, assigned_at) values ($1, $2, $3, now())`,
        [id, role, p.categories ?? null],
      );
      const grants = rightsFor(matrix, { role, status: 'active', categories: p.categories ?? null });
      return Actor.member(id as MemberId, role, grants, ['public', 'members']);
    },
    /** A reply of a member, in a topic of its own. */
    async reply(p: { category?: string; role?: Role; audience?: string; body?: string } = {}) {
      made += 1;
      const author = await rows.member(`author${made}`, { role: p.role ?? 'member' });
      await database.sql.rows(
        `insert into community.account (member_id, email, email_key, email_confirmed_at, password_hash, password_changed_at)
         values ($1, $2, $2, now(), '', now())`,
        [author.id, `author${made}@example.org`],
      );
      const category = await rows.category(p.category ?? `category-${made}`, {
        audience: p.audience ?? 'public',
      });
      const topic = await rows.topic(category, author, { title: 'Une question' });
      const post = await rows.reply(topic, author, { body: p.body ?? 'Vous êtes nuls.' });
      return { author, category, topic, target: { kind: 'post', id: post.id } };
    },
    /** An answer of a member bears the seal of the organisation. */
    seal: (postId: string, agentId: string) =>
      database.sql.rows(
        `insert into community.seal (id, post_id, kind, sealed_by, department, body_hash, question_hash, body_version, sealed_at, sources,
           valid_from, review_by, state)
         values ($1, $2, 'validated', $3, 'Service', '', '', 1, now(), '[]', '2026-01-01', '2027-01-01', 'valid')`,
        [ids.next(), postId, agentId],
      ),
    report: (actor: Actor, target: FileReportCommand['target'], more: Partial<FileReportCommand> = {}) =>
      get(FileReport).execute({
        actor,
        target,
        reason: 'injure-harcelement-menace',
        explanation: '',
        goodFaith: true,
        network: '192.0.2',
        language: 'fr',
        ...(actor.memberId === null && { name: 'Lou Martin', email: 'lou@example.org' }),
        ...more,
      }),
    /** The open case of a piece. */
    async caseOf({ id }: { id: string }) {
      const row = await database.sql.row<{
        id: ReviewItemId;
        version: number;
        score: number;
        status: string;
        kind: string;
        whys: string[];
      }>(
        `select id, version, score, status, kind, whys from moderation.review_item where target_id = $1
         order by raised_at desc limit 1`,
        [id],
      );
      if (!row) throw new Error('No case');
      return row;
    },
    /** What somebody read who looks at a piece now. */
    markOf: async (target: FileReportCommand['target']) =>
      (await get(CONTENT_KINDS).piece(target))?.contentDigest ?? null,
    decisionsOn: ({ id }: { id: string }) =>
      database.sql.rows<{
        id: string;
        action: string;
        path: string;
        decided_by: string | null;
        statement: Record<string, unknown> | null;
        overturned_at: Date | null;
        overturned_why: string | null;
        replaced_by: string | null;
        until: Date | null;
        subject_id: string;
      }>(`select * from moderation.decision where target_id = $1 order by decided_at, id`, [id]),
    /** A fact of somebody else reaches Moderation's own consumers. */
    async tell(payload: PublishedFact, factId: string = ids.next()): Promise<void> {
      for (const type of REACTIONS[payload.name] ?? [])
        await unitOfWork.run(() => get<Consumer>(type as never).on(payload, { factId }));
    },
    /** Every fact not yet told reaches Moderation's own consumers; then mails go. */
    async settle(): Promise<PublishedFact[]> {
      const told: PublishedFact[] = [];
      const facts = await database.sql.rows<{ position: string; id: string; payload: PublishedFact }>(
        'select position, id, payload from platform.outbox where position > $1 order by position',
        [relayed],
      );
      for (const { position, id, payload } of facts) {
        relayed = Number(position);
        told.push(payload);
        await house.tell(payload, id);
      }
      for (const [key, { command, at }] of [...jobs]) {
        if (at > clock.at.getTime()) continue;
        jobs.delete(key);
        await get(SendNoticeMail).execute(command);
      }
      return told;
    },
    async close(): Promise<void> {
      await pool.end();
      await database.close();
      await fresh.drop();
    },
  };
  return house;
}
const NEEDED_BY_WORDS = [
  POLLS,
  BALLOTS,
  IDEAS,
  IDEA_VOTES,
  CONTRIBUTION_GATE,
  SERVICE_REVIEWS,
  REVIEWS_GATE,
  TRIAL_FEEDBACKS,
  FEEDBACK_GATE,
  GATHERINGS,
  REGISTRATIONS,
  COVERS,
  GATHERING_TEXTS,
  MESSAGES,
  ATTACHMENTS,
  MEMBERS,
] as const;

export type QueueHouse = Awaited<ReturnType<typeof openQueueHouse>>;

const REACTIONS: Readonly<Record<string, readonly unknown[]>> = {
  'moderation.report-filed.v1': [AskForNoticeMails, WriteToLog],
  'moderation.item-decided.v1': [AskForNoticeMails, WriteToLog],
  'moderation.appeal-filed.v1': [WriteToLog],
  'moderation.appeal-decided.v1': [LookAgain],
  'moderation.decision-made.v1': [SettleDecidedElsewhere, FollowDecisions, WriteToLog],
  'moderation.decision-overturned.v1': [FollowDecisions, TellOfFallenMeasures, WriteToLog],
  'community.topic-changed.v1': [FollowMoves],
  'community.category-audience-changed.v1': [FollowAudiences],
  'community.post-deleted.v1': [RecordActs],
  'community.content-held.v1': [RaiseHeldContent],
  'community.content-taken-back.v1': [EndTakenBack],
  'community.content-corrected.v1': [MarkCorrected],
  'community.words-found.v1': [RecordMasks, RaiseFlaggedWords],
  'community.passage-left.v1': [RaiseLeftPassage],
};
