import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { LookAgain } from '#application/moderation/consumers/look-again';
import { RaiseFlaggedWords } from '#application/moderation/consumers/raise-flagged-words';
import { RaiseLeftPassage } from '#application/moderation/consumers/raise-left-passage';
import { RaiseNewAccounts } from '#application/moderation/consumers/raise-new-accounts';
import type { ContentRef } from '#domain/moderation/decisions/ids';
import { CONTENT_KINDS } from '#infrastructure/moderation/moderation.module';
import { REVIEW_INTAKE } from '#infrastructure/moderation/review/review.module';
import { waitingForLock } from '../community/accounts/accounts-house.ts';
import { openQueueHouse, type QueueHouse } from './queue-house.ts';

jest.setTimeout(60_000);
let house: QueueHouse;
beforeAll(async () => {
  house = await openQueueHouse();
});
afterAll(() => house.close());

/** While somebody else has the turn of that piece, and what is done waits for it, the piece changes. */
async function changedBefore(target: ContentRef, opens: () => Promise<void>, change: () => Promise<unknown>) {
  let end = () => {};
  const ends = new Promise<void>((resolve) => (end = resolve));
  let holding: Promise<void> = Promise.resolve();
  await new Promise<void>((isHeld) => {
    holding = house.unitOfWork.run(async () => {
      await house.get(REVIEW_INTAKE).takeTurn(target);
      isHeld();
      await ends;
    });
  });
  const opened = house.unitOfWork.run(opens);
  await waitingForLock(house as never);
  await change();
  end();
  await Promise.all([holding, opened]);
}

const placeOf = async ({ id }: ContentRef) =>
  (
    await house.sql.rows<{ title: string; category_id: string | null; audience: string }>(
      `select title, category_id, audience from moderation.review_item where target_id = $1`,
      [id],
    )
  ).at(0);

const at = '2026-03-02T09:00:00.000Z';
const ofPiece = (target: ContentRef) => ({ at, targetKind: target.kind, targetId: target.id });
const found = {
  ruleKey: 'promesses',
  action: 'flag',
  severity: 'low',
  field: 'body',
  words: ['sans effort'],
};
const WAYS: Readonly<Record<string, (target: ContentRef) => Promise<void>>> = {
  'words that a rule points at': (target) =>
    house.get(RaiseFlaggedWords).on({ ...ofPiece(target), findings: [found] } as never),
  'a passage that a redaction left': (target) =>
    house.get(RaiseLeftPassage).on({ ...ofPiece(target), passage: 'Barnabé Quatrevents' } as never),
  'a complaint that was right': (target) =>
    new LookAgain(
      {
        appeal: async () => ({ party: 'notifier' }),
        find: async () => ({ targetKind: target.kind, targetId: target.id }),
      } as never,
      { takersOf: async () => [] } as never,
      house.get(CONTENT_KINDS),
      house.get(REVIEW_INTAKE),
    ).on({ appealId: randomUUID(), decisionId: randomUUID(), outcome: 'upheld', at } as never),
};

it.each(Object.keys(WAYS))(
  '%s: the case is opened where the piece stands once its turn has come',
  async (way) => {
    const { target, topic } = await house.reply({ body: 'Barnabé Quatrevents gagne sans effort.' });
    const inner = await house.rows.category(`inner-${topic.id}`, { audience: 'staff' });
    await changedBefore(
      target,
      () => WAYS[way]!(target),
      () =>
        house.sql.rows(
          `update community.topic set category_id = $2, audience = 'staff', title = 'Autre' where id = $1`,
          [topic.id, inner.id],
        ),
    );
    expect(await placeOf(target)).toEqual({ title: 'Autre', category_id: inner.id, audience: 'staff' });
  },
);

it('a new account in doubt is looked at under the name that it has once its turn has come', async () => {
  const { author } = await house.reply();
  const target = { kind: 'profile', id: author.id };
  const raising = new RaiseNewAccounts(
    { doubtOf: async () => 'adresse-jetable' } as never,
    house.get(CONTENT_KINDS),
    house.get(REVIEW_INTAKE),
  );
  await changedBefore(
    target,
    () => raising.on({ memberId: author.id, at } as never),
    () => house.sql.rows(`update community.member set pseudonym = 'Autrement' where id = $1`, [author.id]),
  );
  expect(await placeOf(target)).toMatchObject({ title: 'Autrement' });
});
