import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MEMBER_CARDS } from '#application/moderation/published/member-cards.api';
import { ReportScales } from '#application/moderation/reports/report.scales';
import type { HeardOf } from '#domain/moderation/reports/reports.port';
import { knownId, type MemberId } from '#domain/shared/id';
import { REPORTS } from '#infrastructure/moderation/review/review.module';
import { openQueueHouse, type QueueHouse } from './queue-house.ts';

let house: QueueHouse;
beforeAll(async () => void (house = await openQueueHouse()));
afterAll(() => house.close());

/** More than the two hundred who are heard at most. */
const CROWD = 250;

interface Filed {
  /** What their standing was when they reported. */
  readonly standing?: number | null;
  readonly minutesAgo: number;
  readonly voice?: string;
  readonly status?: string;
}

describe('where more report than are heard', () => {
  let piece: Awaited<ReturnType<QueueHouse['reply']>>;
  let itemId: string;
  /** Begins a case on a new reply, by a report of nobody with an account. */
  beforeEach(async () => {
    piece = await house.reply();
    await house.report(house.visitor, piece.target, {
      network: `198.51.${Math.floor(Math.random() * 1e6)}`,
      email: `${piece.target.id}@example.org`,
    });
    itemId = (await house.caseOf(piece.target)).id;
  });

  const file = async (reporters: readonly string[], filed: Filed) => {
    const { standing = 0, minutesAgo, voice = null, status = 'open' } = filed;
    const score = {
      base: 1,
      ...(standing !== null && { standing }),
      accuracy: 0,
      type: 0,
      action: 0,
      total: 1,
    };
    await house.sql.rows(
      `insert into moderation.report (id, number, item_id, target_kind, target_id, title, address, excerpt, reason, explanation,
         reporter_id, reporter_key, reporter_voice, language, score, filed_at, status)
       select gen_random_uuid(), gen_random_uuid()::text, $1, 'post', $2, '', '/', '', 'injure-harcelement-menace', '',
         who.id, gen_random_uuid()::text, $4, 'fr', $5, $6::timestamptz - make_interval(mins => $7, secs => who.nth / 1000.0), $8
       from unnest($3::uuid[]) with ordinality as who(id, nth)`,
      [itemId, piece.target.id, reporters, voice, JSON.stringify(score), house.clock.at, minutesAgo, status],
    );
    return reporters;
  };
  /** Accounts that are no more than that, or are gone. */
  const crowd = async (filed: Filed, many = CROWD) =>
    file(
      Array.from({ length: many }, () => crypto.randomUUID()),
      filed,
    );
  const member = async (trust: number) => (await house.actor('member', { trust })).memberId!;
  const members = async (many: number, trust: number) => {
    const all: MemberId[] = [];
    while (all.length < many) all.push(await member(trust));
    return all;
  };
  const weigh = (of: HeardOf) =>
    new ReportScales(house.get(REPORTS), house.get(MEMBER_CARDS)).weigh(of, house.clock.at);
  const heardOf = async (of: HeardOf) =>
    new Set((await weigh(of)).map(({ reporterId }) => String(reporterId)));
  const ways = (): HeardOf[] => [
    { itemId: itemId as never },
    { against: knownId<'Member'>(piece.author.id) },
    { within: piece.target },
    { within: { kind: 'topic', id: piece.topic.id } },
  ];
  /** Judged reports of theirs on something else, none of which was right. */
  const alwaysWrong = (reporters: readonly string[]) =>
    house.sql.rows(
      `with closed as (
         insert into moderation.review_item (id, kind, target_kind, target_id, title, status, score, priority, raised_at, due_at)
         values (gen_random_uuid(), 'report', 'post', gen_random_uuid()::text, '', 'decided', 1, 1, now(), now()) returning id)
       insert into moderation.report (id, number, item_id, target_kind, target_id, title, address, excerpt, reason, explanation,
         reporter_id, reporter_key, language, score, filed_at, status)
       select gen_random_uuid(), gen_random_uuid()::text, closed.id, 'post', '', '', '/', '', 'other', '',
         who::uuid, gen_random_uuid()::text, 'fr', '{"total": 1}', now(), 'disagreed'
       from closed, unnest($1::text[]) who, generate_series(1, 20)`,
      [reporters],
    );

  it('hears those of some standing now first, whatever they had when they reported', async () => {
    const rose = [await member(1), await member(2), await member(4)];
    await file(rose, { standing: 0, minutesAgo: 60 });
    await crowd({ standing: 1, minutesAgo: 5 });
    for (const of of ways()) {
      const heard = await heardOf(of);
      expect([...rose.map((one) => heard.has(one)), heard.size]).toEqual([true, true, true, 200]);
    }
  });

  it('names who reported, each once, however they are asked about', async () => {
    const all = await crowd({ minutesAgo: 5 });
    await file([all[7]!], { minutesAgo: 9 });
    const since = new Date(house.clock.at.getTime() - 72 * 3_600_000);
    for (const of of ways()) {
      const named = await house.get(REPORTS).reporters(of, since);
      expect(named.map(({ reporterId }) => String(reporterId))).toEqual(all.toSorted());
    }
  });

  it('hears the newest of those of one standing', async () => {
    const older = await crowd({ minutesAgo: 60 });
    const newer = await crowd({ minutesAgo: 5 }, 150);
    const heard = await heardOf({ itemId: itemId as never });
    expect(heard).toEqual(new Set([...newer, ...older.slice(0, 50)]));
  });

  it('counts people, however many accounts one has', async () => {
    const rose = await member(1);
    await file([rose], { minutesAgo: 60 });
    await file(await members(210, 2), { standing: 2, minutesAgo: 10, voice: 'one and the same' });
    expect(await heardOf({ itemId: itemId as never })).toContain(rose);
  });

  it('counts nobody of whom nothing is believed', async () => {
    const rose = await member(1);
    await file([rose], { standing: 1, minutesAgo: 60 });
    const wrong = await members(210, 1);
    await alwaysWrong(wrong);
    await file(wrong, { standing: 1, minutesAgo: 10 });
    const believed = (await weigh({ itemId: itemId as never })).filter(({ score }) => score.total > 0);
    expect(believed.map(({ reporterId }) => reporterId)).toEqual([rose]);
  });

  it('hears nobody first for a report that kept no standing', async () => {
    const known = await member(1);
    await file([known], { standing: 1, minutesAgo: 60 });
    await crowd({ standing: null, minutesAgo: 5 });
    expect(await heardOf({ itemId: itemId as never })).toContain(known);
  });

  it('hears no visitors, nothing that was settled, and nothing of more than three days ago', async () => {
    await crowd({ minutesAgo: 5, status: 'agreed' }, 2);
    await crowd({ minutesAgo: 73 * 60 }, 2);
    const [heard] = await crowd({ minutesAgo: 71 * 60 }, 1);
    for (const of of ways()) expect([...(await heardOf(of))]).toEqual([heard]);
    await house.sql.rows(`update moderation.review_item set status = 'decided' where id = $1`, [itemId]);
    for (const of of ways()) expect([...(await heardOf(of))]).toEqual([]);
  });

  it('silences a newcomer whom three of some standing report, whoever else reported them', async () => {
    await file([await member(1), await member(1)], { standing: 0, minutesAgo: 60 });
    await crowd({ standing: 1, minutesAgo: 5 });
    await house.report(await house.actor('member', { trust: 1 }), piece.target);
    const decisions = await house.sql.rows<{ action: string }>(
      `select action from moderation.decision where subject_id = $1 and action = 'silence'`,
      [piece.author.id],
    );
    expect(decisions).toHaveLength(1);
  });
});
