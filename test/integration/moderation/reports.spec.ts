import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DecideAppeal } from '#application/moderation/appeals/decide-appeal';
import { FileAppeal } from '#application/moderation/appeals/file-appeal';
import { ClaimItem } from '#application/moderation/review/claim-item';
import { DecideItem } from '#application/moderation/review/decide-item';
import { AddReason } from '#application/moderation/reports/add-reason';
import { ChangeReason } from '#application/moderation/reports/change-reason';
import { ReportFormReader } from '#application/moderation/reports/report-form.reader';
import { MeasureGraveScore } from '#application/moderation/reports/measure-grave-score';
import { MOST_WAITING } from '#domain/moderation/reports/at-once';
import { FIRST_AUTOMATION } from '#domain/moderation/reports/thresholds';
import type { AppealId } from '#domain/moderation/appeals/appeal';
import type { ContentRef, DecisionId } from '#domain/moderation/decisions/ids';
import type { Actor } from '#domain/shared/actor';
import {
  AUTOMATION,
  NOTICE,
  OWN_NOTICES,
  REVIEW_INTAKE,
  REVIEW_QUEUE,
} from '#infrastructure/moderation/review/review.module';
import { CryptoSecrets } from '#infrastructure/platform/secrets';
import { ForgetVoice } from '#application/moderation/reports/forget-voice';
import { REPORT_REASONS, REPORTS } from '#infrastructure/moderation/review/review.module';
import { DECISION_KEYS } from '#infrastructure/moderation/moderation.module';
import { personalNumbers } from '../../support/personal-numbers.ts';
import { codeOf } from '../../support/refusal.ts';
import { until } from '../../support/until.ts';
import { openQueueHouse, type QueueHouse } from './queue-house.ts';

let house: QueueHouse;
beforeAll(async () => void (house = await openQueueHouse()));
afterAll(() => house.close());

/** Visitors of networks that nobody used before, so that no limit is met by chance. */
let networks = 0;
const elsewhere = () => ({ network: `198.51.${(networks += 1)}`, email: `visitor${networks}@example.org` });

describe('a report', () => {
  it('by a visitor has a number, a receipt by mail, and a page that only its link opens', async () => {
    const { target, author } = await house.reply();
    const receipt = await house.report(house.visitor, target, { ...elsewhere(), email: 'lou@example.org' });
    expect(receipt.number).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const told = await house.settle();
    expect(JSON.stringify(told)).not.toMatch(/lou@example\.org|Lou Martin/);
    const mail = house.mails.at(-1)!;
    expect(mail).toMatchObject({ to: 'lou@example.org', template: 'report-received', language: 'fr' });
    // The title is a stranger's words, and the address may be that of whoever knows nothing of this.
    expect(mail.values).toMatchObject({ number: receipt.number, pseudonym: '', title: '' });
    expect(mail.values.path).toBe(receipt.path);
    const secret = new URL(receipt.path, 'https://x').searchParams.get('cle');
    const view = (key: string | null, actor = house.visitor) =>
      house.get(NOTICE).execute(actor, receipt.number, key);
    expect(await view(secret)).toMatchObject({ title: 'Une question', outcome: null });
    expect(await view(null)).toBeNull();
    expect(await view(`${secret!.startsWith('A') ? 'B' : 'A'}${secret!.slice(1)}`)).toBeNull();
    expect(await view(secret, await house.actor('moderator'))).not.toBeNull();
    expect(author.pseudonym).not.toBe('');
  });

  it('writes three mails a day at most to one person, whoever gave their address and from wherever', async () => {
    const mailed = () => house.mails.filter(({ to }) => to.toLowerCase() === 'victim@example.org').length;
    const file = async (email: string) => {
      const { target } = await house.reply();
      await house.report(house.visitor, target, { ...elsewhere(), email });
      await house.settle();
    };
    for (const email of ['victim@example.org', 'VICTIM@example.org', 'victim@example.org']) await file(email);
    expect(mailed()).toBe(3);
    await file('victim@example.org');
    expect(mailed()).toBe(3);
    await file('somebody@example.org');
    expect(house.mails.at(-1)).toMatchObject({ to: 'somebody@example.org' });
    house.wait(25);
    await file('victim@example.org');
    // The one that waited for its turn, and the new one.
    expect(mailed()).toBe(5);
  });

  it('writes to members whatever they report, and three mails a day to an address that they did not confirm', async () => {
    house.wait(25);
    const five = async (member: Actor) => {
      house.mails.length = 0;
      for (let each = 0; each < 5; each += 1) await house.report(member, (await house.reply()).target);
      await house.settle();
      return house.mails;
    };
    const member = await house.actor();
    const receipts = await five(member);
    expect(new Set(receipts.map(({ values }) => values.number)).size).toBe(5);
    for (const { values } of receipts) expect(values).toMatchObject({ title: 'Une question' });
    const unknown = await house.actor('member', { unconfirmed: true });
    const first = await five(unknown);
    expect(first).toHaveLength(3);
    for (const { values } of first) expect(values).toMatchObject({ title: '', pseudonym: '' });
    house.wait(24);
    await house.settle();
    const all = await house.sql.rows<{ number: string }>(
      'select number from moderation.report where reporter_id = $1',
      [unknown.memberId],
    );
    expect(house.mails.map(({ values }) => values.number).sort()).toEqual(
      all.map(({ number }) => number).sort(),
    );
  });

  it('is among those that a member follows, with what became of it, and among nobody else’s', async () => {
    // Of the team: members report twenty times a day at most.
    const [member, other] = [await house.actor('agent'), await house.actor()];
    const numbers: string[] = [];
    for (let each = 0; each < 22; each += 1)
      numbers.push((await house.report(member, (await house.reply()).target)).number);
    const { target } = await house.reply();
    numbers.push((await house.report(member, target)).number);
    const moderator = await house.actor('moderator');
    const { id: itemId } = await house.caseOf(target);
    await house.get(ClaimItem).execute({ actor: moderator, itemId });
    const { version } = await house.caseOf(target);
    await house.get(DecideItem).execute({
      actor: moderator,
      itemId,
      version,
      action: 'keep',
      path: 'review',
      answer: 'Nothing is wrong.',
      read: await house.markOf(target),
    });
    await house.settle();
    const own = (actor: Actor, cursor: string | null) => house.get(OWN_NOTICES).execute(actor, cursor);
    const first = await own(member, null);
    expect(first.items).toHaveLength(20);
    expect(first.items[0]).toMatchObject({ number: numbers[22], title: 'Une question', what: 'kept' });
    expect(first.items[1]).toMatchObject({ what: null });
    const second = await own(member, first.next);
    const listed = [...first.items, ...second.items].map(({ number }) => number);
    expect(listed.sort()).toEqual(numbers.sort());
    expect(await own(member, second.previous)).toMatchObject({ items: first.items });
    expect((await own(other, null)).items).toEqual([]);
  });

  it('by a member is theirs to follow, and nobody else’s', async () => {
    const { target } = await house.reply();
    const [member, other] = [await house.actor(), await house.actor()];
    const { number, path } = await house.report(member, target);
    expect(path).toBe(`/signalements/${number}`);
    expect(await house.get(NOTICE).execute(member, number, null)).toMatchObject({ number });
    expect(await house.get(NOTICE).execute(other, number, null)).toBeNull();
  });

  it('by a member leads by its mails to a page that opens signed out too: who is suspended hears what became of it', async () => {
    const { target } = await house.reply();
    const member = await house.actor();
    const { number } = await house.report(member, target);
    await house.settle();
    const mailed = () =>
      new URL(String(house.mails.at(-1)!.values.path), 'https://x').searchParams.get('cle');
    const received = mailed();
    expect(await house.get(NOTICE).execute(house.visitor, number, received)).toMatchObject({ outcome: null });
    expect(await house.get(NOTICE).execute(house.visitor, number, null)).toBeNull();
    await house.sql.rows(`update community.member set status = 'suspended' where id = $1`, [member.memberId]);
    const moderator = await house.actor('moderator');
    const { id: itemId } = await house.caseOf(target);
    await house.get(ClaimItem).execute({ actor: moderator, itemId });
    const { version } = await house.caseOf(target);
    const answer = 'Nothing is wrong with it.';
    await house.get(DecideItem).execute({
      actor: moderator,
      itemId,
      version,
      action: 'keep',
      path: 'review',
      answer,
      read: await house.markOf(target),
    });
    await house.settle();
    expect(house.mails.at(-1)).toMatchObject({ template: 'report-decided', values: { number, answer } });
    expect(await house.get(NOTICE).execute(house.visitor, number, received)).toMatchObject({
      outcome: { what: 'kept', answer },
    });
  });

  it('waits once for each person and piece, however many come at the same time', async () => {
    const { target } = await house.reply();
    const member = await house.actor();
    const tries = await Promise.all(Array.from({ length: 6 }, () => codeOf(house.report(member, target))));
    expect(tries.filter((code) => code === null)).toHaveLength(1);
    expect(new Set(tries.filter((code) => code !== null))).toEqual(new Set(['moderation.already-reported']));
    const rows = await house.sql.rows(`select id from moderation.report where target_id = $1`, [target.id]);
    expect(rows).toHaveLength(1);
  });

  it('is looked for once nobody else is about to give the same notice', async () => {
    const { target } = await house.reply();
    const member = await house.actor();
    let open = () => {};
    const opens = new Promise<void>((resolve) => (open = resolve));
    let held = () => {};
    const isHeld = new Promise<void>((resolve) => (held = resolve));
    const holding = house.unitOfWork.run(async () => {
      await house.get(REVIEW_INTAKE).takeTurn(target);
      held();
      await opens;
    });
    await isHeld;
    const tries = [1, 2].map(() => codeOf(house.report(member, target)));
    await new Promise((resolve) => setTimeout(resolve, 300));
    open();
    await holding;
    expect((await Promise.all(tries)).toSorted()).toEqual(['moderation.already-reported', null]);
  });

  it('waits where the piece stands by then, for whoever may know of it there', async () => {
    const { target, topic } = await house.reply();
    const inner = await house.rows.category('inner', { audience: 'staff' });
    const member = await house.actor();
    let move = () => {};
    const moves = new Promise<void>((resolve) => (move = resolve));
    let held = () => {};
    const isHeld = new Promise<void>((resolve) => (held = resolve));
    const holding = house.unitOfWork.run(async () => {
      await house.get(REVIEW_INTAKE).takeTurn(target);
      held();
      await moves;
    });
    await isHeld;
    const reported = house.report(member, target);
    await until(async () => {
      const waiting = await house.sql.rows(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return waiting.length > 0;
    });
    await house.sql.rows(`update community.topic set category_id = $2, audience = 'staff' where id = $1`, [
      topic.id,
      inner.id,
    ]);
    move();
    await Promise.all([holding, reported]);
    expect(
      await house.sql.rows(`select category_id, audience from moderation.review_item where target_id = $1`, [
        target.id,
      ]),
    ).toEqual([{ category_id: inner.id, audience: 'staff' }]);
  });

  it('of several people adds up in one case', async () => {
    const { target } = await house.reply();
    const people = await Promise.all([1, 2, 3].map((trust) => house.actor('member', { trust })));
    await Promise.all(people.map((one) => house.report(one, target)));
    expect(await house.caseOf(target)).toMatchObject({ score: 2 + 3 + 4, kind: 'report', status: 'open' });
    const cases = await house.sql.rows(`select id from moderation.review_item where target_id = $1`, [
      target.id,
    ]);
    expect(cases).toHaveLength(1);
  });

  it('of what a visitor may not know of finds nothing', async () => {
    const { target } = await house.reply({ audience: 'members' });
    expect(await codeOf(house.report(house.visitor, target, elsewhere()))).toBe(
      'moderation.nothing-to-report',
    );
    expect(await codeOf(house.report(await house.actor(), target))).toBeNull();
    expect(await codeOf(house.report(house.visitor, { kind: 'planet', id: 'x' }, elsewhere()))).toBe(
      'moderation.nothing-to-report',
    );
  });

  it('of a profile and of staff content is taken like any other', async () => {
    const { target, author } = await house.reply({ role: 'administrator' });
    expect(await codeOf(house.report(await house.actor(), target))).toBeNull();
    await house.report(house.visitor, { kind: 'profile', id: author.id }, elsewhere());
    expect(await house.caseOf(author)).toMatchObject({ kind: 'profile' });
  });

  it('of visitors is limited by network, whatever name they give, and costs no walk through what they wrote', async () => {
    const { target } = await house.reply();
    const walks = jest.spyOn(personalNumbers, 'without');
    const tries: (string | null)[] = [];
    for (let one = 0; one < 11; one++)
      tries.push(
        await codeOf(
          house.report(house.visitor, target, { network: '203.0.113', email: `flood${one}@example.org` }),
        ),
      );
    expect(tries.slice(0, 10).every((code) => code === null)).toBe(true);
    expect(tries[10]).toBe('access.too-many-tries');
    expect(walks).toHaveBeenCalledTimes(10);
    walks.mockRestore();
    const urgent: (string | null)[] = [];
    for (let one = 0; one < 6; one++)
      urgent.push(
        await codeOf(
          house.report(house.visitor, target, {
            network: '203.0.113',
            email: `urgent${one}@example.org`,
            reason: 'protection-des-mineurs',
          }),
        ),
      );
    // Who sees somebody in danger is heard all the same, and does not open the door to everybody.
    expect(urgent.slice(0, 5).every((code) => code === null)).toBe(true);
    expect(urgent[5]).toBe('access.too-many-tries');
  });
});

describe('machines', () => {
  it('measure where grave begins by what several members said of fifteen cases, and leave their sensitivity alone', async () => {
    const target = 'a-piece-of-its-own';
    const upheld = async (cases: number, by: string) => {
      await house.sql.rows(
        `with opened as (
           insert into moderation.review_item (id, kind, target_kind, target_id, title, status, score, priority, raised_at, due_at)
           select gen_random_uuid(), 'report', 'post', $2, '', 'decided', 1, 1, now(), now() from generate_series(1, $1) returning id)
         insert into moderation.report (id, number, item_id, target_kind, target_id, title, address, excerpt, reason, explanation,
           reporter_id, reporter_key, language, score, filed_at, status)
         select gen_random_uuid(), gen_random_uuid()::text, opened.id, 'post', $2, '', '/', '', 'other', '',
           ${by}, gen_random_uuid()::text, 'fr', '{"total": 10}', now(), 'agreed'
         from opened, generate_series(1, 2) twice`,
        [cases, target],
      );
    };
    const settings = house.get(AUTOMATION);
    await settings.set({ ...(await settings.get()), hide: 'low' });
    await upheld(14, 'gen_random_uuid()');
    await upheld(30, 'null');
    expect(await settings.measuredGraveScore()).toBeNull();
    await upheld(1, 'gen_random_uuid()');
    expect(await settings.measuredGraveScore()).toBe(20);
    await house.get(MeasureGraveScore).execute();
    expect(await settings.get()).toMatchObject({ hide: 'low', graveScore: 20 });
    await settings.set(FIRST_AUTOMATION);
    expect(await settings.get()).toMatchObject({ hide: 'medium', graveScore: 20 });
    await settings.setGraveScore(FIRST_AUTOMATION.graveScore);
    for (const table of ['report', 'review_item'])
      await house.sql.rows(`delete from moderation.${table} where target_id = $1`, [target]);
  });

  it('hide what was reported enough, with reasons that say a machine decided', async () => {
    const { target, author } = await house.reply();
    for (const trust of [2, 2]) await house.report(await house.actor('member', { trust }), target);
    expect(await house.decisionsOn(target)).toEqual([]);
    await house.report(await house.actor('member', { trust: 2 }), target);
    const [decision, ...more] = await house.decisionsOn(target);
    expect(more).toEqual([]);
    expect(decision).toMatchObject({ action: 'hide', path: 'threshold', subject_id: author.id });
    expect(decision!.statement).toMatchObject({
      automatedDecision: 'fully',
      source: 'notice',
      reason: 'injure-harcelement-menace',
      category: 'STATEMENT_CATEGORY_CYBER_VIOLENCE',
    });
    expect(JSON.stringify(decision!.statement)).not.toContain('{{');
    await house.report(await house.actor('member', { trust: 4 }), target);
    expect(await house.decisionsOn(target)).toHaveLength(1);
  });

  it('hide what was written to look like something still to be filled in', async () => {
    const { target } = await house.reply({ body: 'Chère {{nom}}, {{{ quoi }}} vous êtes nuls.' });
    for (const trust of [2, 2, 2])
      expect(await codeOf(house.report(await house.actor('member', { trust }), target))).toBeNull();
    const [decision] = await house.decisionsOn(target);
    expect(decision).toMatchObject({ action: 'hide', path: 'threshold' });
    expect(JSON.stringify(decision!.statement)).toContain('Chère { {nom}}');
  });

  it('leave to people what no template has words for, and keep nobody from giving notice', async () => {
    const rename = (from: string, to: string) =>
      house.sql.rows(
        `update moderation.statement_template set facts = replace(facts, $1, $2)
         where key = 'masquage-par-signalements'`,
        [from, to],
      );
    await rename('{{extrait}}', '{{personne}}');
    const { target } = await house.reply();
    for (const trust of [2, 2, 2])
      expect(await codeOf(house.report(await house.actor('member', { trust }), target))).toBeNull();
    expect(await house.decisionsOn(target)).toEqual([]);
    await rename('{{personne}}', '{{extrait}}');
    await house.report(await house.actor('member', { trust: 2 }), target);
    expect(await house.decisionsOn(target)).toHaveLength(1);
  });

  it('hide at once for a reason that asks for it on the word of a trusted member, of nobody else', async () => {
    const reason = 'donnees-personnelles';
    const hiddenBy = async (actor: Actor) => {
      const { target } = await house.reply();
      await house.report(actor, target, { ...elsewhere(), reason });
      return (await house.decisionsOn(target)).map(({ action }) => action);
    };
    expect(await hiddenBy(house.visitor)).toEqual([]);
    expect(await hiddenBy(await house.actor('member', { trust: 0 }))).toEqual([]);
    expect(await hiddenBy(await house.actor('member', { trust: 1 }))).toEqual([]);
    expect(await hiddenBy(await house.actor('member', { trust: 2 }))).toEqual(['hide']);
    expect(await hiddenBy(await house.actor('agent'))).toEqual(['hide']);
  });

  it('hide at once on the word of two members of some standing, and an answered topic on no fewer', async () => {
    const reason = 'donnees-personnelles';
    const hides = async (target: { kind: string; id: string }) =>
      (await house.decisionsOn(target)).filter(({ action }) => action === 'hide').length;
    const report = async (target: { kind: string; id: string }, trust: number) =>
      house.report(await house.actor('member', { trust }), target, { reason });
    const { target } = await house.reply();
    for (const trust of [0, 1]) await report(target, trust);
    expect(await hides(target)).toBe(0);
    await report(target, 1);
    expect(await hides(target)).toBe(1);
    const answered = { kind: 'topic', id: (await house.reply()).topic.id };
    await report(answered, 4);
    expect(await hides(answered)).toBe(0);
    await report(answered, 1);
    expect(await hides(answered)).toBe(1);
  });

  it('hide two pieces on the word of one member, and more once somebody decided of those', async () => {
    const reason = 'donnees-personnelles';
    const member = await house.actor('member', { trust: 3 });
    const hidden = async () => {
      const { target } = await house.reply();
      await house.report(member, target, { reason });
      return (await house.decisionsOn(target)).length;
    };
    expect([await hidden(), await hidden(), await hidden()]).toEqual([1, 1, 0]);
    await house.sql.rows(`update moderation.review_item set status = 'decided' where status = 'open'`);
    expect(await hidden()).toBe(1);
  });

  it('hide no more where one member reports many pieces at the same moment', async () => {
    const member = await house.actor('member', { trust: 3 });
    const targets: ContentRef[] = [];
    for (let piece = 0; piece < 10; piece += 1) targets.push((await house.reply()).target);
    await Promise.all(
      targets.map((target) => house.report(member, target, { reason: 'donnees-personnelles' })),
    );
    const decided = await Promise.all(targets.map((target) => house.decisionsOn(target)));
    expect(decided.flat()).toHaveLength(MOST_WAITING);
  });

  it('hide on the word of one member what a moderator wrote in their own name, as anybody’s', async () => {
    const { target } = await house.reply({ role: 'moderator' });
    await house.report(await house.actor('member', { trust: 2 }), target, { reason: 'donnees-personnelles' });
    expect((await house.decisionsOn(target)).map(({ action }) => action)).toEqual(['hide']);
  });

  it('weigh the word of whoever may not write as that of a member of their trust, whatever their role', async () => {
    const silenced = async (role: 'agent' | 'moderator', trust: number) => {
      const actor = await house.actor(role, { trust });
      await house.sql.rows(`update community.member set status = 'silenced' where id = $1`, [actor.memberId]);
      return actor;
    };
    const hides = async (actor: Actor) => {
      const { target } = await house.reply();
      await house.report(actor, target, { reason: 'donnees-personnelles' });
      return (await house.decisionsOn(target)).length;
    };
    expect(await hides(await silenced('agent', 0))).toBe(0);
    const moderator = await silenced('moderator', 3);
    expect([await hides(moderator), await hides(moderator), await hides(moderator)]).toEqual([1, 1, 0]);
  });

  it('never hide what is official, nor the topic that holds it: it waits at the top of the queue', async () => {
    const reason = 'donnees-personnelles';
    const [sealed, staff, answered] = [
      await house.reply(),
      await house.reply({ role: 'agent' }),
      await house.reply(),
    ];
    await house.seal(sealed.target.id, staff.author.id);
    await house.rows.reply(answered.topic, staff.author, { body: 'Voici la règle.' });
    const whole = ({ topic }: { topic: { id: string } }) => ({ kind: 'topic', id: topic.id });
    const sooner = (await house.reply()).target;
    await house.report(house.visitor, sooner, elsewhere());
    house.wait(6);
    for (const target of [sealed.target, whole(sealed), staff.target, whole(answered)]) {
      for (let one = 0; one < 3; one++)
        await house.report(await house.actor('member', { trust: 4 }), target, { reason });
      expect((await house.decisionsOn(target)).filter(({ action }) => action === 'hide')).toEqual([]);
      const { items } = await house.get(REVIEW_QUEUE).execute(await house.actor('moderator'), { limit: 100 });
      const [official, usual] = [target, sooner].map(({ id }) =>
        items.findIndex(({ targetId }) => targetId === id),
      );
      expect(items[official!]).toMatchObject({ priority: 3 });
      expect(official).toBeLessThan(usual!);
    }
  });

  it('may be filed for a reason that the back office added, once', async () => {
    const manager = await house.actor('community_manager');
    const add = (actor: Actor, label = 'Appel au boycott', english = { label: '', description: '' }) =>
      house.get(AddReason).execute({
        actor,
        label,
        description: 'Appelle à boycotter une personne.',
        english,
        priority: 'critical',
        targetHours: 12,
        typeBonus: 2,
        position: 30,
        ground: 'terms',
        requiresDetails: false,
        guestAllowed: true,
        hidePendingReview: false,
        offered: true,
        category: 'STATEMENT_CATEGORY_CYBER_VIOLENCE',
      });
    await expect(add(await house.actor('moderator'))).rejects.toMatchObject({ code: 'access.not-allowed' });
    const { key: reason } = await add(manager);
    await expect(add(manager)).rejects.toMatchObject({ code: 'moderation.reason-there-already' });
    const { target } = await house.reply();
    const form = await house.get(ReportFormReader).execute(house.visitor, target, 'fr');
    expect(form.reasons.map(({ key }) => key)).toContain(reason);
    // Of two who add the same at once one is told, and both tries are in the log with what became of them.
    const both = await Promise.allSettled([add(manager, 'Démarchage'), add(manager, 'Démarchage')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [lost] = both.flatMap((one) => (one.status === 'rejected' ? [one.reason as { code: string }] : []));
    expect(lost?.code).toBe('moderation.reason-there-already');
    const logged = await house.sql.rows<{ outcome: string; id: string }>(
      `select outcome, object_id as id from platform.audit_log where action = 'report-reason.add' order by id`,
    );
    expect(logged.map(({ id, outcome }) => `${id} ${outcome}`).sort()).toEqual([
      'appel-au-boycott done',
      'appel-au-boycott refused',
      'appel-au-boycott refused',
      'demarchage done',
      'demarchage refused',
    ]);
    await house.report(house.visitor, target, { ...elsewhere(), reason });
    expect(await house.caseOf(target)).toMatchObject({ whys: [reason] });
  });

  it('is read in English where the back office says it in English, and in French otherwise', async () => {
    const manager = await house.actor('community_manager');
    const { target } = await house.reply();
    const labelOf = async (language: 'fr' | 'en') => {
      const form = await house.get(ReportFormReader).execute(house.visitor, target, language);
      return form.reasons.find(({ key }) => key === 'diffamation')?.label;
    };
    expect([await labelOf('fr'), await labelOf('en')]).toEqual(['Diffamation', 'Defamation']);
    const reason = await house.get(REPORT_REASONS).find('diffamation');
    const change = (english: { label: string; description: string }) =>
      house.get(ChangeReason).execute({ ...reason!, actor: manager, english });
    await expect(change({ label: 'Slander', description: ' ' })).rejects.toMatchObject({
      fields: [{ field: 'enDescription' }],
    });
    await change({ label: '', description: '' });
    expect([await labelOf('fr'), await labelOf('en')]).toEqual(['Diffamation', 'Diffamation']);
  });

  it('count no visitor, under however many addresses; one network brings a case forward once', async () => {
    const { target, author } = await house.reply();
    for (let one = 0; one < 9; one++)
      await house.report(house.visitor, target, { network: '192.0.77', email: `made-up${one}@example.org` });
    expect(await house.caseOf(target)).toMatchObject({ score: 1 });
    await house.report(house.visitor, target, elsewhere());
    expect(await house.caseOf(target)).toMatchObject({ score: 2 });
    await house.report(await house.actor('member', { trust: 2 }), target);
    expect([await house.decisionsOn(target), await house.decisionsOn(author)]).toEqual([[], []]);
  });

  it('hear whoever has several accounts of one mailbox as one, and weigh what all of them reported', async () => {
    const { target, author } = await house.reply();
    const same = async (email: string) => {
      const actor = await house.actor();
      await house.sql.rows(`update community.account set email = $2, email_key = $2 where member_id = $1`, [
        actor.memberId,
        email,
      ]);
      return actor;
    };
    const accounts = [await same('lou.petit@gmail.com'), await same('loupetit+two@gmail.com')];
    accounts.push(await same('l.oupetit@googlemail.com'));
    for (const account of accounts) await house.report(account, target);
    expect(await house.decisionsOn(author)).toEqual([]);
    const { score } = await house.caseOf(target);
    expect(score).toBe(1);
    await house.sql.rows(`update moderation.report set status = 'disagreed' where target_id = $1`, [
      target.id,
    ]);
    const reports = house.get(REPORTS);
    const voices = await house.sql.rows<{ voice: string }>(
      'select distinct reporter_voice as voice from moderation.report where target_id = $1',
      [target.id],
    );
    expect(voices).toHaveLength(1);
    expect(voices[0]!.voice).not.toContain(new CryptoSecrets().hash('loupetit@gmail.com'));
    const records = await Promise.all(
      accounts.map(({ memberId }) => reports.recordOf(memberId!, voices[0]!.voice)),
    );
    expect(records).toEqual(accounts.map(() => ({ agreed: 0, judged: 3 })));
    const left = accounts[0]!.memberId!;
    for (let time = 0; time < 2; time += 1) await house.get(ForgetVoice).of(left);
    const spoken = await house.sql.rows<{ voice: string }>(
      'select reporter_voice as voice from moderation.report where target_id = $1 order by reporter_id = $2 desc',
      [target.id, left],
    );
    expect(spoken.map(({ voice }) => voice)).toEqual([`member:${left}`, ...Array(2).fill(voices[0]!.voice)]);
  });

  it('take an alias of an address for the same visitor', async () => {
    const { target } = await house.reply();
    const file = (email: string) =>
      codeOf(house.report(house.visitor, target, { network: '203.0.99', email }));
    expect(await file('zoe.roux+site@gmail.com')).toBeNull();
    expect(await file('zoeroux@googlemail.com')).toBe('moderation.already-reported');
    expect(await file('zoe+roux@example.org')).toBeNull();
    expect(await file('zoe@example.org')).toBe('moderation.already-reported');
    // Whoever reads the database alone cannot try which network or which mailbox it was.
    const keys = await house.sql.rows<{ key: string }>(
      'select reporter_key as key from moderation.report where target_id = $1',
      [target.id],
    );
    expect(keys.map(({ key }) => key.replaceAll(/:[\w-]{43}/g, ''))).toEqual([
      'network/mail',
      'network/mail',
    ]);
    for (const { key } of keys)
      for (const tried of ['203.0.99', 'zoeroux@gmail.com'])
        expect(key).not.toContain(new CryptoSecrets().hash(tried));
  });

  it('silence a newcomer whom three people of some standing reported, for a day', async () => {
    const { target, author } = await house.reply();
    const said = async (trust: number) => house.report(await house.actor('member', { trust }), target);
    // As many accounts as somebody makes in a minute.
    for (let one = 0; one < 5; one++) await said(0);
    for (let one = 0; one < 2; one++) await said(1);
    expect(await house.decisionsOn(author)).toEqual([]);
    await said(1);
    const [silence] = await house.decisionsOn(author);
    expect(silence).toMatchObject({ action: 'silence', path: 'threshold', subject_id: author.id });
    expect(silence!.until).toEqual(new Date(house.clock.at.getTime() + 86_400_000));
  });

  it('close a topic that five people reported parts of, for four hours', async () => {
    const { target, topic } = await house.reply();
    const whole = { kind: 'topic', id: topic.id };
    for (let one = 0; one < 4; one++)
      await house.report(await house.actor('agent'), one % 2 ? target : whole);
    expect((await house.decisionsOn(whole)).filter(({ action }) => action === 'lock')).toEqual([]);
    for (let one = 0; one < 2; one++) await house.report(await house.actor('agent'), target);
    const [lock] = (await house.decisionsOn(whole)).filter(({ action }) => action === 'lock');
    expect(lock!.until).toEqual(new Date(house.clock.at.getTime() + 4 * 3_600_000));
  });

  it('charge the closing of a topic to whoever opened it, in their language, whoever wrote what was reported', async () => {
    const { topic, author } = await house.reply();
    const replier = await house.rows.member('replier-of-a-closed-topic');
    const reply = await house.rows.reply(topic, replier, { body: 'Vous êtes nuls.' });
    await house.sql.rows(`update community.member set language = 'en' where id = $1`, [author.id]);
    for (let one = 0; one < 6; one++)
      await house.report(await house.actor('agent'), { kind: 'post', id: reply.id });
    const [lock] = await house.decisionsOn(topic);
    expect(lock).toMatchObject({ action: 'lock', path: 'threshold', subject_id: author.id });
    expect(JSON.stringify(lock!.statement)).toContain('Several people reported messages in the topic');
    expect(await house.decisionsOn(reply)).toMatchObject([{ action: 'hide', subject_id: replier.id }]);
  });

  it('hear what was reported within three days, however long a case waits', async () => {
    const { target, topic } = await house.reply();
    const locks = async () => (await house.decisionsOn(topic)).filter(({ action }) => action === 'lock');
    const report = async () => house.report(await house.actor('agent'), target);
    for (let one = 0; one < 6; one++) await report();
    const closings = (await locks()).length;
    expect(closings).toBe(1);
    house.wait(34 * 24);
    const other = await house.rows.reply(topic, await house.rows.member('replier-34-days-later'), {
      body: 'Encore vous.',
    });
    const again = { kind: 'post', id: other.id };
    await house.report(await house.actor('agent'), again);
    expect(await locks()).toHaveLength(closings);
    for (let one = 0; one < 5; one++) await house.report(await house.actor('agent'), again);
    expect(await locks()).toHaveLength(closings + 1);
  });

  it('weigh whoever reported by what they are now, and not at all whoever is mostly wrong since', async () => {
    const { target, topic } = await house.reply();
    const whole = { kind: 'topic', id: topic.id };
    const actors: Actor[] = [];
    for (let one = 0; one < 4; one++) actors.push(await house.actor('agent'));
    for (const actor of actors) await house.report(actor, target);
    const formerly = await house.reply();
    await house.report(await house.actor(), formerly.target);
    const { id: itemId } = await house.caseOf(formerly.target);
    await house.sql.rows(
      `insert into moderation.report (id, number, item_id, target_kind, target_id, title, address, excerpt, reason, explanation,
         reporter_id, reporter_key, language, score, filed_at, status)
       select gen_random_uuid(), gen_random_uuid()::text, $2, 'post', 'of-before', '', '/', '', 'other', '',
         who, gen_random_uuid()::text, 'fr', '{"total": 1}', now(), 'disagreed'
       from unnest($1::uuid[]) who, generate_series(1, 12)`,
      [actors.slice(0, 2).map(({ memberId }) => memberId), itemId],
    );
    await house.sql.rows(
      `update community.member set role = 'member', trust_level = 0 where id = any($1::uuid[])`,
      [actors.slice(2).map(({ memberId }) => memberId)],
    );
    for (let one = 0; one < 4; one++) await house.report(await house.actor('agent'), target);
    expect((await house.decisionsOn(whole)).map(({ action }) => action)).toEqual([]);
    for (let one = 0; one < 2; one++) await house.report(await house.actor('agent'), target);
    expect((await house.decisionsOn(whole)).map(({ action }) => action)).toEqual(['lock']);
  });

  it('take the word of a moderator at once where they may decide', async () => {
    const { target, category } = await house.reply();
    const elsewhereModerator = await house.actor('moderator', {
      categories: ['0199aaaa-0000-7000-8000-000000000000'],
    });
    await house.report(elsewhereModerator, target, { actsAtOnce: true });
    expect(await house.decisionsOn(target)).toEqual([]);
    await house.report(await house.actor('moderator', { categories: [category.id] }), target, {
      actsAtOnce: true,
    });
    expect((await house.decisionsOn(target)).map(({ action }) => action)).toEqual(['hide']);
  });

  it('have no part in what a moderator hides with their report, who does not judge what the author says of it', async () => {
    const { target } = await house.reply();
    const [moderator, other] = [await house.actor('moderator'), await house.actor('moderator')];
    await house.report(moderator, target, { actsAtOnce: true });
    const [hidden, ...more] = await house.decisionsOn(target);
    expect(more).toEqual([]);
    expect(hidden).toMatchObject({ action: 'hide', path: 'page', decided_by: moderator.memberId });
    expect(hidden!.statement).toMatchObject({ source: 'notice', automatedDecision: 'no' });
    expect(hidden!.statement!['ground']).not.toMatchObject({
      explanation: expect.stringContaining('automatiquement'),
    });
    await house.settle();
    expect(await house.caseOf(target)).toMatchObject({ status: 'open' });
    for (let one = 0; one < 3; one++) await house.report(await house.actor('member', { trust: 4 }), target);
    expect(await house.decisionsOn(target)).toHaveLength(1);
    const key = await house.get(DECISION_KEYS).sign({
      decisionId: hidden!.id as DecisionId,
      party: 'author',
      reportId: null,
    });
    await house.get(FileAppeal).execute({
      actor: house.visitor,
      ref: hidden!.id,
      key,
      language: 'fr',
      text: 'I wrote nothing against anybody.',
    });
    const { id: appealId } = (await house.sql.row<{ id: AppealId }>(
      `select id from moderation.appeal where decision_id = $1`,
      [hidden!.id],
    ))!;
    const judge = (actor: Actor) =>
      codeOf(
        house.get(DecideAppeal).execute({
          actor,
          appealId,
          outcome: 'rejected',
          reply: 'It insults the people who read it.',
        }),
      );
    expect(await judge(moderator)).toBe('moderation.not-another-judge');
    expect(await judge(other)).toBeNull();
  });

  it('costs no walk through a complaint about it that is one too many', async () => {
    const { target } = await house.reply();
    await house.report(await house.actor('moderator'), target, { actsAtOnce: true });
    const { id } = (await house.decisionsOn(target))[0]!;
    const party = { decisionId: id as DecisionId, party: 'author', reportId: null } as const;
    const complaint = {
      actor: house.visitor,
      ref: id,
      key: await house.get(DECISION_KEYS).sign(party),
      text: 'I wrote nothing against anybody.',
      language: 'fr' as const,
    };
    const walks = jest.spyOn(personalNumbers, 'without');
    const tries: (string | null)[] = [];
    for (let one = 0; one < 22; one++) tries.push(await codeOf(house.get(FileAppeal).execute(complaint)));
    expect(tries.slice(19)).toEqual([tries[1], 'access.too-many-tries', 'access.too-many-tries']);
    expect(walks).toHaveBeenCalledTimes(20);
    walks.mockRestore();
  });

  it('that is hidden with a report comes back once somebody finds nothing wrong with it, by a person’s word', async () => {
    const { target } = await house.reply();
    const [moderator, other] = [await house.actor('moderator'), await house.actor('moderator')];
    await house.report(moderator, target, { actsAtOnce: true });
    await house.settle();
    const { id: itemId } = await house.caseOf(target);
    await house.get(ClaimItem).execute({ actor: other, itemId });
    const { version } = await house.caseOf(target);
    await house.get(DecideItem).execute({
      actor: other,
      itemId,
      version,
      action: 'keep',
      path: 'review',
      answer: 'Nothing is wrong with it.',
      read: await house.markOf(target),
    });
    const [hidden] = await house.decisionsOn(target);
    expect(hidden!.overturned_at).not.toBeNull();
    expect(hidden!.overturned_why).toContain('masqué dès le signalement');
  });

  it('take the word of nobody at once about somebody of an equal or higher rank', async () => {
    const moderator = await house.actor('moderator');
    for (const role of ['moderator', 'agent', 'community_manager'] as const) {
      const { target } = await house.reply({ role });
      const form = await house.get(ReportFormReader).execute(moderator, target, 'fr');
      await house.report(moderator, target, { actsAtOnce: true });
      expect([role, form.mayActAtOnce, await house.decisionsOn(target)]).toEqual([role, false, []]);
    }
  });
});
