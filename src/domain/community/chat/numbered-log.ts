import { AggregateRoot } from '../../shared/aggregate-root.ts';

/**
 * Allots the position of each message and numbers each change of one, so that whoever knows the last change they saw can ask for all
 * that came after it.
 */
export abstract class NumberedLog extends AggregateRoot {
  private lastPosition = 0;
  private lastChange = 0;

  /** The number of what changes now. */
  nextChange(): number {
    return this.nextChanges(1);
  }

  /** Numbers for as many as change at once. @returns the first of them */
  nextChanges(count: number): number {
    const first = this.lastChange + 1;
    this.lastChange += count;
    return first;
  }

  /** Of the latest message. */
  get end(): number {
    return this.lastPosition;
  }
  get latestChange(): number {
    return this.lastChange;
  }

  /** Where one more message stands, after all others. */
  protected nextPosition(): number {
    this.lastPosition += 1;
    return this.lastPosition;
  }
}
