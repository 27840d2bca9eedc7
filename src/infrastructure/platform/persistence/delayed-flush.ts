const SOON_MS = 5_000;

/** For what is gathered in memory and written all at once, a while after the first of it: nobody waits for it. */
export class DelayedFlush {
  private timer: NodeJS.Timeout | null = null;

  /**
   * @param write what was gathered so far; where it fails it gathers that again, to be written with the next
   * @param failed is told where nobody asked for it
   * @param afterMs five seconds unless told
   */
  constructor(
    private readonly write: () => Promise<void>,
    private readonly failed: (error: unknown) => void,
    private readonly afterMs = SOON_MS,
  ) {}

  /** There is something to be written. */
  schedule(): void {
    this.timer ??= setTimeout(() => void this.flush().catch(this.failed), this.afterMs).unref();
  }

  flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    return this.write();
  }
}
