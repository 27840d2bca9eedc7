import type { CategoryView } from '#application/community/categories/categories.query';
import type { Permission } from '#application/shared/viewer';

type Kind = CategoryView['kinds'][number];

/** Whether topics of that kind come into a category. */
export const takesKind = (
  { kinds, closedAt }: Pick<CategoryView, 'kinds' | 'closedAt'>,
  kind: CategoryView['kinds'][number],
): boolean => closedAt === null && kinds.includes(kind);

/**
 * The kinds of topics that somebody may open in a category, the first as it is proposed.
 * @param may whether they have a right there; a visitor is asked to sign in first, and may then what members may
 */
export function kindsHere(
  category: Pick<CategoryView, 'kinds' | 'closedAt'>,
  may: (permission: Permission) => boolean,
): readonly Kind[] {
  return ORDER.filter(
    (kind) => takesKind(category, kind) && may(kind === 'announcement' ? 'topic.announce' : 'topic.open'),
  );
}

/** The kinds that somebody may open in any of these categories. */
export const kindsIn = (
  categories: readonly Pick<CategoryView, 'kinds' | 'closedAt'>[],
  may: (permission: Permission) => boolean,
): readonly Kind[] =>
  ORDER.filter(
    (kind) =>
      (kind !== 'announcement' || may('topic.announce')) &&
      categories.some((category) => takesKind(category, kind)),
  );

const ORDER: readonly Kind[] = ['question', 'discussion', 'announcement'];
