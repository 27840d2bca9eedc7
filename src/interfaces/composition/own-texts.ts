import { AS_DELIVERED, type OwnTexts, type OwnTextsNow } from '#application/shared/own-texts';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { sayErrors } from '../messages/error-text.ts';

const FRESH_MS = 1_000;

/**
 * What the organisation says instead of delivered texts, in this process. At most once a second it is asked whether anything was
 * changed; only then texts are read, and the same value is given until they are.
 */
export class OwnTextsReader implements OwnTextsNow {
  private known: OwnTexts = AS_DELIVERED;
  /** How many changes there had been when it was read. */
  private changes = 0;
  private readAt: number | null = null;
  private reading: Promise<void> | null = null;
  private forgotten = 0;

  constructor(
    private readonly sql: Sql,
    private readonly now: () => number = () => performance.now(),
  ) {}

  async read(): Promise<OwnTexts> {
    if (this.readAt === null || this.now() - this.readAt > FRESH_MS) await (this.reading ??= this.refresh());
    return this.known;
  }

  /** Something has changed: whoever asks next is told what holds now, whatever is being read right now. */
  forget(): void {
    this.readAt = null;
    this.forgotten += 1;
    this.reading = null;
  }

  private async refresh(): Promise<void> {
    const { forgotten } = this;
    try {
      const row = await this.sql.row<{ changes: number }>(
        `select count(*)::int as changes from site.own_text_version`,
      );
      const changes = row?.changes ?? 0;
      const known = changes === this.changes ? this.known : await this.texts();
      if (forgotten !== this.forgotten) return;
      const isOther = known !== this.known;
      Object.assign(this, { known, changes, readAt: this.now() });
      if (isOther) sayErrors(known);
    } finally {
      if (forgotten === this.forgotten) this.reading = null;
    }
  }

  private async texts(): Promise<OwnTexts> {
    const rows = await this.sql.rows<{ key: string; language: 'fr' | 'en'; text: string }>(
      `select key, language, text from site.own_text where text is not null`,
    );
    const of = (wanted: 'fr' | 'en') =>
      new Map(rows.filter(({ language }) => language === wanted).map(({ key, text }) => [key, text]));
    return { fr: of('fr'), en: of('en') };
  }
}
