import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DeleteCategory } from '#application/community/categories/delete-category';
import { EmptyMergedCategories } from '#application/community/categories/empty-merged-categories';
import { MergeCategory } from '#application/community/categories/merge-category';
import { DeleteTopic } from '#application/community/topics/delete-topic';
import { FollowCategory } from '#application/community/topics/follow-category';
import { TellMergedCategory } from '#application/community/notifications/tell-merged-category';
import {
  TELL_MERGED_CATEGORY,
  type TellMergedCategoryJob,
} from '#application/community/notifications/tell-merged-category.job';
import { memberChannel } from '#application/community/notifications/member.channel';
import { NotifyOfMergedCategories } from '#application/community/consumers/notify-of-merged-categories';
import { OpenTopic } from '#application/community/topics/open-topic';
import type { CategoryId } from '#domain/community/categories/category';
import type { TopicId } from '#domain/community/topics/ids';
import type { Actor } from '#domain/shared/actor';
import { SqlCategories } from '#infrastructure/community/categories/categories.sql';
import { KnownMergeTargets } from '#infrastructure/community/categories/known-merge-targets';
import { KnownSubcategories } from '#infrastructure/community/categories/known-subcategories';
import { SqlCategoriesSaid } from '#infrastructure/community/categories/categories-said.sql';
import { SqlMergedNames } from '#infrastructure/community/categories/merged-names.sql';
import { SqlMergeNotices } from '#infrastructure/community/notifications/sql-merge-notices';
import { SqlMergedCategories } from '#infrastructure/community/categories/merged-categories.sql';
import { Changes } from '#infrastructure/platform/page-cache/changes';
import { visitor } from '../../../support/actors.ts';
import { codeOf } from '../../../support/refusal.ts';
import { until } from '../../../support/until.ts';
import { another, Forum } from './forum.ts';

jest.setTimeout(240_000);
let forum: Forum;
beforeAll(async () => {
  forum = await Forum.open();
});
afterAll(() => forum.close());

/** What waits until it is opened. */
const door = () => {
  let open = () => {};
  const opened = new Promise<void>((opens) => {
    open = opens;
  });
  return { open: () => open(), opened };
};
/** Nothing is remembered while changes are not heard. */
const unheard = new Changes();
const merge = async (categoryId: CategoryId, into: CategoryId) =>
  forum.get(MergeCategory).execute({ actor: await forum.member('administrator'), categoryId, into });
const round = (categoryId: CategoryId) => forum.get(EmptyMergedCategories).moveSome(categoryId);
const slugOf = async (id: CategoryId) =>
  (await forum.row<{ slug: string }>(`select slug from community.category where id = $1`, [id])).slug;
const placesOf = async (...ids: CategoryId[]) =>
  Promise.all(
    ids.map(
      async (id) =>
        (
          await forum.row<{ count: number }>(
            `select count(*)::int as count from community.topic where category_id = $1`,
            [id],
          )
        ).count,
    ),
  );
const listed = async () =>
  new Set((await new SqlCategories(forum.sql, unheard).execute(visitor())).map(({ id }) => id as string));
const within = (id: CategoryId) => new KnownSubcategories(forum.sql, unheard).within(id);

async function ask(categoryId: CategoryId): Promise<TopicId> {
  const [actor] = await forum.members(1);
  const asked = {
    kind: 'question',
    categoryId,
    title: another('A matter'),
    body: another('Where?'),
  } as const;
  return (await forum.get(OpenTopic).execute({ ...asked, actor: actor!, tags: [], branches: [] })).id;
}

/** As many more as there are to be, as copies of one that was asked. */
async function fill(categoryId: CategoryId, count: number): Promise<void> {
  const id = await ask(categoryId);
  await forum.rows(
    `insert into community.topic (id, number, kind, category_id, audience, title, slug, author_id, opened_at, last_activity_at)
     select gen_random_uuid(), nextval('community.topic_number'), kind, category_id, audience, title, slug, author_id, opened_at,
       last_activity_at
     from community.topic cross join generate_series(2, $2) where id = $1`,
    [id, count],
  );
}

describe('a category that goes into another', () => {
  it('is listed no more at once, leads there, and is told in the log by what it was called', async () => {
    const [from, into] = [await forum.category(), await forum.category()];
    await merge(from, into);
    expect([(await listed()).has(from), (await listed()).has(into)]).toEqual([false, true]);
    const merged = await new SqlMergedCategories(forum.sql).execute(visitor());
    expect(merged.find(({ into: { slug } }) => slug.endsWith(into))).toMatchObject({
      slug: await slugOf(from),
      into: { slug: await slugOf(into) },
      emptiedAt: null,
    });
    const line = await forum.row(
      `select action, outcome, details from platform.audit_log where object_id = $1`,
      [from],
    );
    expect(line).toEqual({ action: 'category.merge', outcome: 'done', details: { into, name: 'Space' } });
    expect(await codeOf(ask(from))).toBe('community.category-merged');
    const actor = await forum.member('administrator');
    const deleting = forum.get(DeleteCategory).execute({ actor, categoryId: into });
    await expect(deleting).rejects.toMatchObject({
      code: 'community.category-in-use',
      details: { categories: 0, merged: 1 },
    });
  });

  it('is offered those categories that the act takes, and no others', async () => {
    const actor = await forum.member('administrator');
    const [above, from, plain, closed, others] = [
      await forum.category(),
      await forum.category(),
      await forum.category(),
      await forum.category(),
      await forum.category({ audience: 'members' }),
    ];
    const [within, deep, gone] = [await forum.category(), await forum.category(), await forum.category()];
    await forum.rows(`update community.category set parent_id = $2 where id = $1`, [within, from]);
    await forum.rows(`update community.category set parent_id = $2 where id = $1`, [deep, above]);
    await forum.rows(`update community.category set closed_at = now() where id = $1`, [closed]);
    await merge(gone, plain);
    const all = [above, from, plain, closed, others, within, deep, gone];
    const targets = new KnownMergeTargets(new SqlCategories(forum.sql, unheard), forum.sql);
    const offered = async (who: Actor = actor) =>
      new Set((await targets.execute(who, from)).map(({ id }) => id as CategoryId));
    const among = await offered();
    for (const into of all) {
      expect([into, (await codeOf(merge(from, into))) === null]).toEqual([into, among.has(into)]);
      await forum.rows(`update community.category set merged_into = null, merged_at = null where id = $1`, [
        from,
      ]);
      await forum.rows(`update community.category set parent_id = $2 where id = $1`, [within, from]);
    }
    expect(all.filter((id) => among.has(id))).toEqual([above, plain]);
    expect(await offered(visitor())).toEqual(new Set());
  });

  it('is not found by its name any more, and stays so when it is named otherwise', async () => {
    const [from, into] = [await forum.category(), await forum.category()];
    const found = async () => {
      const rows = await forum.rows<{ ref: string }>(
        `select ref from community.search_document where kind = 'category' and ref = any($1)`,
        [[from, into]],
      );
      return rows.map(({ ref }) => ref).toSorted();
    };
    expect(await found()).toEqual([from, into].toSorted());
    await merge(from, into);
    expect(await found()).toEqual([into]);
    await forum.rows(`update community.category set description = 'Elsewhere' where id = $1`, [from]);
    expect(await found()).toEqual([into]);
  });

  it('stands in none any more, and holds back none that it stood in', async () => {
    const standingIn = async (above: CategoryId) => {
      const id = await forum.category();
      await forum.rows(`update community.category set parent_id = $2 where id = $1`, [id, above]);
      return id;
    };
    const [left, gone, into] = [await forum.category(), await forum.category(), await forum.category()];
    for (const above of [left, gone]) await merge(await standingIn(above), into);
    await merge(gone, await standingIn(into));
    const actor = await forum.member('administrator');
    await forum.get(DeleteCategory).execute({ actor, categoryId: left });
    expect((await listed()).has(left)).toBe(false);
  });

  it('waits for a round of one that went into it before, and does not keep that round waiting', async () => {
    const [before, from, into] = [await forum.category(), await forum.category(), await forum.category()];
    await merge(before, from);
    const hold = (id: CategoryId) =>
      forum.rows(`select from community.category where id = $1 for update`, [id]);
    const [begun, goOn] = [door(), door()];
    const itsRound = forum.unitOfWork.run(async () => {
      await hold(before);
      begun.open();
      await goOn.opened;
      await hold(from);
    });
    await begun.opened;
    const merging = codeOf(merge(from, into));
    await until(async () => {
      const waiting = await forum.rows(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return waiting.length > 0;
    });
    goOn.open();
    await itsRound;
    expect(await merging).toBeNull();
    expect(
      await forum.rows(`select from community.category where id = $1 and merged_into = $2`, [before, into]),
    ).toHaveLength(1);
  });

  it('leaves alone what somebody moves elsewhere while its round waits for it, and ends with it all the same', async () => {
    const [from, into, closer] = [
      await forum.category(),
      await forum.category(),
      await forum.category({ audience: 'members' }),
    ];
    const topicId = await ask(from);
    await merge(from, into);
    const [begun, goOn] = [door(), door()];
    const moving = forum.unitOfWork.run(async () => {
      await forum.rows(`update community.topic set category_id = $2, audience = 'members' where id = $1`, [
        topicId,
        closer,
      ]);
      begun.open();
      await goOn.opened;
    });
    await begun.opened;
    const itsRound = round(from);
    await until(async () => {
      const waiting = await forum.rows(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return waiting.length > 0;
    });
    goOn.open();
    await moving;
    expect(await itsRound).toBe(false);
    expect(
      await forum.row(`select category_id, audience from community.topic where id = $1`, [topicId]),
    ).toEqual({ category_id: closer, audience: 'members' });
    expect(await within(into)).toEqual([into]);
  });

  it('gives up its topics fifty at a time, those that were deleted too; what stops between two rounds is gone on with', async () => {
    const [from, into] = [await forum.category(), await forum.category()];
    await fill(from, 119);
    const gone = await ask(from);
    await forum
      .get(DeleteTopic)
      .execute({ actor: await forum.member('administrator'), topicId: gone, reason: 'Asked twice' });
    await merge(from, into);
    expect(await round(from)).toBe(true);
    expect(await placesOf(from, into)).toEqual([70, 50]);
    expect(await within(into)).toEqual([into, from]);
    // The worker dies in the midst of a round: nothing of it stands, and all before it does.
    const dying = forum.unitOfWork.run(async () => {
      await forum.rows(`select 1 from community.category where id = $1 for update`, [from]);
      await forum.rows(`update community.topic set category_id = $2 where category_id = $1`, [from, into]);
      throw new Error('killed');
    });
    await expect(dying).rejects.toThrow('killed');
    expect(await placesOf(from, into)).toEqual([70, 50]);
    await Promise.all([
      forum.get(EmptyMergedCategories).execute(),
      forum.get(EmptyMergedCategories).execute(),
    ]);
    expect(await placesOf(from, into)).toEqual([0, 120]);
    expect(await within(into)).toEqual([into]);
    const { emptied_at: emptiedAt } = await forum.row(
      `select emptied_at from community.category where id = $1`,
      [from],
    );
    expect(emptiedAt).not.toBeNull();
    expect(await round(from)).toBe(false);
  });

  it('leaves both counted as they are, round by round', async () => {
    const [from, into] = [await forum.category(), await forum.category()];
    await fill(from, 60);
    await fill(into, 3);
    await merge(from, into);
    for (const left of [10, 0]) {
      await round(from);
      await forum.relay();
      const counts = await forum.rows<{ id: string; topic_count: number }>(
        `select id, topic_count from community.category where id = any($1::uuid[])`,
        [[from, into]],
      );
      expect(Object.fromEntries(counts.map(({ id, topic_count: count }) => [id, count]))).toEqual({
        [from]: left,
        [into]: 63 - left,
      });
    }
  });

  it('takes its followers along, each once and as they chose of the other one, also to follow it no more', async () => {
    const [from, into] = [await forum.category(), await forum.category()];
    const members = await forum.members(4);
    const follow = (place: CategoryId, who: number, level: 'watching' | 'tracking' | 'muted' | 'none') =>
      forum.get(FollowCategory).execute({ actor: members[who]!, categoryId: place, level });
    await follow(from, 0, 'watching');
    await follow(from, 1, 'watching');
    await follow(into, 1, 'muted');
    await follow(from, 2, 'muted');
    await follow(from, 3, 'tracking');
    await follow(into, 3, 'none');
    await merge(from, into);
    await forum.relay();
    const follows = await forum.rows<{ member_id: string; level: string }>(
      `select member_id, level from community.category_follow where category_id = any($1::uuid[])`,
      [[from, into]],
    );
    expect(new Map(follows.map(({ member_id: id, level }) => [id, level]))).toEqual(
      new Map([
        [members[0]!.memberId, 'watching'],
        [members[1]!.memberId, 'muted'],
        [members[3]!.memberId, 'none'],
      ]),
    );
    expect(follows).toHaveLength(3);
    expect(await codeOf(follow(from, 0, 'watching'))).toBe('community.category-merged');
  });

  it('tells who followed it where it went, once, and whether they follow the other one; nobody else', async () => {
    const [from, into, third] = [await forum.category(), await forum.category(), await forum.category()];
    const [carried, hushed, deaf, stranger] = await forum.members(4);
    const follow = (categoryId: CategoryId, actor: Actor, level: 'watching' | 'muted') =>
      forum.get(FollowCategory).execute({ actor, categoryId, level });
    for (const actor of [carried!, hushed!]) await follow(from, actor, 'watching');
    await follow(into, hushed!, 'muted');
    await follow(from, deaf!, 'muted');
    await merge(from, into);
    await forum.relay(2);
    const told = async (of: CategoryId) =>
      forum.rows<{ member_id: string; piece_state: string }>(
        `select member_id, piece_state from community.notification where kind = 'category-merged' and piece_key = $1 and on_site`,
        [await slugOf(of)],
      );
    const byMember = async (of: CategoryId) =>
      new Map((await told(of)).map(({ member_id: id, piece_state: state }) => [id, state]));
    expect(await told(from)).toHaveLength(2);
    expect(await byMember(from)).toEqual(
      new Map([
        [carried!.memberId, 'followed'],
        [hushed!.memberId, 'left'],
      ]),
    );
    const names = (actor: Actor) =>
      slugOf(from).then((slug) => new SqlMergedNames(forum.sql).execute(actor, [slug]));
    const { name, into: place } = [...(await names(stranger!)).values()][0]!;
    const nameOf = (id: CategoryId) =>
      forum.row<{ name: string }>(`select name from community.category where id = $1`, [id]);
    expect([name, place]).toEqual([(await nameOf(from)).name, (await nameOf(into)).name]);
    // Where that one goes on into another, who was carried hears of it too; the first news leads on by its address.
    await merge(into, third);
    await forum.relay();
    expect(await byMember(into)).toEqual(new Map([[carried!.memberId, 'followed']]));
    expect([...(await names(stranger!)).values()][0]!.into).toBe((await nameOf(third)).name);
  });

  it('tells nobody who may not know of it any more, and nobody before it stands', async () => {
    const [from, into] = [await forum.category(), await forum.category()];
    const [reader, shutOut] = await forum.members(2);
    for (const actor of [reader!, shutOut!])
      await forum.get(FollowCategory).execute({ actor, categoryId: from, level: 'watching' });
    for (const id of [from, into])
      await forum.rows(`update community.category set audience = 'branch:music' where id = $1`, [id]);
    await forum.rows(`update community.member set branches = '{music}' where id = $1`, [reader!.memberId]);
    const actor = await forum.member('administrator', { branches: ['music'] });
    await forum.get(MergeCategory).execute({ actor, categoryId: from, into });
    const told = async () =>
      (
        await forum.rows<{ member_id: string }>(
          `select member_id from community.notification where kind = 'category-merged' and piece_key = $1`,
          [await slugOf(from)],
        )
      ).map(({ member_id: id }) => id);
    expect(await told()).toEqual([]);
    await forum.relay();
    expect(await told()).toEqual([reader!.memberId]);
  });

  it('tells its followers lot by lot, each once and when their lot is told, however long after the merge', async () => {
    const [from, into] = [await forum.category(), await forum.category()];
    const followers = await forum.members(5);
    for (const actor of followers)
      await forum.get(FollowCategory).execute({ actor, categoryId: from, level: 'watching' });
    await merge(from, into);
    forum.now = new Date(forum.now.getTime() + 3_600_000);
    const asked: TellMergedCategoryJob[] = [];
    const keys: (string | undefined)[] = [];
    const jobs = {
      enqueue: async (job: string, data: object, options?: { dedupeKey?: string }) => {
        expect(job).toBe(TELL_MERGED_CATEGORY);
        asked.push(data as TellMergedCategoryJob);
        keys.push(options?.dedupeKey);
      },
      soon: async () => {},
      every: async () => {},
    };
    const rung: string[] = [];
    const channel = { ring: (one: string) => void rung.push(one) };
    const notices = new SqlMergeNotices(forum.sql);
    const tell = new TellMergedCategory(
      notices,
      channel,
      jobs,
      { now: () => forum.now },
      forum.unitOfWork as never,
    );
    await forum.rows(
      `insert into community.session (hash, id, member_id, created_at, last_seen_at, confirmed_at, expires_at, device)
       values ($1::text, gen_random_uuid(), $1::text::uuid, now(), now(), now(), now() + interval '1 day', '')`,
      [followers[3]!.memberId],
    );
    const notify = new NotifyOfMergedCategories(jobs);
    for (let times = 0; times < 2; times += 1) await notify.on({ categoryId: from, by: null } as never);
    const left = () =>
      forum.row<{ count: number }>(
        `select count(*)::int as count from community.category_follow where category_id = $1`,
        [from],
      );
    await tell.execute(asked[0]!, 2);
    expect(await left()).toEqual({ count: 3 });
    await tell.execute(asked[0]!, 2); // a process died after it had told a lot
    for (let lot = 2; lot < asked.length; lot += 1) await tell.execute(asked[lot]!, 2);
    expect(await left()).toEqual({ count: 0 });
    const told = await forum.rows<{ member_id: string; told_at: Date }>(
      `select member_id, told_at from community.notification where kind = 'category-merged' and piece_key = $1`,
      [await slugOf(from)],
    );
    expect(told.map(({ member_id: id }) => id).sort()).toEqual(
      followers.map(({ memberId }) => memberId as string).sort(),
    );
    expect(told.map(({ told_at: at }) => at)).toEqual(followers.map(() => forum.now));
    expect(rung).toEqual([memberChannel(followers[3]!.memberId)]); // nobody else has the site open
    const ids = followers.map(({ memberId }) => memberId as string).sort();
    expect(keys).toEqual(
      ['first', 'first', ids[1], ids[3]].map((lot) => `${TELL_MERGED_CATEGORY}.${from}.${lot}`),
    );
  });

  it('tells in a lot those alone who come after the lot before', async () => {
    const [from, into] = [await forum.category(), await forum.category()];
    const followers = await forum.members(3);
    for (const actor of followers)
      await forum.get(FollowCategory).execute({ actor, categoryId: from, level: 'watching' });
    await merge(from, into);
    const [first, second] = followers.map(({ memberId }) => memberId as string).sort();
    await forum.get(TellMergedCategory).execute({ categoryId: from, by: null, after: second! });
    const left = await forum.rows<{ member_id: string }>(
      `select member_id from community.category_follow where category_id = $1 order by member_id`,
      [from],
    );
    expect(left.map(({ member_id: id }) => id)).toEqual([first, second]);
  });

  it('begins to tell again those whom nobody goes on to tell, in a while, and none twice', async () => {
    const [from, into, fresh] = [await forum.category(), await forum.category(), await forum.category()];
    const [told, left] = await forum.members(2);
    const follow = (actor: Actor, categoryId: CategoryId) =>
      forum.get(FollowCategory).execute({ actor, categoryId, level: 'watching' });
    for (const actor of [told!, left!]) await follow(actor, from);
    await merge(from, into);
    const tell = forum.get(TellMergedCategory);
    const [first] = [told!, left!].map(({ memberId }) => memberId as string).sort();
    await forum.rows(`delete from community.category_follow where category_id = $1 and member_id = $2`, [
      from,
      first,
    ]); // a lot of one was told, and the job of the next was lost with the queue
    const later = (minutes: number) => {
      forum.now = new Date(forum.now.getTime() + minutes * 60_000);
    };
    later(5);
    await tell.takeUp();
    await forum.tellMerges();
    const still = async (id: CategoryId) =>
      (await forum.rows(`select from community.category_follow where category_id = $1`, [id])).length;
    expect(await still(from)).toBe(1);
    later(5);
    await follow(told!, fresh);
    await merge(fresh, into);
    later(1);
    await tell.takeUp();
    await forum.tellMerges();
    expect([await still(from), await still(fresh)]).toEqual([0, 1]);
    const again = await forum.rows(
      `select member_id from community.notification where kind = 'category-merged' and piece_key = $1`,
      [await slugOf(from)],
    );
    expect(again).toHaveLength(1);
    await tell.takeUp();
    expect(await forum.tellMerges()).toBe(0);
  });

  it('makes nobody follow what they refused, where that goes on before they heard', async () => {
    const [first, second, third] = [await forum.category(), await forum.category(), await forum.category()];
    const [emptied, fourth] = [await forum.category(), await forum.category()];
    const [refuses, hushes, goesOn, chose] = await forum.members(4);
    const follow = (
      actor: Actor | undefined,
      categoryId: CategoryId,
      level: 'watching' | 'tracking' | 'muted' | 'none',
    ) => forum.get(FollowCategory).execute({ actor: actor!, categoryId, level });
    for (const actor of [refuses, hushes, goesOn, chose]) await follow(actor, first, 'watching');
    await follow(refuses, emptied, 'tracking');
    await follow(refuses, second, 'none');
    await follow(hushes, second, 'muted');
    await follow(chose, second, 'none');
    await follow(chose, third, 'tracking');
    await fill(first, 1);
    await merge(first, second);
    await merge(emptied, second);
    await round(emptied);
    await merge(second, third);
    await round(first);
    const levels = async (categoryId: CategoryId) => {
      const rows = await forum.rows<{ member_id: string; level: string }>(
        `select member_id, level from community.category_follow where category_id = $1`,
        [categoryId],
      );
      const known = new Map(rows.map(({ member_id: id, level }) => [id, level]));
      return [refuses, hushes, goesOn, chose].map((one) => known.get(one!.memberId));
    };
    expect(await levels(third)).toEqual(['none', 'none', 'watching', 'tracking']);
    await merge(third, fourth);
    expect(await levels(fourth)).toEqual(['none', 'none', 'watching', 'tracking']);
    await forum.relay();
    const told = async (categoryId: CategoryId) => {
      const rows = await forum.rows<{ member_id: string; piece_state: string }>(
        `select member_id, piece_state from community.notification where kind = 'category-merged' and piece_key = $1`,
        [await slugOf(categoryId)],
      );
      const known = new Map(rows.map(({ member_id: id, piece_state: state }) => [id, state]));
      return [refuses, hushes, goesOn, chose].map((one) => known.get(one!.memberId));
    };
    expect(await told(first)).toEqual(['left', 'left', 'followed', 'followed']);
    expect(await told(emptied)).toEqual(['left', undefined, undefined, undefined]);
  });

  it('tells nobody that they follow what they do not', async () => {
    const [from, into] = [await forum.category(), await forum.category()];
    const [reader] = await forum.members(1);
    await forum.get(FollowCategory).execute({ actor: reader!, categoryId: from, level: 'watching' });
    await merge(from, into);
    await forum.rows(`delete from community.category_follow where category_id = $1`, [into]);
    await forum.relay();
    expect(
      await forum.rows(
        `select piece_state from community.notification where kind = 'category-merged' and member_id = $1`,
        [reader!.memberId],
      ),
    ).toEqual([{ piece_state: 'left' }]);
  });

  it('that went on before its followers heard tells them where it leads by then', async () => {
    const [first, second, third] = [await forum.category(), await forum.category(), await forum.category()];
    const [reader] = await forum.members(1);
    await forum.get(FollowCategory).execute({ actor: reader!, categoryId: first, level: 'watching' });
    await merge(first, second);
    await merge(second, third);
    await forum.get(FollowCategory).execute({ actor: reader!, categoryId: third, level: 'muted' });
    await forum.relay();
    const told = await forum.rows(
      `select piece_key, piece_state from community.notification where kind = 'category-merged' and member_id = $1 order by told_at`,
      [reader!.memberId],
    );
    expect(told).toEqual([
      { piece_key: await slugOf(first), piece_state: 'left' },
      { piece_key: await slugOf(second), piece_state: 'left' },
    ]);
  });

  it('is called in letters as its reader may know where it went', async () => {
    const [from, into] = [await forum.category(), await forum.category()];
    const [reader] = await forum.members(1);
    await merge(from, into);
    const at = new Date();
    const piece = {
      of: 'category-merged',
      key: await slugOf(from),
      state: 'followed',
      toldFrom: at,
      toldUntil: at,
    };
    const said = () => new SqlCategoriesSaid(forum.sql).of([{ ...piece, memberId: reader!.memberId! }]);
    expect((await said())[0]!.title).toMatch(/ → /u);
    await forum.rows(`update community.category set audience = 'staff' where id = $1`, [into]);
    expect(await said()).toEqual([null]);
  });

  it('leads on where that one goes into a third, with all that was still to follow', async () => {
    const [first, second, third] = [await forum.category(), await forum.category(), await forum.category()];
    const child = await forum.category();
    await forum.rows(`update community.category set parent_id = $2 where id = $1`, [child, first]);
    await fill(first, 55);
    await merge(first, second);
    await round(first);
    await merge(second, third);
    await forum.get(EmptyMergedCategories).execute();
    expect(await placesOf(first, second, third)).toEqual([0, 0, 55]);
    const led = await forum.rows(
      `select merged_into, parent_id from community.category where id = any($1::uuid[]) order by id`,
      [[first, second, child]],
    );
    expect(led).toEqual([
      { merged_into: third, parent_id: null },
      { merged_into: third, parent_id: null },
      { merged_into: null, parent_id: third },
    ]);
  });

  it('is merged only by who manages both', async () => {
    const [from, into] = [await forum.category(), await forum.category()];
    const [actor] = await forum.members(1);
    const act = forum.get(MergeCategory).execute({ actor: actor!, categoryId: from, into });
    expect(await codeOf(act)).toBe('access.not-allowed');
  });
});
