import type { TrialId } from '#domain/engagement/trials/ids';
import { Trial } from '#domain/engagement/trials/trial';
import { type AskedTrial, trialTerms } from '#domain/engagement/trials/trial-terms';
import type { Testers, Trials } from '#domain/engagement/trials/trials.port';
import type { Actor } from '#domain/shared/actor';
import type { FieldProblem } from '#domain/shared/domain-error';
import type { AskedSegments } from '../segments/asked-segments.policy.ts';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { TesterSeats } from './tester-seats.policy.ts';

interface SaveTrialCommand {
  readonly actor: Actor;
  /** A new one where none is named. */
  readonly trialId: TrialId | null;
  /** Of the one that is changed, as its writer read it. */
  readonly version?: number;
  readonly terms: AskedTrial;
  /** What is refused of them already; anything in its place is never kept. */
  readonly refused?: readonly FieldProblem[];
}

/** Drafts a product test, or changes one that does not run yet; seats that come free go to who waits. */
export class SaveTrial {
  constructor(
    private readonly trials: Trials,
    private readonly testers: Testers,
    private readonly testerSeats: TesterSeats,
    private readonly segments: AskedSegments,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws TrialNotFound, NotNow, ChangedMeanwhile, SeatsTaken, InvalidValues beside the fields, NotAllowed */
  async execute({ actor, trialId, version = 0, terms: asked, refused }: SaveTrialCommand): Promise<TrialId> {
    const by = Trial.mustBeRunBy(actor);
    trialTerms(asked, refused);
    return this.unitOfWork.run(async () => {
      const trial = trialId === null ? null : await this.trials.getForChange(trialId);
      const drawing = { follows: true, secret: false, standing: trial?.isFor ?? [] };
      const audiences = await this.segments.drawn(actor, asked.audiences, drawing);
      const terms = trialTerms({ ...asked, audiences });
      if (trial === null) {
        const drafted = Trial.draft({ id: this.ids.next<TrialId>(), by, at: this.clock.now(), terms });
        this.trials.add(drafted);
        return drafted.id;
      }
      trial.change(terms, await this.testers.seatsTaken(trial.id), version);
      await this.testerSeats.letInWhoMay(trial);
      await this.testerSeats.passOn(trial, this.clock.now());
      return trial.id;
    });
  }
}
