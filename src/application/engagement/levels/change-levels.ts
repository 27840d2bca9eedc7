import { LEVEL_LIMITS, nextLevels } from '#domain/engagement/levels/levels';
import type { Actor } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import { ChangedMeanwhile } from '#domain/shared/changed-meanwhile';
import { judgedTogether } from '#domain/shared/domain-error';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { LevelBook } from './level-book.port.ts';

interface ChangeLevelsCommand {
  readonly actor: Actor;
  /** One level a line, its threshold first. */
  readonly typed: string;
  /** `2026-12-31`: from the beginning of that day in Paris. */
  readonly from: string;
  /** Why, for those who come later. */
  readonly note: string;
  /** Number of the version that was looked at. */
  readonly version: number;
}

/** Decides what members are called by their points from a day on. */
export class ChangeLevels {
  constructor(
    private readonly book: LevelBook,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, ChangedMeanwhile, InvalidValue, InvalidValues */
  async execute({ actor, typed, from, note, version }: ChangeLevelsCommand): Promise<void> {
    const by = actor.mustBeMember();
    const object = { kind: 'levels', id: null };
    await this.acts.run(
      { actor, action: 'points.levels', object, details: { levels: typed, from, note } },
      async () => {
        actor.mustBeAllowed('engagement.manage');
        const latest = await this.book.latest();
        if (latest.number !== version) throw new ChangedMeanwhile();
        return judgedTogether({
          set: () => nextLevels(latest, { typed, from }, this.clock.now()),
          note: () => boundedText('note', note, LEVEL_LIMITS.note),
        });
      },
      async (judged) => {
        if (!(await this.book.add({ ...judged, by, at: this.clock.now() }))) throw new ChangedMeanwhile();
      },
    );
  }
}
