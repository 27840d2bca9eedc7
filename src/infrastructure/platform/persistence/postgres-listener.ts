import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const RETRY_MS = 500;
/** How often the line is tried: a connection may be dead without either end knowing. */
const PULSE_MS = 5_000;
const ANSWER_MS = 2_000;

/** Who hears what is told on a channel of PostgreSQL. */
export interface Listening {
  /** @param payload what was said with it */
  told(payload: string): void;
  /** It is heard from now on; what was told before may have been missed. */
  hears?(): void;
  /** Nothing is heard until further notice. */
  deaf?(): void;
}

/** Listens to one channel, across restarts of PostgreSQL and lines that are dead. What is told meanwhile is lost. */
export class PostgresListener {
  private client: pg.Client | null = null;
  private closed = false;
  private pulse: NodeJS.Timeout | null = null;
  /** A line may end in several ways at once: that is said once. */
  private isDeaf = false;
  private readonly pulseMs: number;

  /** @param options.pulseMs how often the line is tried */
  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly listening: Listening,
    private readonly tellError: (error: Error) => void,
    { pulseMs = PULSE_MS }: { readonly pulseMs?: number } = {},
  ) {
    this.pulseMs = pulseMs;
  }

  /** Whoever closes it may take the database away at once: that is no trouble. */
  private readonly onError = (error: Error): void => {
    if (!this.closed) this.tellError(error);
  };

  start(): void {
    void this.listen();
  }

  async close(): Promise<void> {
    this.closed = true;
    this.end();
    await this.client?.end().catch(this.onError);
  }

  private async listen(): Promise<void> {
    if (this.closed) return;
    const client = new pg.Client({
      connectionString: this.url,
      keepAlive: true,
      query_timeout: ANSWER_MS,
      connectionTimeoutMillis: ANSWER_MS,
    });
    this.client = client;
    client.on('notification', ({ payload }) => this.listening.told(payload ?? ''));
    client.on('error', this.onError);
    client.once('end', () => {
      this.end();
      void this.listenAgain();
    });
    try {
      await client.connect();
      await client.query(`listen ${this.channel}`);
      this.isDeaf = false;
      this.listening.hears?.();
      this.feelLater(client);
    } catch (error) {
      this.onError(error as Error);
      await client.end().catch(this.onError);
    }
  }

  private feelLater(client: pg.Client): void {
    this.pulse = setTimeout(() => void this.feel(client), this.pulseMs).unref();
  }

  private async feel(client: pg.Client): Promise<void> {
    try {
      await client.query('select 1');
      if (this.pulse) this.feelLater(client);
    } catch (error) {
      this.end();
      this.onError(error as Error);
      await client.end().catch(this.onError);
    }
  }

  private end(): void {
    if (this.pulse) clearTimeout(this.pulse);
    this.pulse = null;
    if (this.isDeaf) return;
    this.isDeaf = true;
    this.listening.deaf?.();
  }

  private async listenAgain(): Promise<void> {
    await sleep(RETRY_MS, undefined, { ref: false });
    await this.listen();
  }
}
