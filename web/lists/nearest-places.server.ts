import type { CategoryView } from '#application/community/categories/categories.query';
import { folded } from '../help/find-help.ts';
import type { NearPlace } from './no-topic-found.tsx';

const MOST = 4;
/** Of words that are long enough the beginning tells enough, whatever their ending. */
const SHORTEST = 3;
/** They stand in every question and every description, and say nothing of either. */
const SMALL_WORDS = new Set(
  (
    'les des une aux par sur pour dans avec sans sous entre chez vers donc mais que qui quoi dont quand comment pourquoi quel quelle ' +
    'est sont ont ete etre avoir fait faire peut peux dois doit faut mon mes ton tes son ses nos vos notre votre leur leurs ' +
    'ils elle elles nous vous moi lui cet cette ces pas plus peu tout tous toute toutes non oui ' +
    'the and for from with who what when how why can are was has have you your our not all'
  ).split(' '),
);
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
    .filter(({ kinds }) => kinds.includes('question'))
    .map((category) => ({ category, like: likeness(category) }))
    .sort((one, other) => other.like - one.like || other.category.topicCount - one.category.topicCount)
    .slice(0, MOST)
    .map(({ category: { id, slug, name, description } }) => ({ id, slug, name, description }));
}

const beginnings = (text: string): readonly string[] =>
  (folded(text).match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length >= SHORTEST && !SMALL_WORDS.has(word))
    .map((word) => word.slice(0, BEGINNING));
