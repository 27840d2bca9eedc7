import type {
  LegalDeskQuery,
  LegalDeskText,
  LegalDeskVersion,
} from '#application/site/legal/legal-desk.query';
import type { LegalTexts, LegalVersion } from '#application/site/legal/legal-texts.port';
import type { Actor } from '#domain/shared/actor';
import { LEGAL_KINDS, type LegalKind, LegalTextNotFound } from '#domain/site/legal/legal-text';
import type { Sql } from '../../platform/persistence/sql.ts';

const VERSION = `select number, content, published_at as "publishedAt" from site.legal_text where kind = $1`;

export class SqlLegalTexts implements LegalTexts {
  constructor(private readonly sql: Sql) {}

  current(kind: LegalKind): Promise<LegalVersion | null> {
    return this.sql.row<LegalVersion>(`${VERSION} order by number desc limit 1`, [kind]);
  }

  version(kind: LegalKind, number: number): Promise<LegalVersion | null> {
    return this.sql.row<LegalVersion>(`${VERSION} and number = $2`, [kind, number]);
  }

  numbers(kind: LegalKind): Promise<readonly Pick<LegalVersion, 'number' | 'publishedAt'>[]> {
    return this.sql.rows<{ number: number; publishedAt: Date }>(
      `select number, published_at as "publishedAt" from site.legal_text where kind = $1 order by number desc limit 200`,
      [kind],
    );
  }

  async add(
    kind: LegalKind,
    version: LegalVersion & { readonly by: string; readonly note: string },
  ): Promise<boolean> {
    const { number, content, note, by, publishedAt } = version;
    const row = await this.sql.row(
      `insert into site.legal_text (kind, number, content, note, published_by, published_at)
       select $1, $2::int, $3, $4, $5, $6
       where $2::int = (select coalesce(max(number), 0) + 1 from site.legal_text where kind = $1)
       on conflict (kind, number) do nothing returning number`,
      [kind, number, JSON.stringify(content), note, by, publishedAt],
    );
    return row !== null;
  }
}

export class SqlLegalDesk implements LegalDeskQuery {
  constructor(
    private readonly sql: Sql,
    private readonly texts: LegalTexts,
  ) {}

  async all(actor: Actor): Promise<Readonly<Record<LegalKind, Date | null>>> {
    actor.mustBeAllowed('privacy.manage');
    const rows = await this.sql.rows<{ kind: LegalKind; at: Date }>(
      `select kind, max(published_at) as at from site.legal_text group by kind`,
    );
    const known = new Map(rows.map(({ kind, at }) => [kind, at]));
    return Object.fromEntries(LEGAL_KINDS.map((kind) => [kind, known.get(kind) ?? null])) as Record<
      LegalKind,
      Date | null
    >;
  }

  async one(actor: Actor, kind: LegalKind, from: number | null): Promise<LegalDeskText> {
    actor.mustBeAllowed('privacy.manage');
    const current = await this.texts.current(kind);
    const begun = from === null ? current : await this.texts.version(kind, from);
    if (from !== null && !begun) throw new LegalTextNotFound();
    const versions = await this.sql.rows<LegalDeskVersion>(
      `select number, note, published_at as "publishedAt" from site.legal_text
       where kind = $1 order by number desc limit 200`,
      [kind],
    );
    return { kind, content: begun?.content ?? {}, number: current?.number ?? 0, versions };
  }
}
