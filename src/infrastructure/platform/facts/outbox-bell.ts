import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const RETRY_MS = 500;

/** Hears `notify outbox`, across restarts of PostgreSQL. Rings may be lost: listen and look from time to time. */
export class OutboxBell {
  private client: pg.Client | null = null;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly ring: () => void,
    private readonly tellError: (error: Error) => void,
  ) {}

  /** Whoever closes it may take the database away at once: that is no trouble. */
  private readonly onError = (error: Error): void => {
    if (!this.closed) this.tellError(error);
  };

  start(): void {
    void this.listen();
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.client?.end().catch(this.onError);
  }

  private async listen(): Promise<void> {
    if (this.closed) return;
    const client = new pg.Client({ connectionString: this.url, keepAlive: true });
    this.client = client;
    client.on('notification', this.ring);
    client.on('error', this.onError);
    client.once('end', () => void this.listenAgain());
    try {
      await client.connect();
      await client.query('listen outbox');
      this.ring();
    } catch (error) {
      this.onError(error as Error);
      await client.end().catch(this.onError);
    }
  }

  private async listenAgain(): Promise<void> {
    await sleep(RETRY_MS, undefined, { ref: false });
    await this.listen();
  }
}
