import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { PageCache } from './page-cache.ts';

type Hearer = Pick<PageCache<unknown>, 'tell' | 'hear' | 'deafen'>;

const RETRY_MS = 500;
/** How often the line is tried: a connection may be dead without either end knowing. */
const PULSE_MS = 5_000;
const ANSWER_MS = 2_000;

/** What has changed is told on this channel by triggers, at commit: one tag a telling. */
export const CHANGES = 'changes';

/** Tells the page cache of this process what any process, or a person at the database, has changed. */
export class ChangeBell {
  private client: pg.Client | null = null;
  private closed = false;
  private pulse: NodeJS.Timeout | null = null;

  constructor(
    private readonly url: string,
    private readonly cache: Hearer,
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
    client.on('notification', ({ payload }) => this.cache.tell(payload ?? ''));
    client.on('error', this.onError);
    client.once('end', () => {
      this.end();
      void this.listenAgain();
    });
    try {
      await client.connect();
      await client.query(`listen ${CHANGES}`);
      this.cache.hear();
      this.pulse = setInterval(() => void this.feel(client), PULSE_MS).unref();
    } catch (error) {
      this.onError(error as Error);
      await client.end().catch(this.onError);
    }
  }

  private async feel(client: pg.Client): Promise<void> {
    try {
      await client.query('select 1');
    } catch (error) {
      this.end();
      this.onError(error as Error);
      await client.end().catch(this.onError);
    }
  }

  private end(): void {
    if (this.pulse) clearInterval(this.pulse);
    this.pulse = null;
    this.cache.deafen();
  }

  private async listenAgain(): Promise<void> {
    await sleep(RETRY_MS, undefined, { ref: false });
    await this.listen();
  }
}
