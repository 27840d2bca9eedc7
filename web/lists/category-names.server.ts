import type { Visit } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';

/** What categories that the visitor may know of are called, by id; of one that went into another, where it went is told with its name. */
export async function categoryNames({
  app,
  actor,
  locale,
}: Pick<Visit, 'app' | 'actor' | 'locale'>): Promise<ReadonlyMap<string, string>> {
  const [categories, merged] = await Promise.all([
    app.community.categories.execute(actor),
    app.community.mergedCategories.execute(actor),
  ]);
  const t = createTexts(locale);
  return new Map<string, string>([
    ...categories.map(({ id, name }) => [id, name] as const),
    ...merged.map(
      ({ id, name, into }) => [id, t('lists.categoryMergedInto', { name, into: into.name })] as const,
    ),
  ]);
}
