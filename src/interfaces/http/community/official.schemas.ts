import type { DeskAgent, DeskQuestionView } from '#application/community/official/desk.query';
import type {
  ChangeView,
  CitedRule,
  CitedValue,
  OfficialView,
} from '#application/community/official/official-view';
import type { SourceView } from '#application/community/official/official-view';
import type {
  ReferencePage,
  ReferenceRowView,
  ReferenceVersionRow,
} from '#application/community/official/references.query';
import type {
  LinkedAnswer,
  LinkedReference,
  RegulatoryValueView,
  RestingTexts,
  RuleVersionView,
  RuleView,
  ValuePeriod,
} from '#application/community/official/rules.query';
import { OFFICIAL_STATES } from '#application/community/limits';
import {
  count,
  id,
  listOf,
  maybe,
  moment,
  named,
  objectOf,
  oneOf,
  type Schema,
  text,
  yesOrNo,
} from '../json-schema.ts';

const day: Schema = { type: 'string', format: 'date' };
const branches = listOf(text({ description: 'None means all.' }));
export const officialState = oneOf(...OFFICIAL_STATES);
const sealKind = oneOf('authored', 'validated');
const ruleKind = oneOf('law', 'rate', 'threshold', 'procedure');
const source = objectOf<SourceView>({ label: text(), url: maybe(text()) });

const citedRule = objectOf<CitedRule>({
  id,
  key: text(),
  label: text(),
  kind: ruleKind,
  reference: text(),
  url: maybe(text()),
});
const period = objectOf<ValuePeriod>({
  from: day,
  to: maybe(day),
  givenTo: maybe(day),
  value: maybe(text()),
  source: text(),
});
const valueFields = {
  key: text({ description: 'Cited in the text as `{{valeur.key}}`.' }),
  label: text(),
  unit: oneOf('EUR', 'percent', 'months', 'date'),
  from: text({ description: 'First day of the period that holds, `yyyy-mm-dd`.' }),
  to: maybe(text({ description: 'Its last day, where it is known.' })),
  value: maybe(
    text({
      description: 'Null until the organisation has published it, before it holds and after it has ended.',
    }),
  ),
  ended: yesOrNo,
  ahead: yesOrNo,
  source: text(),
};
const review = (why: Schema): Schema =>
  maybe(
    objectOf<NonNullable<OfficialView['review']>>({
      since: moment,
      why,
      cause: maybe(text()),
      changesOn: maybe(day),
      changes: listOf(
        objectOf<ChangeView>({ what: oneOf('rule', 'value'), name: text(), from: maybe(day), at: moment }),
      ),
    }),
  );

const official = objectOf<OfficialView>({
  sealId: id,
  kind: sealKind,
  department: text(),
  sealedBy: objectOf<OfficialView['sealedBy']>({ pseudonym: text(), handle: text() }),
  sealedAt: moment,
  validFrom: day,
  validTo: maybe(day),
  reviewBy: day,
  state: oneOf('valid', 'to_review'),
  overdue: yesOrNo,
  review: review(oneOf('past-validity', 'past-review', 'rule-changed', 'value-changed', 'question-changed')),
  sources: listOf(source),
  branches,
  rules: listOf(named('CitedRule')),
  values: listOf(named('CitedValue')),
});

const ruleVersion = objectOf<RuleVersionView>({
  number: { type: 'integer', minimum: 1 },
  effectiveFrom: day,
  summary: text(),
  at: moment,
});
const rule = objectOf<RuleView>({
  id,
  key: text(),
  label: text(),
  kind: ruleKind,
  reference: text(),
  url: maybe(text()),
  versions: listOf(ruleVersion),
  current: maybe(ruleVersion),
  answers: objectOf<RuleView['answers']>({ linked: count, toReview: count }),
});

const referenceFields = {
  id,
  key: text(),
  slug: text(),
  title: text(),
  summary: text(),
  tags: listOf(text()),
  category: maybe(objectOf<NonNullable<ReferenceRowView['category']>>({ id, slug: text(), name: text() })),
  branches,
  department: text(),
  publishedAt: moment,
  reviewBy: day,
  overdue: yesOrNo,
};
const version = objectOf<ReferenceVersionRow>({
  number: { type: 'integer', minimum: 1 },
  validFrom: day,
  validTo: maybe(day),
  publishedAt: moment,
  department: text(),
  note: text(),
  redactedAt: maybe(moment),
  confirmations: listOf(
    objectOf<ReferenceVersionRow['confirmations'][number]>({ at: moment, department: text() }),
  ),
  corrected: yesOrNo,
});
const reference = objectOf<ReferencePage>({
  ...referenceFields,
  sources: listOf(source),
  rules: listOf(named('CitedRule')),
  values: listOf(named('CitedValue')),
  owner: objectOf<ReferencePage['owner']>({ pseudonym: text(), handle: text() }),
  review: review(text()),
  shown: objectOf<ReferencePage['shown']>({
    version: named('ReferenceVersion'),
    branch: maybe(text()),
    html: text({ description: 'Safe to show as it is.' }),
    plain: text(),
    source: text(),
    superseded: yesOrNo,
    toCome: yesOrNo,
  }),
  variants: listOf(text()),
  log: listOf(named('ReferenceVersion')),
});

const linkedAnswer = objectOf<LinkedAnswer>({
  sealId: id,
  postId: id,
  position: count,
  topic: objectOf<LinkedAnswer['topic']>({ number: count, slug: text(), title: text() }),
  kind: sealKind,
  department: text(),
  state: oneOf('valid', 'to_review'),
  overdue: yesOrNo,
  reviewBy: day,
});
const linkedReference = objectOf<LinkedReference>({
  slug: text(),
  title: text(),
  state: oneOf('valid', 'to_review'),
  overdue: yesOrNo,
});
/** What a change of the register put to review. */
export const putToReview = objectOf<{ sealIds: readonly string[]; references: number }>({
  sealIds: listOf(id),
  references: count,
});

const deskAgent = objectOf<DeskAgent>({
  id,
  pseudonym: text(),
  handle: text(),
  department: maybe(text()),
});
const deskQuestion = objectOf<DeskQuestionView>({
  topic: objectOf<DeskQuestionView['topic']>({
    id,
    number: count,
    slug: text(),
    title: text(),
    category: objectOf<DeskQuestionView['topic']['category']>({ id, slug: text(), name: text() }),
    branches,
  }),
  askedBy: objectOf<DeskQuestionView['askedBy']>({ pseudonym: text(), handle: text() }),
  openedAt: moment,
  replyCount: count,
  followerCount: count,
  views: count,
  demand: count,
  solved: yesOrNo,
  dueOn: day,
  late: yesOrNo,
  assignee: maybe(named('DeskAgent')),
  assignments: listOf(
    objectOf<DeskQuestionView['assignments'][number]>({
      agent: maybe(named('DeskAgent')),
      by: maybe(named('DeskAgent')),
      at: moment,
    }),
  ),
});

export const OFFICIAL_SCHEMAS: Readonly<Record<string, Schema>> = {
  DeskAgent: deskAgent,
  DeskQuestion: deskQuestion,
  Official: official,
  CitedRule: citedRule,
  CitedValue: objectOf<CitedValue>(valueFields),
  RegulatoryValue: objectOf<RegulatoryValueView>({
    ...valueFields,
    periods: listOf(period),
    changedAt: moment,
    version: { type: 'integer', minimum: 1 },
  }),
  RestingTexts: objectOf<RestingTexts>({
    answers: listOf(linkedAnswer),
    references: listOf(linkedReference),
  }),
  Rule: rule,
  ReferenceAnswerRow: objectOf<ReferenceRowView>(referenceFields),
  ReferenceVersion: version,
  ReferenceAnswer: reference,
};
