const WIDTH = 30;
const REDRAW_MS = 100;

/** A bar on a terminal, one line per step elsewhere. */
export class Progress {
  private done = 0;
  private drawnAt = 0;

  constructor(
    private readonly label: string,
    private readonly total: number,
  ) {}

  readonly add = (count: number): void => {
    this.done += count;
    const now = performance.now();
    if (!process.stderr.isTTY || (now - this.drawnAt < REDRAW_MS && this.done < this.total)) return;
    this.drawnAt = now;
    const part = this.total === 0 ? 1 : Math.min(1, this.done / this.total);
    const bar = '█'.repeat(Math.round(part * WIDTH)).padEnd(WIDTH, '░');
    process.stderr.write(`\r${this.label.padEnd(24)} ${bar} ${String(Math.round(part * 100)).padStart(3)} %`);
  };

  end(seconds: number): void {
    const line = `${this.label.padEnd(24)} ${this.done} in ${seconds.toFixed(1)} s`;
    process.stderr.write(process.stderr.isTTY ? `\r${line.padEnd(WIDTH + 32)}\n` : `${line}\n`);
  }
}

/** Runs one step and tells how long it took. */
export async function step(
  label: string,
  total: number,
  work: (add: (count: number) => void) => Promise<void>,
): Promise<void> {
  const started = performance.now();
  const progress = new Progress(label, total);
  await work(progress.add);
  progress.end((performance.now() - started) / 1000);
}
