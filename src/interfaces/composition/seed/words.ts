import type { WordRuleId, WordRuleVersionId } from '#domain/moderation/words/ids';
import { wordDefinition } from '#domain/moderation/words/word-definition';
import { WordRule } from '#domain/moderation/words/word-rule';
import type { WordRuleVersion } from '#domain/moderation/words/word-rule-version';
import { CONTENT } from '../../cli/seed/content.ts';
import { typeset } from '../../cli/seed/typeset.ts';
import { untold } from './members.ts';
import type { SeedParts } from './parts.ts';

interface MadeRules {
  readonly rules: WordRule[];
  readonly versions: WordRuleVersion[];
}

/** What protects people in any house; the rest is a matter of the organisation's own, and waits to be tried. */
const ANY_HOUSE: readonly string[] = ['donnees_personnelles', 'fraude', 'spam', 'civilite'];

/**
 * A house that has no rule of words begins with those that protect people, in force, and with the others as drafts. What
 * managers stop or change stays as they left it. Several processes may start at once.
 * @returns how many were written
 */
export async function writeHouseWords(parts: SeedParts): Promise<number> {
  const { sql, em, unitOfWork, clock } = parts;
  const isThere = async () => (await sql.row(`select 1 from moderation.word_rule limit 1`)) !== null;
  if (await isThere()) return 0;
  return unitOfWork.run(async () => {
    await sql.rows(`select pg_advisory_xact_lock(hashtext('moderation.house-words'))`);
    if (await isThere()) return 0;
    const { rules, versions } = wordRulesOf(parts, clock.now(), ANY_HOUSE);
    for (const rule of untold(rules)) em.persist(rule);
    await em.flush();
    for (const version of untold(versions)) em.persist(version);
    await em.flush();
    return rules.length;
  });
}

/** What a house began with before anybody came gives way to the rules of the demonstration. */
export async function forgetHouseWords({ sql }: SeedParts): Promise<void> {
  await sql.rows(`delete from moderation.word_rule_version`);
  await sql.rows(`delete from moderation.word_rule`);
}

/** The rules about words, those that are enabled in force from the first day. @param families of those in force; all when absent */
export function wordRulesOf(parts: SeedParts, at: Date, families?: readonly string[]): MadeRules {
  const made = CONTENT.wordRules.map((content) => {
    const { matcher, appliesToTrustBelow: trustBelow, links = [], enabled, key, ...said } = content;
    const definition = wordDefinition(
      {
        ...said,
        label: typeset(said.label),
        explanation: typeset(said.explanation),
        labelEn: CONTENT.wordRulesEn[key]?.label ?? null,
        explanationEn: CONTENT.wordRulesEn[key]?.explanation ?? null,
        matcher: {
          type: matcher.type,
          values: [matcher.value].flat(),
          on: matcher.params?.on ?? null,
          params: matcher.params ?? null,
        },
        trustBelow,
        links,
      },
      parts.workshop,
    );
    const { rule, version } = WordRule.draft({
      id: parts.ids.next<WordRuleId>(),
      versionId: parts.ids.next<WordRuleVersionId>(),
      key,
      definition,
      note: CONTENT.wordRuleNote,
      by: null,
      at,
    });
    const holds = families?.includes(definition.family) ?? true;
    if (enabled && holds) rule.apply(version, { wasTried: true, by: null, at });
    return { rule, version };
  });
  return { rules: made.map(({ rule }) => rule), versions: made.map(({ version }) => version) };
}
