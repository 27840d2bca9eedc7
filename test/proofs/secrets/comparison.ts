import { type Progress, silence } from '../support/figures.ts';
import type { Found } from '../support/notes.ts';
import { partsAt, type Told } from './asking.ts';
import { CANARY } from './base.ts';

const MOST_NOTED = 200;

/** What two worlds answered to the same questions, and where they parted. */
export class Comparison {
  /** @param progress told of each difference and canary as it is found */
  constructor(private readonly progress: Progress = silence) {}

  readonly differences: string[] = [];
  readonly canaries: string[] = [];
  readonly addresses = new Set<string>();
  private count = 0;

  /** @param where what differs, the principal and the address @returns whether both said the same */
  hold(where: string, [one, other]: readonly [Told, Told]): boolean {
    this.count += 1;
    // What was typed is said again: the same in both worlds.
    if (other.includes(CANARY) && !where.includes(CANARY)) this.find(this.canaries, `a canary in ${where}`);
    if (one === other) return true;
    this.find(this.differences, `${where}: ${partsAt(one, other)}`);
    return false;
  }

  found(): Found {
    const { differences, canaries, addresses, count } = this;
    return {
      numbers: {
        addresses: addresses.size,
        comparisons: count,
        differences: differences.length,
        canaries: canaries.length,
      },
      short: [...differences, ...canaries],
    };
  }

  private find(among: string[], line: string): void {
    among.push(line);
    if (among.length <= MOST_NOTED) this.progress.note(line);
  }
}
