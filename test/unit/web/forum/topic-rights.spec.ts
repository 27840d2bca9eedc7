import { describe, expect, it } from '@jest/globals';
import type { PostView, TopicPage } from '#application/community/topics/topic-page.query';
import { rightsOn } from '../../../../web/forum/topic-rights.ts';

const NOW = new Date('2026-11-24T12:00:00Z');
const post = (author: string, more: Partial<PostView> = {}): PostView =>
  ({ id: `post-of-${author}`, position: 2, author: { id: author }, editCount: 0, ...more }) as PostView;
const page = (more: object = {}): TopicPage =>
  ({
    topic: {
      kind: 'question',
      status: 'open',
      category: { id: 'music' },
      openedAt: new Date('2026-11-24T11:30:00Z'),
      replyCount: 1,
      ...more,
    },
    opening: post('asker', { position: 1 }),
  }) as unknown as TopicPage;
const looker = (memberId: string | null, ...granted: string[]) => ({
  memberId,
  may: (permission: string, scope?: string) => granted.includes(permission) && scope === 'music',
});
const MEMBER = ['topic.open', 'topic.answer', 'post.edit-own', 'post.delete-own', 'post.vote'];

describe('what the page of a topic offers', () => {
  it('lets the asker accept, others not', () => {
    expect(rightsOn(page(), looker('asker', ...MEMBER), NOW).accept).toBe(true);
    expect(rightsOn(page(), looker('other', ...MEMBER), NOW).accept).toBe(false);
    expect(rightsOn(page(), looker('other', 'topic.accept-any'), NOW).accept).toBe(true);
  });

  it('accepts nothing in a discussion', () => {
    expect(rightsOn(page({ kind: 'discussion' }), looker('asker', ...MEMBER), NOW).accept).toBe(false);
  });

  it('offers marks on the words of others, to members', () => {
    const rights = rightsOn(page(), looker('me', ...MEMBER), NOW);
    expect(rights.mark(post('me'))).toBe(false);
    expect(rights.mark(post('other'))).toBe(true);
    expect(rightsOn(page(), looker(null), NOW).mark(post('other'))).toBe(false);
  });

  it('lets the author edit title and tags during the first hour only', () => {
    const asker = looker('asker', ...MEMBER);
    expect(rightsOn(page(), asker, NOW).retitle).toBe(true);
    const old = page({ openedAt: new Date('2026-11-24T10:59:00Z') });
    expect(rightsOn(old, asker, NOW).retitle).toBe(false);
  });

  it('takes no answer when closed', () => {
    expect(rightsOn(page({ status: 'closed' }), looker('me', ...MEMBER), NOW).answer).toBe(false);
  });

  it('lets the asker delete while nobody has answered', () => {
    expect(rightsOn(page(), looker('asker', ...MEMBER), NOW).remove).toBe(false);
    expect(rightsOn(page({ replyCount: 0 }), looker('asker', ...MEMBER), NOW).remove).toBe(true);
  });

  it('shows a history only where there is one', () => {
    const rights = rightsOn(page(), looker('me', 'post.read-history'), NOW);
    expect(rights.readHistory(post('other'))).toBe(false);
    expect(rights.readHistory(post('other', { editCount: 1 }))).toBe(true);
  });
});
