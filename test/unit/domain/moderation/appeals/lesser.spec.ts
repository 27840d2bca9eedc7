import { describe, expect, it } from '@jest/globals';
import { lesserActions } from '#domain/moderation/appeals/lesser';

describe('what a complaint that is right in part leaves of a measure on content', () => {
  it('is, of whatever can be hidden and was deleted, that it is hidden', () => {
    for (const kind of ['poll', 'idea', 'message', 'event'])
      expect(lesserActions(kind, 'delete', ['hide', 'delete'])).toEqual(['hide']);
    expect(lesserActions('poll', 'hide', ['hide', 'delete'])).toEqual([]);
    expect(lesserActions('profile', 'delete', ['clear-bio', 'delete'])).toEqual([]);
  });

  it('is more of topics and replies', () => {
    expect(lesserActions('topic', 'delete', [])).toEqual(['hide', 'lock']);
    expect(lesserActions('post', 'delete', [])).toEqual(['hide', 'edit']);
  });
});
