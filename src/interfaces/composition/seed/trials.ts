import { CreditTesters } from '#application/engagement/consumers/credit-testers';
import { WrittenText } from '#domain/shared/written-text';
import type { TesterId, TrialFeedbackId, TrialId } from '#domain/engagement/trials/ids';
import { Tester, TrialCompleted } from '#domain/engagement/trials/tester';
import { UNJUDGED } from '#domain/shared/judged-words';
import { TrialFeedback } from '#domain/engagement/trials/trial-feedback';
import { TRIAL_LIMITS, TRIAL_STATES, trialTerms } from '#domain/engagement/trials/trial-terms';
import { Trial } from '#domain/engagement/trials/trial';
import type { MemberId } from '#domain/shared/id';
import content from '../../cli/seed/content/product-tests.json' with { type: 'json' };
import { CONTENT } from '../../cli/seed/content.ts';
import { fillIn } from '../../cli/seed/fill-in.ts';
import type { Plan, PlannedMember } from '../../cli/seed/plan.ts';
import type { SeedParts } from './parts.ts';

const DAY = 86_400_000;
/** The tests of the demonstration began so many days ago, and went one step on every so many days. */
const SINCE = 40;
const STEP = 9;

interface FeedbackContent {
  readonly kind: string;
  readonly severity: string | null;
  readonly task: number | null;
  readonly title: string;
  readonly text: string;
  readonly state?: string;
  readonly answer?: string;
}
type TrialContent = (typeof content.tests)[number];

/** Product tests in several states, with testers and what they said. @returns how many tests */
export async function writeTrials(parts: SeedParts, plan: Plan): Promise<number> {
  const writers = plan.members.filter(({ role }) => role === 'member' || role === 'ambassador');
  const agent = plan.members.find(({ department }) => department !== null)!.id as MemberId;
  for (const one of content.tests) await writeTrial(parts, plan, one, { writers, agent });
  return content.tests.length;
}

async function writeTrial(
  parts: SeedParts,
  { now }: Plan,
  one: TrialContent,
  { writers, agent }: { writers: readonly PlannedMember[]; agent: MemberId },
): Promise<void> {
  const { em, ids } = parts;
  const day = (after: number) => new Date(now.getTime() - (SINCE - after) * DAY);
  const { seats, quotas } = one;
  const tasks = one.tasks.map(({ title, steps, expected }) => ({
    title: filled(title),
    steps: filled(steps),
    expected: filled(expected),
  }));
  const terms = trialTerms({
    title: filled(one.title),
    goal: filled(one.goal),
    sought: filled(one.sought),
    seats,
    tasks,
    audiences: ['members'],
    quotas: quotas as Record<string, number>,
    confidentiality: filled(content.promise),
  });
  const trial = Trial.draft({ id: ids.next<TrialId>(), by: agent, at: day(0), terms });
  const last = TRIAL_STATES.indexOf(one.state as (typeof TRIAL_STATES)[number]);
  for (const [step, state] of TRIAL_STATES.slice(1, last + 1).entries())
    trial.lead(state, filled(one.report), day(STEP * step));
  em.persist(trial);
  await em.flush();
  const testers = writers.slice(0, one.testers).map((member, place) =>
    Tester.enrol({
      id: ids.next<TesterId>(),
      trialId: trial.id,
      by: member.id as MemberId,
      branch: member.branch,
      seat: place + 1,
      promised: trial.promise,
      cameBy: ['members'],
      at: day(2 + place / 4),
    }),
  );
  if (one.state !== 'recruiting') for (const [place, tester] of testers.entries()) goThrough(tester, place);
  if (trial.isReported) for (const tester of testers) tester.thank(tasks.length, day(STEP * 3));
  // History is not news; what was gone through is credited all the same, as its fact would have told it.
  trial.pullFacts();
  const completed = testers
    .flatMap((tester) => tester.pullFacts())
    .filter((fact) => fact instanceof TrialCompleted);
  for (const tester of testers) em.persist(tester);
  await em.flush();
  const credit = new CreditTesters(parts.ledger);
  for (const { at, trialId, memberId, branch } of completed)
    await credit.on(
      { name: 'engagement.trial-completed.v1', at: at.toISOString(), trialId, memberId, branch },
      { factId: ids.next<string>() },
    );
  for (const [place, said] of (one.feedback as readonly FeedbackContent[]).entries()) {
    const by = testers[place]!.memberId;
    const feedback = await feedbackOf(parts, said, { trial, by, agent, at: day(20 + place) });
    feedback.pullFacts();
    em.persist(feedback);
  }
  await em.flush();

  /** Some are through, some on their way, and now and then somebody is stuck. */
  function goThrough(tester: Tester, place: number): void {
    const far = place % 3 === 0 && !trial.isReported ? Math.max(1, tasks.length - 2) : tasks.length;
    for (let task = 1; task <= far; task++)
      tester.tell(task, (place + task) % 6 === 0 ? 'blocked' : 'done', {
        tasks: tasks.length,
        at: day(19 + task),
      });
  }
}

async function feedbackOf(
  { sql, ids, renderer, publicUrl }: SeedParts,
  { kind, severity, task, title, text, state, answer }: FeedbackContent,
  { trial, by, agent, at }: { trial: Trial; by: MemberId; agent: MemberId; at: Date },
): Promise<TrialFeedback> {
  const [row] = await sql.rows<{ number: number }>(
    `select nextval('engagement.trial_feedback_number')::int as number`,
  );
  const written = WrittenText.of('body', filled(text), TRIAL_LIMITS.feedback, (source) =>
    renderer.render(source, { baseUrl: publicUrl, trust: 'new' }),
  );
  const feedback = TrialFeedback.give({
    id: ids.next<TrialFeedbackId>(),
    number: row!.number,
    trialId: trial.id,
    by,
    at,
    kind,
    severity,
    task,
    tasks: trial.taskCount,
    title: filled(title),
    text: written,
    words: UNJUDGED,
  });
  if (state !== undefined)
    feedback.triage({
      version: 1,
      state,
      duplicate: null,
      answer: filled(answer ?? ''),
      by: agent,
      at: new Date(at.getTime() + DAY),
    });
  return feedback;
}

const filled = (text: string): string =>
  fillIn(text, { organisation: CONTENT.site.organisationInText, missingValue: null, postIds: new Map() });
