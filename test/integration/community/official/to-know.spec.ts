import { describe, expect, it, jest } from '@jest/globals';
import { SqlOfficialToKnow } from '#infrastructure/community/official/official-to-know.sql';
import { Changes, UNHEARD } from '#infrastructure/platform/page-cache/changes';
import type { Forum } from '../topics/forum.ts';
import { type Member, type OfficialHouse, openingHouse } from './official-house.ts';

let forum: Forum;
let house: OfficialHouse;
let agent: Member;
openingHouse(async (opened, its) => {
  [house, forum] = [opened, its];
  agent = await forum.member('agent');
});

const clock = { now: () => forum.now };

const reference = (
  slug: string,
  p: { branches?: string[]; at?: string; state?: string; reviewBy?: string },
) =>
  forum.rows(
    `with answer as (
       insert into community.reference_answer (id, key, slug, title, summary, branches, sources, owner_id, department,
         valid_from, review_by, state, last_number, published_at)
       values (gen_random_uuid(), $1, $1, $1, 'x', $2, '[]', $3, 'Health', '2026-01-01', $4, $5, 1, $6) returning *)
     insert into community.reference_version (id, reference_id, number, source, html, plain, valid_from, published_at,
       published_by, department, note, title, summary, sources, review_by, state)
     select gen_random_uuid(), id, 1, 'x', 'x', 'x', valid_from, published_at, owner_id, department, '', title, summary,
       sources, review_by, state from answer`,
    [
      slug,
      p.branches ?? [],
      agent.memberId,
      p.reviewBy ?? '2099-01-01',
      p.state ?? 'valid',
      p.at ?? '2026-01-01',
    ],
  );

const answered = async (views: number): Promise<number> => {
  const { id, number } = await house.question();
  await house.answer(agent, id);
  await forum.rows(
    `insert into community.topic_views (topic_id, views) values ($1, $2)
     on conflict (topic_id) do update set views = excluded.views`,
    [id, views],
  );
  return number;
};

describe('texts of the organisation that everybody should know', () => {
  it('are the newest references, those for the reader first, and its own answers that are read most', async () => {
    for (const [index, slug] of ['first', 'second', 'third', 'fourth'].entries())
      await reference(slug, { at: `2026-0${index + 1}-01` });
    await reference('music', { branches: ['music'], at: '2025-01-01' });
    await reference('to-review', { at: '2026-09-01', state: 'to_review' });
    await reference('past', { at: '2026-09-02', reviewBy: '2026-01-02' });
    const [some, most, none] = [await answered(5), await answered(50), await answered(0)];
    const unread = await answered(0);
    await forum.rows(
      `update community.topic set last_activity_at = now() - interval '1 day' where number = $1`,
      [unread],
    );
    const past = await answered(90);
    await forum.rows(
      `update community.seal set review_by = '2026-01-02' where post_id in (
         select p.id from community.post p join community.topic t on t.id = p.topic_id where t.number = $1)`,
      [past],
    );
    await house.validated();

    const shown = async (reader: Member, branches: string[] = []) =>
      (await new SqlOfficialToKnow(forum.database.sql, UNHEARD, clock).execute(reader, branches)).map(
        (text) => (text.what === 'reference' ? text.slug : text.topic.number),
      );
    const reader = await forum.member();
    const seen = await shown(reader);
    expect(seen.slice(0, 5)).toEqual(['fourth', 'third', 'second', most, some]);
    expect([none, unread]).toContain(seen[5]);
    expect(seen).toHaveLength(6);
    expect(seen).not.toContain(past);
    expect((await shown(reader, ['music'])).slice(0, 3)).toEqual(['music', 'fourth', 'third']);

    await forum.rows(`update community.topic set audience = 'staff' where number = $1`, [most]);
    expect(await shown(reader)).not.toContain(most);
  });

  it('are read once until something changes', async () => {
    const changes = new Changes();
    changes.hear();
    const read = jest.spyOn(forum.database.sql, 'rows');
    const query = new SqlOfficialToKnow(forum.database.sql, changes, clock);
    const reader = await forum.member();
    await query.execute(reader, []);
    read.mockClear();
    await query.execute(reader, []);
    expect(read).not.toHaveBeenCalled();
    changes.tell('forum');
    await query.execute(reader, []);
    expect(read).toHaveBeenCalledTimes(1);
    read.mockRestore();
  });
});
