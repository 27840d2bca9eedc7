import { parisDay } from '../../shared/day.ts';
import type { MemberId } from '../../shared/id.ts';
import {
  type Act,
  done,
  type Done,
  inTime,
  isRemoval,
  isStrike,
  keyOf,
  POINTS_GRANTED,
  POINTS_STRUCK,
  type Standing,
} from './act.ts';
import { Counted, type Due } from './counted.ts';
import type { RuleBook } from './rule-book.ts';

/**
 * What a member is owed for everything that stands: the same whatever the order in which it was told. What was earned first
 * fills the caps first, and goes on filling them when the team strikes it or its post is removed: what was done to be taken back
 * makes no room. Only whoever gave it makes some by taking it back.
 */
export class DueSheet {
  private readonly acts: Act[];
  private readonly keys: Set<string>;
  private readonly removed: Set<string | null>;
  private latest: Act | undefined;
  private counted = new Counted();
  private dues: Due[] = [];

  /** @param known all of the member's acts, and those by which the member credited others */
  constructor(
    private readonly memberId: MemberId,
    private readonly rules: RuleBook,
    known: readonly Act[],
  ) {
    this.acts = [...known];
    this.keys = new Set(known.map(keyOf));
    this.removed = new Set(known.filter(isRemoval).map(({ postId }) => postId));
    this.latest = known.toSorted(inTime).at(-1);
    this.recount();
  }

  /** All that is owed. */
  get all(): readonly Due[] {
    return this.dues;
  }

  /** What is owed once this act is told as well: all of it, or what is new where nothing else can have changed. */
  after(act: Act): { readonly dues: readonly Due[]; readonly all: boolean } {
    const isOnTop = this.isOnTop(act);
    this.acts.push(act);
    this.keys.add(keyOf(act));
    if (isRemoval(act)) this.removed.add(act.postId);
    if (!this.latest || inTime(this.latest, act) < 0) this.latest = act;
    const before = this.dues.length;
    if (isOnTop) this.take({ ...act, since: act.at, lost: null });
    else this.recount();
    return isOnTop ? { dues: this.dues.slice(before), all: false } : { dues: this.dues, all: true };
  }

  /** Something new after everything else changes nothing of what was owed before. */
  private isOnTop(act: Act): boolean {
    if (act.kind === 'undone' || isRemoval(act) || isStrike(act) || this.keys.has(keyOf(act))) return false;
    if (this.keys.has(keyOf({ event: POINTS_STRUCK, source: keyOf(act) }))) return false;
    return !this.removed.has(act.postId) && (!this.latest || inTime(this.latest, act) < 0);
  }

  private recount(): void {
    this.counted = new Counted();
    this.dues = [];
    for (const one of done(this.acts)) this.take(one);
  }

  private take(one: Done): void {
    const isOwn = one.memberId === this.memberId;
    if (one.event === POINTS_GRANTED) {
      if (isOwn && one.lost === null) this.dues.push(granted(one));
      return;
    }
    const rule = this.rules.inForce(one.event, one.since);
    if (!rule || rule.points === 0) return;
    const together = this.counted.between(one, rule);
    if (!isOwn) return;
    const due = this.counted.earned(one, rule, this.rules, together);
    if (one.lost === null) this.dues.push(due);
  }
}

const granted = (one: Standing): Due => ({
  rule: POINTS_GRANTED,
  version: 1,
  points: one.points ?? 0,
  full: one.points ?? 0,
  limitedBy: null,
  earnedOn: parisDay(one.since),
  for: one,
});
