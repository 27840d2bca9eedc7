import { expect, it } from '@jest/globals';
import { type PostRow, postView } from '#infrastructure/community/topics/post-view.sql';
import { visitor } from '../../../../support/actors.ts';

const WRITTEN =
  '<p><a href="https://a.example/" rel="ugc noopener">a</a> <a href="https://b.example/" rel="ugc nofollow noopener">b</a>' +
  ' <code>&#x3C;a href="c" rel="ugc noopener"></code></p>';
const shown = (kind: 'authored' | 'validated' | null, more: Partial<PostRow> = {}) =>
  postView(
    {
      html: WRITTEN,
      reactions: {},
      deleted_at: null,
      official: kind && { kind, validTo: null, reviewBy: '2030-01-01', values: [], rules: [], branches: [] },
      ...more,
    } as unknown as PostRow,
    [],
    visitor(),
    { seesDeleted: true, today: '2029-01-01' as never },
  ).html;

it('links of a reply that became the answer of the organisation are the organisation’s, and what it shows of code stays', () => {
  expect(shown('authored')).toBe(
    '<p><a href="https://a.example/" rel="noopener">a</a> <a href="https://b.example/" rel="noopener">b</a>' +
      ' <code>&#x3C;a href="c" rel="ugc noopener"></code></p>',
  );
});

it('links of a member’s reply stay the member’s, validated or not, and of what is deleted nobody’s but theirs', () => {
  for (const html of [shown('validated'), shown(null), shown('authored', { deleted_at: new Date(0) })])
    expect(html).toBe(WRITTEN);
});
