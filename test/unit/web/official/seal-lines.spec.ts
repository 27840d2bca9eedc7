import { describe, expect, it } from '@jest/globals';
import type { PostView, TopicPage } from '#application/community/topics/topic-page.query';
import { knownId } from '#domain/shared/id';
import { sealLinesOf } from '../../../../web/official/seal-lines.ts';

const AGENT = 'agent';
const page = { topic: { category: { id: 'c' } } } as TopicPage;
const looking = { member: { id: AGENT }, may: () => true } as unknown as Parameters<typeof sealLinesOf>[2];
const reply = (by: string, kind: 'authored' | 'validated' | null) =>
  ({
    author: { id: knownId<'Member'>(by) },
    deletedAt: null,
    official: kind && { kind },
  }) as unknown as PostView;

describe('what an agent does with a reply is called', () => {
  it.each([
    ['author', AGENT, null],
    ['validate', 'member', null],
    ['signAgain', AGENT, 'authored'],
    ['signAgain', 'colleague', 'authored'],
    ['again', 'member', 'validated'],
  ] as const)('%s of a reply by the %s, which is %s', (called, by, kind) => {
    expect(sealLinesOf(reply(by, kind), page, looking).seal).toBe(called);
  });
});
