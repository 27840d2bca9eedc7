import type { Actor } from '#domain/shared/actor';
import type { App } from '../../composition/app.ts';
import { UnknownFilters } from '../refusals.ts';

/**
 * Whether a list can be narrowed by what is asked: nothing is taken for a list of what there is not.
 * @throws UnknownFilters beside the category and the tag that there are not, or not for who asks
 */
export async function mustKnowFilters(
  app: App,
  actor: Actor,
  { category, tag }: { readonly category?: string | undefined; readonly tag?: string | undefined },
): Promise<void> {
  const [categories, found] = await Promise.all([
    category === undefined ? [] : app.community.categories.execute(actor),
    tag === undefined ? null : app.community.tag.execute(actor, tag),
  ]);
  const fields = [
    ...(category === undefined || categories.some(({ id }) => id === category)
      ? []
      : [{ field: 'category', code: 'community.unknown-category' }]),
    ...(tag === undefined || found ? [] : [{ field: 'tag', code: 'community.unknown-tag' }]),
  ];
  if (fields.length > 0) throw new UnknownFilters(fields);
}
