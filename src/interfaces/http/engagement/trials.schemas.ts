import type {
  FeedbackView,
  OwnTrial,
  TrialReport,
  TrialRow,
  TrialView,
} from '#application/engagement/trials/trial-view';
import {
  FEEDBACK_KINDS,
  FEEDBACK_STATES,
  SEVERITIES,
  TASK_RESULTS,
  TRIAL_STATES,
} from '#application/engagement/limits';
import {
  count,
  id,
  listOf,
  mapOf,
  maybe,
  moment,
  objectOf,
  oneOf,
  type Schema,
  text,
  yesOrNo,
} from '../json-schema.ts';

const task: Schema = { ...count, minimum: 1, description: '1 for the first.' };
const row = {
  id,
  slug: text(),
  title: text(),
  goal: text(),
  state: oneOf(...TRIAL_STATES),
  stateAt: moment,
  seats: { ...count, minimum: 1 },
  taken: count,
  own: maybe(oneOf('tester', 'waiting')),
};
const each = (names: readonly string[]): Schema =>
  objectOf<Record<string, number>>(Object.fromEntries(names.map((name) => [name, count])));

export const TRIAL_SCHEMAS: Readonly<Record<string, Schema>> = {
  TrialRow: objectOf<TrialRow>(row),
  Trial: objectOf<TrialView>({
    ...row,
    version: { ...count, minimum: 1, description: 'Another one whenever it was changed.' },
    sought: text(),
    audiences: listOf(text()),
    quotas: mapOf(count),
    confidentiality: text(),
    promiseVersion: { ...count, minimum: 1 },
    tasks: maybe({
      ...listOf(
        objectOf<{ title: string; steps: string; expected: string }>({
          title: text(),
          steps: text(),
          expected: text(),
        }),
      ),
      description: 'Null for everybody but testers who promised, and the team.',
    }),
    taskCount: count,
    report: maybe(text({ description: 'What was learned, once it is told.' })),
    tester: maybe(
      objectOf<OwnTrial>({
        hasSeat: yesOrNo,
        promisedVersion: { ...count, minimum: 1 },
        thankedAt: maybe(moment),
        outcomes: listOf(
          objectOf<OwnTrial['outcomes'][number]>({ task, result: oneOf(...TASK_RESULTS), at: moment }),
        ),
      }),
    ),
  }),
  TrialFeedback: objectOf<FeedbackView>({
    id,
    version: { ...count, minimum: 1, description: 'Another one whenever the team sorted it.' },
    number: { ...count, minimum: 1 },
    trialId: id,
    trialTitle: text(),
    trialSlug: text(),
    authorId: id,
    givenAt: moment,
    task: maybe(task),
    kind: oneOf(...FEEDBACK_KINDS),
    severity: maybe(oneOf(...SEVERITIES)),
    title: text(),
    html: text({ description: 'Made of the Markdown source; safe to set.' }),
    state: oneOf(...FEEDBACK_STATES),
    duplicateOf: maybe({ ...count, minimum: 1 }),
    answer: maybe(text()),
    answeredAt: maybe(moment),
  }),
  TrialReport: objectOf<TrialReport>({
    seats: count,
    testers: count,
    waiting: count,
    completed: count,
    tasks: listOf(objectOf<TrialReport['tasks'][number]>({ title: text(), results: each(TASK_RESULTS) })),
    kinds: each(FEEDBACK_KINDS),
    severities: each(SEVERITIES),
    states: each(FEEDBACK_STATES),
  }),
};
