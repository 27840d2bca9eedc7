import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { TakeIdeasBack } from '#application/engagement/ideas/take-ideas-back';
import { TakeReviewsBack } from '#application/engagement/services/take-reviews-back';
import type { IdeaCommentId } from '#domain/engagement/ideas/ids';
import { IdeaHouse } from './idea-house.ts';
import { ServiceHouse } from './service-house.ts';

jest.setTimeout(120_000);

const TAKEN_BACK = `select payload->>'targetId' as id from platform.outbox
  where name = 'engagement.content-taken-back.v1' order by position`;

describe('what waits for a moderator when its author leaves', () => {
  let ideas: IdeaHouse;
  let services: ServiceHouse;
  beforeAll(async () => {
    ideas = await IdeaHouse.open();
    services = await ServiceHouse.open();
  });
  afterAll(async () => {
    await ideas.close();
    await services.close();
  });

  it('is taken back of ideas and comments, once, and what stands or was taken up stays', async () => {
    const author = ideas.member();
    const fan = ideas.member();
    const [waits, taken, stands] = [
      await ideas.propose('An idea that waits for a moderator', author),
      await ideas.propose('An idea that the team follows', author),
      await ideas.propose('An idea that stands for all', author),
    ];
    // What the rules of words say of texts that are much alike is not the matter here.
    await ideas.rows(`update engagement.idea set standing = 'published'`);
    const comment = async (body: string): Promise<IdeaCommentId> => {
      return (await ideas.ideas.commentOnIdea.execute({ actor: author, ideaId: stands.id, body })).id;
    };
    const [said, saidAloud] = [
      await comment('Something to say of it, at some length.'),
      await comment('And this besides, which stands for all to read.'),
    ];
    await ideas.vote(waits.id, fan);
    await ideas.rows(`update engagement.idea_comment set standing = 'published'`);
    await ideas.rows(`update engagement.idea set standing = 'held' where id = any($1)`, [
      [waits.id, taken.id],
    ]);
    await ideas.rows(`update engagement.idea set status = 'planned' where id = $1`, [taken.id]);
    await ideas.rows(`update engagement.idea_comment set standing = 'held' where id = $1`, [said]);
    const leaving = ideas.house.container.get(TakeIdeasBack);
    expect([...(await leaving.of(author.memberId!))].sort()).toEqual([waits.id, said].sort());
    // A departure that broke off is tried again: what it took back is known to it still.
    expect([...(await leaving.of(author.memberId!))].sort()).toEqual([waits.id, said].sort());
    expect((await ideas.rows<{ id: string }>(TAKEN_BACK)).map(({ id }) => id)).toEqual([waits.id, said]);
    const states = await ideas.rows<{ id: string; status: string }>(
      `select id, status from engagement.idea where author_id = $1`,
      [author.memberId],
    );
    expect(new Map(states.map(({ id, status }) => [id, status]))).toEqual(
      new Map([
        [waits.id, 'withdrawn'],
        [taken.id, 'planned'],
        [stands.id, 'proposed'],
      ]),
    );
    const [aloud] = await ideas.rows(`select withdrawn_at from engagement.idea_comment where id = $1`, [
      saidAloud,
    ]);
    expect(aloud).toEqual({ withdrawn_at: null });
  });

  it('is taken back of what they said of services', async () => {
    const author = services.member();
    const serviceId = await services.add('Letters');
    const waits = await services.review(serviceId, author);
    await services.rows(`update engagement.service_review set standing = 'held' where id = $1`, [waits]);
    const leaving = services.house.container.get(TakeReviewsBack);
    expect(await leaving.of(author.memberId!)).toEqual([waits]);
    expect(await leaving.of(author.memberId!)).toEqual([waits]);
    expect(await services.rows(TAKEN_BACK)).toEqual([{ id: waits }]);
  });
});
