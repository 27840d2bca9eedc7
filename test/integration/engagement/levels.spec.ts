import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ForeseeLevels } from '#application/engagement/levels/foresee-levels';
import { nextLevels } from '#domain/engagement/levels/levels';
import type { MemberId } from '#domain/shared/id';
import { SqlChoiceBook } from '#infrastructure/engagement/choices/sql-choice-book';
import { SqlLevelBook, SqlLevels, SqlLevelVersions } from '#infrastructure/engagement/levels/sql-levels';
import { FIRST_LEVELS } from '#interfaces/cli/seed/engagement-defaults';
import { signedIn } from '../../support/actors.ts';
import { outcome } from './poll-house.ts';
import { LedgerHouse } from './ledger-house.ts';

jest.setTimeout(60_000);
let house: LedgerHouse;
beforeAll(async () => {
  house = await LedgerHouse.open();
  for (let twice = 0; twice < 2; twice++) await book().addFirst(FIRST_LEVELS);
});
afterAll(() => house.forum.close());

const clock = { now: () => house.forum.now };
const book = () => new SqlLevelBook(house.forum.sql);
const levels = () => new SqlLevels(house.forum.sql, clock);
const idAt = (at: number) => `0199abab-0000-7000-8000-${String(at).padStart(12, '0')}` as MemberId;
const manager = signedIn(idAt(99), { grants: [['engagement.manage', 'everywhere']] });
const has = (memberId: MemberId, points: number) =>
  house.forum.rows(
    `insert into engagement.participant (member_id, points) values ($1, $2)
     on conflict (member_id) do update set points = excluded.points`,
    [memberId, points],
  );

describe('a level', () => {
  it('is told to its owner with the way to the next, once where it is new and wanted', async () => {
    const me = idAt(1);
    await has(me, 110);
    const actor = signedIn(me);
    const [, second, third] = FIRST_LEVELS.levels;
    expect(await levels().own(actor)).toMatchObject({
      level: second,
      next: third,
      missing: third!.threshold - 110,
      isNew: true,
    });
    const choices = new SqlChoiceBook(house.forum.sql);
    await choices.noteSeen(me, house.forum.now);
    expect(await levels().own(actor)).toMatchObject({ level: second, isNew: false });
    // Who falls and rises again is not told twice.
    await has(me, 5);
    expect(await levels().own(actor)).toMatchObject({ level: null, isNew: false });
    await has(me, 120);
    expect(await levels().own(actor)).toMatchObject({ level: second, isNew: false });
    await has(me, 5_000);
    expect((await levels().own(actor)).isNew).toBe(true);
    await choices.keep(me, { ranked: true, showsBadges: true, celebrates: false });
    expect((await levels().own(actor)).isNew).toBe(false);
    expect(
      await outcome(
        levels()
          .own(signedIn(idAt(2)))
          .then(({ level }) => level),
      ),
    ).toBe('done');
  });

  it('is shown to others only of whom shows badges, is in the rankings and was not taken out', async () => {
    const me = idAt(3);
    await has(me, 300);
    const seen = async () => [
      (await levels().of(signedIn(idAt(4)), me))?.name ?? null,
      (await levels().of(signedIn(me), me))?.name ?? null,
    ];
    const { name } = FIRST_LEVELS.levels[2]!;
    const choices = new SqlChoiceBook(house.forum.sql);
    expect(await seen()).toEqual([name, name]);
    for (const hiding of [{ showsBadges: false }, { ranked: false }]) {
      await choices.keep(me, { ranked: true, showsBadges: true, celebrates: true, ...hiding });
      expect(await seen()).toEqual([null, name]);
    }
    expect(await levels().of(signedIn(idAt(4)), idAt(5))).toBeNull();
  });

  it('is another one from the day of a new version on, which is written once', async () => {
    const set = nextLevels(
      await book().latest(),
      { typed: '1 First\n200 Second', from: '2099-01-01' },
      house.forum.now,
    );
    const made = { set, note: 'Fewer', by: idAt(99), at: house.forum.now };
    expect([await book().add(made), await book().add(made)]).toEqual([true, false]);
    expect((await book().at(house.forum.now)).number).toBe(1);
    expect((await book().at(new Date('2099-01-02'))).levels.map(({ name }) => name)).toEqual([
      'First',
      'Second',
    ]);
    const { holds, versions } = await new SqlLevelVersions(house.forum.sql, clock).execute(manager);
    expect([holds, versions.map(({ number }) => number)]).toEqual([1, [2, 1]]);
  });

  it('is foreseen for everybody by those who run points, and changes nothing', async () => {
    await house.forum.rows(`delete from engagement.participant`);
    for (const [at, points] of [5, 20, 150, 900].entries()) await has(idAt(20 + at), points);
    const foresee = (actor = manager) =>
      new ForeseeLevels(book(), clock).execute({ actor, typed: '1 First\n850 Second', from: '2099-01-01' });
    expect(await foresee()).toMatchObject({
      gaining: 1,
      losing: 2,
      held: [{ members: 3 }, { members: 1 }],
      rows: [{ memberId: idAt(20), before: null, after: 'First' }, {}, {}],
    });
    expect(await outcome(foresee(signedIn(idAt(1))))).toBe('access.not-allowed');
    expect((await book().latest()).number).toBe(2);
  });
});
