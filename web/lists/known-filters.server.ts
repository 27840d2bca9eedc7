import type { CategoryView } from '#application/community/categories/categories.query';
import type { Visit } from '../lib/gates.server.ts';
import type { UnknownFilter } from './query.ts';

/** Filters whose values are what the community holds. */
interface Naming {
  readonly categorie?: string;
  readonly etiquette?: string;
  readonly auteur?: string;
}

/**
 * What was asked without the category, the tag and the member that there are not, or not for the reader; those are told beside
 * the list like every other filter that it does not know.
 */
export async function knownFilters<Asked extends Naming>(
  { app, actor }: Pick<Visit, 'app' | 'actor'>,
  { asked, unknown }: { readonly asked: Asked; readonly unknown: readonly UnknownFilter[] },
  categories: readonly CategoryView[],
): Promise<{ asked: Asked; unknown: readonly UnknownFilter[] }> {
  const { categorie, etiquette, auteur } = asked;
  const [tag, author] = await Promise.all([
    etiquette === undefined ? null : app.community.tag.execute(actor, etiquette),
    auteur !== undefined && app.members.knownAuthor.execute(actor, auteur),
  ]);
  const isKnown = {
    categorie: categories.some(({ slug }) => slug === categorie),
    etiquette: tag !== null,
    auteur: author,
  };
  const names = ['categorie', 'etiquette', 'auteur'] as const;
  const missing = names.filter((name) => asked[name] !== undefined && !isKnown[name]);
  if (missing.length === 0) return { asked, unknown };
  const without = { ...asked };
  for (const name of missing) delete without[name];
  return {
    asked: without,
    unknown: [...unknown, ...missing.map((name) => ({ name, value: asked[name]!, twice: false }))],
  };
}
