import type { CannedParagraphView } from '#application/community/official/desk.query';
import type { RegulatoryValueView, RuleChoice } from '#application/community/official/rules.query';
import type { Visit } from '../lib/gates.server.ts';

/** What an agent needs to answer in the name of the organisation. */
export interface Speaker {
  /** Null for an agent who belongs to no department, and therefore cannot sign. */
  readonly department: string | null;
  readonly rules: readonly RuleChoice[];
  readonly values: readonly RegulatoryValueView[];
  readonly paragraphs: readonly CannedParagraphView[];
}

/** Null for those who do not speak for the organisation there. @param categoryId of the topic */
export async function speakerIn({ app, actor, viewer }: Visit, categoryId: string): Promise<Speaker | null> {
  if (actor.memberId === null || !actor.may('official.author', categoryId)) return null;
  const [rules, values, paragraphs] = await Promise.all([
    app.official.ruleChoices.execute(),
    app.official.regulatoryValues.execute(),
    app.official.cannedParagraphs.execute(actor),
  ]);
  return { department: viewer.member?.department ?? null, rules, values, paragraphs };
}
