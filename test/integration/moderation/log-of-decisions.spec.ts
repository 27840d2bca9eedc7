import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DecideAppeal } from '#application/moderation/appeals/decide-appeal';
import { FileAppeal } from '#application/moderation/appeals/file-appeal';
import { SetAutomation } from '#application/moderation/reports/set-automation';
import { ClaimItem } from '#application/moderation/review/claim-item';
import { DecideItem } from '#application/moderation/review/decide-item';
import { SanctionMember } from '#application/moderation/sanctions/sanction-member';
import { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { SqlFiguresCount } from '#infrastructure/moderation/transparency/figures-count.sql';
import { codeOf } from '../../support/refusal.ts';
import { countedIn, type Line, OF_DECISIONS } from './counted-log.ts';
import { openQueueHouse, type QueueHouse } from './queue-house.ts';

let house: QueueHouse;
let moderator: Actor;
let other: Actor;
beforeAll(async () => {
  house = await openQueueHouse();
  [moderator, other] = [await house.actor('moderator'), await house.actor('administrator')];
});
afterAll(() => house.close());

const lines = () =>
  house.sql.rows<Line>(
    `select action, actor_id, object_id, outcome, details from platform.audit_log order by id`,
  );

/** A reply, of which somebody gave notice, and how it was decided. */
async function decided(action: 'keep' | 'hide', actor = moderator) {
  house.wait(1);
  const { target, author } = await house.reply();
  await house.report(await house.actor('member', { trust: 1 }), target);
  const { id: itemId } = await house.caseOf(target);
  await house.get(ClaimItem).execute({ actor: moderator, itemId });
  const { version } = await house.caseOf(target);
  const read = await house.markOf(target);
  const reasons =
    action === 'keep'
      ? { answer: 'It criticises an idea, not a person.' }
      : { statement: { template: 'masquage-injure' } };
  const told = await codeOf(
    house.get(DecideItem).execute({ actor, itemId, version, action, path: 'review', read, ...reasons }),
  );
  return { target, author, itemId, told };
}

describe('the log of record', () => {
  it('has every decision, complaint and notice, so that the figures of a year are counted again from it', async () => {
    await decided('keep');
    const hidden = await decided('hide');
    await house.get(SanctionMember).execute({
      actor: moderator,
      memberId: hidden.author.id as MemberId,
      step: 'silence-1-jour',
      facts: 'Insults, again.',
      ground: 'injure-harcelement-menace',
    });
    const { target: byMachine } = await house.reply();
    for (const trust of [2, 2, 2]) await house.report(await house.actor('member', { trust }), byMachine);
    await house.settle();
    const [machines] = await house.sql.rows<{ id: string; subject_id: string }>(
      `select id, subject_id from moderation.decision where target_id = $1 and path = 'threshold'`,
      [byMachine.id],
    );
    const author = Actor.member(machines!.subject_id as MemberId, 'member', new Map(), []);
    await house.get(FileAppeal).execute({
      actor: author,
      ref: machines!.id,
      key: null,
      language: 'fr',
      text: 'Nothing of this insults anybody, please look at it again.',
    } as never);
    const [appeal] = await house.sql.rows<{ id: string }>(
      `select id from moderation.appeal where decision_id = $1`,
      [machines!.id],
    );
    await house.get(DecideAppeal).execute({
      actor: other,
      appealId: appeal!.id as never,
      outcome: 'upheld',
      reply: 'You are right: it was harmless, and is back.',
    });
    await house.settle();
    const log = await lines();
    const { counted } = await new SqlFiguresCount(house.sql).count(2026, new Date('2027-01-01T00:00:00Z'));
    const ofTables = Object.fromEntries(
      counted
        .map(({ table, cell, count }) => [`${table} ${cell}`, count] as const)
        .filter(([name, count]) => count > 0 && OF_DECISIONS.test(name)),
    );
    expect(Object.keys(ofTables).length).toBeGreaterThan(8);
    expect(countedIn(log)).toEqual(ofTables);
    const sums = (table: string) =>
      counted.filter((one) => one.table === table).reduce((sum, { count }) => sum + count, 0);
    const doneOf = (action: string) =>
      log.filter((line) => line.action === action && line.outcome === 'done').length;
    expect(doneOf('report.file')).toBe(sums('noticesBySender'));
    expect(doneOf('appeal.file')).toBe(sums('complaintsByParty'));
    expect(log.find(({ action }) => action === 'appeal.file')).toMatchObject({
      actor_id: machines!.subject_id,
      details: { decision: machines!.id, party: 'author' },
    });
    expect(doneOf('appeal.decide')).toBe(1);
    expect(doneOf('sanction.give')).toBe(1);
    expect(log.filter(({ action }) => action === 'report.file').map(({ actor_id }) => actor_id)).toEqual(
      Array.from({ length: doneOf('report.file') }, () => null),
    );
    expect(JSON.stringify(log)).not.toMatch(/Insults, again|Nothing of this insults|harmless/);
  });

  it('tells nobody who gave notice, also when they contest what came of it', async () => {
    const before = (await lines()).length;
    house.wait(1);
    const { target } = await house.reply();
    const reporter = await house.actor('member', { trust: 1 });
    await house.report(reporter, target);
    const { id: itemId } = await house.caseOf(target);
    await house.get(ClaimItem).execute({ actor: moderator, itemId });
    const { version } = await house.caseOf(target);
    await house.get(DecideItem).execute({
      actor: moderator,
      itemId,
      version,
      action: 'keep',
      path: 'review',
      read: await house.markOf(target),
      answer: 'It criticises an idea, not a person.',
    });
    await house.settle();
    const [kept] = await house.sql.rows<{ id: string }>(
      `select id from moderation.decision where target_id = $1`,
      [target.id],
    );
    await house.get(FileAppeal).execute({
      actor: reporter,
      ref: kept!.id,
      key: null,
      language: 'fr',
      text: 'The message names a person and says where they live.',
    });
    await house.settle();
    const log = (await lines()).slice(before);
    expect(log.filter(({ action }) => action === 'appeal.file')).toEqual([
      expect.objectContaining({ actor_id: null, details: { decision: kept!.id, party: 'notifier' } }),
    ]);
    expect(JSON.stringify(log)).not.toContain(reporter.memberId);
  });

  it('has what was refused, and by whom', async () => {
    const before = (await lines()).length;
    const { itemId, told } = await decided('hide', other);
    expect(told).not.toBeNull();
    const member = await house.actor('member');
    const set = { actor: member, hide: 'low', silence: 'low', close: 'low' };
    expect(await codeOf(house.get(SetAutomation).execute(set as never))).toBe('access.not-allowed');
    const give = { actor: member, memberId: other.memberId!, step: 'rappel', facts: 'Because.' };
    const sanctioned = await codeOf(house.get(SanctionMember).execute(give));
    const refused = (await lines()).slice(before).filter(({ outcome }) => outcome === 'refused');
    expect(refused).toEqual([
      expect.objectContaining({
        action: 'decision.take',
        actor_id: other.memberId,
        object_id: itemId,
        details: expect.objectContaining({ code: told, action: 'hide' }),
      }),
      expect.objectContaining({ action: 'moderation.automation', actor_id: member.memberId }),
      expect.objectContaining({
        action: 'sanction.give',
        actor_id: member.memberId,
        details: expect.objectContaining({ code: sanctioned }),
      }),
    ]);
  });
});
