import type { CannedParagraphView } from '#application/community/official/desk.query';
import type { RegulatoryValueView, RuleView } from '#application/community/official/rules.query';
import type { Visit } from '../lib/gates.server.ts';

/** What an agent needs to answer in the name of the organisation. */
export interface Speaker {
  /** Null for an agent who belongs to no department, and therefore cannot sign. */
  readonly department: string | null;
  readonly rules: readonly RuleView[];
  readonly values: readonly RegulatoryValueView[];
  readonly paragraphs: readonly CannedParagraphView[];
}

/** Null for those who do not speak for the organisation there. @param categoryId of the topic */
export async function speakerIn({ app, actor }: Visit, categoryId: string): Promise<Speaker | null> {
  if (actor.memberId === null || !actor.may('official.author', categoryId)) return null;
  const [agents, rules, values, paragraphs] = await Promise.all([
    app.official.agents.execute(actor),
    app.official.rules.execute(actor),
    app.official.regulatoryValues.execute(),
    app.official.cannedParagraphs.execute(actor),
  ]);
  const department = agents.find(({ id }) => id === actor.memberId)?.department ?? null;
  return { department, rules, values, paragraphs };
}
