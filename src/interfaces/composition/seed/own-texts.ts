import { SqlOwnTexts } from '#infrastructure/site/texts/sql-own-texts';
import texts from '../../cli/seed/content/own-texts.json' with { type: 'json' };
import type { Plan } from '../../cli/seed/plan.ts';
import { typeset } from '../../cli/seed/typeset.ts';
import type { SeedParts } from './parts.ts';

const DAY_MS = 86_400_000;

/** A letter that was said otherwise twice, and a refusal that went back to what is delivered. */
export async function writeOwnTexts({ sql }: SeedParts, plan: Plan): Promise<number> {
  const by = plan.members.find(({ role }) => role === 'community_manager')!.id;
  const store = new SqlOwnTexts(sql);
  const versions = new Map<string, number>();
  for (const { key, text, daysAgo } of texts) {
    const version = (versions.get(key) ?? 0) + 1;
    versions.set(key, version);
    const at = new Date(plan.now.getTime() - daysAgo * DAY_MS);
    await store.put([{ key, language: 'fr', text: text === null ? null : typeset(text), version, by, at }]);
  }
  return versions.size;
}
