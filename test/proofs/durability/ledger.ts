/** What a member knows of a write: taken, refused, or nothing, because the answer never came. */
export type Outcome = 'acknowledged' | 'refused' | 'unknown';

interface Tally {
  acknowledged: number;
  unknown: number;
}

/** What may be found in the end under one key: the last acknowledged value, or one of unknown outcome after it. */
interface Register {
  readonly possible: string[];
}

/**
 * What the members were told, to be compared with what the database kept. Texts are added and must be found as often as
 * they were acknowledged; states (a mark, a note, a draft) are replaced, and the last one counts.
 */
export class Ledger {
  private readonly texts = new Map<string, Tally>();
  private readonly states = new Map<string, Register>();
  private readonly outcomes: Record<Outcome, number> = { acknowledged: 0, refused: 0, unknown: 0 };
  private readonly refusals = new Map<string, number>();
  readonly byAct = new Map<string, number>();

  get acknowledged(): number {
    return this.outcomes.acknowledged;
  }
  get unknown(): number {
    return this.outcomes.unknown;
  }
  /** Refused writes by act and status. */
  get refused(): ReadonlyMap<string, number> {
    return this.refusals;
  }

  text(act: string, marker: string, outcome: Outcome): void {
    const tally = this.texts.get(marker) ?? { acknowledged: 0, unknown: 0 };
    if (outcome !== 'refused') tally[outcome] += 1;
    this.texts.set(marker, tally);
    this.note(act, outcome);
  }

  state(act: string, key: string, value: string, outcome: Outcome): void {
    this.note(act, outcome);
    if (outcome === 'refused') return;
    const register = this.states.get(key);
    if (outcome === 'acknowledged') this.states.set(key, { possible: [value] });
    else if (register) register.possible.push(value);
    else this.states.set(key, { possible: ['', value] });
  }

  refusal(act: string, status: number): void {
    const key = `${act} ${status}`;
    this.refusals.set(key, (this.refusals.get(key) ?? 0) + 1);
  }

  /** @param found how often each marker stands in the database */
  compareTexts(found: ReadonlyMap<string, number>) {
    const result = {
      lost: [] as string[],
      doubled: [] as string[],
      repeatedAfterUnknown: 0,
      foundAfterUnknown: 0,
    };
    for (const [marker, { acknowledged, unknown }] of this.texts) {
      const times = found.get(marker) ?? 0;
      if (times < acknowledged) result.lost.push(marker);
      if (times > acknowledged + unknown) result.doubled.push(marker);
      else if (times > 1) result.repeatedAfterUnknown += 1;
      if (acknowledged === 0 && times > 0) result.foundAfterUnknown += 1;
    }
    const strangers = [...found.keys()].filter((marker) => !this.texts.has(marker));
    return { ...result, strangers };
  }

  /** @param found the value under each key; what is absent counts as empty @returns the keys that hold something else */
  compareStates(found: ReadonlyMap<string, string>): string[] {
    return [...this.states]
      .filter(([key, { possible }]) => !possible.includes(found.get(key) ?? ''))
      .map(
        ([key, { possible }]) => `${key} holds "${found.get(key) ?? ''}", not one of ${possible.join(', ')}`,
      );
  }

  private note(act: string, outcome: Outcome): void {
    this.outcomes[outcome] += 1;
    if (outcome === 'acknowledged') this.byAct.set(act, (this.byAct.get(act) ?? 0) + 1);
  }
}
