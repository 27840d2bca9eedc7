/** A place in the line of one key. */
export interface Turn {
  /** Never comes for whoever left before. */
  readonly begun: Promise<void>;
  readonly isWaiting: boolean;
  /** Gives the place on; may be called again. */
  end(): void;
}

/** Of each key a few go at once, some wait in the order in which they came, and no more are let in. */
export class Turns {
  private readonly lines = new Map<string, Line>();

  constructor(private readonly bounds: { readonly atOnce: number; readonly waiting: number }) {}

  /** @returns null where as many wait already */
  take(key: string): Turn | null {
    const line = this.lines.get(key) ?? new Line(this.bounds.atOnce);
    if (line.waiting >= this.bounds.waiting && line.isFull) return null;
    this.lines.set(key, line);
    return line.take(() => {
      if (line.isEmpty) this.lines.delete(key);
    });
  }
}

class Line {
  private readonly next = new Set<() => void>();
  private going = 0;

  constructor(private readonly atOnce: number) {}

  get waiting(): number {
    return this.next.size;
  }

  get isFull(): boolean {
    return this.going >= this.atOnce;
  }

  get isEmpty(): boolean {
    return this.going === 0 && this.next.size === 0;
  }

  take(afterwards: () => void): Turn {
    let begin = () => {};
    const begun = new Promise<void>((resolve) => (begin = resolve));
    let state: 'waits' | 'goes' | 'over' = 'waits';
    const go = () => {
      this.next.delete(go);
      this.going += 1;
      state = 'goes';
      begin();
    };
    if (this.isFull) this.next.add(go);
    else go();
    return {
      begun,
      get isWaiting() {
        return state === 'waits';
      },
      end: () => {
        if (state === 'over') return;
        if (state === 'waits') this.next.delete(go);
        else this.giveOn();
        state = 'over';
        afterwards();
      },
    };
  }

  private giveOn(): void {
    this.going -= 1;
    const [first] = this.next;
    first?.();
  }
}
