import type { WordRuleId, WordRuleVersionId } from '#domain/moderation/words/ids';
import { wordDefinition } from '#domain/moderation/words/word-definition';
import { WordRule } from '#domain/moderation/words/word-rule';
import type { WordRuleVersion } from '#domain/moderation/words/word-rule-version';
import { CONTENT } from '../cli/seed/content.ts';
import { typeset } from '../cli/seed/typeset.ts';
import type { SeedParts } from './seed-parts.ts';

/** The rules about words, those that are enabled in force from the first day. */
export function wordRulesOf(parts: SeedParts, at: Date): { rules: WordRule[]; versions: WordRuleVersion[] } {
  const made = CONTENT.wordRules.map((content) => {
    const { matcher, appliesToTrustBelow: trustBelow, links = [], enabled, key, ...said } = content;
    const definition = wordDefinition(
      {
        ...said,
        label: typeset(said.label),
        explanation: typeset(said.explanation),
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
      ...{ key, definition, note: CONTENT.wordRuleNote, by: null, at },
    });
    if (enabled) rule.apply(version, { wasTried: true, by: null, at });
    return { rule, version };
  });
  return { rules: made.map(({ rule }) => rule), versions: made.map(({ version }) => version) };
}
