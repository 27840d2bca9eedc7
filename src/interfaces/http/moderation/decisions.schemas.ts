import type { DecisionRow } from '#application/moderation/decisions/decision-rows.query';
import { id, maybe, moment, objectOf, oneOf, type Schema, text, yesOrNo } from '../json-schema.ts';

type Statement = NonNullable<DecisionRow['statement']>;

const always = objectOf<Omit<Statement, 'opensOnly' | 'duration'>>({
  reason: text({ description: 'Key of the reason' }),
  facts: text(),
  ground: objectOf<Statement['ground']>({
    kind: oneOf('illegal', 'terms'),
    legalGround: maybe(text()),
    clause: maybe(text()),
    explanation: text(),
  }),
  source: oneOf('notice', 'trusted-notice', 'own-initiative', 'author', 'order'),
  automatedDetection: yesOrNo,
  automatedDecision: oneOf('no', 'partially', 'fully'),
  scope: text({ description: 'Where and for whom it holds' }),
  category: text({ description: '`STATEMENT_CATEGORY_…` of the transparency database' }),
  keyword: maybe(text()),
});
const opensOnly = {
  ...yesOrNo,
  description: '`true` where more people read it and nothing was taken from its author; absent otherwise.',
};
const duration = text({
  description: 'How long it lasts, in words, where `until` does not say it all; absent otherwise.',
});
const statement: Schema = {
  ...always,
  properties: { ...(always['properties'] as object), duration, opensOnly },
};

export const DECISION_SCHEMAS: Readonly<Record<string, Schema>> = {
  Decision: objectOf<DecisionRow>({
    id,
    number: { type: 'integer', minimum: 1 },
    action: text({ description: '`hide`, `delete`, `silence`, `ban`…' }),
    targetKind: text({ description: '`topic`, `post`, `profile`…' }),
    targetId: text(),
    subjectId: maybe(id),
    categoryId: maybe({ ...id, description: 'Where it stood then; null for what no category holds.' }),
    decidedBy: maybe({ ...id, description: 'Null when a machine decided.' }),
    path: text({ description: 'By which way it came about' }),
    statement: maybe(statement),
    decidedAt: moment,
    until: maybe(moment),
    appealableUntil: maybe(moment),
    overturnedAt: maybe(moment),
    overturnedWhy: maybe(text()),
    undone: maybe(oneOf('restored', 'changed-since')),
    replacedBy: maybe({ type: 'integer', minimum: 1 }),
    forgottenAt: maybe({
      ...moment,
      description:
        'When it was forgotten who was decided of, by whom and in which words; null also where that was not noted.',
    }),
  }),
};
