import { describe, expect, it } from '@jest/globals';
import { Draft } from '#domain/community/drafts/draft';
import { refusal } from '../topics/forum-of-paper.ts';

const id = '0199aaaa-0000-7000-8000-000000000001';
const draft = (more: Partial<Parameters<typeof Draft.of>[0]> = {}) =>
  refusal(() => Draft.of({ place: 'new-topic', title: '', body: '', fields: {}, ...more }));

describe('a draft', () => {
  it('is of one of several new topics, of an answer or of an edit', () => {
    for (const place of ['new-topic', `new-topic:${id}`, `topic:${id}`, `post:${id}`])
      expect(draft({ place })).toMatchObject({ place });
    for (const place of [
      '',
      'topic:',
      `member:${id}`,
      `topic:${id}x`,
      'new-topic ',
      'new-topic:',
      `new-topic:${id}x`,
    ])
      expect(draft({ place })).toBe('draft.no-such-place');
  });

  it('is judged by its size alone', () => {
    expect(draft({ title: 'x'.repeat(150), body: 'x'.repeat(30_000) })).toMatchObject({
      title: 'x'.repeat(150),
    });
    expect(draft({ title: 'x'.repeat(151) })).toBe('text.too-long');
    expect(draft({ body: 'x'.repeat(30_001) })).toBe('text.too-long');
    expect(draft({ fields: { tags: 'x'.repeat(8_000) } })).toBe('text.too-long');
  });

  it('keeps only what the database can keep', () => {
    expect(
      draft({ title: 'a\u0000b', fields: { 'k\u0000': 'v\u0000', list: ['\u0000', 'x'] } }),
    ).toMatchObject({
      title: 'ab',
      fields: { k: 'v', list: ['', 'x'] },
    });
    expect(draft({ fields: { deep: { er: 'x' } } as never })).toBe('draft.fields-not-text');
  });
});
