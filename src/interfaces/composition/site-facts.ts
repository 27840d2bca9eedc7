import { SITE_DEFAULTS } from '../messages/site.ts';
import type { Sql } from '#infrastructure/platform/persistence/sql';

/** What the organisation calls itself, as pages show it. */
export interface SiteFacts {
  readonly organisation: string;
  readonly community: string;
  readonly charterVersion: string;
  /** Where somebody writes to the organisation alone: an address in https, of mail, or of this site; empty for none. */
  readonly contact: string;
}

const DEFAULTS: SiteFacts = SITE_DEFAULTS;
const FRESH_MS = 5_000;

/** Reads the settings at most every five seconds: they change a few times a year and stand on every page. */
export class SiteFactsReader {
  private known: SiteFacts = DEFAULTS;
  private readAt = 0;
  private reading: Promise<void> | null = null;

  constructor(
    private readonly sql: Sql,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Names that nobody else may carry. */
  async list(): Promise<readonly string[]> {
    const { organisation, community } = await this.read();
    return [organisation, community];
  }

  async read(): Promise<SiteFacts> {
    if (this.readAt === 0 || this.now() - this.readAt > FRESH_MS) await (this.reading ??= this.refresh());
    return this.known;
  }

  /** Settings have changed: the next page reads them. */
  forget(): void {
    this.readAt = 0;
  }

  private async refresh(): Promise<void> {
    try {
      const rows = await this.sql.rows<{ key: keyof SiteFacts; value: string }>(
        `select key, value #>> '{}' as value from site.setting where key in ('organisation', 'community', 'charterVersion', 'contact')`,
      );
      this.known = { ...DEFAULTS, ...Object.fromEntries(rows.map((row) => [row.key, row.value])) };
      this.readAt = this.now();
    } finally {
      this.reading = null;
    }
  }
}
