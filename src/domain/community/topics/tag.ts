import { boundedText } from '../../shared/bounded-text.ts';
import { DomainError, InvalidValue } from '../../shared/domain-error.ts';
import { slugOf } from '../../shared/slug.ts';
import { TopicRule } from './topic.errors.ts';

/** Of one topic. */
export const MAX_TAGS = 5;

/** The tags of a topic, each once. @throws TopicRule `community.too-many-tags` */
export function tagsOf(slugs: readonly string[]): string[] {
  const distinct = [...new Set(slugs)];
  if (distinct.length > MAX_TAGS) throw new TopicRule('community.too-many-tags', { max: MAX_TAGS });
  return distinct;
}

export const TAG_LIMITS = { label: { max: 40 }, description: { min: 0, max: 300 } } as const;

export class TagNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'community.tag-not-found';
  constructor() {
    super('No such tag');
  }
}

/** A word of the organisation's choice; its slug is its address and never changes. */
export class Tag {
  private constructor(
    readonly slug: string,
    readonly label: string,
    readonly description: string,
  ) {}

  /**
   * @param slug that of a tag that exists; made of the label for a new one
   * @throws InvalidValue beside `label` (1 to 40 characters, at least one letter or digit) or `description` (up to 300)
   */
  static of(p: { label: string; description: string; slug?: string }): Tag {
    const label = boundedText('label', p.label.replace(/\s+/gu, ' '), TAG_LIMITS.label);
    const slug = p.slug ?? slugOf(label, TAG_LIMITS.label.max, '');
    if (slug === '') throw new InvalidValue('label', 'text.no-letter');
    return new Tag(slug, label, boundedText('description', p.description, TAG_LIMITS.description));
  }
}
