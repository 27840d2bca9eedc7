import { describe, expect, it } from '@jest/globals';
import { flashIn, telling } from '../../../../web/lib/flash.server.ts';

const page = (cookie: string) => new Request('https://h/', { headers: { cookie } });

describe('what is told after a deed', () => {
  it('comes back from the cookie that carried it', () => {
    const { 'Set-Cookie': set } = telling('topic.flash.answered') as Record<string, string>;
    expect(flashIn(page(`a=b; ${set!.split(';')[0]}; c=d`))).toEqual({
      key: 'topic.flash.answered',
      undo: null,
    });
  });

  it('brings the way back of a topic, and no other address', () => {
    const undo = '/sujets/a-topic-12/retablir';
    const { 'Set-Cookie': set } = telling('topic.flash.topicDeleted', undo) as Record<string, string>;
    expect(flashIn(page(set!.split(';')[0]!))).toEqual({ key: 'topic.flash.topicDeleted', undo });
    for (const other of ['/deconnexion', '//evil.example/retablir', '/sujets/../compte/retablir'])
      expect(flashIn(page(`flash=topic.flash.topicDeleted:${other}`))).toBeNull();
  });

  it('is one of the sentences made for it', () => {
    expect(flashIn(page('flash=topic.flash.invented'))).toBeNull();
    expect(flashIn(page('flash=forum.topic.closed'))).toBeNull();
    expect(flashIn(page('flash=%3Cb%3E'))).toBeNull();
    expect(flashIn(page('other=1'))).toBeNull();
  });
});
