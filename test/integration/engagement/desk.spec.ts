import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AcceptAnswer } from '#application/community/topics/accept-answer';
import { DeletePost } from '#application/community/topics/delete-post';
import { MarkHelpful } from '#application/community/topics/mark-helpful';
import { AddBadge } from '#application/engagement/badges/add-badge';
import { ChangeBadge } from '#application/engagement/badges/change-badge';
import { ForeseeBadge } from '#application/engagement/badges/foresee-badge';
import { JudgeBadge } from '#application/engagement/badges/judge-badge';
import { RecountBadges } from '#application/engagement/badges/recount-badges';
import { OverMembers } from '#application/engagement/boards/active-member.policy';
import { BarFromBoards } from '#application/engagement/boards/bar-from-boards';
import { ReadmitToBoards } from '#application/engagement/boards/readmit-to-boards';
import { GrantPoints } from '#application/engagement/grants/grant-points';
import { StrikeLine } from '#application/engagement/grants/strike-line';
import { TakeBackGrant } from '#application/engagement/grants/take-back-grant';
import { ChangePointRule } from '#application/engagement/points/change-point-rule';
import { ForeseePointRule } from '#application/engagement/points/foresee-point-rule';
import { LedgerKeeper } from '#application/engagement/points/ledger.keeper';
import { RebuildLedger } from '#application/engagement/points/rebuild-ledger';
import { AuditedActs } from '#application/shared/audit-log';
import type { GrantId } from '#domain/engagement/points/grant';
import { addDays, parisDay } from '#domain/shared/day';
import type { MemberId } from '#domain/shared/id';
import { SqlMemberCards } from '#infrastructure/community/moderated/member-cards.sql';
import { SqlBadgeBook } from '#infrastructure/engagement/badges/sql-badge-book';
import { SqlBadges } from '#infrastructure/engagement/badges/badges.sql';
import { SqlBadgeDesk } from '#infrastructure/engagement/badges/badge-desk.sql';
import { SqlAnomalies } from '#infrastructure/engagement/boards/anomalies.sql';
import { SqlBoard } from '#infrastructure/engagement/boards/board.sql';
import { SqlBoardBars } from '#infrastructure/engagement/boards/sql-board-bars';
import { PostgresStrikeBook } from '#infrastructure/engagement/grants/postgres-strike-book';
import { SqlGrantBook } from '#infrastructure/engagement/grants/sql-grant-book';
import { SqlGrants } from '#infrastructure/engagement/grants/grants.sql';
import { SqlLedgerCopy } from '#infrastructure/engagement/points/sql-ledger-copy';
import { SqlPointRuleHistory } from '#infrastructure/engagement/points/point-rules.sql';
import { SqlPointRules } from '#infrastructure/engagement/points/sql-point-rules';
import { SqlMemberLedger, SqlPoints } from '#infrastructure/engagement/points/points.sql';
import { SqlAuditLog } from '#infrastructure/platform/audit/sql-audit-log';
import { UuidIds } from '#infrastructure/platform/ids';
import { waitingForLock } from '../community/accounts/accounts-house.ts';
import { badgeKeeperOf, LedgerHouse, type Member } from './ledger-house.ts';

jest.setTimeout(60_000);
let house: LedgerHouse;
let manager: Member;
let another: Member;
beforeAll(async () => {
  house = await LedgerHouse.open();
  [manager, another] = [
    await house.forum.member('community_manager'),
    await house.forum.member('community_manager'),
  ];
});
afterAll(() => house.forum.close());

const parts = () => {
  const { sql, unitOfWork } = house.forum;
  const clock = { now: () => house.forum.now };
  const badges = new SqlBadgeBook(sql);
  const keeper = badgeKeeperOf(house.forum);
  return {
    sql,
    unitOfWork,
    clock,
    badges,
    badgeKeeper: keeper,
    ids: new UuidIds(),
    cards: new SqlMemberCards(sql),
    keeper: new LedgerKeeper(house.ledger, keeper),
    acts: new AuditedActs(new SqlAuditLog(sql), clock, unitOfWork),
  };
};
const grant = (actor: Member, memberId: MemberId, points = 10) => {
  const { sql, keeper, cards, acts, ids, clock } = parts();
  const reason = 'Un atelier animé pour tous';
  return new GrantPoints(new SqlGrantBook(sql), keeper, cards, acts, ids, clock).execute({
    actor,
    memberId,
    points,
    reason,
  });
};
const takeBack = (actor: Member, id: string) => {
  const { sql, keeper, acts, ids, clock } = parts();
  return new TakeBackGrant(new SqlGrantBook(sql), keeper, acts, ids, clock).execute({
    actor,
    id: id as GrantId,
    reason: 'Donnés par erreur',
  });
};
const judge = (
  actor: Member,
  memberId: MemberId,
  key: string,
  verdict: 'given' | 'revoked' | 'lifted',
  tier?: string,
) => {
  const { badges, badgeKeeper, cards, acts, ids, clock } = parts();
  return new JudgeBadge(badges, house.ledger, badgeKeeper, cards, acts, ids, clock).execute({
    actor,
    memberId,
    key,
    verdict,
    reason: 'Une nomination',
    ...(tier && { tier }),
  });
};
const grants = async () => (await new SqlGrants(house.forum.sql).page(manager, null)).items;
const badgesOf = async (member: Member) =>
  (
    await new SqlBadges(house.forum.sql, new SqlBadgeBook(house.forum.sql), house.ledger).of(
      member,
      member.memberId,
    )
  ).map(({ key, tier }) => `${key} ${tier}`);
const rebuild = () => {
  const { sql, badgeKeeper, unitOfWork } = parts();
  return new RebuildLedger(house.ledger, new SqlLedgerCopy(sql), badgeKeeper, unitOfWork).execute();
};
const audited = async (action: string) =>
  house.forum.rows<{ outcome: string }>(
    `select outcome from platform.audit_log where action = $1 order by at`,
    [action],
  );
const accepted = async () => {
  const reply = await house.official.replied();
  await house.forum.get(AcceptAnswer).execute({ actor: reply.asker, postId: reply.replyId });
  await house.relay();
  return reply;
};

const ledgerOf = (member: Member, by = manager) =>
  new SqlMemberLedger(house.forum.sql, house.abouts).execute(by, member.memberId, null);

describe('a line of points that the team takes back', () => {
  const strike = (actor: Member, memberId: MemberId, lineId: string) => {
    const { sql, keeper, cards, acts, ids, clock } = parts();
    return new StrikeLine(
      new PostgresStrikeBook(house.forum.em, sql),
      keeper,
      cards,
      acts,
      ids,
      clock,
    ).execute({
      actor,
      memberId,
      lineId,
      reason: 'Deux comptes de la même personne',
    });
  };

  it('is nobody’s of an equal or higher rank', async () => {
    const { author } = await accepted();
    const line = (await ledgerOf(author)).page.items.find(({ strikable }) => strikable)!;
    const over = new OverMembers(parts().cards);
    expect([await over.hold(manager, author.memberId), await over.hold(manager, manager.memberId)]).toEqual([
      true,
      false,
    ]);
    for (const role of ['community_manager', 'administrator']) {
      await house.forum.rows(`update community.member set role = $2 where id = $1`, [author.memberId, role]);
      expect(await over.hold(manager, author.memberId)).toBe(false);
      await expect(strike(manager, author.memberId, line.id)).rejects.toMatchObject({
        code: 'engagement.member-of-rank',
      });
      const { sql, cards, clock, acts } = parts();
      await expect(
        new BarFromBoards(new SqlBoardBars(sql), cards, acts, clock).execute({
          actor: manager,
          memberId: author.memberId,
          reason: 'Des faveurs échangées',
        }),
      ).rejects.toMatchObject({ code: 'engagement.member-of-rank' });
    }
  });

  it('leaves both lines with the reason, once, and survives a replay', async () => {
    const { author } = await accepted();
    const before = await house.pointsOf(author);
    const { page } = await ledgerOf(author);
    const line = page.items.find(({ strikable }) => strikable)!;
    expect(await badgesOf(author)).toContain('reponse-acceptee bronze');
    house.later();
    const told = await Promise.allSettled([1, 2, 3].map(() => strike(manager, author.memberId, line.id)));
    expect(told.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await house.pointsOf(author)).toBe(before - line.points);
    const points = new SqlPoints(house.forum.sql, { now: () => house.forum.now }, house.abouts);
    expect((await points.lines(author, null)).items.find(({ why }) => why === 'struck')).toMatchObject({
      points: -line.points,
      reason: 'Deux comptes de la même personne',
    });
    expect((await ledgerOf(author)).page.items.filter(({ strikable }) => strikable)).toEqual([]);
    expect(await badgesOf(author)).not.toContain('reponse-acceptee bronze');
    expect(await rebuild()).toMatchObject({ mended: 0, awards: 0 });
    expect(await house.pointsOf(author)).toBe(before - line.points);
  });

  it('leaves word of the badge that went with it; of who lost nothing no act is read', async () => {
    const { author, asker } = await accepted();
    const read = jest.spyOn(house.forum.sql, 'rows');
    const lostOf = async (member: Member) => {
      read.mockClear();
      const lost = await new SqlBadges(house.forum.sql, parts().badges, house.ledger).lost(member);
      return { lost: lost.map(({ name, tier }) => `${name} ${tier}`), asked: read.mock.calls.length };
    };
    expect(await lostOf(author)).toEqual({ lost: [], asked: 1 });
    const line = (await ledgerOf(author)).page.items.find(({ strikable }) => strikable)!;
    house.later();
    await strike(manager, author.memberId, line.id);
    expect((await lostOf(author)).lost).toEqual([expect.stringMatching(/ bronze$/)]);
    // What they themselves accepted, and was struck, was to the credit of somebody else.
    expect(await lostOf(asker)).toEqual({ lost: [], asked: 1 });
    const own = await house.ledger.ownOnceTaken(author.memberId);
    expect(own.length).toBeGreaterThan(1);
    expect(own.every(({ memberId }) => memberId === author.memberId)).toBe(true);
    read.mockRestore();
  });

  it('holds nobody while it waits for the other: two who book to both never wait for each other', async () => {
    const { author } = await accepted();
    const line = (await ledgerOf(author)).page.items.find(({ strikable }) => strikable)!;
    // The order in which they are taken.
    expect(manager.memberId < author.memberId).toBe(true);
    let done = () => {};
    const isDone = new Promise<void>((resolve) => (done = resolve));
    let other: Promise<void> = Promise.resolve();
    await new Promise<void>((held) => {
      other = house.forum.unitOfWork.run(async () => {
        await house.ledger.hold([manager.memberId]);
        held();
        await isDone;
      });
    });
    const struck = strike(manager, author.memberId, line.id);
    try {
      await waitingForLock(house.forum);
      const free = await house.forum.rows(
        'select from engagement.participant where member_id = $1 for no key update skip locked',
        [author.memberId],
      );
      expect(free).toHaveLength(1);
    } finally {
      done();
      await Promise.all([other, struck]);
    }
  });

  it('is told to its member once, who reads the reason in the ledger', async () => {
    const { author } = await accepted();
    const { page } = await ledgerOf(author);
    const told = () =>
      house.forum.rows<{ kind: string; actor_id: string | null }>(
        `select kind, actor_id from community.notification where member_id = $1 and kind = 'points-struck'`,
        [author.memberId],
      );
    expect(await told()).toEqual([]);
    await strike(manager, author.memberId, page.items.find(({ strikable }) => strikable)!.id);
    await house.forum.relay(2);
    expect(await told()).toEqual([{ kind: 'points-struck', actor_id: null }]);
  });

  it('is nobody’s own to decide, nor a member’s', async () => {
    const { author } = await accepted();
    const [line] = (await ledgerOf(author)).page.items;
    await expect(strike(author, author.memberId, line!.id)).rejects.toMatchObject({
      code: 'access.not-allowed',
    });
    await expect(strike(manager, manager.memberId, line!.id)).rejects.toMatchObject({
      code: 'engagement.not-to-oneself',
    });
    await expect(strike(manager, author.memberId, 'no-id')).rejects.toMatchObject({
      code: 'engagement.line-not-found',
    });
  });
});

describe('points given by hand', () => {
  it('stand in the ledger with their reason, are taken back once, and survive a replay', async () => {
    const member = await house.forum.member();
    await grant(manager, member.memberId, 25);
    expect(await house.pointsOf(member)).toBe(25);
    const points = new SqlPoints(house.forum.sql, { now: () => house.forum.now }, house.abouts);
    expect((await points.lines(member, null)).items[0]).toMatchObject({
      points: 25,
      reason: 'Un atelier animé pour tous',
    });
    const [given] = await grants();
    expect((await ledgerOf(member)).page.items).toMatchObject([{ points: 25, grantId: given!.id }]);
    house.later();
    const tries = await Promise.allSettled([1, 2, 3, 4].map(() => takeBack(another, given!.id)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await house.pointsOf(member)).toBe(0);
    expect((await points.lines(member, null)).items[0]).toMatchObject({
      points: -25,
      reason: 'Donnés par erreur',
    });
    expect(await ledgerOf(member)).toMatchObject({
      balance: 0,
      page: {
        items: [
          { points: -25, grantId: null },
          { points: 25, grantId: null },
        ],
      },
    });
    await expect(ledgerOf(member, member)).rejects.toMatchObject({ code: 'access.not-allowed' });
    expect(await rebuild()).toMatchObject({ mended: 0, awards: 0 });
  });

  it('are refused to oneself and to whom nobody allowed it, and both are in the audit log', async () => {
    const member = await house.forum.member();
    await expect(grant(manager, manager.memberId)).rejects.toMatchObject({
      code: 'engagement.not-to-oneself',
    });
    await expect(grant(member, manager.memberId)).rejects.toMatchObject({ code: 'access.not-allowed' });
    await grant(manager, another.memberId);
    const [given] = await grants();
    await expect(takeBack(another, given!.id)).rejects.toMatchObject({ code: 'engagement.not-to-oneself' });
    expect((await audited('points.grant')).filter(({ outcome }) => outcome === 'refused')).toHaveLength(2);
  });
});

describe('a badge', () => {
  it('is given, taken away and left to the rule again, and a replay agrees', async () => {
    const { author } = await accepted();
    await judge(manager, author.memberId, 'pair-referent', 'given', 'gold');
    expect(await badgesOf(author)).toEqual(
      expect.arrayContaining(['pair-referent gold', 'reponse-acceptee bronze']),
    );
    await judge(manager, author.memberId, 'reponse-acceptee', 'revoked');
    expect(await badgesOf(author)).toEqual(['pair-referent gold']);
    await accepted();
    expect(await rebuild()).toMatchObject({ awards: 0 });
    expect(
      await new SqlBadges(house.forum.sql, new SqlBadgeBook(house.forum.sql), house.ledger).said(author),
    ).toHaveLength(2);
    await judge(another, author.memberId, 'reponse-acceptee', 'lifted');
    expect(await badgesOf(author)).toContain('reponse-acceptee bronze');
    await expect(judge(manager, manager.memberId, 'pair-referent', 'given', 'gold')).rejects.toMatchObject({
      code: 'engagement.not-to-oneself',
    });
    await expect(judge(manager, author.memberId, 'pair-referent', 'given', 'bronze')).rejects.toMatchObject({
      code: 'engagement.tier-unknown',
    });
  });

  it('that asks for less is foreseen, changed once, and counted anew', async () => {
    const { author } = await accepted();
    const { badges, acts, badgeKeeper, unitOfWork } = parts();
    const change = {
      name: 'Réponse acceptée',
      description: 'Retenue.',
      criterion: 'Une réponse acceptée.',
      counts: { bronze: null, silver: 1, gold: 50, platinum: null },
    };
    const key = 'reponse-acceptee';
    const foreseen = await new ForeseeBadge(badges, house.ledger).execute({ actor: manager, key, change });
    expect(foreseen.rows).toContainEqual({ memberId: author.memberId, before: 'bronze', after: 'silver' });
    const jobs: string[] = [];
    const queue = {
      enqueue: async () => undefined,
      soon: async (job: string) => void jobs.push(job),
      every: async () => undefined,
    };
    const { badge } = await new SqlBadgeDesk(house.forum.sql).one(manager, key);
    const save = () =>
      new ChangeBadge(badges, acts, queue).execute({
        actor: manager,
        key,
        change,
        note: 'Plus simple',
        version: badge.version,
      });
    await save();
    await expect(save()).rejects.toMatchObject({ code: 'shared.changed-meanwhile' });
    expect(jobs).toEqual(['engagement.recount-badges']);
    const recount = () => new RecountBadges(badges, house.ledger, badgeKeeper, unitOfWork).execute();
    expect(await recount()).toBeGreaterThan(0);
    expect(await badgesOf(author)).toEqual(['reponse-acceptee silver']);
    expect(await recount()).toBe(0);
  });

  it('is thought of, foreseen, and had at once by who did already what it asks for', async () => {
    const { author } = await accepted();
    const { acts, badges, badgeKeeper, unitOfWork } = parts();
    const change = {
      name: 'Première aide',
      description: 'A first one.',
      criterion: 'One accepted reply.',
      counts: { bronze: 1, silver: null, gold: null, platinum: null },
    };
    const metric = 'answers_accepted';
    const foresee = (asked: object, actor = manager) =>
      new ForeseeBadge(badges, house.ledger).execute({ actor, key: null, change, metric, ...asked });
    const before = await badges.all();
    const foreseen = await foresee({});
    expect(foreseen).toMatchObject({ holders: 0, losing: 0 });
    expect(foreseen.wouldHold).toBe(foreseen.gaining);
    expect(foreseen.rows).toContainEqual({ memberId: author.memberId, before: null, after: 'bronze' });
    await expect(foresee({ metric: 'logins' })).rejects.toThrow('metric');
    await expect(foresee({}, author)).rejects.toMatchObject({ code: 'access.not-allowed' });
    const jobs: string[] = [];
    const queue = {
      enqueue: async () => undefined,
      soon: async (job: string) => void jobs.push(job),
      every: async () => undefined,
    };
    const add = (actor = manager) =>
      new AddBadge(badges, acts, queue).execute({ actor, asked: { ...change, metric }, note: 'To begin' });
    await expect(add(author)).rejects.toMatchObject({ code: 'access.not-allowed' });
    expect(await badges.all()).toEqual(before);
    const empty = {
      name: '',
      description: '',
      criterion: '',
      counts: { bronze: null, silver: null, gold: null, platinum: null },
    };
    await expect(
      new AddBadge(badges, acts, queue).execute({ actor: manager, asked: { ...empty, metric }, note: '' }),
    ).rejects.toMatchObject({
      fields: ['note', 'name', 'description', 'criterion', 'bronze'].map((field) => ({ field })),
    });
    expect(await add()).toBe('premiere-aide');
    await expect(add()).rejects.toMatchObject({ code: 'engagement.badge-name-taken' });
    expect((await badges.all()).at(-1)).toMatchObject({
      key: 'premiere-aide',
      metric,
      position: before.length,
    });
    expect(jobs).toEqual(['engagement.recount-badges']);
    await new RecountBadges(badges, house.ledger, badgeKeeper, unitOfWork).execute();
    expect(await badgesOf(author)).toContain('premiere-aide bronze');
  });
});

describe('a rule of points', () => {
  it('is foreseen, begins tomorrow, and leaves what was earned alone', async () => {
    const { author } = await accepted();
    const { acts, clock, sql } = parts();
    const rules = new SqlPointRules(sql);
    const key = 'reponse-acceptee';
    const latest = (await rules.latest(key))!;
    const english = { labelEn: latest.labelEn ?? '', explanationEn: latest.explanationEn ?? '' };
    const change = { ...latest, ...english, points: 40, from: addDays(parisDay(house.forum.now), 1) };
    const foreseen = await new ForeseePointRule(rules, house.ledger, clock).execute({
      actor: manager,
      key,
      change,
      days: 30,
    });
    expect(foreseen.rows).toContainEqual({ memberId: author.memberId, before: 15, after: 40 });
    const save = () =>
      new ChangePointRule(rules, acts, clock).execute({
        actor: manager,
        key,
        change,
        note: 'Plus juste',
        version: latest.number,
      });
    const tries = await Promise.allSettled([save(), save(), save()]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await accepted()).author && (await house.pointsOf(author))).toBe(15);
    house.later(2 * 86_400);
    const { author: later } = await accepted();
    expect([await house.pointsOf(author), await house.pointsOf(later)]).toEqual([15, 40]);
    expect(await rebuild()).toMatchObject({ mended: 0 });
    const history = await new SqlPointRuleHistory(sql, clock).one(manager, key);
    expect(history.versions.map(({ number, note }) => [number, note])).toEqual([
      [2, 'Plus juste'],
      [1, ''],
    ]);
  });

  it('is for those alone who may change it', async () => {
    const { clock, sql } = parts();
    const member = await house.forum.member();
    await expect(new SqlPointRuleHistory(sql, clock).one(member, 'reponse-acceptee')).rejects.toMatchObject({
      code: 'access.not-allowed',
    });
  });
});

describe('rankings', () => {
  it('leave out whom the team keeps out, until it lets them back', async () => {
    const { author, asker } = await accepted();
    const { sql, cards, clock, acts } = parts();
    const bars = new SqlBoardBars(sql);
    const ranked = async () =>
      (await new SqlBoard(sql, cards, clock).execute(asker, { period: 'month' })).rows.map(
        ({ memberId }) => memberId,
      );
    expect(await ranked()).toContain(author.memberId);
    await new BarFromBoards(bars, cards, acts, clock).execute({
      actor: manager,
      memberId: author.memberId,
      reason: 'Des faveurs échangées',
    });
    expect(await ranked()).not.toContain(author.memberId);
    expect(await bars.own(author)).toEqual({ reason: 'Des faveurs échangées' });
    await new ReadmitToBoards(bars, acts).execute({ actor: manager, memberId: author.memberId });
    expect([await ranked(), await bars.own(author)]).toEqual([
      expect.arrayContaining([author.memberId]),
      null,
    ]);
  });
});

describe('what the team said of a badge', () => {
  it('stays, whoever writes it into the table: a name is taken out of its reason, nothing else changes', async () => {
    const { author } = await accepted();
    await judge(manager, author.memberId, 'reponse-acceptee', 'revoked');
    const where = 'where member_id = $1';
    await house.forum.rows(`update engagement.badge_verdict set reason = 'Masked' ${where}`, [
      author.memberId,
    ]);
    for (const change of ["verdict = 'lifted'", "tier = 'gold'", 'at = now()'])
      await expect(
        house.forum.rows(`update engagement.badge_verdict set ${change} ${where}`, [author.memberId]),
      ).rejects.toMatchObject({ code: '23001' });
    await expect(
      house.forum.rows(`delete from engagement.badge_verdict ${where}`, [author.memberId]),
    ).rejects.toMatchObject({ code: '23001' });
  });
});

describe('anomalies', () => {
  it('show two who favour each other, whom one other favours, and much at once, and nothing that was undone', async () => {
    const [one, other] = await house.forum.members(2);
    for (const [asker, author] of [
      [one!, other!],
      [one!, other!],
      [other!, one!],
      [other!, one!],
    ]) {
      const reply = await house.official.replied({ asker, author });
      await house.forum.get(AcceptAnswer).execute({ actor: asker!, postId: reply.replyId });
    }
    const [friend, giver, stranger] = await house.forum.members(3);
    for (const asker of [giver, giver, giver, stranger]) {
      const reply = await house.official.replied({ asker: asker!, author: friend! });
      await house.forum.get(AcceptAnswer).execute({ actor: asker!, postId: reply.replyId });
    }
    const popular = await house.official.replied();
    for (const actor of await house.forum.members(6))
      await house.forum.get(MarkHelpful).execute({ actor, postId: popular.replyId });
    await house.relay();
    const { clock, sql } = parts();
    const { pairs, favoured, bursts } = await new SqlAnomalies(sql, clock).execute(manager, 30);
    const [first, second] = [one!.memberId, other!.memberId].sort();
    expect(pairs).toEqual([{ one: first, other: second, given: 2, returned: 2, share: 100 }]);
    expect(favoured).toContainEqual({
      memberId: friend!.memberId,
      by: giver!.memberId,
      times: 3,
      share: 75,
    });
    expect(bursts).toContainEqual(
      expect.objectContaining({ memberId: popular.author.memberId, credits: 6, givers: 6 }),
    );
  });

  it('count neither what the team took back, nor that it did, nor what stood on a removed answer', async () => {
    const [struck, removed] = await house.forum.members(2);
    const [giver, other] = await house.forum.members(2);
    const staff = await house.forum.member('moderator');
    for (let time = 0; time < 3; time += 1) {
      const reply = await house.official.replied({ asker: giver!, author: struck! });
      await house.forum.get(AcceptAnswer).execute({ actor: giver!, postId: reply.replyId });
    }
    for (let time = 0; time < 3; time += 1) {
      const reply = await house.official.replied({ asker: other!, author: removed! });
      await house.forum.get(AcceptAnswer).execute({ actor: other!, postId: reply.replyId });
      await house.forum.get(DeletePost).execute({ actor: staff, postId: reply.replyId, reason: 'Wrong' });
    }
    await house.relay();
    const { acts, cards, clock, ids, keeper, sql } = parts();
    for (const { id, strikable } of (await ledgerOf(struck!)).page.items)
      if (strikable)
        await new StrikeLine(
          new PostgresStrikeBook(house.forum.em, sql),
          keeper,
          cards,
          acts,
          ids,
          clock,
        ).execute({
          actor: manager,
          memberId: struck!.memberId,
          lineId: id,
          reason: 'They are one person',
        });
    const { favoured } = await new SqlAnomalies(sql, clock).execute(manager, 30);
    const found = favoured.map(({ memberId }) => memberId);
    expect(found).not.toContain(struck!.memberId);
    expect(found).not.toContain(removed!.memberId);
  });
});
