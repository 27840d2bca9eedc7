import { describe, expect, it } from '@jest/globals';
import { Subscriptions } from '#infrastructure/platform/facts/subscriptions';

const handler = { on: async () => {} };

describe('subscriptions', () => {
  it('know the consumers of a fact, in order, and none for a fact that nobody wants', () => {
    const subscriptions = new Subscriptions([
      { consumer: 'a.first', fact: 'x.happened.v1', handler },
      { consumer: 'a.second', fact: 'x.happened.v1', handler },
      { consumer: 'a.first', fact: 'y.happened.v1', handler },
    ]);
    expect(subscriptions.to('x.happened.v1')).toEqual(['a.first', 'a.second']);
    expect(subscriptions.to('z.happened.v1')).toEqual([]);
  });

  it('find a consumer’s handler for the fact it subscribed to only', () => {
    const subscriptions = new Subscriptions([{ consumer: 'a.first', fact: 'x.happened.v1', handler }]);
    expect(subscriptions.handler('a.first', 'x.happened.v1')).toBe(handler);
    expect(subscriptions.handler('a.first', 'y.happened.v1')).toBeUndefined();
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
