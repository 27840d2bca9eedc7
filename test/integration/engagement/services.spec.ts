import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ShownTexts } from '#application/shared/shown-text';
import { printOf, shownBy } from '#interfaces/http/shown-text.request';
import { visitor } from '../../support/actors.ts';
import { insideOf, maskedBy, whileMaskedIn } from '../../support/masked-in.ts';
import { outcome } from './poll-house.ts';
import { ServiceHouse } from './service-house.ts';

jest.setTimeout(120_000);
let house: ServiceHouse;
beforeAll(async () => {
  house = await ServiceHouse.open();
});
afterAll(() => house.close());

const all = {
  serviceId: null,
  order: 'recent',
  stars: null,
  answered: null,
  mine: false,
  cursor: null,
} as const;
const reviewsOf = async (serviceId: string, actor = visitor(), more: object = {}) =>
  (await house.services.reviewList.execute(actor, { ...all, serviceId, ...more })).items;

describe('a service', () => {
  it('is read with the average and the distribution of its published reviews', async () => {
    const id = await house.add('Counsel by video');
    expect(await house.services.servicePage.execute('counsel-by-video')).toEqual({
      id,
      slug: 'counsel-by-video',
      name: 'Counsel by video',
      open: true,
      latestAt: null,
      version: 1,
      description: 'What this service does for people.',
      reviews: 0,
      average: null,
      distribution: [0, 0, 0, 0, 0],
    });
    for (const stars of [5, 4, 4]) await house.review(id, house.member(), { stars });
    expect(await house.services.servicePage.execute(id)).toMatchObject({
      reviews: 3,
      average: 4.33,
      distribution: [0, 0, 0, 2, 1],
      latestAt: expect.any(Date),
    });
    expect(await outcome(house.services.servicePage.execute('no-such-service'))).toBe(
      'engagement.service-not-found',
    );
    expect(await outcome(house.add('Counsel by video'))).toBe('engagement.service-name-taken');
  });

  it('is run by the team alone, and takes no reviews while it is closed', async () => {
    const id = await house.add('Closed for now', false);
    expect(await outcome(house.review(id))).toBe('engagement.service-takes-no-reviews');
    const terms = { name: 'Open again', description: 'What this service does for people.', open: true };
    const change = (actor = house.member()) =>
      house.services.saveService.execute({ actor, serviceId: id, terms });
    expect(await outcome(change())).toBe('access.not-allowed');
    await change(house.agent());
    expect(await outcome(house.review(id))).toBe('done');
  });

  it('is described by one of the team after the other: who read it before another changed it changes nothing', async () => {
    const id = await house.add('Read by two');
    const { version } = await house.services.servicePage.execute(id);
    const change = (description: string, seen?: number) =>
      outcome(
        house.services.saveService.execute({
          actor: house.agent(),
          serviceId: id,
          version: seen,
          terms: { name: 'Read by two', description, open: true },
        }),
      );
    expect(await change('As the first of them put it.', version)).toBe('done');
    expect(await change('As the second of them put it.', version)).toBe('shared.changed-meanwhile');
    expect((await house.services.servicePage.execute(id)).description).toBe('As the first of them put it.');
    expect(await change('As a program has it.')).toBe('done');
  });
});

describe('a review', () => {
  it('is read back as it was written, by everybody', async () => {
    const id = await house.add('Read back');
    const author = house.member();
    const review = await house.review(id, author, {
      stars: 2,
      month: house.month(1),
      body: 'It took **months**, in the end.',
    });
    expect(await reviewsOf(id)).toEqual([
      {
        id: review,
        serviceId: id,
        serviceSlug: 'read-back',
        serviceName: 'Read back',
        stars: 2,
        authorId: author.memberId,
        month: house.month(1),
        editedAt: null,
        standing: 'published',
        html: '<p>It took <strong>months</strong>, in the end.</p>',
        postedAt: expect.any(Date),
        answer: null,
      },
    ]);
    expect(await outcome(house.review(id, visitor()))).toBe('access.sign-in-needed');
    expect(await outcome(house.review(id, house.agent()))).toBe('engagement.reviewed-by-the-house');
  });

  it('is one of each member, service and quarter, of 60 that come at once', async () => {
    const id = await house.add('Once a quarter');
    const author = house.member();
    const told = await Promise.all(Array.from({ length: 60 }, () => outcome(house.review(id, author))));
    expect(told.filter((one) => one === 'done')).toHaveLength(1);
    expect(new Set(told)).toEqual(new Set(['done', 'engagement.already-reviewed']));
    const [row] = await house.rows<{ quarter: string }>(
      'select quarter from engagement.service_review where author_id = $1',
      [author.memberId],
    );
    await expect(
      house.rows(
        `insert into engagement.service_review (id, service_id, author_id, posted_at, stars, month, quarter, source, html,
           plain, standing) values (gen_random_uuid(), $1, $2, now(), 5, $3, $4, 'x', 'x', 'x', 'published')`,
        [id, author.memberId, house.month(), row!.quarter],
      ),
    ).rejects.toMatchObject({ constraint: 'service_review_once' });
  });

  it('is not written anew in place of one that was taken away, withdrawn or not, until that decision falls', async () => {
    const id = await house.add('Judged');
    const author = house.member();
    const reviewId = await house.review(id, author);
    const decision = '0199dddd-0000-7000-8000-0000000000aa';
    await house.decided('hide', reviewId, decision);
    await house.services.withdrawReview.execute({ actor: author, reviewId });
    expect(await outcome(house.review(id, author))).toBe('engagement.already-reviewed');
    await house.overturned('hide', reviewId, decision);
    expect(await outcome(house.review(id, author))).toBe('done');
  });

  it('may be written again for another quarter, and once the former is taken back', async () => {
    const id = await house.add('Again');
    const author = house.member();
    const first = await house.review(id, author);
    expect(
      await outcome(
        house.review(id, author, { month: house.month(4), body: 'Better than the time before.' }),
      ),
    ).toBe('done');
    const edit = (month: string) =>
      house.services.editReview.execute({
        actor: author,
        reviewId: first,
        stars: 1,
        month,
        body: 'Slow, and not clear at all.',
      });
    expect(await outcome(edit(house.month(4)))).toBe('engagement.already-reviewed');
    await house.services.withdrawReview.execute({ actor: author, reviewId: first });
    expect(await outcome(edit(house.month()))).toBe('engagement.review-not-found');
    const body = 'I have thought about it once more.';
    expect(await outcome(house.review(id, author, { body }))).toBe('done');
    expect(await reviewsOf(id)).toHaveLength(2);
  });

  it('takes nothing masked back from forms that were open, of the review and of its answer', async () => {
    const [author, agent] = [house.member(), house.agent()];
    const reviewId = await house.review(await house.add('Masked'), author);
    const named = 'Zelphirine Ocanary was of great help to me.';
    const said = { actor: author, reviewId, stars: 4, month: house.month() };
    const edit = (body: string, shown?: ShownTexts) =>
      outcome(house.services.editReview.execute({ ...said, body, shown }));
    const answer = (text: string, shown?: ShownTexts) =>
      outcome(house.services.answerReview.execute({ actor: agent, reviewId, answer: text, shown }));
    expect([await edit(named), await answer(named)]).toEqual(['done', 'done']);
    for (const table of ['engagement.service_review', 'engagement.review_answer'] as const)
      expect(await maskedBy(house.house, table, 'Zelphirine Ocanary')).toHaveLength(1);
    const [open, now] = [named, '[…] was of great help to me.'].map((text) => shownBy(printOf(text)));
    const other = 'All of you were of great help to me.';
    expect([await edit(named, open), await answer(named, open)]).toEqual([
      'shared.changed-meanwhile',
      'shared.changed-meanwhile',
    ]);
    expect([await edit(other, now), await answer(other, now)]).toEqual(['done', 'done']);
  });

  it('takes nothing masked back with an answer that is sent while it is being masked', async () => {
    const reviewId = await house.review(await house.add('Answered while masked'));
    const [agent, named] = [house.agent(), 'Hildegonde Ocanary was of great help to me.'];
    const answer = (text: string, shown?: ShownTexts) =>
      outcome(house.services.answerReview.execute({ actor: agent, reviewId, answer: text, shown }));
    expect(await answer(named)).toBe('done');
    const sent = await whileMaskedIn(
      insideOf(house.house),
      { table: 'engagement.review_answer', text: 'Hildegonde Ocanary' },
      () => answer(`${named} Thank you.`, shownBy(printOf(named))),
    );
    expect(sent).toBe('shared.changed-meanwhile');
    const { answerSource } = await house.services.reviewToAnswer.execute(agent, reviewId);
    expect(answerSource).toBe('[…] was of great help to me.');
  });

  it('says that it was changed, and when; others cannot change it', async () => {
    const id = await house.add('Changed');
    const author = house.member();
    const reviewId = await house.review(id, author);
    const edit = (actor = author) =>
      house.services.editReview.execute({
        actor,
        reviewId,
        stars: 1,
        month: house.month(),
        body: 'Slow, and not clear at all.',
      });
    expect(await outcome(edit(house.member()))).toBe('engagement.review-not-found');
    await edit();
    expect(await reviewsOf(id)).toMatchObject([
      { stars: 1, html: '<p>Slow, and not clear at all.</p>', editedAt: expect.any(Date) },
    ]);
    expect((await house.services.ownReview.execute(author, reviewId)).source).toBe(
      'Slow, and not clear at all.',
    );
    expect(await outcome(house.services.ownReview.execute(house.member(), reviewId))).toBe(
      'engagement.review-not-found',
    );
  });

  it.each([
    ['more than is drawn', `${'>>>>>>>>>>\n'.repeat(89)}> a`, 'text.too-laden'],
    ['words that a rule refuses since', 'Une bande de minables.', 'request.invalid'],
  ])('gets other stars where its text stands from before: %s', async (_which, stands, refused) => {
    const id = await house.add(`Stands: ${refused}`);
    const author = house.member();
    const reviewId = await house.review(id, author);
    await house.rows(`update engagement.service_review set source = $2 where id = $1`, [reviewId, stands]);
    const edit = (body: string) =>
      outcome(
        house.services.editReview.execute({ actor: author, reviewId, stars: 2, month: house.month(), body }),
      );
    expect([await edit(`${stands}.`), await edit(stands)]).toEqual([refused, 'done']);
    expect(await reviewsOf(id)).toMatchObject([{ stars: 2 }]);
  });

  it('is told to its author once it is answered, once, with the way to it', async () => {
    const [author, agent, other] = [house.member(), house.agent(), house.agent()];
    await house.known([author, agent, other]);
    const id = await house.add('Told of');
    const reviewId = await house.review(id, author);
    await house.answer(reviewId, agent);
    await house.answer(reviewId, other);
    await house.notify();
    await house.notify();
    const { items } = await house.house.app.community.notifications.execute(author, {});
    expect(items).toMatchObject([
      { kinds: ['service-review'], count: 1, piece: { of: 'service-review', key: id, state: null } },
    ]);
    expect((await house.house.app.community.notifications.execute(agent, {})).items).toEqual([]);
    expect(await house.services.servicePage.execute(items[0]!.piece!.key)).toMatchObject({ slug: 'told-of' });
  });

  it('is answered by the team alone, and answered anew in the same place', async () => {
    const id = await house.add('Answered');
    const reviewId = await house.review(id);
    expect(await outcome(house.answer(reviewId, house.member()))).toBe('access.not-allowed');
    const before = await house.services.reviewsWaiting.execute(house.agent());
    await house.answer(reviewId);
    const other = house.agent();
    await house.answer(reviewId, other);
    expect(await house.services.reviewsWaiting.execute(other)).toBe(before - 1);
    expect(await reviewsOf(id)).toMatchObject([
      { answer: { authorId: other.memberId, department: null, answeredAt: expect.any(Date) } },
    ]);
    expect(await reviewsOf(id, visitor(), { answered: false })).toEqual([]);
    expect(await house.services.reviewToAnswer.execute(other, reviewId)).toMatchObject({
      answerSource: 'Thank you: here is what we will change.',
    });
  });

  it('is not answered over what another of the team answered meanwhile', async () => {
    const id = await house.add('Answered by two');
    const reviewId = await house.review(id);
    const answer = (text: string, seen: Date | null) =>
      outcome(house.services.answerReview.execute({ actor: house.agent(), reviewId, answer: text, seen }));
    const read = async () => (await house.services.reviewToAnswer.execute(house.agent(), reviewId)).answer;
    expect(await answer('What the first says of it.', null)).toBe('done');
    const first = (await read())!;
    expect(await answer('What the second says of it.', null)).toBe('shared.changed-meanwhile');
    expect(await answer('What the second says of it.', new Date(0))).toBe('shared.changed-meanwhile');
    expect(await read()).toEqual(first);
    expect(await answer('What both say of it.', first.answeredAt)).toBe('done');
    expect((await read())!.html).toContain('What both say of it.');
    const other = await house.review(id);
    expect(
      await outcome(
        house.services.answerReview.execute({
          actor: house.agent(),
          reviewId: other,
          answer: 'What stood there is gone.',
          seen: first.answeredAt,
        }),
      ),
    ).toBe('shared.changed-meanwhile');
  });

  it('is hidden by a decision from everybody but its author, counts no more, and is back when it falls', async () => {
    const id = await house.add('Hidden');
    const author = house.member();
    const reviewId = await house.review(id, author, { stars: 1 });
    const decision = '0199eeee-1111-7000-8000-000000000001';
    for (let twice = 0; twice < 2; twice++) await house.decided('hide', reviewId, decision);
    expect([await reviewsOf(id), await reviewsOf(id, house.agent())]).toEqual([[], []]);
    expect(await reviewsOf(id, author)).toMatchObject([{ standing: 'hidden' }]);
    expect(await house.services.servicePage.execute(id)).toMatchObject({ reviews: 0, average: null });
    expect(await outcome(house.answer(reviewId))).toBe('engagement.review-not-found');
    await house.overturned('hide', reviewId, decision);
    expect(await reviewsOf(id)).toHaveLength(1);
    await house.decided('delete', reviewId, decision);
    expect(await reviewsOf(id, author)).toEqual([]);
  });

  it('waits on where its author corrected it after it was read and approved, and is raised anew', async () => {
    const id = await house.add('Corrected');
    const reviewId = await house.review(id, house.member());
    const hold = '0199eeee-2222-7000-8000-000000000001';
    await house.decided('hold', reviewId, hold);
    await house.decided('approve', reviewId, '0199eeee-2222-7000-8000-000000000002', 'of-other-words');
    expect(await reviewsOf(id)).toEqual([]);
    const held = await house.rows<{ why: string }>(
      `select payload->>'why' as why from platform.outbox
       where name = 'engagement.content-held.v1' and payload->>'targetId' = $1`,
      [reviewId],
    );
    expect(held).toEqual([{ why: 'texte-corrige' }]);
    await house.overturned('hold', reviewId, hold);
    expect(await reviewsOf(id)).toEqual([]);
    await house.decided('approve', reviewId, '0199eeee-2222-7000-8000-000000000003');
    expect(await reviewsOf(id)).toHaveLength(1);
  });

  it('stands in lists in the order that is asked for, page after page, none twice', async () => {
    const id = await house.add('In order');
    for (let turn = 0; turn < 45; turn++) await house.review(id, house.member(), { stars: 1 + (turn % 5) });
    for (const [order, sign] of [
      ['recent', 0],
      ['best', -1],
      ['worst', 1],
    ] as const) {
      const seen: { id: string; stars: number; postedAt: Date }[] = [];
      for (let cursor: string | null = null, pages = 0; pages < 10; pages++) {
        const page: Awaited<ReturnType<typeof house.services.reviewList.execute>> =
          await house.services.reviewList.execute(visitor(), { ...all, serviceId: id, order, cursor });
        seen.push(...page.items);
        cursor = page.next;
        if (cursor === null) break;
      }
      expect(new Set(seen.map((one) => one.id)).size).toBe(45);
      expect(seen).toHaveLength(45);
      const sorted = seen.toSorted(
        (a, b) => sign * (a.stars - b.stars) || b.postedAt.getTime() - a.postedAt.getTime(),
      );
      expect(seen.map(({ stars }) => stars)).toEqual(sorted.map(({ stars }) => stars));
    }
    expect(await reviewsOf(id, visitor(), { stars: 3 })).toHaveLength(9);
    expect(await outcome(reviewsOf(id, visitor(), { cursor: 'broken' }))).toBe('cursor.broken');
  });

  it('is found on its page among the latest of its service, however many came after it', async () => {
    const id = await house.add('Asked by many');
    const written: string[] = [];
    for (let at = 0; at < 45; at += 1) {
      written.push(await house.review(id, house.member()));
      await house.rows(
        `update engagement.service_review set posted_at = posted_at + make_interval(secs => $2) where id = $1`,
        [written.at(-1), at],
      );
    }
    const latest = written.toReversed();
    const placeOf = (review: string) => house.services.reviewPlace.execute(visitor(), review);
    expect([await placeOf(latest[0]!), await placeOf(latest[19]!)]).toEqual([null, null]);
    for (const at of [20, 31, 44]) {
      const cursor = await placeOf(latest[at]!);
      const shown = (await reviewsOf(id, visitor(), { cursor })).map<string>((one) => one.id);
      expect(shown.indexOf(latest[at]!)).toBe(10);
    }
    expect(await placeOf('not-an-id')).toBeNull();
  });

  it('leaves as a table for the team alone', async () => {
    const rows: unknown[] = [];
    for await (const page of house.services.reviewExport.execute(house.agent())) rows.push(...page);
    const [{ count }] = (await house.rows(
      `select count(*)::int as count from engagement.service_review where standing = 'published'`,
    )) as [{ count: number }];
    expect(rows).toHaveLength(count);
    const refused = async () => {
      for await (const page of house.services.reviewExport.execute(house.member())) rows.push(...page);
    };
    expect(await outcome(refused())).toBe('access.not-allowed');
  });
});
