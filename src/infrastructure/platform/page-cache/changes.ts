import { EVERYTHING } from './page-cache.ts';

/** How often each tag was told to have changed, for what is remembered of many rows until one of them changes. */
export class Changes {
  private readonly told = new Map<string, number>();
  private everything = 0;
  private hearing = false;

  /** @returns a number that is another one after a change; null while changes cannot be heard */
  since(tag: string): number | null {
    return this.hearing ? this.everything + (this.told.get(tag) ?? 0) : null;
  }

  tell(tag: string): void {
    if (tag === EVERYTHING) this.everything += 1;
    // Topics are told one by one, without end; what is remembered hangs on all of them.
    else if (!tag.includes(':')) this.told.set(tag, (this.told.get(tag) ?? 0) + 1);
  }

  hear(): void {
    this.hearing = true;
    this.everything += 1;
  }

  deafen(): void {
    this.hearing = false;
    this.everything += 1;
  }
}

/** Where nobody listens: a worker, a test. */
export const UNHEARD = new Changes();
