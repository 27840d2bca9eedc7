const AFTER_MS = 5_000;

/** For what is gathered in memory and written all at once, five seconds after the first of it: nobody waits for it. */
export class WrittenSoon {
  private timer: NodeJS.Timeout | null = null;

  /** @param write what was gathered so far; where it fails it gathers that again, to be written with the next */
  constructor(private readonly write: () => Promise<void>) {}

  /** There is something to be written. */
  ask(): void {
    this.timer ??= setTimeout(() => void this.now().catch(() => {}), AFTER_MS).unref();
  }

  now(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    return this.write();
  }
}
