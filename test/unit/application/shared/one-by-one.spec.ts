import { describe, expect, it } from '@jest/globals';
import { oneByOne } from '#application/shared/one-by-one';

describe('one by one', () => {
  it('does all, and says at the end what failed', async () => {
    const done: number[] = [];
    const failure = await oneByOne([1, 2, 3, 4], async (one) => {
      if (one % 2 === 1) throw new Error(`not ${one}`);
      done.push(one);
    }).catch((error: AggregateError) => error);
    expect(done).toEqual([2, 4]);
    expect((failure as AggregateError).errors).toHaveLength(2);
    expect((failure as AggregateError).message).toContain('not 3');
  });

  it('asks for the next one once it is done with the one before, whatever became of it', async () => {
    const steps: string[] = [];
    async function* asked() {
      for (const one of ['first', 'second']) {
        steps.push(`asked for the ${one}`);
        yield one;
      }
    }
    const failure = await oneByOne(asked(), async (one) => {
      steps.push(`tried the ${one}`);
      throw new Error(`not the ${one}`);
    }).catch((error: AggregateError) => error);
    expect(steps).toEqual([
      'asked for the first',
      'tried the first',
      'asked for the second',
      'tried the second',
    ]);
    expect((failure as AggregateError).message).toBe(
      '2 of 2 failed: Error: not the first; Error: not the second',
    );
  });

  it('goes on where one fails before it waits for anything', async () => {
    const tried: number[] = [];
    const failure = await oneByOne([1, 2], (one) => {
      tried.push(one);
      throw new Error(`not ${one}`);
    }).catch((error: AggregateError) => error);
    expect(tried).toEqual([1, 2]);
    expect((failure as AggregateError).message).toContain('2 of 2 failed');
  });

  it('says what failed also where the next one cannot be asked for', async () => {
    async function* asked() {
      yield 'first';
      throw new Error('no more');
    }
    const failure = await oneByOne(asked(), async () => {
      throw new Error('not the first');
    }).catch((error: AggregateError) => error);
    expect((failure as AggregateError).message).toBe('2 of 2 failed: Error: not the first; Error: no more');
  });

  it('tells the first of very many', async () => {
    const failure = await oneByOne(Array(900).keys(), async (one) => {
      throw new Error(`not ${one}`);
    }).catch((error: AggregateError) => error);
    expect((failure as AggregateError).errors).toHaveLength(900);
    expect((failure as AggregateError).message).toMatch(/^900 of 900 failed: .*not 4; …$/);
  });

  it('has nothing to say when nothing failed', async () => {
    await expect(oneByOne([1], async () => {})).resolves.toBeUndefined();
  });
});
