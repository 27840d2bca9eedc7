import type { EntityManager } from '@mikro-orm/postgresql';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { wordsOnPages } from '#application/moderation/published/piece-words.api';
import { v7 as uuidv7 } from 'uuid';
import { SessionEnder } from '#application/community/accounts/session.ender';
import { CarryStanding } from '#application/community/consumers/carry-standing';
import { AdmitLastJudges } from '#application/moderation/appeals/admit-last-judges';
import { BenchReader } from '#application/moderation/appeals/bench.reader';
import { DecideAppeal } from '#application/moderation/appeals/decide-appeal';
import { LesserMeasures } from '#application/moderation/appeals/lesser-measures.reader';
import { FileAppeal } from '#application/moderation/appeals/file-appeal';
import { ForgetRights } from '#application/moderation/consumers/forget-rights';
import { FollowDecisions } from '#application/moderation/consumers/follow-decisions';
import { LettersOfDecisions } from '#application/moderation/decisions/decision-letters';
import { DecisionParties } from '#application/moderation/decisions/decision-party.policy';
import { ReadDecision } from '#application/moderation/decisions/read-decision';
import { DeletePost } from '#application/community/topics/delete-post';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import { AssignItem } from '#application/moderation/review/assign-item';
import { ClaimItem } from '#application/moderation/review/claim-item';
import { ContentKinds } from '#application/moderation/review/content.kinds';
import { ReviewIntake } from '#application/moderation/review/review.intake';
import { PromptingReader } from '#application/moderation/reports/prompting.reader';
import { EndSanctions } from '#application/moderation/sanctions/end-sanctions';
import { ForgetTakenAway } from '#application/community/members/forget-taken-away';
import { EnforceProfileMeasures } from '#application/community/consumers/enforce-profile-measures';
import { SweepLoosePictures } from '#application/community/members/sweep-loose-pictures';
import { SqlLooseFiles } from '#infrastructure/community/members/sql-loose-files';
import { AvatarFiles } from '#application/community/members/avatar-files.store';
import { RestrictProfile } from '#application/moderation/sanctions/restrict-profile';
import { SanctionMember } from '#application/moderation/sanctions/sanction-member';
import { MeasureLifter } from '#application/moderation/sanctions/measure.lifter';
import { LiftSanction } from '#application/moderation/sanctions/lift-sanction';
import { SignSanction } from '#application/moderation/sanctions/sign-sanction';
import type { RoleRights } from '#application/moderation/permissions/role-rights.port';
import { AuditedActs } from '#application/shared/audit-log';
import type { PublishedFact, StoredFile } from '#application/shared/ports';
import type { AppealId } from '#domain/moderation/appeals/appeal';
import type { ReviewItemId } from '#domain/moderation/review/review-item';
import type { SanctionId } from '#domain/moderation/sanctions/sanction';
import type { ProfileRestriction } from '#domain/moderation/decisions/decision-action';
import { Bio } from '#domain/community/members/member';
import { Pseudonym } from '#domain/community/members/pseudonym';
import { DEFAULT_MATRIX } from '#domain/moderation/permissions/roles';
import { Actor, type Permission, type Role } from '#domain/shared/actor';
import { addDays, parisDay } from '#domain/shared/day';
import type { MemberId } from '#domain/shared/id';
import { PostgresAccounts } from '#infrastructure/community/accounts/postgres-accounts';
import { SqlDecisionTexts } from '#infrastructure/moderation/decisions/sql-decision-texts';
import { SqlTakenAway } from '#infrastructure/community/members/taken-away.sql';
import { SqlModeratedProfiles } from '#infrastructure/community/moderated/moderated-profiles.sql';
import { SqlContestableDecisions } from '#infrastructure/moderation/decisions/sql-contestable-decisions';
import { SqlAuditLog } from '#infrastructure/platform/audit/sql-audit-log';
import { MarkdownRenderer } from '#infrastructure/platform/text/markdown-renderer';
import { PostgresMembers } from '#infrastructure/community/members/postgres-members';
import { PostgresAppeals } from '#infrastructure/moderation/appeals/postgres-appeals';
import { SqlDecisionParts } from '#infrastructure/moderation/decisions/decision-parts.sql';
import { SqlDecisionRows } from '#infrastructure/moderation/decisions/decision-rows.sql';
import { SqlFallenDecisions } from '#infrastructure/moderation/decisions/sql-fallen-decisions';
import { StatementsInTheirLanguage } from '#infrastructure/moderation/decisions/worded-statements';
import { SqlNoticesBehind } from '#infrastructure/moderation/decisions/notices-behind.sql';
import { SignedDecisionKeys } from '#infrastructure/moderation/decisions/signed-decision-keys';
import { SqlMemberCards } from '#infrastructure/community/moderated/member-cards.sql';
import { SqlRedressBodies } from '#infrastructure/moderation/decisions/sql-redress-bodies';
import { PostgresReports } from '#infrastructure/moderation/reports/postgres-reports';
import { SqlKeptCases } from '#infrastructure/moderation/review/kept-cases.sql';
import { PostgresReviewItems } from '#infrastructure/moderation/review/postgres-review-items';
import { SqlReviewQueue } from '#infrastructure/moderation/review/review-queue.sql';
import { SqlMemberFiles } from '#infrastructure/moderation/sanctions/member-files.sql';
import { PostgresSanctions } from '#infrastructure/moderation/sanctions/postgres-sanctions';
import { personalNumbers } from '../../support/personal-numbers.ts';
import { codeOf } from '../../support/refusal.ts';
import { Forum } from '../community/topics/forum.ts';
import { NO_LIMIT } from '../../support/stand-ins.ts';
import { until } from '../../support/until.ts';

jest.setTimeout(60_000);
const DAY = 86_400_000;
let forum: Forum;
let house: ReturnType<typeof houseOf>;
beforeAll(async () => {
  forum = await Forum.open();
  house = houseOf();
});
afterAll(() => forum.close());

function houseOf() {
  const em = forum.database.orm.em as EntityManager;
  const { sql } = forum.database;
  const { unitOfWork, decisions } = forum;
  const ids = { next: <T extends string>() => uuidv7() as T };
  const clock = { now: () => forum.now };
  const sanctions = new PostgresSanctions(em, sql);
  const files = new SqlMemberFiles(sql);
  const rows = new SqlDecisionRows(sql);
  const keys = new SignedDecisionKeys(sql);
  const appeals = new PostgresAppeals(em);
  const items = new PostgresReviewItems(em, sql);
  const cardsOf = async (ids: readonly string[]) => new Map(ids.map((id) => [id, { role: 'moderator' }]));
  const parties = new DecisionParties(keys, new SqlNoticesBehind(sql));
  const reader = new ReadDecision(
    rows,
    parties,
    keys,
    [],
    new SqlRedressBodies(sql),
    new SqlMemberCards(sql),
    clock,
  );
  const rights: RoleRights = {
    matrix: async () => new Map(Object.entries(DEFAULT_MATRIX) as [Role, Permission[]][]),
    officeOf: async (memberId) => {
      const { role } = await forum.row<{ role: Role }>(`select role from community.member where id = $1`, [
        memberId,
      ]);
      return { role, department: null, categoryIds: null, groups: [], standing: 'free' };
    },
    officeNow: (memberId) => rights.officeOf(memberId),
    groupGrants: async () => null,
    groupsNow: async () => [],
    groupSlugs: async () => [],
    forget: (memberId) => void remembered.delete(memberId!),
  };
  const numbers = personalNumbers;
  const statements = new StatementsInTheirLanguage({ addressOf: async () => null } as never);
  const accounts = new PostgresAccounts(em);
  const sessions = { endAll: async (id: MemberId) => void ended.push(id) };
  const kinds = new ContentKinds([
    new SqlModeratedProfiles(
      sql,
      new MarkdownRenderer(),
      'https://x.example',
      wordsOnPages('community.member'),
    ),
  ]);
  const avatars = new AvatarFiles(
    {
      put: async (key, file) => void pictures.set(key, file),
      get: async (key) => pictures.get(key) ?? null,
      delete: async (key) => void pictures.delete(key),
    },
    new SqlLooseFiles(sql),
  );
  const bench = new BenchReader(
    { moderators: async () => team() } as never,
    rights,
    new SqlDecisionParts(sql),
  );
  const lifter = new MeasureLifter(sanctions, decisions, files, rights);
  const acts = new AuditedActs(new SqlAuditLog(sql), clock, unitOfWork);
  return {
    admit: new AdmitLastJudges(rows, new SqlKeptCases(sql), bench, items, clock, unitOfWork),
    rows,
    keys,
    reader,
    letters: new LettersOfDecisions(
      rows,
      keys,
      new SqlRedressBodies(sql),
      new SqlDecisionTexts(sql),
      kinds,
      clock,
    ),
    sanction: new SanctionMember(sanctions, decisions, rights, statements, numbers, ids, clock, acts),
    restrict: new RestrictProfile(
      decisions,
      rights,
      kinds,
      statements,
      new PromptingReader(items, new PostgresReports(em, sql)),
      numbers,
      ids,
      clock,
      unitOfWork,
      acts,
    ),
    kinds,
    forget: new ForgetTakenAway(
      new SqlTakenAway(sql),
      new SqlContestableDecisions(sql),
      new PostgresMembers(em, sql),
      avatars,
      clock,
      unitOfWork,
    ),
    sweep: new SweepLoosePictures(new SqlLooseFiles(sql), avatars, clock, unitOfWork),
    profiles: new EnforceProfileMeasures(
      new PostgresMembers(em, sql),
      avatars,
      { likeness: async (bytes: Uint8Array) => Buffer.from(bytes).toString('hex') } as never,
      { skeleton: (text: string) => text.toLowerCase() } as never,
      new SqlFallenDecisions(sql),
    ),
    sign: new SignSanction(sanctions, decisions, files, rights, ids, clock, acts),
    lift: new LiftSanction(lifter, numbers, clock, acts),
    end: new EndSanctions(sanctions, clock, unitOfWork),
    follow: new FollowDecisions(sanctions, ids, new SqlFallenDecisions(sql)),
    forgetRights: new ForgetRights(rights),
    carry: new CarryStanding(
      new PostgresMembers(em, sql),
      accounts,
      new SessionEnder(accounts, sessions as never),
    ),
    file: new FileAppeal(
      rows,
      parties,
      decisions,
      appeals,
      new ContentKinds([]),
      new SqlMemberCards(sql),
      bench,
      new ReviewIntake(items, ids),
      numbers,
      NO_LIMIT,
      ids,
      clock,
      unitOfWork,
    ),
    decide: new DecideAppeal(
      appeals,
      items,
      decisions,
      sanctions,
      lifter,
      rows,
      bench,
      kinds,
      statements,
      numbers,
      ids,
      clock,
      acts,
    ),
    claim: new ClaimItem(items, rights, clock, unitOfWork),
    assign: new AssignItem(items, { look: cardsOf } as never, clock, unitOfWork),
    queue: new SqlReviewQueue(sql, clock),
    lesser: new LesserMeasures(rows, files, kinds),
  };
}

/** Who is there to judge: everybody of the team, unless a test says who is left. */
let left = null as readonly Actor[] | null;
const team = async () => {
  const ids = left?.map(({ memberId }) => memberId) ?? null;
  return forum.rows<{ id: string; status: string }>(
    `select id, status from community.member where role in ('moderator', 'community_manager', 'administrator')
       and ($1::uuid[] is null or id = any($1)) and status = 'active'`,
    [ids],
  );
};
const ended: string[] = [];
/** Members whose standing this process remembers. */
const remembered = new Set<string>();
const pictures = new Map<string, StoredFile>();
const told = new Set<string>();
/** Hands the facts of Moderation to who follows them, each twice. */
async function relay(): Promise<void> {
  await forum.relay();
  for (let round = 0; round < 3; round++) {
    const rows = await forum.rows<{ id: string; payload: PublishedFact }>(
      `select id, payload from platform.outbox where payload->>'name' like 'moderation.%' order by position`,
    );
    for (const { id, payload } of rows.filter((row) => !told.has(row.id))) {
      told.add(id);
      for (let time = 0; time < 2; time++)
        await forum.unitOfWork.run(async () => {
          if (payload.name === 'moderation.standing-changed.v1') {
            await house.carry.on(payload as never);
            await house.forgetRights.on(payload as never);
          }
          if (payload.name.startsWith('moderation.decision-')) await house.follow.on(payload as never);
          if (/decision-(made|overturned)/.test(payload.name)) await house.profiles.on(payload as never);
        });
    }
  }
  await forum.relay();
}

const actor = async (role: Role, without: Permission[] = []) => forum.member(role, { without });
const status = async (id: string) =>
  (await forum.row<{ status: string }>(`select status from community.member where id = $1`, [id])).status;
const browsersForgotten = async (id: string) =>
  (
    await forum.row<{ times: number }>(
      `select browsers_forgotten as times from community.account where member_id = $1`,
      [id],
    )
  ).times;
/** With an address that is confirmed, as everybody who can be sanctioned. */
async function member() {
  const one = await forum.member();
  await forum.rows(
    `insert into community.account (member_id, email, email_key, email_confirmed_at, password_hash, password_changed_at)
     values ($1::uuid, $2, $2, now(), 'x', now())`,
    [one.memberId, `${one.memberId}@example.org`],
  );
  return one;
}
const facts = 'They wrote insults to three members on Monday evening.';
let moderator: Awaited<ReturnType<typeof actor>>;
let manager: typeof moderator;
let other: typeof moderator;
beforeEach(async () => {
  [moderator, manager, other] = [
    await actor('moderator', ['sanction.exclude', 'sanction.sign']),
    await actor('community_manager'),
    await actor('community_manager'),
  ];
});
const give = (by: Actor, memberId: MemberId, step: string) =>
  house.sanction.execute({ actor: by, memberId, step, facts });
const decisionOf = async (memberId: string) =>
  forum.row<{ id: string; number: number; action: string; overturned_at: Date | null }>(
    `select id, number::int as number, action, overturned_at from moderation.decision where subject_id = $1
     order by decided_at desc, id desc limit 1`,
    [memberId],
  );

describe('a sanction', () => {
  it('keeps no number of somebody in its facts, and who wrote them is told so', async () => {
    const { memberId } = await member();
    expect(await give(moderator, memberId, 'rappel')).toEqual({ waits: false, masked: false });
    const act = { actor: moderator, memberId, step: 'avertissement' };
    const quoted = `${facts} One of them was 185037800608459.`;
    expect(await house.sanction.execute({ ...act, facts: quoted })).toEqual({ waits: false, masked: true });
    const decision = await house.rows.find((await decisionOf(memberId)).id);
    expect(decision!.statement!.facts).toBe(`${facts} One of them was •••••.`);
  });

  it('silences at once under a decision with its statement, and ends by itself', async () => {
    const { memberId } = await member();
    remembered.add(memberId);
    await give(moderator, memberId, 'silence-7-jours');
    expect(remembered).not.toContain(memberId);
    await relay();
    expect(await status(memberId)).toBe('silenced');
    const decision = await house.rows.find((await decisionOf(memberId)).id);
    expect(decision).toMatchObject({ action: 'silence', until: new Date(forum.now.getTime() + 7 * DAY) });
    expect(decision!.statement).toMatchObject({ facts, ground: { clause: expect.any(String) } });
    await house.end.execute();
    await relay();
    expect(await status(memberId)).toBe('silenced');
    forum.now = new Date(forum.now.getTime() + 7 * DAY);
    remembered.add(memberId);
    await house.end.execute();
    await relay();
    expect(await status(memberId)).toBe('active');
    expect(remembered).not.toContain(memberId);
  });

  describe('is lifted before its end', () => {
    const why = 'The message was restored: nothing is held against you any more.';
    const standingOf = async (memberId: string) =>
      forum.row<{ id: SanctionId; status: string }>(
        `select id, status from moderation.sanction where member_id = $1 order by proposed_at desc limit 1`,
        [memberId],
      );
    const lift = async (by: Actor, memberId: string, reason = why) =>
      house.lift.execute({ actor: by, sanctionId: (await standingOf(memberId)).id, reason });

    it('by who may impose it, once, with a reason that its member is told', async () => {
      const { memberId } = await member();
      await give(moderator, memberId, 'silence-1-jour');
      await relay();
      const { id } = await decisionOf(memberId);
      expect(await house.lift.ofDecision(moderator, id)).toMatchObject({ memberId, step: 'silence-1-jour' });
      expect(await codeOf(lift(moderator, memberId, ' '))).not.toBeNull();
      expect(await status(memberId)).toBe('silenced');
      expect(await lift(moderator, memberId)).toMatchObject({ lifted: true });
      expect(await lift(manager, memberId, 'Somebody was there first.')).toMatchObject({ lifted: false });
      expect((await standingOf(memberId)).status).toBe('lifted');
      await relay();
      expect(await status(memberId)).toBe('active');
      expect((await standingOf(memberId)).status).toBe('lifted');
      expect(await house.rows.find(id)).toMatchObject({ overturnedWhy: why });
      expect(await house.letters.ofOverturned(id, null)).toMatchObject({
        to: { memberId },
        letter: 'decision-lifted',
        values: { why },
      });
      expect(await house.lift.ofDecision(moderator, id)).toBeNull();
      const logged = await forum.rows<{ outcome: string }>(
        `select outcome from platform.audit_log where action = 'sanction.lift' and object_id = $1 order by outcome`,
        [(await standingOf(memberId)).id],
      );
      expect(logged.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'refused']);
    });

    it('by nobody who may not impose it, nor below who did, nor of what is over', async () => {
      const { memberId } = await member();
      await give(manager, memberId, 'silence-1-jour');
      expect(await codeOf(lift(moderator, memberId))).toBe('moderation.removed-by-higher');
      expect(await codeOf(lift(await actor('member'), memberId))).toBe('access.not-allowed');
      const { memberId: graver } = await member();
      await give(manager, graver, 'silence-30-jours');
      expect(await codeOf(lift(moderator, graver))).toBe('access.not-allowed');
      const { id: sanctionId } = await standingOf(memberId);
      expect(await house.lift.offered(manager, sanctionId)).toMatchObject({ id: sanctionId });
      forum.now = new Date(forum.now.getTime() + 2 * DAY);
      expect(await codeOf(lift(manager, memberId))).toBe('moderation.sanction-not-standing');
      expect(await house.lift.offered(manager, sanctionId)).toBeNull();
    });

    it('by another than who proposed it where two sign, and below neither of them', async () => {
      const { memberId } = await member();
      await give(manager, memberId, 'exclusion-definitive');
      const { id: sanctionId } = await standingOf(memberId);
      const administrator = await actor('administrator');
      await house.sign.execute({ actor: administrator, sanctionId, agrees: true });
      expect(await codeOf(lift(manager, memberId))).toBe('moderation.needs-another-signature');
      expect(await house.lift.offered(manager, sanctionId)).toBeNull();
      expect(await codeOf(lift(other, memberId))).toBe('moderation.removed-by-higher');
      expect(await house.lift.offered(other, sanctionId)).toBeNull();
      expect(await house.lift.offered(administrator, sanctionId)).toMatchObject({ id: sanctionId });
      expect(await lift(administrator, memberId)).toMatchObject({ lifted: true });
    });

    it('and leaves what another one leaves', async () => {
      const { memberId } = await member();
      await give(manager, memberId, 'silence-30-jours');
      forum.now = new Date(forum.now.getTime() + 1000);
      await give(moderator, memberId, 'silence-1-jour');
      await lift(moderator, memberId);
      await relay();
      expect(await status(memberId)).toBe('silenced');
    });
  });

  it('ends in its time also when the end of another one fails', async () => {
    const [stuck, due] = [await member(), await member()];
    for (const { memberId } of [stuck, due]) await give(moderator, memberId, 'silence-1-jour');
    await relay();
    forum.now = new Date(forum.now.getTime() + DAY);
    await forum.rows(
      `alter table moderation.sanction add constraint stuck check (member_id <> '${stuck.memberId}' or status = 'standing')`,
    );
    const failing = await house.end.execute().catch((error: unknown) => error);
    expect(failing).toBeInstanceOf(AggregateError);
    await forum.rows(`alter table moderation.sanction drop constraint stuck`);
    await relay();
    expect([await status(stuck.memberId), await status(due.memberId)]).toEqual(['silenced', 'active']);
  });

  it('that ends leaves what another one leaves', async () => {
    const { memberId } = await member();
    await give(manager, memberId, 'silence-30-jours');
    await give(moderator, memberId, 'silence-1-jour');
    forum.now = new Date(forum.now.getTime() + 2 * DAY);
    await house.end.execute();
    await relay();
    expect(await status(memberId)).toBe('silenced');
  });

  it('warns without taking anything away', async () => {
    const { memberId } = await member();
    await give(moderator, memberId, 'avertissement');
    await relay();
    expect(await status(memberId)).toBe('active');
    expect((await decisionOf(memberId)).action).toBe('warn');
  });

  it('befalls nobody of an equal or higher rank, nor the last administrator', async () => {
    const administrator = await actor('administrator');
    for (const above of [await actor('moderator'), manager, administrator])
      expect(await codeOf(give(moderator, above.memberId, 'silence-1-jour'))).toBe(
        'moderation.member-outranks',
      );
    expect(await codeOf(give(administrator, administrator.memberId, 'rappel'))).toBe(
      'moderation.member-outranks',
    );
  });

  it('beyond seven days is not a moderator’s to give', async () => {
    const { memberId } = await member();
    for (const step of ['silence-30-jours', 'exclusion-temporaire', 'exclusion-definitive'])
      expect(await codeOf(give(moderator, memberId, step))).toBe('access.not-allowed');
  });

  it('that excludes for a time ends with the day that was chosen, on one signature', async () => {
    const { memberId } = await member();
    const today = parisDay(forum.now);
    const until = addDays(today, 12);
    const step = 'exclusion-temporaire';
    const exclude = (day: string) =>
      house.sanction.execute({ actor: manager, memberId, step, facts, until: day });
    expect(await codeOf(exclude(today))).toBe('moderation.end-out-of-reach');
    expect(await codeOf(exclude(addDays(today, 366)))).toBe('moderation.end-out-of-reach');
    expect(await codeOf(exclude('2026-02-30'))).toBe('official.not-a-day');
    expect(await exclude(until)).toEqual({ waits: false, masked: false });
    await relay();
    expect(await status(memberId)).toBe('banned');
    const decision = await forum.row<{ until: Date }>(
      `select until from moderation.decision where subject_id = $1`,
      [memberId],
    );
    expect(parisDay(decision.until)).toBe(until);
    expect(parisDay(new Date(decision.until.getTime() + 1000))).toBe(addDays(until, 1));
  });

  it('that excludes waits for the signature of another person, and ends every session', async () => {
    const { memberId } = await member();
    expect(await give(manager, memberId, 'exclusion-definitive')).toEqual({
      waits: true,
      masked: false,
    });
    await relay();
    expect(await status(memberId)).toBe('active');
    const { id } = await forum.row<{ id: SanctionId }>(
      `select id from moderation.sanction where member_id = $1`,
      [memberId],
    );
    const sign = (by: Actor) => house.sign.execute({ actor: by, sanctionId: id, agrees: true });
    expect(await codeOf(sign(manager))).toBe('moderation.needs-another-signature');
    expect(await codeOf(sign(moderator))).toBe('access.not-allowed');
    remembered.add(memberId);
    await sign(other);
    expect(remembered).not.toContain(memberId);
    expect(await codeOf(sign(await actor('community_manager')))).toBe('moderation.not-proposed');
    await relay();
    expect(await status(memberId)).toBe('banned');
    expect(ended).toContain(memberId);
    expect(await browsersForgotten(memberId)).toBeGreaterThan(0);
  });

  it('that the queue decided is carried out too, and lifted when it is overturned', async () => {
    const { memberId } = await member();
    const fact = {
      name: 'moderation.decision-made.v1' as const,
      decisionId: uuidv7(),
      action: 'silence',
      targetKind: 'profile',
      targetId: memberId,
      subjectId: memberId,
      by: moderator.memberId,
      path: 'review',
      explanation: 'It is against the rules.',
      at: forum.now.toISOString(),
      until: new Date(forum.now.getTime() + 7 * DAY).toISOString(),
    };
    remembered.add(memberId);
    for (let time = 0; time < 2; time++) await forum.unitOfWork.run(() => house.follow.on(fact));
    await relay();
    expect(await status(memberId)).toBe('silenced');
    expect(remembered).not.toContain(memberId);
    remembered.add(memberId);
    const { decisionId, action, targetKind, targetId, subjectId, by, at } = fact;
    await forum.unitOfWork.run(() =>
      house.follow.on({
        name: 'moderation.decision-overturned.v1',
        decisionId,
        action,
        targetKind,
        targetId,
        subjectId,
        by,
        at,
      }),
    );
    await relay();
    expect(await status(memberId)).toBe('active');
    expect(remembered).not.toContain(memberId);
  });
});

describe('a decision', () => {
  it('is read by whom it concerns, by who holds the link, and by the moderators alone', async () => {
    const subject = await member();
    await give(moderator, subject.memberId, 'avertissement');
    const { id, number } = await decisionOf(subject.memberId);
    const asked = (by: Actor, key: string | null = null) =>
      house.reader.execute({ actor: by, ref: String(number), key });
    const visitor = Actor.visitor(new Map());
    const key = await house.keys.sign({ decisionId: id, party: 'author', reportId: null });
    expect((await asked(subject))?.as).toBe('author');
    expect((await asked(moderator))?.as).toBe('staff');
    expect((await asked(visitor, key))?.as).toBe('author');
    expect(await asked(visitor)).toBeNull();
    expect(await asked(await forum.member())).toBeNull();
    expect(await asked(visitor, `${key.slice(0, -2)}AA`)).toBeNull();
    const elsewhere = await house.keys.sign({ decisionId: uuidv7(), party: 'author', reportId: null });
    expect(await asked(visitor, elsewhere)).toBeNull();
  });

  it('is told with every field that the law asks for', async () => {
    const { memberId } = await member();
    await give(moderator, memberId, 'silence-1-jour');
    const letter = await house.letters.ofDecision((await decisionOf(memberId)).id);
    expect(letter).toMatchObject({ to: { memberId }, letter: 'statement-of-reasons' });
    for (const field of [
      'action',
      'scope',
      'until',
      'facts',
      'source',
      'automatedDetection',
      'automatedDecision',
      'clause',
      'explanation',
      'appealableUntil',
      'bodies',
      'path',
      'number',
    ])
      expect([field, letter!.values[field]]).not.toEqual([field, '']);
    expect(letter!.values['path']).toMatch(/^\/decisions\/\d+\?cle=/);
  });
});

describe('an appeal', () => {
  const text = 'This was a quotation, not an insult of mine.';
  const visitor = Actor.visitor(new Map());
  async function contested() {
    const author = await member();
    const categoryId = await forum.category();
    const { id: topicId } = await forum.get(OpenTopic).execute({
      actor: author,
      kind: 'discussion',
      categoryId,
      title: 'Something that I noticed',
      body: 'This is it.',
      tags: [],
      branches: [],
    });
    const { id: postId } = await forum
      .get(PostAnswer)
      .execute({ actor: author, topicId, body: 'And this.', replyTo: null });
    await forum.get(DeletePost).execute({ actor: moderator, postId, reason: 'It insults somebody.' });
    await relay();
    const decision = await decisionOf(author.memberId);
    const file = (key: string | null, by: Actor = visitor, email: string | null = null) =>
      house.file.execute({ actor: by, ref: String(decision.number), key, text, email, language: 'fr' });
    const key = await house.keys.sign({ decisionId: decision.id, party: 'author', reportId: null });
    const appealId = async () =>
      (
        await forum.row<{ id: AppealId }>(`select id from moderation.appeal where decision_id = $1`, [
          decision.id,
        ])
      ).id;
    return { author, postId, decision, key, file, appealId, categoryId };
  }
  const reply = 'You are right: it was a quotation, and it is back.';
  const stands = async (postId: string) =>
    (
      await forum.row<{ stands: boolean }>(
        `select deleted_at is null as stands from community.post where id = $1`,
        [postId],
      )
    ).stands;

  it('is filed by a link alone, also by who is banned, once, within six months', async () => {
    const { author, key, file } = await contested();
    await forum.rows(`update community.member set status = 'banned' where id = $1`, [author.memberId]);
    expect(await codeOf(file(null))).toBe('moderation.decision-not-found');
    await file(key);
    expect(await codeOf(file(key))).toBe('moderation.already-appealed');
    const late = await contested();
    const now = forum.now;
    forum.now = new Date(now.getTime() + 190 * DAY);
    expect(await codeOf(late.file(late.key))).toBe('moderation.appeal-too-late');
    forum.now = now;
  });

  it('of who closed their account asks where to answer, and is answered there', async () => {
    const { author, key, file, appealId, decision } = await contested();
    const asksAddress = async () =>
      (await house.reader.execute({ actor: visitor, ref: String(decision.number), key }))!.asksAddress;
    expect(await asksAddress()).toBe(false);
    await forum.rows(`delete from community.account where member_id = $1`, [author.memberId]);
    await forum.rows(`update community.member set status = 'deleted' where id = $1`, [author.memberId]);
    expect(await asksAddress()).toBe(true);
    await expect(file(key)).rejects.toMatchObject({
      fields: [{ field: 'email', code: 'text.missing' }],
    });
    await file(key, visitor, 'former@example.org');
    await house.decide.execute({ actor: manager, appealId: await appealId(), outcome: 'upheld', reply });
    expect(await house.letters.ofAppeal(await appealId())).toMatchObject({
      to: { email: 'former@example.org', language: 'fr' },
      values: { outcome: 'upheld', reply },
    });
  });

  it('is judged by somebody else, and upheld gives everything back', async () => {
    const { key, file, appealId, postId, decision, author, categoryId } = await contested();
    expect(await house.rows.find(decision.id)).toMatchObject({ categoryId });
    await file(key);
    const judge = async (by: Actor, outcome = 'upheld') =>
      house.decide.execute({ actor: by, appealId: await appealId(), outcome, reply });
    expect(await codeOf(judge(moderator))).toBe('moderation.not-another-judge');
    expect(await codeOf(judge(author))).toBe('access.not-allowed');
    expect(await stands(postId)).toBe(false);
    await judge(manager);
    expect(await codeOf(judge(other))).toBe('moderation.appeal-already-decided');
    await relay();
    expect(await stands(postId)).toBe(true);
    expect((await decisionOf(author.memberId)).overturned_at).not.toBeNull();
    expect(await house.letters.ofAppeal(await appealId())).toMatchObject({
      to: { memberId: author.memberId },
      values: { outcome: 'upheld', reply },
    });
    expect(await house.letters.ofOverturned(decision.id, 'restored')).toBeNull();
  });

  describe('about one of two decisions of the same case', () => {
    /** What one act decided: the reply goes, and who wrote it is silent for a day. */
    async function ofOneAct(step = 'silence-1-jour', by: Actor = moderator) {
      const one = await contested();
      await give(by, one.author.memberId, step);
      const measure = (await forum.row<{ id: string; number: number }>(
        `select id, number::int as number from moderation.decision where subject_id = $1 and target_kind = 'profile'`,
        [one.author.memberId],
      ))!;
      await forum.rows(`update moderation.decision set review_item_id = $1 where id = any($2::uuid[])`, [
        uuidv7(),
        [one.decision.id, measure.id],
      ]);
      await relay();
      return { ...one, measure };
    }
    const readBy = (by: Actor, number: number, key: string | null = null) =>
      house.reader.execute({ actor: by, ref: String(number), key });

    it('names the other to whom both concern, on its page and in its letters, and to nobody else', async () => {
      const { author, decision, key, measure } = await ofOneAct();
      const beside = { number: measure.number, action: 'silence', state: 'standing' };
      expect((await readBy(author, decision.number))!.besides).toMatchObject([
        { ...beside, mayAppeal: true },
      ]);
      const [byLink] = (await readBy(visitor, decision.number, key))!.besides;
      expect(byLink!.path).toMatch(/^\/decisions\/\d+\?cle=/);
      expect(await readBy(visitor, measure.number, byLink!.path.split('?cle=')[1])).toMatchObject({
        as: 'author',
        besides: [{ number: decision.number, action: 'delete' }],
      });
      expect((await readBy(manager, decision.number))!.besides).toMatchObject([
        { ...beside, mayAppeal: false },
      ]);
      const told = (await house.letters.ofDecision(decision.id))!.values.besides;
      expect(told).toBe(`${measure.number} silence contestable`);
      expect((await house.letters.ofDecision(measure.id))!.values.besides).toBe(
        `${decision.number} delete contestable`,
      );
    });

    it('is filed about both where that is asked for, and never about what is not of the case', async () => {
      const { author, decision, measure } = await ofOneAct();
      const file = (also: string[]) =>
        house.file.execute({
          actor: author,
          ref: String(decision.number),
          key: null,
          text,
          also,
          language: 'fr',
        });
      const elsewhere = await contested();
      expect(await codeOf(file([elsewhere.decision.id]))).toBe('moderation.decision-not-found');
      expect(await house.rows.appealsOf(decision.id)).toHaveLength(0);
      await file([measure.id]);
      for (const id of [decision.id, measure.id])
        expect(await house.rows.appealsOf(id)).toMatchObject([{ party: 'author', text, outcome: null }]);
      expect((await readBy(author, decision.number))!.besides).toMatchObject([{ mayAppeal: false }]);
      expect((await house.letters.ofDecision(decision.id))!.values.besides).toBe(`${measure.number} silence`);
    });

    it('is told of the other as over once its time is, and as overturned once it fell', async () => {
      const { author, decision, measure, file, key, appealId } = await ofOneAct();
      await file(key);
      forum.now = new Date(forum.now.getTime() + 2 * DAY);
      const beside = async () => (await readBy(author, decision.number))!.besides;
      expect(await beside()).toMatchObject([{ number: measure.number, state: 'over', mayAppeal: true }]);
      expect((await house.letters.ofDecision(decision.id))!.values.besides).toBe('');
      const asked = { actor: manager, appealId: await appealId(), outcome: 'upheld', reply };
      expect(await house.decide.execute(asked)).toMatchObject({ stands: false });
      await forum.rows(`update moderation.decision set ended_at = $2, until = null where id = $1`, [
        measure.id,
        forum.now,
      ]);
      expect(await beside()).toMatchObject([{ state: 'over' }]);
      await forum.rows(`update moderation.decision set overturned_at = $2 where id = $1`, [
        measure.id,
        forum.now,
      ]);
      expect(await beside()).toMatchObject([{ state: 'fallen', mayAppeal: false }]);
    });

    it('upheld leaves the other, and lifts its measure where whoever answers ticks it', async () => {
      const kept = await ofOneAct();
      await kept.file(kept.key);
      const answer = async (one: typeof kept, alsoLift?: string[], outcome = 'upheld') =>
        house.decide.execute({
          actor: manager,
          appealId: await one.appealId(),
          outcome,
          reply,
          ...(alsoLift && { alsoLift }),
        });
      expect(await answer(kept)).toMatchObject({ stands: true });
      await relay();
      expect(await status(kept.author.memberId)).toBe('silenced');
      const told = await house.letters.ofAppeal(await kept.appealId());
      expect(told!.values.besides).toBe(`${kept.measure.number} silence contestable`);

      const lifted = await ofOneAct();
      await lifted.file(lifted.key);
      expect(await codeOf(answer(lifted, [lifted.measure.id], 'rejected'))).toBe('moderation.nothing-falls');
      expect(await codeOf(answer(lifted, [kept.measure.id]))).toBe('moderation.not-beside');
      expect(await answer(lifted, [lifted.measure.id])).toMatchObject({ stands: false });
      await relay();
      expect(await status(lifted.author.memberId)).toBe('active');
      expect(await stands(lifted.postId)).toBe(true);
      expect(await house.rows.find(lifted.measure.id)).toMatchObject({ overturnedWhy: reply });
      expect(await house.letters.ofOverturned(lifted.measure.id, null)).toMatchObject({
        letter: 'decision-lifted',
        values: { why: reply, besides: '' },
      });
      expect((await house.letters.ofAppeal(await lifted.appealId()))!.values.besides).toBe('');
      const logged = await forum.rows(
        `select actor_id, outcome, details from platform.audit_log where action = 'sanction.lift' and object_id =
           (select s.id::text from moderation.sanction s where s.decision_id = $1)`,
        [lifted.measure.id],
      );
      expect(logged).toEqual([
        { actor_id: manager.memberId, outcome: 'done', details: { appeal: await lifted.appealId() } },
      ]);
    });

    it('is answered by two at once who each lift the measure of the other complaint: one waits, and neither fails', async () => {
      const author = await member();
      for (const step of ['avertissement', 'silence-1-jour']) await give(moderator, author.memberId, step);
      await forum.rows(`update moderation.decision set review_item_id = $1 where subject_id = $2`, [
        uuidv7(),
        author.memberId,
      ]);
      await relay();
      const [first, last] = (await forum.rows<{ id: string }>(
        `select id from moderation.decision where subject_id = $1 order by id`,
        [author.memberId],
      )) as [{ id: string }, { id: string }];
      await house.file.execute({
        actor: author,
        ref: first.id,
        key: null,
        text,
        also: [last.id],
        language: 'fr',
      });
      const answer = async (actor: Actor, contested: string, lifted: string) => {
        const appealId = (await house.rows.appealsOf(contested))[0]!.id as AppealId;
        const said = { outcome: 'upheld', reply, alsoLift: [lifted] };
        return codeOf(house.decide.execute({ actor, appealId, ...said }));
      };
      const waiting = (many: number) =>
        until(async () => {
          const { waits } = await forum.row<{ waits: number }>(
            `select count(*)::int as waits from pg_stat_activity
             where datname = current_database() and wait_event_type = 'Lock'`,
          );
          return waits === many;
        });
      let letGo = () => {};
      const released = new Promise<void>((resolve) => (letGo = resolve));
      let holding = Promise.resolve();
      await new Promise<void>((isHeld) => {
        holding = forum.unitOfWork.run(async () => {
          await forum.database.sql.rows(`select from moderation.decision where id = $1 for update`, [
            first.id,
          ]);
          isHeld();
          await released;
        });
      });
      const one = answer(manager, first.id, last.id);
      await waiting(1);
      const answers = [one, answer(other, last.id, first.id)];
      await waiting(2);
      letGo();
      await holding;
      expect(await Promise.all(answers)).toEqual([null, null]);
    });

    it('lifts nothing, and answers nothing, where the measure is not theirs to lift', async () => {
      const { file, key, appealId, measure, postId } = await ofOneAct(
        'silence-30-jours',
        await actor('administrator'),
      );
      await file(key);
      const asked = { actor: manager, appealId: await appealId(), outcome: 'upheld', reply };
      expect(await codeOf(house.decide.execute({ ...asked, alsoLift: [measure.id] }))).toBe(
        'moderation.removed-by-higher',
      );
      expect(await stands(postId)).toBe(false);
      expect(await house.rows.appeal(asked.appealId)).toMatchObject({ outcome: null });
    });
  });

  it('overturned without one says what became of what it did, by its kind', async () => {
    const { decision } = await contested();
    const left = async (id: string, undone: 'restored' | 'changed-since' | null) =>
      (await house.letters.ofOverturned(id, undone))?.values.left;
    expect(await left(decision.id, 'restored')).toBe('restored');
    expect(await left(decision.id, 'changed-since')).toBe('changed-since');
    await forum.rows(`update moderation.decision set action = 'mask' where id = $1`, [decision.id]);
    expect(await left(decision.id, 'changed-since')).toBe('nothing-kept');
    await forum.rows(`update moderation.decision set replacement = 'Without it' where id = $1`, [
      decision.id,
    ]);
    expect(await left(decision.id, 'changed-since')).toBe('changed-since');
    const { memberId } = await member();
    await give(moderator, memberId, 'silence-1-jour');
    expect(await left((await decisionOf(memberId)).id, null)).toBe('free');
    await forum.rows(`update moderation.decision set replaced_by = id where id = $1`, [decision.id]);
    expect(await left(decision.id, 'restored')).toBeUndefined();
  });

  it('that is rejected leaves everything as it is', async () => {
    const { key, file, appealId, postId } = await contested();
    await file(key);
    await house.decide.execute({ actor: manager, appealId: await appealId(), outcome: 'rejected', reply });
    await relay();
    expect(await stands(postId)).toBe(false);
  });

  describe('waits in the one queue', () => {
    const waiting = async (by: Actor, appealId: AppealId) =>
      (await house.queue.execute(by, { kind: 'appeal', limit: 100 })).items.find(
        ({ targetId }) => targetId === appealId,
      );
    const filed = async () => {
      const one = await contested();
      await one.file(one.key);
      const id = await one.appealId();
      return { ...one, id, itemId: (await waiting(manager, id))!.id as ReviewItemId };
    };
    const rejected = (by: Actor, appealId: AppealId) =>
      house.decide.execute({ actor: by, appealId, outcome: 'rejected', reply });

    it('until its answer is due, and leaves it answered', async () => {
      const { id } = await filed();
      expect(await waiting(manager, id)).toMatchObject({
        kind: 'appeal',
        whys: ['contestation'],
        dueAt: new Date(forum.now.getTime() + 7 * DAY),
      });
      await rejected(manager, id);
      expect(await waiting(manager, id)).toBeUndefined();
      const answered = await house.queue.execute(manager, { view: 'decided', kind: 'appeal' });
      expect(answered.items[0]).toMatchObject({ targetId: id, outcome: 'rejected' });
    });

    it('of anybody but who decided or does not answer appeals', async () => {
      const { id, itemId } = await filed();
      expect(await waiting(moderator, id)).toBeUndefined();
      expect(await codeOf(house.claim.execute({ actor: moderator, itemId }))).toBe(
        'moderation.not-another-judge',
      );
      const reader = await actor('moderator', ['appeal.decide']);
      expect(await waiting(reader, id)).toBeUndefined();
      expect(await codeOf(house.claim.execute({ actor: reader, itemId }))).toBe('moderation.item-not-found');
    });

    it('is never handed to who decided, and is answered by who holds it alone', async () => {
      const { id, itemId } = await filed();
      const hand = (to: Actor) => house.assign.execute({ actor: manager, itemId, to: to.memberId });
      expect(await codeOf(hand(moderator))).toBe('moderation.not-another-judge');
      expect(await codeOf(hand(other))).toBeNull();
      await house.claim.execute({ actor: other, itemId });
      expect(await codeOf(rejected(manager, id))).toBe('moderation.claimed-by-another');
      await rejected(other, id);
    });
  });

  describe('that is right in part', () => {
    const partly = (appealId: AppealId, measure: string, more: { text?: string; facts?: string } = {}) =>
      house.decide.execute({
        actor: manager,
        appealId,
        outcome: 'partially-upheld',
        reply,
        lesser: { measure, facts: 'One sentence was an insult all the same.', ...more },
      });
    const appealOn = async (decisionId: string) => {
      const key = await house.keys.sign({ decisionId, party: 'author', reportId: null });
      await house.file.execute({ actor: visitor, ref: decisionId, key, text, language: 'fr' });
      return (
        await forum.row<{ id: AppealId }>(`select id from moderation.appeal where decision_id = $1`, [
          decisionId,
        ])
      ).id;
    };
    const textOf = async (postId: string) =>
      (await forum.row<{ source: string }>(`select source from community.post where id = $1`, [postId]))
        .source;
    const decisionsOf = (memberId: string) =>
      forum.rows<{
        id: string;
        action: string;
        path: string;
        until: Date | null;
        statement: { facts: string };
        overturned_at: Date | null;
        replaced_by: string | null;
        review_item_id: string | null;
      }>(`select * from moderation.decision where subject_id = $1 order by decided_at, number`, [memberId]);

    it('leaves a shorter silence, counted from its first day, under a statement of its own', async () => {
      const { memberId } = await member();
      await house.sanction.execute({ actor: other, memberId, step: 'silence-30-jours', facts });
      await relay();
      const begun = forum.now.getTime();
      const { id: decisionId } = await decisionOf(memberId);
      const ofCase = uuidv7();
      await forum.rows(`update moderation.decision set review_item_id = $1 where id = $2`, [
        ofCase,
        decisionId,
      ]);
      const appealId = await appealOn(decisionId);
      forum.now = new Date(begun + 3 * DAY);
      remembered.add(memberId);
      await partly(appealId, 'silence-7-jours');
      expect(remembered).not.toContain(memberId);
      await relay();
      const [former, lesser, ...more] = await decisionsOf(memberId);
      expect(more).toEqual([]);
      expect(former).toMatchObject({ overturned_at: forum.now, replaced_by: lesser!.id });
      expect(lesser).toMatchObject({
        action: 'silence',
        path: 'appeal',
        review_item_id: ofCase,
        until: new Date(begun + 7 * DAY),
        overturned_at: null,
        statement: {
          facts: 'One sentence was an insult all the same.',
          ground: { clause: expect.any(String) },
        },
      });
      expect(await status(memberId)).toBe('silenced');
      expect(await house.letters.ofOverturned(former!.id, null)).toBeNull();
      expect(await house.letters.ofDecision(lesser!.id)).toMatchObject({ letter: 'statement-of-reasons' });
      const page = await house.reader.execute({
        actor: visitor,
        ref: former!.id,
        key: await house.keys.sign({ decisionId: former!.id, party: 'author', reportId: null }),
      });
      expect(page!.insteadPath).toMatch(/^\/decisions\/\d+\?cle=/);
      forum.now = new Date(begun + 7 * DAY);
      await house.end.execute();
      await relay();
      expect(await status(memberId)).toBe('active');
    });

    it('is contested again before somebody else than who decided first, who proposed, signed or judged', async () => {
      const { memberId } = await member();
      const third = await actor('community_manager');
      await house.sanction.execute({ actor: other, memberId, step: 'exclusion-definitive', facts });
      const { id } = await forum.row<{ id: SanctionId }>(
        `select id from moderation.sanction where member_id = $1`,
        [memberId],
      );
      await house.sign.execute({ actor: third, sanctionId: id, agrees: true });
      await relay();
      await partly(await appealOn((await decisionOf(memberId)).id), 'silence-7-jours');
      await relay();
      const { id: lesserId } = await forum.row<{ id: string }>(
        `select id from moderation.decision where subject_id = $1 and path = 'appeal'`,
        [memberId],
      );
      const appealId = await appealOn(lesserId);
      for (const by of [other, third, manager]) {
        expect(await codeOf(house.decide.execute({ actor: by, appealId, outcome: 'upheld', reply }))).toBe(
          'moderation.not-another-judge',
        );
        expect((await house.queue.execute(by, { kind: 'appeal', limit: 100 })).items).not.toContainEqual(
          expect.objectContaining({ targetId: appealId }),
        );
        expect((await house.rows.appeals(by)).open.find((one) => one.id === appealId)).toMatchObject({
          isOthers: true,
        });
      }
      await house.decide.execute({
        actor: await actor('community_manager'),
        appealId,
        outcome: 'upheld',
        reply,
      });
      expect(await house.rows.appeal(appealId)).toMatchObject({ outcome: 'upheld', byParty: false });
    });

    it('frees at once whom the lesser step would have freed already', async () => {
      const { memberId } = await member();
      await house.sanction.execute({ actor: other, memberId, step: 'silence-30-jours', facts });
      await relay();
      const appealId = await appealOn((await decisionOf(memberId)).id);
      forum.now = new Date(forum.now.getTime() + 2 * DAY);
      await partly(appealId, 'silence-1-jour');
      await relay();
      expect(await status(memberId)).toBe('active');
      const standing = await forum.rows(
        `select step, status from moderation.sanction where member_id = $1 order by proposed_at`,
        [memberId],
      );
      expect(standing).toEqual([
        { step: 'silence-30-jours', status: 'lifted' },
        { step: 'silence-1-jour', status: 'ended' },
      ]);
    });

    it('leaves a silence of an exclusion, without another signature', async () => {
      const { memberId } = await member();
      const third = await actor('community_manager');
      await house.sanction.execute({ actor: other, memberId, step: 'exclusion-definitive', facts });
      const { id } = await forum.row<{ id: SanctionId }>(
        `select id from moderation.sanction where member_id = $1`,
        [memberId],
      );
      await house.sign.execute({ actor: third, sanctionId: id, agrees: true });
      await relay();
      expect(await status(memberId)).toBe('banned');
      const { id: decisionId } = await decisionOf(memberId);
      expect(await house.lesser.execute(manager, decisionId)).toContain('exclusion-temporaire');
      await partly(await appealOn(decisionId), 'silence-7-jours');
      await relay();
      expect(await status(memberId)).toBe('silenced');
    });

    it('leaves a reply hidden that was deleted, which nobody saw in between', async () => {
      const { key, file, appealId, postId, decision } = await contested();
      await file(key);
      await partly(await appealId(), 'hide');
      await relay();
      expect(
        await forum.row(
          `select deleted_at is not null as away, hidden, decision_id = (
             select replaced_by from moderation.decision where id = $2) as "forIt"
           from community.post where id = $1`,
          [postId, decision.id],
        ),
      ).toEqual({ away: true, hidden: true, forIt: true });
      const told = await forum.rows(
        `select 1 from platform.outbox where payload->>'name' = 'community.post-restored.v1'
           and payload->>'postId' = $1`,
        [postId],
      );
      expect(told).toEqual([]);
    });

    it('leaves another text of a reply that was deleted, and that one can be contested too', async () => {
      const { key, file, appealId, postId, author } = await contested();
      await file(key);
      expect(await codeOf(partly(await appealId(), 'edit', { text: ' ' }))).toBe('text.missing');
      await partly(await appealId(), 'edit', { text: 'And that.' });
      await relay();
      expect([await stands(postId), await textOf(postId)]).toEqual([true, 'And that.']);
      const lesser = (await decisionsOf(author.memberId)).at(-1)!;
      const second = await appealOn(lesser.id);
      await house.decide.execute({ actor: other, appealId: second, outcome: 'upheld', reply });
      await relay();
      expect([await stands(postId), await textOf(postId)]).toEqual([true, 'And this.']);
    });

    it('leaves nothing graver, nothing else, and nothing unsaid', async () => {
      const { key, file, appealId } = await contested();
      await file(key);
      const id = await appealId();
      for (const measure of ['delete', 'lock', 'silence-1-jour'])
        expect(await codeOf(partly(id, measure))).toBe('moderation.not-lesser');
      expect(await codeOf(partly(id, ''))).toBe('moderation.lesser-needed');
      expect(await codeOf(partly(id, 'hide', { facts: '' }))).toBe('text.missing');
      const { memberId } = await member();
      await give(moderator, memberId, 'rappel');
      await relay();
      expect(await house.lesser.execute(manager, (await decisionOf(memberId)).id)).toEqual([]);
    });
  });

  it('against an exclusion is not judged by who signed it, and upheld lets the member back in', async () => {
    const { memberId } = await member();
    await give(manager, memberId, 'exclusion-definitive');
    const { id } = await forum.row<{ id: SanctionId }>(
      `select id from moderation.sanction where member_id = $1`,
      [memberId],
    );
    await house.sign.execute({ actor: other, sanctionId: id, agrees: true });
    await relay();
    const decision = await decisionOf(memberId);
    const key = await house.keys.sign({ decisionId: decision.id, party: 'author', reportId: null });
    await house.file.execute({ actor: visitor, ref: decision.id, key, text, language: 'fr' });
    const { id: appealId } = await forum.row<{ id: AppealId }>(
      `select id from moderation.appeal where decision_id = $1`,
      [decision.id],
    );
    const judge = (by: Actor) => house.decide.execute({ actor: by, appealId, outcome: 'upheld', reply });
    for (const by of [manager, other]) expect(await codeOf(judge(by))).toBe('moderation.not-another-judge');
    expect(await codeOf(judge(moderator))).toBe('access.not-allowed');
    await judge(await actor('community_manager'));
    await relay();
    expect(await status(memberId)).toBe('active');
  });
});

describe('a complaint about what two people signed', () => {
  afterEach(() => {
    left = null;
  });
  const reply = 'We have looked at all of it again, and here is why.';
  /** Proposed by one, signed by the other, contested while only these are there. */
  async function contestedBefore(there: readonly Actor[]) {
    const { memberId } = await member();
    await give(manager, memberId, 'exclusion-definitive');
    const { id: sanctionId } = await forum.row<{ id: SanctionId }>(
      `select id from moderation.sanction where member_id = $1`,
      [memberId],
    );
    await house.sign.execute({ actor: other, sanctionId, agrees: true });
    await relay();
    const { id } = await decisionOf(memberId);
    const key = await house.keys.sign({ decisionId: id, party: 'author', reportId: null });
    left = there;
    await house.file.execute({
      actor: Actor.visitor(new Map()),
      ref: id,
      key,
      language: 'fr',
      text: 'It was not me who wrote this.',
    });
    const { id: appealId } = await forum.row<{ id: AppealId }>(
      `select id from moderation.appeal where decision_id = $1`,
      [id],
    );
    const judge = (by: Actor) =>
      codeOf(house.decide.execute({ actor: by, appealId, outcome: 'upheld', reply }));
    const barred = async () =>
      (
        await forum.row<{ barred: string[] }>(
          `select barred::text[] as barred from moderation.review_item where target_id = $1`,
          [appealId],
        )
      ).barred;
    return { memberId, appealId, judge, barred };
  }

  it('is judged by somebody else of the team where no third may sign', async () => {
    const { judge, memberId } = await contestedBefore([manager, other, moderator]);
    for (const by of [manager, other]) expect(await judge(by)).toBe('moderation.not-another-judge');
    expect(await judge(moderator)).toBeNull();
    await relay();
    expect(await status(memberId)).toBe('active');
  });

  it('is judged by who signed second where the two of them are all there is, which the answer says', async () => {
    const { judge, barred, appealId } = await contestedBefore([manager, other]);
    expect(await barred()).not.toContain(other.memberId);
    expect(await judge(manager)).toBe('moderation.not-another-judge');
    expect(await judge(other)).toBeNull();
    expect(await house.rows.appeal(appealId)).toMatchObject({ outcome: 'upheld', byParty: true });
  });

  it('is opened to who signed second once the third has left, and closed to them once there is another', async () => {
    const third = await actor('community_manager');
    const { judge, barred } = await contestedBefore([manager, other, third]);
    expect(await barred()).toContain(other.memberId);
    left = [manager, other];
    await house.admit.execute();
    await house.admit.execute();
    expect(await barred()).not.toContain(other.memberId);
    left = [manager, other, third];
    expect(await judge(other)).toBe('moderation.not-another-judge');
    expect(await judge(third)).toBeNull();
  });

  it('about what somebody of a higher rank decided waits for their rank, and for nobody who is not there', async () => {
    const { memberId } = await member();
    await give(manager, memberId, 'avertissement');
    const { id } = await decisionOf(memberId);
    const key = await house.keys.sign({ decisionId: id, party: 'author', reportId: null });
    left = [manager, other, moderator];
    await house.file.execute({
      actor: Actor.visitor(new Map()),
      ref: id,
      key,
      language: 'fr',
      text: 'It was not me who wrote this.',
    });
    const { id: appealId } = await forum.row<{ id: AppealId }>(
      `select id from moderation.appeal where decision_id = $1`,
      [id],
    );
    const sees = async (by: Actor) =>
      (await house.queue.execute(by, { kind: 'appeal', limit: 100 })).items.some(
        ({ targetId }) => targetId === appealId,
      );
    const judge = (by: Actor) =>
      codeOf(house.decide.execute({ actor: by, appealId, outcome: 'rejected', reply }));
    expect([await sees(moderator), await sees(other)]).toEqual([false, true]);
    expect(await judge(moderator)).toBe('moderation.judge-outranked');
    left = [manager, moderator];
    await house.admit.execute();
    expect([await sees(moderator), await sees(manager)]).toEqual([true, false]);
    expect(await judge(moderator)).toBeNull();
  });

  it('about what one person decided alone is answered by them where nobody else is there', async () => {
    const { memberId } = await member();
    await give(manager, memberId, 'avertissement');
    const { id } = await decisionOf(memberId);
    const key = await house.keys.sign({ decisionId: id, party: 'author', reportId: null });
    left = [manager];
    await house.file.execute({
      actor: Actor.visitor(new Map()),
      ref: id,
      key,
      language: 'fr',
      text: 'It was not me who wrote this.',
    });
    const { id: appealId } = await forum.row<{ id: AppealId }>(
      `select id from moderation.appeal where decision_id = $1`,
      [id],
    );
    await house.decide.execute({ actor: manager, appealId, outcome: 'rejected', reply });
    expect(await house.rows.appeal(appealId)).toMatchObject({ outcome: 'rejected', byParty: true });
  });
});

describe('what is taken of a profile', () => {
  const profileOf = (id: string) =>
    forum.row<{
      pseudonym: string;
      handle: string;
      bio: string;
      bio_html: string;
      avatar_key: string | null;
    }>(`select pseudonym, handle, bio, bio_html, avatar_key from community.member where id = $1`, [id]);
  const described = async () => {
    const { memberId } = await member();
    await forum.rows(
      `update community.member set bio = 'Ask **nobody**', bio_html = '<p>Ask nobody</p>', avatar_key = 'avatars/' || id
       where id = $1`,
      [memberId],
    );
    for (const size of [192, 48])
      pictures.set(`avatars/${memberId}/${size}.webp`, { bytes: SUNSET } as unknown as StoredFile);
    return memberId;
  };
  const SUNSET = Uint8Array.from([250, 120, 10]);
  const markOf = async (memberId: MemberId) =>
    (await house.kinds.piece({ kind: 'profile', id: memberId }))?.contentDigest ?? '';
  const take = async (
    memberId: MemberId,
    measure: ProfileRestriction,
    by: Actor = moderator,
    read?: string,
  ) => {
    await house.restrict.execute({
      actor: by,
      memberId,
      measure,
      facts,
      read: read ?? (await markOf(memberId)),
    });
    await relay();
    await house.sweep.execute();
    return decisionOf(memberId);
  };
  const fall = async (id: string) => {
    await forum.unitOfWork.run(async () =>
      (await forum.decisions.getForChange(id as never)).overturn({
        by: manager.memberId,
        why: 'A test of what comes back.',
        at: forum.now,
      }),
    );
    await relay();
    await house.sweep.execute();
  };

  it.each(['clear-bio', 'remove-avatar', 'rename'] as const)(
    'by %s goes under a decision with its statement, and is back where that falls',
    async (measure) => {
      const memberId = await described();
      const before = await profileOf(memberId);
      const { id, action } = await take(memberId, measure);
      expect(action).toBe(measure);
      const after = await profileOf(memberId);
      const neutral = `Membre ${memberId.replaceAll('-', '').slice(-8)}`;
      expect(after).toEqual({
        ...before,
        ...{
          'clear-bio': { bio: '', bio_html: '' },
          'remove-avatar': { avatar_key: null },
          rename: { pseudonym: neutral, handle: neutral.toLowerCase().replace(' ', '-') },
        }[measure],
      });
      const shown = () => [...pictures.keys()].filter((key) => key.startsWith(`avatars/${memberId}`)).length;
      expect(shown()).toBe(measure === 'remove-avatar' ? 0 : 2);
      await fall(id);
      expect(await profileOf(memberId)).toEqual(before);
      expect(shown()).toBe(2);
    },
  );

  it('is not taken back by choosing it again, and what was chosen since stands', async () => {
    const memberId = await described();
    const { pseudonym } = await profileOf(memberId);
    const { id } = await take(memberId, 'rename');
    const members = new PostgresMembers(forum.database.orm.em as EntityManager, forum.database.sql);
    const rename = (text: string) =>
      forum.unitOfWork.run(async () => {
        const name = Pseudonym.of(text, (one) => one.toLowerCase());
        (await members.get(memberId)).rename(name, forum.now);
      });
    expect(await codeOf(rename(pseudonym))).toBe('community.pseudonym-refused');
    expect(await codeOf(rename('Chosen Anew'))).toBeNull();
    await fall(id);
    expect((await profileOf(memberId)).pseudonym).toBe('Chosen Anew');
  });

  const membersOf = () => new PostgresMembers(forum.database.orm.em as EntityManager, forum.database.sql);
  const describes = (memberId: MemberId, text: string) =>
    forum.unitOfWork.run(async () =>
      (await membersOf().get(memberId)).describe(
        { branches: [], region: null, bio: Bio.of(text, (source) => source), isPublic: false },
        forum.now,
      ),
    );
  const shows = (memberId: MemberId, key: string, likeness: string) =>
    forum.unitOfWork.run(async () =>
      (await membersOf().get(memberId)).showAvatar({ key, likeness }, forum.now),
    );

  it.each([
    ['clear-bio', `bio = 'Something else'`],
    ['remove-avatar', `avatar_key = 'avatars/another'`],
    ['rename', `pseudonym = 'Another One', handle = id, skeleton = id`],
  ] as const)(
    'by %s is what was looked at: what changed meanwhile is looked at again',
    async (measure, change) => {
      const memberId = await described();
      const read = await markOf(memberId);
      await forum.rows(`update community.member set ${change} where id = $1`, [memberId]);
      expect(await codeOf(take(memberId, measure, moderator, read))).toBe('moderation.piece-changed');
      expect(await codeOf(take(memberId, measure))).toBeNull();
    },
  );

  it.each(['clear-bio', 'remove-avatar', 'rename'] as const)(
    'by %s is refused where nothing is left to take, and nobody is told anything',
    async (measure) => {
      const memberId = await described();
      await take(memberId, measure);
      expect(await codeOf(take(memberId, measure))).toBe(`moderation.nothing-to-${measure}`);
      expect(
        await forum.rows(`select from moderation.decision where subject_id = $1`, [memberId]),
      ).toHaveLength(1);
    },
  );

  it('is not put back while the decision stands, however it is spaced, also after something else', async () => {
    const memberId = await described();
    const { id } = await take(memberId, 'clear-bio');
    expect(await codeOf(describes(memberId, 'ask  *nobody* !'))).toBe('community.bio-refused');
    expect(await codeOf(describes(memberId, 'I draw.'))).toBeNull();
    expect(await codeOf(describes(memberId, 'Ask **nobody**'))).toBe('community.bio-refused');
    await fall(id);
    expect((await profileOf(memberId)).bio).toBe('I draw.');
    expect(await codeOf(describes(memberId, 'Ask **nobody**'))).toBeNull();
  });

  it('is no picture that looks the same, and its files go with the decision', async () => {
    const memberId = await described();
    const { id } = await take(memberId, 'remove-avatar');
    const withheld = () =>
      [...pictures.keys()].filter((key) => key.startsWith(`withheld/avatars/${memberId}`));
    expect(await codeOf(shows(memberId, 'avatars/again', 'f87a0c'))).toBe('community.avatar-refused');
    expect(await codeOf(shows(memberId, 'avatars/other', '0a7afa'))).toBeNull();
    expect(await codeOf(shows(memberId, 'avatars/again', 'fa780a'))).toBe('community.avatar-refused');
    expect(withheld()).toHaveLength(2);
    await fall(id);
    expect(withheld()).toEqual([]);
    expect((await profileOf(memberId)).avatar_key).toBe('avatars/other');
    expect(await codeOf(shows(memberId, 'avatars/again', 'fa780a'))).toBeNull();
  });

  it('is no picture that looks the same either where taking it away had to begin anew', async () => {
    const memberId = await described();
    const read = await markOf(memberId);
    await house.restrict.execute({ actor: moderator, memberId, measure: 'remove-avatar', facts, read });
    const { payload } = await forum.row<{ payload: PublishedFact }>(
      `select payload from platform.outbox
       where name = 'moderation.decision-made.v1' and payload ->> 'targetId' = $1`,
      [memberId],
    );
    const lost = forum.unitOfWork.run(async () => {
      await house.profiles.on(payload as never);
      throw new Error('not kept');
    });
    await expect(lost).rejects.toThrow('not kept');
    await house.sweep.execute();
    const shown = () => [...pictures.keys()].filter((key) => key.startsWith(`avatars/${memberId}`));
    expect(shown()).toHaveLength(2);
    await relay();
    await house.sweep.execute();
    expect(shown()).toEqual([]);
    expect((await profileOf(memberId)).avatar_key).toBeNull();
    expect(await codeOf(shows(memberId, 'avatars/again', 'f87a0c'))).toBe('community.avatar-refused');
  });

  it('is kept while a complaint can bring it back, and not a night longer', async () => {
    const taken = async () => {
      const memberId = await described();
      const decisions = [await take(memberId, 'clear-bio'), await take(memberId, 'remove-avatar')];
      return { memberId, decisions };
    };
    const [silent, contesting] = [await taken(), await taken()];
    const kept = async ({ memberId }: { memberId: MemberId }) => {
      const row = await forum.row<{ taken: string }>(
        `select taken_away::text as taken from community.member where id = $1`,
        [memberId],
      );
      const files = [...pictures.keys()].filter((key) => key.startsWith(`withheld/avatars/${memberId}`));
      return { words: row.taken.includes('nobody'), files: files.length };
    };
    const appeal = async (decision: { id: string }) => {
      const key = await house.keys.sign({ decisionId: decision.id, party: 'author', reportId: null });
      await house.file.execute({
        actor: Actor.visitor(new Map()),
        ref: decision.id,
        key,
        language: 'fr',
        text: 'This was a joke among friends.',
      });
    };
    const since = forum.now;
    forum.now = new Date(since.getTime() + 170 * DAY);
    for (const decision of contesting.decisions) await appeal(decision);
    await house.forget.execute();
    await house.sweep.execute();
    for (const one of [silent, contesting]) expect(await kept(one)).toEqual({ words: true, files: 2 });

    forum.now = new Date(since.getTime() + 190 * DAY);
    await house.forget.execute();
    await house.sweep.execute();
    expect(await kept(silent)).toEqual({ words: false, files: 0 });
    expect(await kept(contesting)).toEqual({ words: true, files: 2 });

    await forum.rows(`update moderation.appeal set decided_at = $1, outcome = 'rejected', reply = 'No.'`, [
      forum.now,
    ]);
    await house.forget.execute();
    await house.sweep.execute();
    expect(await kept(contesting)).toEqual({ words: false, files: 0 });
    expect(await profileOf(silent.memberId)).toMatchObject({ bio: '', avatar_key: null });
    forum.now = since;
  });

  it('is nobody’s to take of an equal or higher rank, nor without the right', async () => {
    const { memberId: equal } = await actor('moderator');
    expect(await codeOf(take(equal, 'clear-bio'))).toBe('moderation.outranked');
    expect(await codeOf(take((await member()).memberId, 'clear-bio', await actor('member')))).toBe(
      'access.not-allowed',
    );
  });
});
