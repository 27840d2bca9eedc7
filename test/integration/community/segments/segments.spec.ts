import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeepRecentDoings } from '#application/community/segments/keep-recent-doings';
import { RecountSegments } from '#application/community/segments/recount-segments';
import { type Segment, SegmentNameTaken, SegmentNotFound } from '#domain/community/segments/segment';
import {
  type Condition,
  isChoice,
  type Match,
  SegmentFilter,
} from '#domain/community/segments/segment-filter';
import { SqlSegmentCounts } from '#infrastructure/community/segments/sql-segment-counts';
import { SqlSegmentsRead } from '#infrastructure/community/segments/segments.sql';
import { SqlRecentDoings } from '#infrastructure/community/segments/sql-recent-doings';
import { SqlSegments } from '#infrastructure/community/segments/sql-segments';
import { signedIn } from '../../../support/actors.ts';
import { type ForumDatabase, forumDatabase } from '../../../support/forum-database.ts';
import { minute, type MemberRow } from '../../../support/forum-rows.ts';
import { AT_ONCE } from '../../../support/stand-ins.ts';

const NOW = new Date('2026-06-15T10:00:00Z');
const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY);

/** What is known of each of them, written down beside the database: the judge of what the statement finds. */
interface Known {
  readonly name: string;
  readonly status?: string;
  readonly branches: readonly string[];
  readonly regions: string;
  readonly roles: string;
  readonly groups: readonly string[];
  readonly languages: string;
  readonly trust: number;
  readonly joined: number;
  /** Null for who never came back. */
  readonly seen: number | null;
  readonly asked: number;
  readonly answered: number;
  readonly solved: number;
  readonly attended: number;
}
const usual = {
  branches: ['music'],
  regions: '',
  roles: 'member',
  groups: [],
  languages: 'fr',
  trust: 0,
} as const;
const none = { joined: 100, seen: null, asked: 0, answered: 0, solved: 0, attended: 0 } as const;
const PEOPLE: readonly Known[] = [
  { ...usual, ...none, name: 'Ada' },
  {
    ...usual,
    ...none,
    name: 'Bo',
    branches: ['photography', 'film'],
    regions: 'Bretagne',
    seen: 2,
    asked: 2,
  },
  {
    ...usual,
    ...none,
    name: 'Cy',
    roles: 'agent',
    languages: 'en',
    trust: 3,
    joined: 5,
    answered: 3,
    solved: 2,
  },
  { ...usual, ...none, name: 'Di', groups: ['panel'], seen: 91, attended: 2, branches: [] },
  { ...usual, ...none, name: 'Ed', groups: ['panel', 'jury'], joined: 400, seen: 90, asked: 1, answered: 1 },
  { ...usual, ...none, name: 'Flo', branches: ['photography'], status: 'silenced', joined: 0 },
  { ...usual, ...none, name: 'Gil', branches: ['photography'], status: 'banned' },
  { ...usual, ...none, name: 'Hal', branches: ['photography'], status: 'pending' },
];

let db: ForumDatabase;
let read: SqlSegmentsRead;
let segments: SqlSegments;
let recount: RecountSegments;
const members = new Map<string, MemberRow>();
const manager = () => signedIn(members.get('Ada')!.id, { grants: [['segment.manage', 'everywhere']] });

beforeAll(async () => {
  db = await forumDatabase();
  read = new SqlSegmentsRead(db.sql, { now: () => NOW });
  segments = new SqlSegments(db.sql);
  recount = new RecountSegments(new SqlSegmentCounts(db.sql), { now: () => NOW }, AT_ONCE);
  const category = await db.rows.category('general');
  for (const one of PEOPLE) {
    const member = await db.rows.member(one.name, {
      branches: one.branches,
      region: one.regions || null,
      role: one.roles,
      groups: one.groups,
      language: one.languages,
      trust_level: one.trust,
      accepted_count: one.solved,
      joined_at: daysAgo(one.joined),
      status: one.status ?? 'active',
    });
    members.set(one.name, member);
  }
  for (const one of PEOPLE) {
    const member = members.get(one.name)!;
    for (let n = 0; n < one.asked; n++) await db.rows.topic(category, member, { title: 'Une question' });
    for (let n = 0; n < one.answered; n++) {
      const topic = await db.rows.topic(category, members.get('Gil')!, { title: 'Autre' });
      await db.rows.reply(topic, member, { body: 'Une réponse' });
    }
    for (let n = 0; n < one.attended; n++)
      await db.rows.insert('attendance', { member_id: member.id, gathering_id: db.rows.id(), day: NOW });
    if (one.seen !== null)
      await db.rows.insert('last_visit', { member_id: member.id, day: daysAgo(one.seen) });
  }
  // What was taken away counts for nobody.
  const gone = { deleted_at: minute(1) };
  const away = await db.rows.topic(category, members.get('Ada')!, { title: 'Retirée' }, gone);
  await db.rows.reply(away, members.get('Ada')!, { body: 'Dans ce qui est retiré' });
  const stands = await db.rows.topic(category, members.get('Gil')!, { title: 'Reste' });
  await db.rows.reply(stands, members.get('Ada')!, { body: 'Retirée' }, gone);
});
afterAll(() => db.close());

const holds = (one: Known, condition: Condition): boolean => {
  if (isChoice(condition)) {
    const value = one[condition.field];
    const has = [value].flat().some((each) => condition.among.includes(each));
    return has !== condition.except;
  }
  const { field, min, max } = condition;
  const value = field === 'seen' ? (one.seen ?? one.joined) : one[field];
  return (min === null || value >= min) && (max === null || value <= max);
};
const expected = (match: Match, conditions: readonly Condition[]): string[] =>
  PEOPLE.filter(({ status = 'active' }) => ['active', 'silenced'].includes(status))
    .filter((one) =>
      conditions.length === 0
        ? true
        : match === 'all'
          ? conditions.every((each) => holds(one, each))
          : conditions.some((each) => holds(one, each)),
    )
    .map(({ name }) => name)
    .sort();
const found = async (match: Match, conditions: readonly Condition[]): Promise<string[]> => {
  const filter = SegmentFilter.restore(match, conditions);
  const { items } = await read.members(manager(), filter, null);
  expect(await read.count(manager(), filter)).toBe(items.length);
  return items.map(({ pseudonym }) => pseudonym).sort();
};

const among = (field: string, values: readonly string[], except = false) =>
  ({ field, among: values, except }) as Condition;
const range = (field: string, min: number | null, max: number | null) => ({ field, min, max }) as Condition;
const CONDITIONS: readonly Condition[] = [
  among('branches', ['photography']),
  among('branches', ['photography', 'music'], true),
  among('regions', ['Bretagne', 'Corse']),
  among('regions', ['Bretagne'], true),
  among('roles', ['agent']),
  among('roles', ['agent', 'member'], true),
  among('groups', ['panel']),
  among('groups', ['jury', 'nobody'], true),
  among('languages', ['en']),
  range('trust', 2, null),
  range('trust', null, 0),
  range('joined', null, 5),
  range('joined', 6, 399),
  range('seen', 91, null),
  range('seen', null, 90),
  range('asked', 1, 1),
  range('asked', null, 0),
  range('answered', 1, null),
  range('answered', null, 2),
  range('solved', 1, null),
  range('attended', 2, 2),
];

describe('who is in a segment', () => {
  it('without a condition all confirmed members are, none that are banned or pending', async () => {
    expect(await found('all', [])).toEqual(['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo']);
    expect(await found('any', [])).toEqual(['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo']);
  });

  it.each(CONDITIONS.map((one) => [JSON.stringify(one), one] as const))('%s', async (_name, condition) => {
    expect(await found('all', [condition])).toEqual(expected('all', [condition]));
  });

  it('all of two conditions, or any of them, whichever two', async () => {
    for (const [place, one] of CONDITIONS.entries())
      for (const other of CONDITIONS.slice(place + 1)) {
        if (one.field === other.field) continue;
        for (const match of ['all', 'any'] as const)
          expect([match, one, other, await found(match, [one, other])]).toEqual([
            match,
            one,
            other,
            expected(match, [one, other]),
          ]);
      }
  });

  it('is told to nobody without the right', async () => {
    const member = signedIn(members.get('Bo')!.id);
    const everybody = SegmentFilter.restore('all', []);
    await expect(read.count(member, everybody)).rejects.toThrow('Not allowed');
    await expect(read.members(member, everybody, null)).rejects.toThrow('Not allowed');
    await expect(read.list(member)).rejects.toThrow('Not allowed');
  });
});

describe('what is kept of segments', () => {
  const segment = (name: string): Segment => ({
    id: db.rows.id() as never,
    name,
    description: 'Pour essayer',
    filter: SegmentFilter.restore('any', [CONDITIONS[0]!, CONDITIONS[9]!]),
  });
  const by = () => members.get('Ada')!.id;

  it('a segment comes back as it was written, and as it was described anew', async () => {
    const one = segment('Photographes');
    await segments.add(one, by(), NOW);
    expect(await read.one(manager(), one.id)).toEqual({ ...one, changedAt: NOW });
    const anew = { ...one, name: 'photographes', filter: SegmentFilter.restore('all', []) };
    await segments.change(anew, NOW, by(), NOW);
    expect(await read.one(manager(), one.id)).toEqual({ ...anew, changedAt: NOW });
    const listed = { ...anew, changedAt: NOW };
    expect(await read.list(manager())).toEqual([{ ...listed, members: null, countedAt: null }]);
    await recount.execute();
    expect(await read.list(manager())).toEqual([{ ...listed, members: 6, countedAt: NOW }]);
    await segments.change(anew, NOW, by(), NOW);
    expect(await read.list(manager())).toEqual([{ ...listed, members: null, countedAt: null }]);
    await segments.remove(one.id);
    await expect(read.one(manager(), one.id)).rejects.toThrow(SegmentNotFound);
  });

  it('all are counted in one look at everybody, each as by itself', async () => {
    const asked = CONDITIONS.flatMap((one, place) => {
      const other = CONDITIONS[(place + 7) % CONDITIONS.length]!;
      return [
        { match: 'all' as const, conditions: [one] },
        { match: 'any' as const, conditions: [one, other] },
      ];
    }).filter(({ conditions: [one, other] }) => one!.field !== other?.field);
    for (const [place, { match, conditions }] of asked.entries()) {
      const filter = SegmentFilter.restore(match, conditions);
      await segments.add({ ...segment(`Compté ${String(place).padStart(2, '0')}`), filter }, by(), NOW);
    }
    await recount.execute();
    const listed = (await read.list(manager())).filter(({ name }) => name.startsWith('Compté'));
    expect(listed.map(({ members: many }) => many)).toEqual(
      asked.map(({ match, conditions }) => expected(match, conditions).length),
    );
    for (const { id } of listed) await segments.remove(id);
  });

  it('a segment is not described anew by who has not read what it is now', async () => {
    const one = segment('Relus');
    await segments.add(one, by(), NOW);
    const later = new Date(NOW.getTime() + 1000);
    await segments.change({ ...one, description: 'By the first' }, NOW, by(), later);
    const second = { ...one, description: 'By the second' };
    for (const seen of [NOW, null])
      await expect(segments.change(second, seen, by(), later)).rejects.toMatchObject({
        code: 'shared.changed-meanwhile',
      });
    expect(await read.one(manager(), one.id)).toMatchObject({ description: 'By the first' });
    await segments.change(second, later, by(), later);
    expect(await read.one(manager(), one.id)).toMatchObject({ description: 'By the second' });
    await segments.remove(one.id);
  });

  it('two segments never have one name, which is said beside the name', async () => {
    const [one, other] = [segment('Anciens'), segment('Autres')];
    await segments.add(one, by(), NOW);
    await segments.add(other, by(), NOW);
    await expect(segments.add(segment('ANCIENS'), by(), NOW)).rejects.toMatchObject({
      fields: [{ field: 'name', code: 'community.segment-name-taken' }],
    });
    await expect(segments.change({ ...other, name: 'anciens' }, NOW, by(), NOW)).rejects.toThrow(
      SegmentNameTaken,
    );
  });

  it('what is gone is neither changed nor removed', async () => {
    await expect(segments.change(segment('Nulle part'), NOW, by(), NOW)).rejects.toThrow(SegmentNotFound);
    await expect(segments.remove(segment('Nulle part').id)).rejects.toThrow(SegmentNotFound);
  });
});

describe('what is noted for segments', () => {
  it('the last day of a session stays, and never goes back', async () => {
    const { id } = members.get('Flo')!;
    const doings = new KeepRecentDoings(new SqlRecentDoings(db.sql), { now: () => new Date(NOW) }, AT_ONCE);
    const session = (days: number) => ({
      hash: `h${days}`,
      id: db.rows.id(),
      member_id: id,
      created_at: daysAgo(days),
      last_seen_at: daysAgo(days),
      confirmed_at: daysAgo(days),
      expires_at: NOW,
    });
    await db.rows.insert('session', session(3));
    await doings.execute();
    await db.pool.query(`delete from community.session`);
    await db.rows.insert('session', session(9));
    await doings.execute();
    await db.pool.query(`delete from community.session`);
    const { rows } = await db.pool.query(
      `select to_char(day, 'YYYY-MM-DD') as day from community.last_visit where member_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ day: '2026-06-12' }]);
    await db.pool.query(`delete from community.last_visit where member_id = $1`, [id]);
  });

  it('who came to an event is noted once, of nobody who left, and forgotten after three months', async () => {
    const doings = new SqlRecentDoings(db.sql);
    const { id } = members.get('Bo')!;
    const [gathering, former] = [db.rows.id(), db.rows.id()];
    await doings.note(id, gathering, NOW);
    await doings.note(id, gathering, NOW);
    await doings.note(id, former, daysAgo(200));
    await doings.note(db.rows.id(), gathering, NOW);
    await doings.forgetAttendancesBefore(daysAgo(90));
    const { rows } = await db.pool.query(
      `select gathering_id from community.attendance where member_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ gathering_id: gathering }]);
    await db.pool.query(`delete from community.attendance where member_id = $1`, [id]);
  });

  it('who came to an event is known as it was told last, whatever comes first', async () => {
    const doings = new SqlRecentDoings(db.sql);
    const { id } = members.get('Bo')!;
    const told = (at: Date, came: boolean) => (gathering: string) =>
      came ? doings.note(id, gathering, at) : doings.takeBack(id, gathering, at);
    const facts = [told(daysAgo(3), true), told(daysAgo(2), false), told(daysAgo(1), true)];
    const rowAfter = async (order: typeof facts) => {
      const gathering = db.rows.id();
      for (const tell of order) await tell(gathering);
      const { rows } = await db.pool.query(
        `delete from community.attendance where gathering_id = $1 returning day::text, told_at, stands`,
        [gathering],
      );
      return rows;
    };
    for (const all of [facts, facts.slice(0, 2)])
      expect(await rowAfter(all.toReversed())).toEqual(await rowAfter(all));
    expect(await rowAfter(facts.slice(0, 2).toReversed())).toEqual([
      { day: expect.any(String), told_at: daysAgo(2), stands: false },
    ]);
    const atOnce = [told(daysAgo(2), true), told(daysAgo(2), false)];
    for (const all of [atOnce, atOnce.toReversed()])
      expect(await rowAfter(all)).toEqual([expect.objectContaining({ stands: false })]);
  });
});
