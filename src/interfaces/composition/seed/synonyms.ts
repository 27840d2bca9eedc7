import { SynonymGroup, type SynonymGroupId } from '#domain/community/search/synonym-group';
import { SqlSynonyms } from '#infrastructure/community/search/sql-synonyms';
import { CONTENT } from '../../cli/seed/content.ts';
import type { Plan } from '../../cli/seed/plan.ts';
import type { SeedParts } from './parts.ts';

/** What people call things, beside what every house knows: whoever types one finds what is written with the other. @returns how many groups */
export async function writeSynonyms({ sql, ids }: SeedParts, plan: Plan): Promise<number> {
  const synonyms = new SqlSynonyms(sql);
  const manager = plan.members.find(({ role }) => role === 'community_manager')!;
  for (const terms of CONTENT.synonyms)
    await synonyms.add(SynonymGroup.of(ids.next<SynonymGroupId>(), terms), manager.id, plan.now);
  return CONTENT.synonyms.length;
}
