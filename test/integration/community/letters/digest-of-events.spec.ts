import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { PiecesSaid } from '#application/community/published/pieces-said.api';
import { readDigests } from '#infrastructure/community/letters/digest.sql';
import { LetterHouse } from './letter-house.ts';

jest.setTimeout(60_000);
let house: LetterHouse;
beforeAll(async () => void (house = await LetterHouse.open()));
afterAll(() => house.close());

const NOW = new Date('2030-03-01T07:00:00Z');
const HOUR = 3_600_000;
const ago = (hours: number) => new Date(NOW.getTime() - hours * HOUR);
const OVER = 11;

/** Events are over but those whose number says otherwise; of some of those it is not so any more what was told. */
const keeper = (ahead: readonly string[], noMore: readonly string[] = []): PiecesSaid => ({
  of: async (pieces) =>
    pieces.map(({ of, key }) => {
      const endsAt = new Date(NOW.getTime() + (ahead.includes(key) ? HOUR : -HOUR));
      const said = { title: key, answer: '' };
      const hour = { knownBy: endsAt, isVainLate: true, ...(noMore.includes(key) && { isOver: true }) };
      return of === 'event' ? { ...said, occasion: { endsAt } as never, hour } : said;
    }),
});

async function digestOf(
  told: readonly (readonly [kind: 'event' | 'idea', key: string])[],
  ahead: readonly string[],
  noMore: readonly string[] = [],
) {
  const reader = await house.member();
  for (const [nth, [kind, key]] of told.entries())
    await house.forum.rows(
      `insert into community.notification (id, member_id, kind, cause, told_at, on_site, mail_kind, piece_key, piece_state)
       values (gen_random_uuid(), $1, $2, gen_random_uuid(), $3, true, $2, $4, 'confirmed')`,
      [reader.memberId, kind, ago(nth + 1), key],
    );
  const asked = {
    reader: reader.memberId,
    kinds: ['event', 'idea'] as const,
    mailed: [],
    finds: false,
    since: ago(48),
  };
  const digests = await readDigests(house.forum.database.sql, keeper(ahead, noMore), [asked], NOW);
  const { news, moreNews } = digests.get(reader.memberId)!;
  return { keys: news.map(({ piece }) => piece?.key), moreNews };
}

const over = Array.from({ length: OVER }, (_, nth) => ['event', String(100 + nth)] as const);

it('what is over takes the place of nothing that is ahead, however much of it was told since', async () => {
  expect(await digestOf([...over, ['event', '7'], ['idea', '3']], ['7'])).toEqual({
    keys: ['7', '3'],
    moreNews: 0,
  });
});

it('what is not so any more, as a seat that somebody took, is told no more than what is over', async () => {
  const told = [...over, ['event', '8'], ['event', '7']] as const;
  expect(await digestOf(told, ['7', '8'], ['8'])).toEqual({ keys: ['7'], moreNews: 0 });
});

it('of more than a digest holds the latest are told, whatever they are, and the others counted', async () => {
  const ideas = Array.from({ length: 12 }, (_, nth) => ['idea', String(200 + nth)] as const);
  expect(await digestOf([['event', '7'], ...over, ...ideas], ['7'])).toEqual({
    keys: ['7', ...ideas.slice(0, 9).map(([, key]) => key)],
    moreNews: 3,
  });
});

it('what is left to read again is looked for of what is told alone, however much more of it there is', async () => {
  const reader = await house.member();
  await house.forum.rows(
    `insert into community.notification (id, member_id, kind, cause, told_at, on_site, mail_kind, target_id)
     select gen_random_uuid(), $1, 'official-rule', gen_random_uuid(), $2, true, 'official-rule', 'rule:rate-' || nth from generate_series(1, 25) nth`,
    [reader.memberId, ago(1)],
  );
  const asked = {
    reader: reader.memberId,
    kinds: ['official-rule'] as const,
    mailed: [],
    finds: false,
    since: ago(48),
  };
  const looks = await house.forum.unitOfWork.run(async () => {
    const { sql } = house.forum.database;
    const digests = await readDigests(sql, keeper([]), [asked], NOW);
    expect(digests.get(reader.memberId)).toMatchObject({ moreNews: 15 });
    const [scans] = await sql.rows<{ count: number }>(
      `select (seq_scan + coalesce(idx_scan, 0))::int as count from pg_stat_xact_user_tables where relid = 'community.seal'::regclass`,
    );
    return scans!.count;
  });
  expect(looks).toBe(10);
});
