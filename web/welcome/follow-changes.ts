interface Followed {
  readonly id: string;
  readonly level: string;
}

/** Whether a category is among those that a member follows; to mute one is no following. */
export const isFollowed = ({ level }: Pick<Followed, 'level'>): boolean =>
  level === 'watching' || level === 'tracking';

/** What changes for somebody who ticked these categories: what they follow already stays as closely followed as it is. */
export function followChanges<CategoryId extends string>(of: {
  readonly known: readonly { readonly id: CategoryId }[];
  readonly followed: readonly Followed[];
  readonly wanted: readonly string[];
}): readonly { readonly categoryId: CategoryId; readonly level: 'watching' | 'none' }[] {
  const follows = new Set<string>(of.followed.filter(isFollowed).map(({ id }) => id));
  return of.known.flatMap(({ id: categoryId }) => {
    const isWanted = of.wanted.includes(categoryId);
    if (isWanted === follows.has(categoryId)) return [];
    return [{ categoryId, level: isWanted ? ('watching' as const) : ('none' as const) }];
  });
}
