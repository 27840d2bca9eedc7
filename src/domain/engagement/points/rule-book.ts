import type { EngagementEvent, UnrewardedEvent } from './act.ts';

/** Stands for all rules together: its caps hold over whatever is earned by any of them. */
export const ALL_RULES = '*';

/** What a rule said from one moment to the next. A version is never changed. */
export interface RuleVersion {
  readonly key: string;
  readonly event: EngagementEvent | UnrewardedEvent | typeof ALL_RULES;
  readonly number: number;
  readonly points: number;
  readonly caps: Caps;
  /** It holds for what happened from this moment on, never for what happened before. */
  readonly from: Date;
}

/** How much is too much; null for never. */
export interface Caps {
  /** Points in one day. */
  readonly day: number | null;
  /** Points in one month. */
  readonly month: number | null;
  /** Times for one post. */
  readonly post: number | null;
  /** Times in one month between the same two members, whichever of them earns. */
  readonly pair: number | null;
}

/** Every version of every rule. */
export class RuleBook {
  private readonly byEvent = new Map<string, RuleVersion[]>();

  constructor(readonly versions: readonly RuleVersion[]) {
    for (const version of [...versions].sort(
      (a, b) => b.from.getTime() - a.from.getTime() || b.number - a.number,
    ))
      this.byEvent.set(version.event, [...(this.byEvent.get(version.event) ?? []), version]);
  }

  /** Whether that rule and no other looked at such a thing between the two moments, and gave points for it all the time. */
  isSteady({ key, event }: RuleVersion, from: Date, to: Date): boolean {
    const others = this.versions.filter((one) => (one.key === key) !== (one.event === event));
    const first = this.inForce(event, from);
    const since = this.byEvent.get(event)?.filter((one) => one.from > from && one.from <= to) ?? [];
    return others.length === 0 && first !== null && [first, ...since].every(({ points }) => points > 0);
  }

  /** The version that held at that moment; null where no rule looked at such a thing yet. */
  inForce(event: string, at: Date): RuleVersion | null {
    return this.byEvent.get(event)?.find(({ from }) => from <= at) ?? null;
  }
}
