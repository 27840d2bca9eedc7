import { describe, expect, it } from '@jest/globals';
import { EventCounter } from '#infrastructure/platform/realtime/socket-limits';
import { isChannel } from '#infrastructure/platform/realtime/socket-rooms';

describe('the counter of events', () => {
  it('counts those of the last ten seconds', () => {
    const counter = new EventCounter();
    const start = 1_000_000;
    for (let i = 0; i < 5; i++) counter.count(start);
    expect(counter.count(start + 9_999)).toBe(6);
    expect(counter.count(start + 15_000)).toBe(4);
    expect(counter.count(start + 40_000)).toBe(1);
  });

  it('counts the first of them whole, whenever they come', () => {
    const counter = new EventCounter();
    const lateInATen = 1_009_900;
    for (let i = 0; i < 120; i++) counter.count(lateInATen + i);
    expect(counter.count(lateInATen + 600)).toBe(121);
  });
});

describe('the name of a channel', () => {
  it.each(['topic:01990b3e-0000-7000-8000-000000000000', 'home', 'notifications:ada', 'a-b:c:d'])(
    'may be %s',
    (name) => expect(isChannel(name)).toBe(true),
  );
  it.each(['', 'member ada', 'Topic:1', 'a:b:c:d', 'a:', ':a', `a:${'b'.repeat(65)}`, 'a\nb', 7, null])(
    'may not be %j',
    (name) => expect(isChannel(name)).toBe(false),
  );
});
