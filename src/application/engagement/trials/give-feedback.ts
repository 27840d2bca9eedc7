import type { TrialFeedbackId, TrialId } from '#domain/engagement/trials/ids';
import { feedbackTitle, TrialFeedback } from '#domain/engagement/trials/trial-feedback';
import { NoTester } from '#domain/engagement/trials/trial.errors';
import { TRIAL_LIMITS } from '#domain/engagement/trials/trial-terms';
import type { Testers, TrialFeedbacks, Trials } from '#domain/engagement/trials/trials.port';
import type { Actor } from '#domain/shared/actor';
import { judgedTogether } from '#domain/shared/domain-error';
import { sentTwiceSince } from '#domain/shared/sent-twice';
import { toldOfTheFirst } from '../../moderation/published/found-words.ts';
import type { Clock, Ids, Throttle, UnitOfWork } from '../../shared/ports.ts';
import type { ContributionGate, WordsTold } from '../words/contribution.gate.ts';

interface GiveFeedbackCommand {
  readonly actor: Actor;
  readonly trialId: TrialId;
  readonly kind: string;
  /** Of a problem. */
  readonly severity: string | null;
  /** Which it is about, 1 for the first; null for the whole. */
  readonly task: number | null;
  readonly title: string;
  readonly body: string;
  readonly agreed?: boolean;
}

export const FEEDBACK_PER_HOUR = { name: 'engagement.give-feedback', limit: 30, windowSeconds: 3_600 };

/** A tester tells the team what they met with. The same sent twice is one, also where the second one is refused for being a copy. */
export class GiveFeedback {
  constructor(
    private readonly trials: Trials,
    private readonly testers: Testers,
    private readonly feedbacks: TrialFeedbacks,
    private readonly gate: ContributionGate,
    private readonly throttle: Throttle,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws NoTester, TrialNotFound where it is for them no more, NotNow, PromiseChanged, TaskNotFound, InvalidValues beside the fields, NotAllowed, TooManyTries */
  async execute(command: GiveFeedbackCommand): Promise<{
    id: TrialFeedbackId;
    told: readonly WordsTold[];
  }> {
    const { actor, trialId, kind, severity, task, title, body, agreed = false } = command;
    actor.mustBeAllowed('trial.join');
    const by = actor.mustBeMember();
    const raw = judgedTogether({
      title: () => feedbackTitle(title),
      body: () => this.gate.written('body', body, TRIAL_LIMITS.feedback),
    });
    const since = sentTwiceSince(this.clock.now());
    const sent = (called: string, source: string) =>
      this.feedbacks.givenLately({ by, trialId, task, kind, title: called, source }, since);
    const texts = [
      { field: 'title', name: 'title', text: raw.title },
      { field: 'message', name: 'body', text: body },
    ];
    // Nothing waits for a moderator: nobody but the team reads it.
    const passed = this.gate.pass(actor, 'trial-feedback', texts, agreed, false);
    const kept = await passed.catch(async (refused: unknown) => {
      const before = await sent(raw.title, raw.body.source);
      if (before) return { id: before.id, told: [] };
      throw refused;
    });
    if ('id' in kept) return kept;
    const text = this.gate.written('body', kept.text('body'), TRIAL_LIMITS.feedback);
    return this.gate.admitting(actor, kept, async () => {
      await this.throttle.hit(FEEDBACK_PER_HOUR, by);
      return this.unitOfWork.run(async () => {
        const [id, at] = [this.ids.next<TrialFeedbackId>(), this.clock.now()];
        const called = feedbackTitle(kept.text('title'));
        const before = await sent(called, text.source);
        if (before) return { id: before.id, told: toldOfTheFirst(kept.told, before) };
        await this.gate.arrive(kept, { actor, id, at });
        const trial = await this.trials.get(trialId);
        const tester = await this.testers.of(trialId, by);
        if (!tester?.hasSeat) throw new NoTester();
        trial.mustBeFor(tester, actor);
        trial.mustRun();
        tester.mustHavePromised(trial.promise);
        const number = await this.feedbacks.nextNumber();
        const said = { kind, severity, task, title: called, text, words: kept.words };
        const tasks = trial.taskCount;
        this.feedbacks.add(TrialFeedback.give({ id, number, trialId, by, at, tasks, ...said }));
        return { id, told: kept.told };
      });
    });
  }
}
