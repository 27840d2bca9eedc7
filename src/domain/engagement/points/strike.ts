import { AggregateRoot, type Fact } from '../../shared/aggregate-root.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import type { Id, MemberId } from '../../shared/id.ts';
import { type Act, keyOf, POINTS_STRUCK } from './act.ts';
import { GRANT_LIMITS, mustBeAnother } from './grant.ts';

/** What somebody of the team takes back: all that one act brought its member. */
export interface StruckAct {
  readonly memberId: MemberId;
  readonly event: Act['event'];
  readonly source: string;
}

/** Somebody is to hear that points of theirs were taken back: by whom is not told. */
export class PointsStruck implements Fact {
  readonly name = 'points-struck';
  constructor(
    readonly at: Date,
    readonly memberId: MemberId,
  ) {}
}

/** Points that the team took back by hand, with the reason that their member reads. */
export class PointStrike extends AggregateRoot {
  private constructor(
    /** Of the act that takes them back. */
    readonly factId: Id<'Fact'>,
    readonly memberId: MemberId,
    private readonly reason: string,
    private readonly byId: MemberId,
    private readonly at: Date,
  ) {
    super();
  }

  static make(p: {
    factId: Id<'Fact'>;
    memberId: MemberId;
    reason: string;
    by: MemberId;
    at: Date;
  }): PointStrike {
    const strike = new PointStrike(p.factId, p.memberId, p.reason, p.by, p.at);
    strike.record(new PointsStruck(p.at, p.memberId));
    return strike;
  }

  /** What it is to the ledger: one act more, which a replay reads as any other. */
  actOn({ memberId, ...act }: StruckAct): Act {
    const { factId, byId, at } = this;
    return {
      factId,
      event: POINTS_STRUCK,
      source: keyOf(act),
      kind: 'done',
      memberId,
      byId,
      at,
      points: null,
      own: false,
      open: true,
      postId: null,
      topicId: null,
      categoryId: null,
      branches: [],
    };
  }
}

/** @returns the reason as the member reads it @throws NotToOneself, InvalidValue beside `reason` */
export function reasonOfStrike(by: MemberId, memberId: MemberId, raw: string): string {
  mustBeAnother(by, memberId);
  return boundedText('reason', raw, GRANT_LIMITS.reason);
}
