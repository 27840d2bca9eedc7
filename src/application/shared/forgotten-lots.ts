import type { Troubles } from './ports.ts';

/** Enough at once for few looks, and few enough to hold. */
const AT_ONCE = 200;

/** Words whose time is over, and the decisions by which they are away. */
interface Forgotten {
  readonly decisions: readonly string[];
}

/**
 * Goes lot by lot through what is to be forgotten, and leaves what a decision still holds.
 * @param p.next the lot after the last of the one before
 * @param p.holding which of these decisions still need what they took away
 * @param p.told what is told of one that could not go: it holds up no other
 * @returns how many were to go and stayed
 */
export async function forgetInLots<One extends Forgotten>(p: {
  readonly next: (after: One | null, most: number) => Promise<readonly One[]>;
  readonly holding: (decisions: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly forget: (one: One) => Promise<void>;
  readonly told: (one: One) => string;
  readonly troubles: Troubles;
}): Promise<number> {
  let left = 0;
  for (let after: One | null = null; ;) {
    const lot: readonly One[] = await p.next(after, AT_ONCE);
    const holding = await p.holding([...new Set(lot.flatMap(({ decisions }) => decisions))]);
    const free = lot.filter(({ decisions }) => !decisions.some((id) => holding.has(id)));
    for (const one of free)
      try {
        await p.forget(one);
      } catch (error) {
        p.troubles.tell(p.told(one), error);
        left += 1;
      }
    if (lot.length < AT_ONCE) return left;
    after = lot.at(-1)!;
  }
}
