import { type Level, nextLevels, placeAt } from '#domain/engagement/levels/levels';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { Clock } from '../../shared/ports.ts';
import type { LevelBook } from './level-book.port.ts';

const SHOWN = 20;

/** Whom other levels would call otherwise. */
interface LevelForeseen {
  readonly memberId: MemberId;
  readonly points: number;
  readonly before: string | null;
  readonly after: string | null;
}

export interface LevelsForeseen {
  /** Members who would be at a higher place among the levels, and at a lower one. */
  readonly gaining: number;
  readonly losing: number;
  /** How many members each would have, the lowest first. */
  readonly held: readonly { readonly name: string; readonly threshold: number; readonly members: number }[];
  /** Twenty at most. */
  readonly rows: readonly LevelForeseen[];
}

/** Who would gain or lose a level, were these the levels today. */
export class ForeseeLevels {
  constructor(
    private readonly book: LevelBook,
    private readonly clock: Clock,
  ) {}

  /** Changes nothing. @throws NotAllowed, InvalidValue, InvalidValues */
  async execute(asked: {
    readonly actor: Actor;
    readonly typed: string;
    readonly from: string;
  }): Promise<LevelsForeseen> {
    asked.actor.mustBeAllowed('engagement.manage');
    const now = this.clock.now();
    const { levels } = nextLevels(await this.book.latest(), asked, now);
    const before = (await this.book.at(now)).levels;
    const held = await this.book.pointsHeld();
    const moved = new Moved(before, levels);
    const moving = held.filter(({ points }) => moved.by(points) !== 0);
    const counted = (all: typeof held) => all.reduce((sum, { members }) => sum + members, 0);
    const rows =
      moving.length === 0
        ? []
        : await this.book.membersWith(
            moving.map(({ points }) => points),
            SHOWN,
          );
    return {
      gaining: counted(moving.filter(({ points }) => moved.by(points) > 0)),
      losing: counted(moving.filter(({ points }) => moved.by(points) < 0)),
      held: levels.map((level, place) => ({
        ...level,
        members: counted(held.filter(({ points }) => placeAt(levels, points) === place)),
      })),
      rows: rows.map((row) => ({ ...row, ...moved.named(row.points) })),
    };
  }
}

/** From the levels of today to others. */
class Moved {
  constructor(
    private readonly before: readonly Level[],
    private readonly after: readonly Level[],
  ) {}

  /** By how many places so many points go up; below zero where they go down. */
  by(points: number): number {
    return placeAt(this.after, points) - placeAt(this.before, points);
  }

  named(points: number): Pick<LevelForeseen, 'before' | 'after'> {
    return {
      before: this.before[placeAt(this.before, points)]?.name ?? null,
      after: this.after[placeAt(this.after, points)]?.name ?? null,
    };
  }
}
