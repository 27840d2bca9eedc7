import type { Voter } from '#domain/engagement/polls/voter';
import type { TesterId, TrialId } from '#domain/engagement/trials/ids';
import { Tester } from '#domain/engagement/trials/tester';
import type { Testers, Trials } from '#domain/engagement/trials/trials.port';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { TesterSeats } from './tester-seats.policy.ts';

interface JoinTrialCommand {
  readonly voter: Voter;
  readonly trialId: TrialId;
  /** The version of the promise of confidentiality that was read and is made. */
  readonly promised: number;
  /** For members of several. */
  readonly branch?: string;
}

/** Takes a seat in a product test, or a place in the line; who is in it already promises anew. */
export class JoinTrial {
  constructor(
    private readonly trials: Trials,
    private readonly testers: Testers,
    private readonly testerSeats: TesterSeats,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws TrialNotFound, NotNow, NotSought, JoinedTooLate, PromiseChanged, InvalidValue beside `branch`, NotAllowed, SignInNeeded */
  async execute({ voter, trialId, promised, branch }: JoinTrialCommand): Promise<{ seated: boolean }> {
    voter.actor.mustBeAllowed('trial.join');
    const by = voter.actor.mustBeMember();
    const at = this.clock.now();
    return this.unitOfWork.run(async () => {
      // Whoever else wants a seat waits here: what is counted below stays true.
      const trial = await this.trials.getForChange(trialId);
      const former = await this.testers.of(trialId, by);
      if (former?.isThere) {
        trial.mustBeFor(former, voter.actor);
        trial.mustBeThePromise(promised);
        former.promise(promised, at);
        if (former.isKeptOut) {
          former.letIn();
          await this.testerSeats.passOn(trial, at, by);
        }
        return { seated: former.hasSeat };
      }
      const chosen = trial.admit(voter, promised, branch);
      const cameBy = trial.audiencesOf(voter);
      const seat = trial.seatFor(former ? former.branch : chosen, await this.testers.seatsTaken(trialId));
      if (former) former.comeBack({ seat, promised, cameBy, at });
      else {
        const id = this.ids.next<TesterId>();
        this.testers.add(Tester.enrol({ id, trialId, by, branch: chosen, seat, promised, cameBy, at }));
      }
      return { seated: seat !== null };
    });
  }
}
