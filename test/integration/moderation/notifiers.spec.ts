import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { AdmitLastJudges } from '#application/moderation/appeals/admit-last-judges';
import { DecideAppeal } from '#application/moderation/appeals/decide-appeal';
import { FileAppeal } from '#application/moderation/appeals/file-appeal';
import { DECISION_LETTERS } from '#application/moderation/published/decision-letters.api';
import { ForgetNotifiers } from '#application/moderation/reports/forget-notifiers';
import { ClaimItem } from '#application/moderation/review/claim-item';
import { DecideItem } from '#application/moderation/review/decide-item';
import type { AppealId } from '#domain/moderation/appeals/appeal';
import type { DecisionId } from '#domain/moderation/decisions/ids';
import type { Actor } from '#domain/shared/actor';
import {
  DECISION_KEYS,
  DECISION_ROWS,
  NOTICE_RECORD,
  READ_DECISION,
} from '#infrastructure/moderation/moderation.module';
import { NOTICE, REPORTS, REVIEW_QUEUE } from '#infrastructure/moderation/review/review.module';
import { codeOf } from '../../support/refusal.ts';
import { openQueueHouse, type QueueHouse } from './queue-house.ts';

let house: QueueHouse;
let moderator: Actor;
let judge: Actor;
beforeAll(async () => {
  house = await openQueueHouse();
  moderator = await house.actor('moderator');
  judge = await house.actor('moderator');
});
afterAll(() => house.close());

const text = 'The message names a person and says where they live.';
const reply = 'You are right, the address of a person is in there.';

/** A reply that was reported, and what was decided of it. */
async function decided(reporters: readonly Actor[], action: 'keep' | 'hide' = 'keep') {
  house.wait(25); // mails about notices are counted by the day
  const { target, author } = await house.reply();
  for (const one of reporters) await house.report(one, target);
  const { id: itemId } = await house.caseOf(target);
  await house.get(ClaimItem).execute({ actor: moderator, itemId });
  const { version } = await house.caseOf(target);
  await house.get(DecideItem).execute({
    actor: moderator,
    itemId,
    version,
    action,
    path: 'review',
    read: await house.markOf(target),
    ...(action === 'keep'
      ? { answer: 'It criticises an idea, not a person.' }
      : { statement: { template: 'masquage-injure' } }),
  });
  house.mails.length = 0;
  await house.settle();
  house.wait(1);
  const told = house.mails.filter(({ template }) => template === 'report-decided');
  const links = told.map(({ values }) => values['path']!);
  return { target, author, links };
}
const partsOf = (link: string) => {
  const url = new URL(link, 'https://communaute.example.org');
  return { ref: url.pathname.split('/').at(-1)!, key: url.searchParams.get('cle') };
};
const file = (link: string, by: Actor = house.visitor) =>
  house.get(FileAppeal).execute({ actor: by, ...partsOf(link), text, language: 'fr' });
const page = (link: string, by: Actor = house.visitor) =>
  house.get(READ_DECISION).execute({ actor: by, ...partsOf(link) });
const appealOn = async ({ id }: { id: string }) =>
  (await house.sql.row<{ id: AppealId; email: string | null; appellant_id: string | null }>(
    `select a.id, a.email, a.appellant_id from moderation.appeal a join moderation.decision d on d.id = a.decision_id
     where d.target_id = $1 order by a.filed_at desc, a.id desc limit 1`,
    [id],
  ))!;
const decide = (appealId: AppealId, by: Actor, outcome = 'upheld') =>
  house.get(DecideAppeal).execute({ actor: by, appealId, outcome, reply });

describe('whoever gave notice', () => {
  it('contests what became of it by the link of the mail alone, once, and is answered where the notice came from', async () => {
    const { target, links } = await decided([house.visitor]);
    expect(links).toEqual([expect.stringMatching(/^\/decisions\/\d+\?cle=/)]);
    expect(await page(links[0]!)).toMatchObject({
      as: 'notifier',
      mayAppeal: true,
      asksAddress: false,
      notice: { answer: 'It criticises an idea, not a person.' },
    });
    expect(await codeOf(file(links[0]!.split('?')[0]!))).toBe('moderation.decision-not-found');
    await file(links[0]!);
    expect(await codeOf(file(links[0]!))).toBe('moderation.already-appealed');
    expect(await appealOn(target)).toMatchObject({ email: 'lou@example.org', appellant_id: null });
  });

  it('is told what was masked in what they say; so is whoever answers', async () => {
    const { target, links } = await decided([house.visitor]);
    const number = '1 85 03 78 006 084 59';
    const command = { actor: house.visitor, ...partsOf(links[0]!), language: 'fr' } as const;
    const filed = await house
      .get(FileAppeal)
      .execute({ ...command, text: `${text} Mon numéro : ${number}.` });
    expect(filed).toEqual({ masked: true });
    const { id: appealId } = await appealOn(target);
    const said = `${reply} Nous n’avons pas besoin de ${number}.`;
    const actor = await house.actor('moderator');
    expect(
      await house.get(DecideAppeal).execute({ actor, appealId, outcome: 'rejected', reply: said }),
    ).toEqual({ masked: true, stands: false });
    expect(
      await house.sql.row('select text, reply from moderation.appeal where id = $1', [appealId]),
    ).toEqual({
      text: `${text} Mon numéro : •••••.`,
      reply: `${reply} Nous n’avons pas besoin de •••••.`,
    });
  });

  it('does so within six months', async () => {
    const { links } = await decided([house.visitor]);
    house.wait(24 * 190);
    expect(await codeOf(file(links[0]!))).toBe('moderation.appeal-too-late');
    house.wait(24 * -190);
  });

  it('is told nothing of what others wrote, nor the reasons that the author was given', async () => {
    const [one, two] = [await house.actor('member', { trust: 1 }), await house.actor('member', { trust: 1 })];
    const { links } = await decided([one, two], 'hide');
    await file(links[0]!);
    await file(links[1]!);
    const read = await page(links[1]!.split('?')[0]!, two);
    expect(read).toMatchObject({ as: 'notifier', mayAppeal: false, content: null });
    expect(read!.appeals).toHaveLength(1);
    expect(read!.decision).toMatchObject({
      action: 'hide',
      statement: null,
      decidedBy: null,
      subjectId: null,
    });
    expect(await page(links[1]!.split('?')[0]!, await house.actor('member'))).toBeNull();
  });

  it('is judged by somebody else than who decided; upheld, the content comes back into the queue', async () => {
    const { target, links } = await decided([house.visitor]);
    await file(links[0]!);
    const { id } = await appealOn(target);
    expect(await codeOf(decide(id, moderator))).toBe('moderation.not-another-judge');
    expect(await codeOf(decide(id, judge, 'partially-upheld'))).toBe('moderation.lesser-needed');
    await decide(id, judge);
    expect((await house.caseOf(target)).status).toBe('decided');
    await house.settle();
    expect(await house.caseOf(target)).toMatchObject({ status: 'open', whys: ['contestation'] });
    expect(await house.get(DECISION_LETTERS).ofAppeal(id)).toMatchObject({
      to: { email: 'lou@example.org' },
      letter: 'appeal-answered',
      values: { outcome: 'again', reply },
    });
  });

  it('and is right is not answered again by who decided first, unless nobody else is there', async () => {
    const { target, links } = await decided([house.visitor]);
    await file(links[0]!);
    await decide((await appealOn(target)).id, judge);
    await house.settle();
    const { id: itemId } = await house.caseOf(target);
    const claim = (actor: Actor) => codeOf(house.get(ClaimItem).execute({ actor, itemId }));
    expect(await claim(moderator)).toBe('moderation.not-another-judge');
    const others = `id in (select member_id from moderation.role_assignment where role <> 'member') and id <> $1`;
    await house.sql.rows(`update community.member set status = 'banned' where ${others}`, [
      moderator.memberId,
    ]);
    await house.get(AdmitLastJudges).execute();
    expect(await claim(moderator)).toBeNull();
    await house.sql.rows(`update community.member set status = 'active' where ${others}`, [
      moderator.memberId,
    ]);
  });

  it('of the team does not judge what the author says against it', async () => {
    const notifier = await house.actor('moderator');
    const { target } = await decided([notifier], 'hide');
    const [{ id: decisionId }] = (await house.sql.rows<{ id: DecisionId }>(
      `select id from moderation.decision where target_id = $1`,
      [target.id],
    )) as [{ id: DecisionId }];
    const key = await house.get(DECISION_KEYS).sign({ decisionId, party: 'author', reportId: null });
    await house.get(FileAppeal).execute({ actor: house.visitor, ref: decisionId, key, text, language: 'fr' });
    const { id } = await appealOn(target);
    expect(await codeOf(decide(id, notifier))).toBe('moderation.not-another-judge');
    const { items } = await house.get(REVIEW_QUEUE).execute(notifier, { kind: 'appeal', limit: 100 });
    expect(items.map(({ targetId }) => targetId)).not.toContain(id);
    expect(await codeOf(decide(id, judge))).toBeNull();
  });

  it('who finds a measure too mild does not lift it by being right', async () => {
    const { target, links } = await decided([house.visitor], 'hide');
    await file(links[0]!);
    await decide((await appealOn(target)).id, judge);
    await house.settle();
    expect((await house.decisionsOn(target)).map(({ overturned_at }) => overturned_at)).toEqual([null]);
    expect((await house.caseOf(target)).status).toBe('open');
  });

  describe('whose measure fell', () => {
    const contestedByAuthor = async (target: { id: string }, action = 'hide') => {
      const [{ id: decisionId }] = (await house.sql.rows<{ id: DecisionId }>(
        `select d.id from moderation.decision d join moderation.review_item i on i.id = d.review_item_id
         where i.target_id = $1 and d.action = $2`,
        [target.id, action],
      )) as [{ id: DecisionId }];
      const key = await house.get(DECISION_KEYS).sign({ decisionId, party: 'author', reportId: null });
      await house
        .get(FileAppeal)
        .execute({ actor: house.visitor, ref: decisionId, key, text, language: 'fr' });
      return (await appealOf(decisionId)).id;
    };
    const appealOf = async (decisionId: string) =>
      (await house.sql.row<{ id: AppealId }>(`select id from moderation.appeal where decision_id = $1`, [
        decisionId,
      ]))!;
    const told = () => house.mails.filter(({ template }) => template === 'report-overturned');
    const noticeOf = async (by: Actor, target: { id: string }) => {
      const { number } = (await house.sql.row<{ number: string }>(
        `select number from moderation.report where target_id = $1 and reporter_id = $2`,
        [target.id, by.memberId],
      ))!;
      return house.get(NOTICE).execute(by, number, null);
    };
    const recordOf = (by: Actor) => house.get(REPORTS).recordOf(by.memberId!, `member:${by.memberId!}`);

    it('reads so, has one letter that leads to their notice, and was not right from then on', async () => {
      const [one, two] = [
        await house.actor('member', { trust: 1 }),
        await house.actor('member', { trust: 1 }),
      ];
      const { target } = await decided([one, two], 'hide');
      expect(await recordOf(one)).toEqual({ agreed: 1, judged: 1 });
      expect((await noticeOf(one, target))!.outcome).toMatchObject({ what: 'restricted' });
      const appealId = await contestedByAuthor(target);
      await decide(appealId, judge, 'rejected').then(() => house.settle());
      expect(told()).toHaveLength(0);
      expect((await noticeOf(one, target))!.outcome).toMatchObject({ what: 'restricted' });

      const { target: other } = await decided([one, two], 'hide');
      await decide(await contestedByAuthor(other), judge);
      await house.settle();
      expect(await recordOf(one)).toEqual({ agreed: 1, judged: 2 });
      expect(told()).toHaveLength(2);
      for (const { values } of told()) expect(values['path']).toMatch(/^\/signalements\//);
      expect((await noticeOf(one, other))!.outcome).toMatchObject({
        what: 'overturned',
        appealableUntil: null,
      });
      expect(await house.get(NOTICE_RECORD).of(one.memberId!, house.clock.now())).toMatchObject({
        agreed: 1,
        disagreed: 0,
        ignored: 1,
      });
    });

    it('is told once what took its place has fallen too, and not while that stands', async () => {
      const one = await house.actor('member', { trust: 1 });
      const { target } = await decided([one], 'hide');
      const appealId = await contestedByAuthor(target);
      await house.get(DecideAppeal).execute({
        actor: judge,
        appealId,
        outcome: 'partially-upheld',
        reply,
        lesser: { measure: 'edit', facts: 'One sentence was an insult.', text: 'The rest of it, without.' },
      });
      await house.settle();
      expect(told()).toHaveLength(0);
      expect((await noticeOf(one, target))!.outcome).toMatchObject({ what: 'restricted' });
      const [former, instead] = await house.sql.rows<{ id: string; number: number }>(
        `select id, number::int as number from moderation.decision where target_id = $1 order by number`,
        [target.id],
      );
      // Its reader is led there by the notice that it is replaced, not told of it as of another.
      for (const { id } of [former!, instead!])
        expect(await house.get(DECISION_ROWS).besides(id)).toEqual([]);

      await decide(await contestedByAuthor(target, 'edit'), await house.actor('moderator'));
      await house.settle();
      expect(told()).toHaveLength(1);
      expect((await noticeOf(one, target))!.outcome).toMatchObject({ what: 'overturned' });
      expect(await recordOf(one)).toEqual({ agreed: 0, judged: 1 });
    });

    it('is told so of what was replaced before anybody noted whose case it was', async () => {
      const one = await house.actor('member', { trust: 1 });
      const { target } = await decided([one], 'hide');
      const [former] = await house.sql.rows<{ id: string }>(
        `select id from moderation.decision where target_id = $1`,
        [target.id],
      );
      const chain = [uuidv7(), uuidv7()] as [DecisionId, DecisionId];
      for (const id of chain)
        await house.sql.rows(
          `insert into moderation.decision (id, action, target_kind, target_id, subject_id, path, statement, decided_at, version)
           select $1, 'edit', target_kind, target_id, subject_id, 'appeal', statement, decided_at, 1
           from moderation.decision where id = $2`,
          [id, former!.id],
        );
      const falls = (id: string, instead: string | null) =>
        house.sql.rows(
          `update moderation.decision set overturned_at = now(), replaced_by = $2 where id = $1`,
          [id, instead],
        );
      const fall = (id: string) => house.get(REPORTS).fall(id as DecisionId, house.clock.now());
      await falls(former!.id, chain[0]);
      await falls(chain[0], chain[1]);
      expect(await fall(chain[0])).toHaveLength(0);
      await falls(chain[1], null);
      expect(await fall(chain[1])).toHaveLength(1);
      expect((await noticeOf(one, target))!.outcome).toMatchObject({ what: 'overturned' });
    });

    it('waits to hear so until nothing else of the case stands', async () => {
      const one = await house.actor('member', { trust: 1 });
      const { target } = await decided([one], 'hide');
      const itemId = (await house.caseOf(target)).id;
      const beside = async (fallen: boolean) =>
        house.sql.rows(
          `update moderation.decision set overturned_at = case when $2 then now() end
           where review_item_id = $1 and action = 'warn'`,
          [itemId, fallen],
        );
      await house.sql.rows(
        `insert into moderation.decision (id, action, target_kind, target_id, subject_id, path, review_item_id, statement, decided_at, version)
         select gen_random_uuid(), 'warn', 'profile', subject_id::text, subject_id, path, review_item_id, statement, decided_at, 1
         from moderation.decision where review_item_id = $1 and action = 'hide'`,
        [itemId],
      );
      await decide(await contestedByAuthor(target), judge);
      await house.settle();
      expect((await noticeOf(one, target))!.outcome).toMatchObject({ what: 'restricted' });
      await beside(true);
      const { id: decisionId } = (await house.sql.row<{ id: DecisionId }>(
        `select id from moderation.decision where review_item_id = $1 and action = 'warn'`,
        [itemId],
      ))!;
      const fall = () => house.get(REPORTS).fall(decisionId, house.clock.now());
      expect(await fall()).toHaveLength(1);
      expect(await fall()).toHaveLength(0);
      expect((await noticeOf(one, target))!.outcome).toMatchObject({ what: 'overturned' });
    });
  });

  it('is forgotten a year after the notice was settled or the complaint answered, and what they said after five', async () => {
    const known = async (id: string) =>
      house.sql.rows(
        `select r.reporter_name, r.reporter_email, r.reporter_key like 'forgotten:%' as forgotten, r.explanation, r.excerpt, r.reporter_id
         from moderation.report r where r.target_id = $1 order by r.filed_at, r.id`,
        [id],
      );
    const freeWords = (id: string) =>
      house.sql.row(
        `select (select count(*)::int from moderation.report where target_id = $1 and answer is not null) as answers,
           (select count(*)::int from moderation.decision where target_id = $1 and overturned_why is not null) as whys,
           (select count(*)::int from moderation.review_note n join moderation.review_item i on i.id = n.item_id
            where i.target_id = $1) as notes`,
        [id],
      );
    const note = (targetId: string) =>
      house.sql.rows(
        `insert into moderation.review_note (id, item_id, author_id, text, noted_at)
         select gen_random_uuid(), i.id, $2, 'Lou Martin told us.', i.raised_at from moderation.review_item i
         where i.target_id = $1`,
        [targetId, moderator.memberId],
      );
    const forget = () => house.get(ForgetNotifiers).execute();
    const member = await house.actor('member', { trust: 1 });
    const explained = await house.reply();
    await house.report(house.visitor, explained.target, { explanation: 'Lou Martin, of Lyon, says so.' });
    const answered = await decided([house.visitor, member]);
    const complained = await decided([house.visitor]);
    await file(complained.links[0]!);
    const { id } = await appealOn(complained.target);
    for (const { target } of [answered, complained]) await note(target.id);
    house.wait(24 * 360);
    await forget();
    expect(await freeWords(answered.target.id)).toEqual({ answers: 2, whys: 0, notes: 1 });
    expect(await known(answered.target.id)).toMatchObject([
      { reporter_email: 'lou@example.org', forgotten: false },
      { reporter_id: member.memberId },
    ]);
    house.wait(24 * 7);
    await forget();
    const gone = { reporter_name: null, reporter_email: null, forgotten: true, explanation: '', excerpt: '' };
    expect(await known(answered.target.id)).toMatchObject([gone, { ...gone, reporter_id: member.memberId }]);
    expect(await freeWords(answered.target.id)).toEqual({ answers: 0, whys: 0, notes: 0 });
    expect(await freeWords(complained.target.id)).toEqual({ answers: 1, whys: 0, notes: 1 });
    // Nobody has looked at the one yet, and a complaint waits about the other.
    expect(await known(explained.target.id)).toMatchObject([
      { explanation: 'Lou Martin, of Lyon, says so.' },
    ]);
    expect(await known(complained.target.id)).toMatchObject([{ reporter_email: 'lou@example.org' }]);
    expect((await appealOn(complained.target)).email).toBe('lou@example.org');
    await decide(id, judge);
    house.wait(24 * 367);
    await forget();
    expect(await known(complained.target.id)).toMatchObject([gone]);
    expect(
      await house.sql.rows(`select email, text, reply from moderation.appeal where id = $1`, [id]),
    ).toEqual([{ email: null, text: '', reply: '' }]);
    expect(await freeWords(complained.target.id)).toEqual({ answers: 0, whys: 0, notes: 0 });
    house.wait(24 * 365 * 5);
    await forget();
    expect([...(await known(complained.target.id)), ...(await known(answered.target.id))]).toEqual([]);
    expect(await house.sql.rows(`select 1 from moderation.appeal where id = $1`, [id])).toEqual([]);
    expect(await known(explained.target.id)).toHaveLength(1);
  });
});
