import { describe, expect, it } from '@jest/globals';
import type { ToldFact } from '#application/shared/ports';
import { Subscriptions } from '#infrastructure/platform/facts/subscriptions';

const handler = { on: async () => {} };
const told = (name: `${string}.v1`) =>
  ({ fact: { name, at: '2030-01-01T00:00:00Z' }, factId: name }) as never as ToldFact;

describe('subscriptions', () => {
  it('know the consumers of a fact, in order, and none for a fact that nobody wants', () => {
    const subscriptions = new Subscriptions([
      { consumer: 'a.first', fact: 'x.happened.v1', handler },
      { consumer: 'a.second', fact: 'x.happened.v1', handler },
      { consumer: 'a.first', fact: 'y.happened.v1', handler },
    ]);
    expect(subscriptions.to('x.happened.v1').map((one) => one.consumer)).toEqual(['a.first', 'a.second']);
    expect(subscriptions.to('z.happened.v1')).toEqual([]);
  });

  it('give facts to the handler that their consumer has for each, and to none that it has not', () => {
    const other = { on: async () => {} };
    const subscriptions = new Subscriptions([
      { consumer: 'a.first', fact: 'x.happened.v1', handler },
      { consumer: 'a.first', fact: 'y.happened.v1', handler },
      { consumer: 'a.first', fact: 'z.happened.v1', handler: other },
    ]);
    const [x, y, z] = (['x', 'y', 'z'] as const).map((name) => told(`${name}.happened.v1`));
    expect([...subscriptions.handlersOf('a.first', [x!, z!, y!])]).toEqual([
      [handler, [x, y]],
      [other, [z]],
    ]);
    expect(() => subscriptions.handlersOf('a.first', [x!, told('w.happened.v1')])).toThrow('not subscribe');
  });

  it.each(['with:colon', 'With Capital', '', '9digits', 'x'.repeat(81)])(
    'refuse the name "%s"',
    (consumer) => {
      expect(() => new Subscriptions([{ consumer, fact: 'x.happened.v1', handler }])).toThrow('name');
    },
  );

  it('refuse the same consumer twice for one fact', () => {
    const twice = { consumer: 'a.first', fact: 'x.happened.v1', handler };
    expect(() => new Subscriptions([twice, twice])).toThrow('twice');
  });
});
