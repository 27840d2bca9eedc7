import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { AnswerOnce } from '#application/site/kept-answers/answer-once';
import { ForgetKeptAnswers } from '#application/site/kept-answers/forget-kept-answers';
import { knownId } from '#domain/shared/id';
import { SqlKeptAnswers } from '#infrastructure/site/kept-answers/kept-answers.sql';
import { CommitsOfCalls } from '#infrastructure/platform/persistence/transaction';
import { type House, openHouse } from '../community/accounts/accounts-house.ts';

let house: House;
let once: AnswerOnce;
let keys = 0;
const ANSWER = { status: 201, headers: { Location: '/x' }, body: '{}' };
const LATER_MS = 3 * 60_000;

beforeAll(async () => {
  house = await openHouse();
  once = new AnswerOnce(new SqlKeptAnswers(house.sql), new CommitsOfCalls(), house.clock);
  await house.sql.rows('create table public.made (key text)');
});
beforeEach(() => {
  house.clock.at = new Date();
});
afterAll(() => house.close());

const keyed = () => ({ caller: 'member:x', key: `k${(keys += 1)}`, fingerprint: 'f' });
const make = ({ key }: { key: string }) =>
  house.unitOfWork.run(() => house.sql.rows('insert into public.made values ($1)', [key]));
const made = async ({ key }: { key: string }) =>
  (await house.sql.rows('select 1 from public.made where key = $1', [key])).length;
const codeOf = (act: Promise<unknown>) =>
  act.then(
    () => null,
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );
const later = () => {
  house.clock.at = new Date(house.clock.at.getTime() + LATER_MS);
};

it('what was done by a process that died before it answered is not done again', async () => {
  const call = keyed();
  let done!: () => void;
  const isDone = new Promise<void>((resolve) => (done = resolve));
  void once.execute(call, async () => {
    await make(call);
    done();
    return new Promise(() => {});
  });
  await isDone;
  const again = async () => {
    await make(call);
    return ANSWER;
  };
  expect(await codeOf(once.execute(call, again))).toBe('request.under-way');
  later();
  expect(await codeOf(once.execute(call, again))).toBe('request.answer-lost');
  expect(await made(call)).toBe(1);
});

it('what fails once it was done is not done again, and what did nothing is', async () => {
  const call = keyed();
  const failing = async () => {
    await make(call);
    throw new Error('the queue is away');
  };
  expect(await codeOf(once.execute(call, failing))).toBe('the queue is away');
  expect(await codeOf(once.execute(call, failing))).toBe('request.answer-lost');
  expect(await made(call)).toBe(1);

  const free = keyed();
  const undone = () =>
    house.unitOfWork.run(async () => {
      await house.sql.rows('insert into public.made values ($1)', [free.key]);
      throw new Error('refused');
    });
  expect(await codeOf(once.execute(free, undone))).toBe('refused');
  const work = async () => {
    await make(free);
    await make(free);
    return ANSWER;
  };
  expect(await once.execute(free, work)).toEqual({ ...ANSWER, isAgain: false });
  expect(await once.execute(free, work)).toEqual({ ...ANSWER, isAgain: true });
  expect(await made(free)).toBe(2);
});

it('whoever took longer than a request lasts does nothing once another took the work over', async () => {
  const call = keyed();
  let go!: () => void;
  const start = new Promise<void>((resolve) => (go = resolve));
  const slow = codeOf(
    once.execute(call, async () => {
      await start;
      await make(call);
      return ANSWER;
    }),
  );
  await house.sql.rows('select 1');
  await new Promise((resolve) => setTimeout(resolve, 100));
  later();
  await once.execute(call, async () => {
    await make(call);
    return ANSWER;
  });
  go();
  expect(await slow).toBe('request.under-way');
  expect(await made(call)).toBe(1);
});

it('what somebody was answered goes when they leave, and nothing that others were', async () => {
  const [leaver, other] = [randomUUID(), randomUUID()];
  const theirs = { ...keyed(), caller: `member:${leaver}` };
  const others = { ...keyed(), caller: `member:${other}` };
  for (const call of [theirs, others]) await once.execute(call, async () => ANSWER);
  await new ForgetKeptAnswers(new SqlKeptAnswers(house.sql)).of(knownId<'Member'>(leaver));
  const rows = await house.sql.rows<{ key: string }>(
    'select key from site.kept_answer where key = any($1::text[])',
    [[theirs.key, others.key]],
  );
  expect(rows).toEqual([{ key: others.key }]);
});
