import type { CategoryView } from '#application/community/categories/categories.query';
import { takesKind } from '../forum/kinds-here.ts';
import { folded } from '../help/find-help.ts';
import { SMALL_WORDS } from '../messages/small-words.ts';
import type { NearPlace } from './no-topic-found.tsx';

const MOST = 4;
/** Of words that are long enough the beginning tells enough, whatever their ending. */
const SHORTEST = 3;
const BEGINNING = 5;
const OF_A_NAME = 3;

/**
 * Categories in which a question about these words would stand: those first that have them in their name, then in what they say of
 * themselves; where none has, those with most questions.
 */
export function nearestPlaces(categories: readonly CategoryView[], text: string): readonly NearPlace[] {
  const wanted = beginnings(text);
  const likeness = ({ name, description }: CategoryView): number => {
    const [named, told] = [beginnings(name), beginnings(description)];
    return wanted.reduce(
      (sum, word) => sum + (named.includes(word) ? OF_A_NAME : told.includes(word) ? 1 : 0),
      0,
    );
  };
  return categories
    .filter((category) => takesKind(category, 'question'))
    .map((category) => ({ category, like: likeness(category) }))
    .sort((one, other) => other.like - one.like || other.category.topicCount - one.category.topicCount)
    .slice(0, MOST)
    .map(({ category: { id, slug, name, description } }) => ({ id, slug, name, description }));
}

const beginnings = (text: string): readonly string[] =>
  (folded(text).match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length >= SHORTEST && !SMALL_WORDS.has(word))
    .map((word) => word.slice(0, BEGINNING));
