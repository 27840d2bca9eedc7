import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AcceptAnswer } from '#application/community/topics/accept-answer';
import { WithdrawAcceptance } from '#application/community/topics/withdraw-acceptance';
import { ChangeBadge } from '#application/engagement/badges/change-badge';
import { JudgeBadge } from '#application/engagement/badges/judge-badge';
import { RecountBadges } from '#application/engagement/badges/recount-badges';
import { ChangePointRule } from '#application/engagement/points/change-point-rule';
import { RebuildLedger } from '#application/engagement/points/rebuild-ledger';
import { AuditedActs } from '#application/shared/audit-log';
import { addDays, parisDay } from '#domain/shared/day';
import { SqlMemberCards } from '#infrastructure/community/moderated/member-cards.sql';
import { SqlBadges } from '#infrastructure/engagement/badges/badges.sql';
import { SqlBadgeBook } from '#infrastructure/engagement/badges/sql-badge-book';
import { SqlChoiceBook } from '#infrastructure/engagement/choices/sql-choice-book';
import { SqlLedgerCopy } from '#infrastructure/engagement/points/sql-ledger-copy';
import { SqlPointRules } from '#infrastructure/engagement/points/sql-point-rules';
import { SqlPoints } from '#infrastructure/engagement/points/points.sql';
import { SqlAuditLog } from '#infrastructure/platform/audit/sql-audit-log';
import { UuidIds } from '#infrastructure/platform/ids';
import { badgeKeeperOf, LedgerHouse, type Member } from './ledger-house.ts';

let house: LedgerHouse;
let manager: Member;
beforeAll(async () => {
  house = await LedgerHouse.open();
  manager = await house.forum.member('community_manager');
});
afterAll(() => house.forum.close());

const book = () => new SqlBadgeBook(house.forum.sql);
const clock = { now: () => house.forum.now };
const acts = () => new AuditedActs(new SqlAuditLog(house.forum.sql), clock, house.forum.unitOfWork);
const accepted = async () => {
  const reply = await house.official.replied();
  await house.forum.get(AcceptAnswer).execute({ actor: reply.asker, postId: reply.replyId });
  await house.relay();
  return reply;
};
/** The ledger hears of all there is, and whoever is to be told is told, each fact twice. */
const hear = async () => {
  await house.relay();
  await house.forum.relay(2);
};
const withdraw = async ({ asker, replyId }: Awaited<ReturnType<typeof accepted>>) => {
  house.later();
  await house.forum.get(WithdrawAcceptance).execute({ actor: asker, postId: replyId });
  await hear();
};
const revoke = async (author: Member) => {
  const { sql } = house.forum;
  const use = new JudgeBadge(
    book(),
    house.ledger,
    badgeKeeperOf(house.forum),
    new SqlMemberCards(sql),
    acts(),
    new UuidIds(),
    clock,
  );
  await use.execute({
    actor: manager,
    memberId: author.memberId,
    key: 'reponse-acceptee',
    verdict: 'revoked',
    reason: 'Deux comptes d’une même personne',
  });
  await hear();
};
const silence = (author: Member) =>
  house.forum.unitOfWork.run(() =>
    new SqlChoiceBook(house.forum.sql).keep(author.memberId, {
      ranked: true,
      showsBadges: true,
      celebrates: false,
    }),
  );
const told = async (author: Member) =>
  (
    await house.forum.rows<{ told: string }>(
      `select concat_ws(' ', piece_key, piece_state, on_site, mail_kind) as told from community.notification
       where member_id = $1 and kind = 'badge-lost'`,
      [author.memberId],
    )
  ).map((row) => row.told);
const held = async (author: Member) =>
  (await new SqlBadges(house.forum.sql, book(), house.ledger).of(author, author.memberId)).length;

describe('a badge that falls', () => {
  it('is told once on the site and by no mail, with why, when whoever accepted takes it back', async () => {
    const reply = await accepted();
    await hear();
    expect(await told(reply.author)).toEqual([]);
    await withdraw(reply);
    expect(await held(reply.author)).toBe(0);
    expect(await told(reply.author)).toEqual(['reponse-acceptee acceptance t']);
    await hear();
    expect(await told(reply.author)).toHaveLength(1);
  });

  it('is not told to who wants to hear nothing of badges, but for what the team decided', async () => {
    const quiet = await accepted();
    await silence(quiet.author);
    await withdraw(quiet);
    expect([await held(quiet.author), await told(quiet.author)]).toEqual([0, []]);
    const other = await accepted();
    await silence(other.author);
    await revoke(other.author);
    expect(await told(other.author)).toEqual(['reponse-acceptee revoked t']);
  });

  it('is told to nobody by a replay of the ledger, nor by a badge that asks for more', async () => {
    const { author } = await accepted();
    await house.forum.rows(
      `insert into engagement.badge_award (member_id, badge, tier, earned_at) values ($1, 'reponse-acceptee', 'gold', now())`,
      [author.memberId],
    );
    const { sql, unitOfWork } = house.forum;
    const keeper = badgeKeeperOf(house.forum);
    const rebuilt = await new RebuildLedger(
      house.ledger,
      new SqlLedgerCopy(sql),
      keeper,
      unitOfWork,
    ).execute();
    expect(rebuilt.awards).toBeGreaterThan(0);
    await house.forum.rows(
      `update engagement.badge set thresholds = '[{"tier":"bronze","count":2}]' where key = 'reponse-acceptee'`,
    );
    await new RecountBadges(book(), house.ledger, keeper, unitOfWork).execute();
    await hear();
    expect([await held(author), await told(author)]).toEqual([0, []]);
    await house.forum.rows(
      `update engagement.badge set thresholds = '[{"tier":"bronze","count":1}]' where key = 'reponse-acceptee'`,
    );
  });
});

describe('what the team writes in English', () => {
  it('of a badge is read beside the French, and taken back when it is emptied', async () => {
    const { author } = await accepted();
    const change = async (english: object, version: number) => {
      await new ChangeBadge(book(), acts(), {
        enqueue: async () => {},
        soon: async () => {},
        every: async () => {},
      }).execute({
        actor: manager,
        key: 'reponse-acceptee',
        note: 'Pour les anglophones',
        version,
        change: {
          name: 'Bonne réponse',
          description: 'Une réponse',
          criterion: 'Répondre',
          counts: { bronze: 1, silver: null, gold: null, platinum: null },
          ...english,
        },
      });
      const [badge] = await new SqlBadges(house.forum.sql, book(), house.ledger).of(author, author.memberId);
      return badge;
    };
    expect(await change({ nameEn: ' Good answer ', criterionEn: 'Answer' }, 1)).toMatchObject({
      name: 'Bonne réponse',
      nameEn: 'Good answer',
      criterionEn: 'Answer',
      descriptionEn: null,
    });
    expect(
      (await new SqlBadges(house.forum.sql, book(), house.ledger).names(['reponse-acceptee'])).get(
        'reponse-acceptee',
      ),
    ).toEqual({ name: 'Bonne réponse', nameEn: 'Good answer' });
    expect(await change({ nameEn: '' }, 2)).toMatchObject({ nameEn: null, criterionEn: null });
    await expect(change({ nameEn: 'x'.repeat(61) }, 3)).rejects.toThrow('nameEn: text.too-long');
  });

  it('of a rule holds with its version, in the rules and beside the lines', async () => {
    const reply = await accepted();
    const { sql } = house.forum;
    const rules = new SqlPointRules(sql);
    const latest = (await rules.latest('reponse-acceptee'))!;
    await new ChangePointRule(rules, acts(), clock).execute({
      actor: manager,
      key: latest.key,
      note: 'Pour les anglophones',
      version: latest.number,
      change: {
        label: latest.label,
        explanation: latest.explanation,
        points: latest.points,
        caps: latest.caps,
        labelEn: 'Accepted answer',
        from: addDays(parisDay(house.forum.now), 1),
      },
    });
    const points = new SqlPoints(sql, clock, house.abouts);
    const rule = async () => (await points.rules()).find(({ key }) => key === latest.key);
    expect(await rule()).toMatchObject({ labelEn: null });
    house.later(2 * 86_400);
    expect(await rule()).toMatchObject({ labelEn: 'Accepted answer', explanationEn: null });
    const lines = async (author: Member) => (await points.lines(author, null)).items;
    expect(await lines(reply.author)).toMatchObject([{ labelEn: null }]);
    expect(await lines((await accepted()).author)).toMatchObject([{ labelEn: 'Accepted answer' }]);
  });
});
