import { rollIn } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { TrialId } from '#domain/engagement/trials/ids';
import type { Tester } from '#domain/engagement/trials/tester';
import type { Trial } from '#domain/engagement/trials/trial';
import type { Testers, Trials } from '#domain/engagement/trials/trials.port';
import type { AudienceMembers } from '../../community/published/audience-members.api.ts';

/** Seats of a product test go to those who wait and whom it is for as it is now. Each inside a transaction. */
export class TesterSeats {
  constructor(
    private readonly trials: Trials,
    private readonly testers: Testers,
    private readonly members: AudienceMembers,
  ) {}

  /**
   * While nobody else takes a seat of it.
   * @param sure somebody of whom it is known already that it is for them
   */
  async passOn(trial: Trial, at: Date, sure: MemberId | null = null): Promise<void> {
    const taken = await this.testers.seatsTaken(trial.id);
    if (!trial.hasSeatToGive(taken)) return;
    const waiting = await this.testers.waiting(trial.id);
    const sought = await this.soughtAmong(trial, waiting);
    trial.seat(
      waiting.filter(({ memberId }) => memberId === sure || sought.has(memberId)),
      taken,
      at,
    );
  }

  /** It may be for others than it was: who was kept out of it and may take part now is in the line where they were. */
  async letInWhoMay(trial: Trial): Promise<void> {
    const keptOut = await this.testers.keptOut(trial.id);
    if (keptOut.length === 0) return;
    const sought = await this.soughtAmong(trial, keptOut);
    for (const tester of keptOut) if (sought.has(tester.memberId)) tester.letIn();
  }

  /** For good. */
  async free(id: TrialId, memberId: MemberId, at: Date): Promise<void> {
    const trial = await this.trials.getForChange(id);
    const tester = await this.testers.of(id, memberId);
    if (!tester?.isThere) return;
    tester.leave(at);
    await this.passOn(trial, at);
  }

  /**
   * Who may not take part now has no seat; who may again comes before those who came later.
   * @param circles what they belong to, segments apart; nothing for who is kept out of the community
   */
  async follow(id: TrialId, memberId: MemberId, circles: readonly string[], at: Date): Promise<void> {
    const trial = await this.trials.getForChange(id);
    const tester = await this.testers.of(id, memberId);
    if (!tester?.isThere) return;
    const isSought = circles.length > 0 && (await this.isFor(trial, tester, circles));
    if (isSought !== tester.isKeptOut) return;
    if (isSought) tester.letIn();
    else tester.keepOut(at);
    await this.passOn(trial, at, isSought ? memberId : null);
  }

  private async isFor(trial: Trial, tester: Tester, circles: readonly string[]): Promise<boolean> {
    if (trial.keeps(tester) || trial.isFor.some((audience) => circles.includes(audience))) return true;
    const rolls = trial.isFor.filter((audience) => rollIn(audience) !== null);
    return rolls.length > 0 && (await this.members.among([tester.memberId], rolls)).length > 0;
  }

  private async soughtAmong(trial: Trial, waiting: readonly Tester[]): Promise<ReadonlySet<string>> {
    const ids = (testers: readonly Tester[]) => testers.map(({ memberId }) => memberId);
    const sought = await this.members.among(ids(waiting), trial.isFor);
    const kept = await this.members.among(ids(waiting.filter((one) => trial.keeps(one))), ['members']);
    return new Set([...sought, ...kept]);
  }
}
