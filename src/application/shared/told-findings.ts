import type { WordFinding } from '#domain/shared/word-finding';

/** What rules of Moderation found in a text, as the facts of every context tell it. */
export const toldFindings = (findings: readonly WordFinding[]) =>
  findings.map(
    ({ ruleId, ruleKey, ruleLabel, version, action, severity, family, field, explanation, ...found }) => ({
      ruleId,
      ruleKey,
      ruleLabel,
      version,
      action,
      severity,
      family,
      field,
      explanation,
      ruleLabelEn: found.ruleLabelEn ?? null,
      explanationEn: found.explanationEn ?? null,
      spans: found.spans.map(({ start, end }) => ({ start, end })),
      words: found.words ?? [],
    }),
  );
