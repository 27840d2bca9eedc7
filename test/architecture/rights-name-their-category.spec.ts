import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { OF_CATEGORIES } from '#domain/moderation/permissions/roles';

const root = join(import.meta.dirname, '../..');

/** A right that is asked for without any category: `may('post.edit-any')`. */
const ASKED_NOWHERE = /\b(?:may|mustBeAllowed)\(\s*'([a-z-]+\.[a-z-]+)'\s*,?\s*\)/g;

/**
 * Doors: whoever holds the right somewhere may come this far, and what follows asks with the category, or tells of those
 * categories alone. Every other place names the category, or `NO_CATEGORY` for what none holds.
 */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  'src/application/community/official/assign-question.ts': ['official.review'],
  'src/application/community/official/settle-review.ts': ['official.review'],
  'src/application/community/topics/remove-bookmark.ts': ['bookmark.keep'],
  'src/application/moderation/appeals/decide-appeal.ts': ['appeal.decide'],
  'src/application/moderation/authorities/alert-authorities.ts': ['review.decide'],
  'src/application/moderation/review/case.pieces.ts': ['review.read'],
  'src/application/moderation/review/claim-many.ts': ['review.decide'],
  'src/application/moderation/review/decide-item.ts': ['review.decide'],
  'src/application/moderation/review/decide-many.ts': ['review.decide'],
  'src/application/moderation/review/review-case.reader.ts': ['review.read', 'review.read'],
  'src/domain/moderation/appeals/appeal.ts': ['appeal.decide'],
  'src/domain/moderation/review/review-item.ts': ['appeal.decide'],
  'src/infrastructure/community/official/desk-shelves.sql.ts': ['official.review', 'official.review'],
  'src/infrastructure/community/official/desk.sql.ts': ['official.review'],
  'src/infrastructure/community/official/seal-form.sql.ts': ['official.review'],
  'src/infrastructure/community/official/withdrawn-references.sql.ts': ['official.review'],
  'src/infrastructure/community/topics/channel-access.sql.ts': ['topic.read'],
  'src/infrastructure/community/topics/post-source.sql.ts': ['post.edit-any'],
  'src/infrastructure/community/topics/topic-address.sql.ts': ['topic.read'],
  'src/infrastructure/community/topics/topic-head.sql.ts': ['topic.read-deleted'],
  'src/infrastructure/community/topics/topic-posts.sql.ts': [
    'post.edit-any',
    'official.validate',
    'topic.read-deleted',
  ],
  'src/infrastructure/engagement/polls/poll-channel.sql.ts': ['topic.read'],
  'src/infrastructure/moderation/review/queue-row.sql.ts': ['appeal.decide'],
};

function askedNowhere(source: string): readonly string[] {
  return [...source.matchAll(ASKED_NOWHERE)]
    .map(([, permission]) => permission!)
    .filter((permission) => OF_CATEGORIES.some((one) => one === permission));
}

describe('a right over what stands in a category', () => {
  it('is asked for with the category, but for the doors', () => {
    const found = globSync('src/{application,domain,infrastructure}/**/*.ts', { cwd: root })
      .map((file) => [file, askedNowhere(readFileSync(join(root, file), 'utf8'))] as const)
      .filter(([, permissions]) => permissions.length > 0);
    expect(Object.fromEntries(found)).toEqual(DOORS);
  });

  it('is seen where the category is forgotten', () => {
    expect(askedNowhere(`actor.mustBeAllowed('topic.move');`)).toEqual(['topic.move']);
    expect(askedNowhere(`actor.may(\n  'post.redact',\n)`)).toEqual(['post.redact']);
    expect(askedNowhere(`actor.may('topic.move', category)`)).toEqual([]);
    expect(askedNowhere(`actor.may('rule.manage')`)).toEqual([]);
  });
});
