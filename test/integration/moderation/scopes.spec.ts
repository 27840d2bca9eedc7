import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DecideAppeal } from '#application/moderation/appeals/decide-appeal';
import { FileAppeal } from '#application/moderation/appeals/file-appeal';
import { ClaimItem } from '#application/moderation/review/claim-item';
import { DecideItem } from '#application/moderation/review/decide-item';
import { ReviewCaseReader } from '#application/moderation/review/review-case.reader';
import { NoteMember } from '#application/moderation/sanctions/note-member';
import { SanctionMember } from '#application/moderation/sanctions/sanction-member';
import type { AppealId } from '#domain/moderation/appeals/appeal';
import { Actor, type Grant, type Permission } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { LESSER_MEASURES } from '#infrastructure/moderation/appeals/appeals.module';
import { DECISION_ROWS, READ_DECISION, READ_MEMBER_FILE } from '#infrastructure/moderation/moderation.module';
import { QUEUE_COUNTS, REVIEW_QUEUE } from '#infrastructure/moderation/review/review.module';
import { codeOf } from '../../support/refusal.ts';
import { openQueueHouse, type QueueHouse } from './queue-house.ts';

let house: QueueHouse;
let everywhere: Actor;
let manager: Actor;
beforeAll(async () => {
  house = await openQueueHouse();
  everywhere = await house.actor('moderator');
  manager = await house.actor('community_manager');
});
afterAll(() => house.close());

const statement = { template: 'masquage-injure' };
const facts = 'They wrote insults to three members on Monday evening.';

/** A reply that somebody reported, and a moderator of its category alone. */
async function reported() {
  const made = await house.reply();
  await house.report(await house.actor(), made.target);
  const local = await house.actor('moderator', { categories: [made.category.id] });
  return { ...made, local };
}
async function hide(by: Actor, target: { kind: string; id: string }, more: object = {}) {
  const { id: itemId } = await house.caseOf(target);
  await house.get(ClaimItem).execute({ actor: by, itemId });
  const { version } = await house.caseOf(target);
  const read = await house.markOf(target);
  const decision = { itemId, version, read, action: 'hide', path: 'review', statement, ...more } as const;
  return house.get(DecideItem).execute({ actor: by, ...decision });
}
/** With rights that reach one category, however they came to them. */
const limited = (categoryId: string, ...permissions: Permission[]) =>
  Actor.member(
    manager.memberId!,
    'community_manager',
    new Map<Permission, Grant>(permissions.map((one) => [one, new Set([categoryId])])),
    [],
  );

describe('a right that ends at a category', () => {
  it('decides of pieces there, and befalls nobody', async () => {
    const { local, target, author } = await reported();
    const befalls = { step: 'avertissement', facts };
    expect(await codeOf(hide(local, target, { befalls }))).toBe('moderation.measure-too-grave');
    expect(await house.decisionsOn(author)).toEqual([]);
    const { id } = await house.caseOf(target);
    expect(await house.get(ReviewCaseReader).execute(local, id)).toMatchObject({ steps: [] });
    await hide(local, target);
    expect((await house.decisionsOn(target)).map(({ action }) => action)).toEqual(['hide']);
  });

  it('reaches no whole member: no sanction, note or file', async () => {
    const { author, category } = await reported();
    const memberId = author.id as MemberId;
    const by = limited(category.id, 'sanction.read', 'sanction.warn', 'sanction.exclude');
    for (const step of ['rappel', 'exclusion-definitive'])
      expect(await codeOf(house.get(SanctionMember).execute({ actor: by, memberId, step, facts }))).toBe(
        'access.not-allowed',
      );
    const note = { memberId, text: 'To be watched.' };
    expect(await codeOf(house.get(NoteMember).execute({ actor: by, ...note }))).toBe('access.not-allowed');
    const read = (actor: Actor) => house.get(READ_MEMBER_FILE).execute(actor, memberId, null);
    expect(await codeOf(read(by))).toBe('access.not-allowed');
    expect(await codeOf(read(everywhere))).toBeNull();
  });

  it('reads the decisions there alone, one by one and in lists', async () => {
    const [here, elsewhere] = [await reported(), await reported()];
    for (const { target } of [here, elsewhere]) await hide(everywhere, target);
    const memberId = here.author.id as MemberId;
    await house.get(SanctionMember).execute({ actor: everywhere, memberId, step: 'rappel', facts });
    const listed = (await house.get(DECISION_ROWS).latest(here.local, {})).items;
    expect(listed.map(({ targetId }) => targetId)).toEqual([here.target.id]);
    const [ours] = listed;
    const read = (actor: Actor, ref: string) => house.get(READ_DECISION).execute({ actor, ref, key: null });
    expect((await read(here.local, ours!.id))?.as).toBe('staff');
    expect(await read(elsewhere.local, ours!.id)).toBeNull();
    const all = await house.get(DECISION_ROWS).latest(everywhere, { subjectId: memberId });
    const reminder = all.items.find(({ action }) => action === 'remind')!;
    expect(reminder.categoryId).toBeNull();
    expect(await read(here.local, reminder.id)).toBeNull();
  });

  it('shows of an author’s past what was decided there', async () => {
    const here = await reported();
    const memberId = here.author.id as MemberId;
    await house.get(SanctionMember).execute({ actor: everywhere, memberId, step: 'rappel', facts });
    const { id } = await house.caseOf(here.target);
    const past = async (by: Actor) => (await house.get(ReviewCaseReader).execute(by, id)).item.decisions;
    expect((await past(everywhere)).map(({ action }) => action)).toEqual(['remind']);
    expect(await past(here.local)).toEqual([]);
  });

  it('knows of what was decided before of the same member what was decided there', async () => {
    const here = await reported();
    const memberId = here.author.id as MemberId;
    await house.get(SanctionMember).execute({ actor: everywhere, memberId, step: 'rappel', facts });
    const { decisionId } = await hide(everywhere, here.target);
    await house.get(SanctionMember).execute({ actor: everywhere, memberId, step: 'avertissement', facts });
    const before = async (by: Actor, most = 10) =>
      (await house.get(DECISION_ROWS).before(by, decisionId, most)).map(({ action }) => action);
    expect(await before(everywhere)).toEqual(['remind']);
    expect(await before(everywhere, 0)).toEqual([]);
    expect(await before(here.local)).toEqual([]);
    expect(await codeOf(before(await house.actor()))).toBe('access.not-allowed');
  });

  it('judges complaints there alone', async () => {
    const [here, elsewhere] = [await reported(), await reported()];
    const { decisionId } = await hide(manager, here.target);
    const appealId = await appealOn(decisionId, here.author.id);
    const appeals = (by: Actor) => house.get(DECISION_ROWS).appeals(by);
    const count = (by: Actor) => house.get(DECISION_ROWS).openAppeals(by);
    expect((await appeals(here.local)).open.map(({ id }) => id)).toEqual([appealId]);
    const queued = async (by: Actor) =>
      (await house.get(REVIEW_QUEUE).execute(by, { kind: 'appeal' })).items.map(({ targetId }) => targetId);
    expect([await queued(here.local), await queued(elsewhere.local)]).toEqual([[appealId], []]);
    expect([await count(here.local), await count(elsewhere.local)]).toEqual([1, 0]);
    expect((await appeals(elsewhere.local)).open).toEqual([]);
    expect(await codeOf(house.get(LESSER_MEASURES).execute(elsewhere.local, decisionId))).toBe(
      'access.not-allowed',
    );
    const judge = (actor: Actor) =>
      house.get(DecideAppeal).execute({ actor, appealId, outcome: 'rejected', reply: facts });
    expect(await codeOf(judge(elsewhere.local))).toBe('moderation.appeal-not-found');
    expect(await codeOf(judge(here.local))).toBeNull();
    expect((await appeals(here.local)).decided.items.map(({ id }) => id)).toEqual([appealId]);
    expect((await appeals(elsewhere.local)).decided.items).toEqual([]);
  });

  it('leads from a complaint to its case who may open that alone', async () => {
    const [here, elsewhere] = [await reported(), await reported()];
    const { id } = await house.caseOf(here.target);
    const { decisionId } = await hide(manager, here.target);
    const caseFor = (by: Actor) => house.get(ReviewCaseReader).ofDecision(by, decisionId);
    expect([await caseFor(here.local), await caseFor(everywhere)]).toEqual([id, id]);
    expect([await caseFor(elsewhere.local), await caseFor(await house.actor())]).toEqual([null, null]);
    const barred = [here.local.memberId];
    await house.sql.rows('update moderation.review_item set barred = $2::uuid[] where id = $1', [id, barred]);
    expect(await caseFor(here.local)).toBeNull();
    const other = await house.actor('moderator', { categories: [here.category.id] });
    expect(await caseFor(other)).toBe(id);
    await house.sql.rows(
      `update community.topic set category_id = $2 where id = (select topic_id from community.post where id = $1)`,
      [here.target.id, elsewhere.category.id],
    );
    expect([await caseFor(other), await caseFor(everywhere)]).toEqual([null, id]);
  });

  it('follows what it reaches: a topic that moves takes its cases with it', async () => {
    const [here, there] = [await reported(), await reported()];
    const { id } = await house.caseOf(here.target);
    const queued = async (by: Actor) =>
      (await house.get(REVIEW_QUEUE).execute(by, {})).items.map(({ targetId }) => targetId);
    const read = (by: Actor) => codeOf(house.get(ReviewCaseReader).execute(by, id));
    expect(await queued(here.local)).toEqual([here.target.id]);
    expect(await read(here.local)).toBeNull();
    await house.sql.rows(`update community.topic set category_id = $1 where id = $2`, [
      there.category.id,
      here.topic.id,
    ]);
    expect(await read(here.local)).toBe('moderation.item-not-found');
    expect(await codeOf(hide(here.local, here.target))).toBe('moderation.item-not-found');
    await house.tell({
      name: 'community.topic-changed.v1',
      at: '2026-03-02T09:00:00.000Z',
      topicId: here.topic.id,
      change: 'moved',
      by: null,
      otherTopicId: null,
      formerCategoryId: here.category.id,
      formerTags: [],
      restriction: null,
      decisionId: null,
    } as never);
    expect(await queued(here.local)).toEqual([]);
    expect((await queued(there.local)).sort()).toEqual([here.target.id, there.target.id].sort());
    expect(await read(there.local)).toBeNull();
  });

  it('follows who may read: a category that is for others takes the cases of what is written in it with it', async () => {
    const here = await reported();
    const circle = async () =>
      (await house.sql.row<{ audience: string }>(
        `select audience from moderation.review_item where target_id = $1`,
        [here.target.id],
      ))!.audience;
    const before = await circle();
    await house.sql.rows(`update community.topic set audience = 'staff' where id = $1`, [here.topic.id]);
    expect(await circle()).toBe(before);
    await house.tell({
      name: 'community.category-audience-changed.v1',
      at: '2026-03-02T09:00:00.000Z',
      categoryId: here.category.id,
      audience: 'staff',
      former: before,
    } as never);
    expect([before, await circle()]).toEqual([expect.not.stringMatching('staff'), 'staff']);
  });
});

describe('the rank of an author', () => {
  it('is that of their office, before the rest of the house has heard of it', async () => {
    const { target, author } = await reported();
    await house.sql.rows(
      `insert into moderation.role_assignment (member_id, role, assigned_at) values ($1, 'administrator', now())`,
      [author.id],
    );
    expect(await codeOf(hide(manager, target))).toBe('moderation.outranked');
    expect(await house.decisionsOn(target)).toEqual([]);
  });
});

describe('what was decided about oneself', () => {
  it('is in no list of the team', async () => {
    const { target } = await reported();
    const colleague = await house.actor('moderator');
    await house.sql.rows(`update community.post set author_id = $1 where id = $2`, [
      colleague.memberId,
      target.id,
    ]);
    await house.sql.rows(`update moderation.review_item set subject_id = $1 where target_id = $2`, [
      colleague.memberId,
      target.id,
    ]);
    const { decisionId } = await hide(manager, target);
    const appealId = await appealOn(decisionId, colleague.memberId!);
    const seen = async (by: Actor) => {
      const rows = house.get(DECISION_ROWS);
      const [decisions, { open }] = await Promise.all([rows.latest(by, {}), rows.appeals(by)]);
      const queue = await house.get(REVIEW_QUEUE).execute(by, { view: 'decided' });
      return [
        decisions.items.some(({ id }) => id === decisionId),
        open.some(({ id }) => id === appealId),
        queue.items.some(({ targetId }) => targetId === target.id),
      ];
    };
    expect(await seen(everywhere)).toEqual([true, true, true]);
    expect(await seen(colleague)).toEqual([false, false, false]);
    const file = house.get(READ_MEMBER_FILE).execute(colleague, colleague.memberId!, null);
    expect(await codeOf(file)).toBe('access.not-allowed');
  });
});

describe('a case of what one does not read', () => {
  const inside = (by: Actor) =>
    Actor.member(by.memberId!, by.role, grantsOf(by), ['public', 'members', 'group:panel']);
  const grantsOf = (by: Actor) =>
    new Map<Permission, Grant>(
      (['review.read', 'review.decide', 'decision.read', 'appeal.decide', 'report.file'] as const).flatMap(
        (one) => (by.may(one) ? [[one, 'everywhere'] as const] : []),
      ),
    );

  it('is in no queue of theirs, and cannot be opened, counted, claimed or decided', async () => {
    const { target } = await house.reply({ audience: 'group:panel' });
    const member = inside(await house.actor('moderator'));
    await house.report(member, target);
    const { id: itemId, version } = await house.caseOf(target);
    const [outside, within] = [await house.actor('moderator'), inside(await house.actor('moderator'))];
    const queued = async (by: Actor) =>
      (await house.get(REVIEW_QUEUE).execute(by, { limit: 100 })).items.some(({ id }) => id === itemId);
    expect([await queued(outside), await queued(within)]).toEqual([false, true]);
    const open = async (by: Actor) => (await house.get(QUEUE_COUNTS).execute(by)).open;
    expect((await open(within)) - (await open(outside))).toBe(1);
    const decision = { itemId, version, read: await house.markOf(target), path: 'review' } as const;
    for (const refused of [
      house.get(ReviewCaseReader).execute(outside, itemId),
      house.get(ClaimItem).execute({ actor: outside, itemId }),
      house
        .get(DecideItem)
        .execute({ actor: outside, ...decision, action: 'keep', answer: 'Nothing is wrong.' }),
    ])
      expect(await codeOf(refused)).toBe('moderation.item-not-found');
    expect(await codeOf(house.get(ReviewCaseReader).execute(within, itemId))).toBeNull();
    const { decisionId } = await hide(within, target);
    const content = async (actor: Actor) =>
      (await house.get(READ_DECISION).execute({ actor, ref: decisionId, key: null }))?.content?.text;
    expect([await content(outside), await content(within)]).toEqual([undefined, 'Vous êtes nuls.']);
  });
});

async function appealOn(decisionId: string, authorId: string): Promise<AppealId> {
  const text = 'This was a quotation, not an insult of mine.';
  const author = Actor.member(authorId as MemberId, 'member', new Map(), []);
  const filed = { actor: author, ref: decisionId, key: null, text, language: 'fr' } as const;
  await house.get(FileAppeal).execute(filed);
  const row = await house.sql.row<{ id: AppealId }>(
    `select id from moderation.appeal where decision_id = $1`,
    [decisionId],
  );
  return row!.id;
}
