import { type Level, nextLevels, placeAt } from '#domain/engagement/levels/levels';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { Clock } from '../../shared/ports.ts';
import type { LevelBook } from './level-book.port.ts';

const AT_ONCE = 1_000;
const SHOWN = 20;

/** Whom other levels would call otherwise. */
export interface LevelForeseen {
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
    const found = new Found(before, levels);
    for (let after: MemberId | null = null, more = true; more;) {
      const members = await this.book.pointsAfter(after, AT_ONCE);
      for (const { memberId, points } of members) found.look(memberId, points);
      after = members.at(-1)?.memberId ?? null;
      more = members.length === AT_ONCE;
    }
    return found.told;
  }
}

class Found {
  private gaining = 0;
  private losing = 0;
  private readonly rows: LevelForeseen[] = [];
  private readonly members: number[];

  constructor(
    private readonly before: readonly Level[],
    private readonly after: readonly Level[],
  ) {
    this.members = after.map(() => 0);
  }

  look(memberId: MemberId, points: number): void {
    const [was, is] = [placeAt(this.before, points), placeAt(this.after, points)];
    if (is >= 0) this.members[is]! += 1;
    if (is === was) return;
    if (is > was) this.gaining += 1;
    else this.losing += 1;
    const named = { before: this.before[was]?.name ?? null, after: this.after[is]?.name ?? null };
    if (this.rows.length < SHOWN) this.rows.push({ memberId, points, ...named });
  }

  get told(): LevelsForeseen {
    const { gaining, losing, rows } = this;
    return {
      ...{ gaining, losing, rows },
      held: this.after.map((level, place) => ({ ...level, members: this.members[place]! })),
    };
  }
}
