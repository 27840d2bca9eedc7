import { describe, expect, it } from '@jest/globals';
import { flashIn, telling } from '../../../../web/lib/flash.server.ts';

const page = (cookie: string) => new Request('https://h/', { headers: { cookie } });

describe('what is told after a deed', () => {
  it('comes back from the cookie that carried it', () => {
    const { 'Set-Cookie': set } = telling('topic.flash.answered') as Record<string, string>;
    expect(flashIn(page(`a=b; ${set!.split(';')[0]}; c=d`))).toBe('topic.flash.answered');
  });

  it('is one of the sentences made for it', () => {
    expect(flashIn(page('flash=topic.flash.invented'))).toBeNull();
    expect(flashIn(page('flash=forum.topic.closed'))).toBeNull();
    expect(flashIn(page('flash=%3Cb%3E'))).toBeNull();
    expect(flashIn(page('other=1'))).toBeNull();
  });
});
