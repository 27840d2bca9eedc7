import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { REVIEW_ITEMS } from '#infrastructure/moderation/review/review.module';
import { waitingForLock } from '../community/accounts/accounts-house.ts';
import { openQueueHouse, type QueueHouse } from './queue-house.ts';

jest.setTimeout(60_000);
let house: QueueHouse;
beforeAll(async () => {
  house = await openQueueHouse();
});
afterAll(() => house.close());

/** Two cases of one category and of one topic; the one whose id is greater stands before the other, in the table and in every index. */
async function cases() {
  const [first, last] = [randomUUID(), randomUUID()].sort() as [string, string];
  const [categoryId, topicId] = [randomUUID(), randomUUID()];
  for (const [place, id] of [last, first].entries())
    await house.sql.rows(
      `insert into moderation.review_item (id, kind, target_kind, target_id, title, status, score, priority, raised_at, due_at,
         category_id, part_of_kind, part_of_id)
       values ($1, 'report', 'post', $4, '', 'open', 1, 1, now(), now(), $2, 'topic', $3)`,
      [id, categoryId, topicId, `${place}-${id}`],
    );
  return { first, last, categoryId, topicId };
}

/** Somebody holds a case until `letGo`. */
async function hold(id: string) {
  let letGo = () => {};
  const until = new Promise<void>((resolve) => (letGo = resolve));
  let holding: Promise<void> = Promise.resolve();
  await new Promise<void>((isHeld) => {
    holding = house.unitOfWork.run(async () => {
      await house.sql.rows(`select id from moderation.review_item where id = $1 for update`, [id]);
      isHeld();
      await until;
    });
  });
  return () => {
    letGo();
    return holding;
  };
}

it.each(['of a category', 'of a topic'])(
  'all cases %s are held in one order: who waits for the first holds none of the others',
  async (which) => {
    const { first, last, categoryId, topicId } = await cases();
    const letGo = await hold(first);
    const items = house.get(REVIEW_ITEMS);
    const all = house.unitOfWork.run(() =>
      which === 'of a category' ? items.openIn(categoryId) : items.openWithin({ kind: 'topic', id: topicId }),
    );
    await waitingForLock(house as never);
    const free = await house.sql.rows<{ id: string }>(
      `select id from moderation.review_item where id = $1 for update skip locked`,
      [last],
    );
    await letGo();
    expect((await all).map(({ id }) => id)).toEqual([first, last]);
    expect(free).toEqual([{ id: last }]);
  },
);
