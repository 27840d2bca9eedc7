import { expect, it } from '@jest/globals';
import { ContendedUnitOfWork } from '#infrastructure/platform/persistence/contended-unit-of-work';
import { codeOf } from '../../../../support/refusal.ts';
import { until } from '../../../../support/until.ts';

const inTurn = (patienceMs?: number) => new ContendedUnitOfWork({ run: (work) => work() }, patienceMs);
/** Work that ends when it is told to. */
function works() {
  const begun: (() => void)[] = [];
  return { begun, work: () => new Promise<void>((end) => void begun.push(end)) };
}

it('two who come for the same thing go at once, the others in the order in which they came, and who comes for another goes', async () => {
  const [contended, { begun, work }, other] = [inTurn(), works(), works()];
  const all = Array.from({ length: 5 }, () => contended.run('seats', work));
  const beside = contended.run('other seats', other.work);
  await until(async () => begun.length === 2 && other.begun.length === 1);
  for (let at = 0; at < 5; at += 1) {
    await until(async () => begun.length > at);
    expect(begun.length).toBeLessThanOrEqual(at + 2);
    begun[at]!();
    await all[at];
  }
  other.begun[0]!();
  await beside;
});

it('who waits for too long is told so and holds no place, and a refusal gives its place on', async () => {
  const [contended, { begun, work }] = [inTurn(50), works()];
  const going = [contended.run('seats', work), contended.run('seats', work)];
  expect(await codeOf(contended.run('seats', work))).toBe('shared.busy');
  for (const end of begun) end();
  await Promise.all(going);
  const refused = () => Promise.reject(Object.assign(new Error('Closed'), { code: 'closed' }));
  for (let time = 0; time < 3; time += 1)
    expect(await codeOf(contended.run('seats', refused))).toBe('closed');
  await contended.run('seats', async () => undefined);
});
