import type { AuditChain, ChainBreak, ChainCheck, ChainHead } from '#application/shared/audit-chain';
import type { Sql } from '../persistence/sql.ts';

const BATCH = 1000;
/** Entries that one statement follows: far below the time a statement may take. */
const STRETCH = 50_000;
const SHOWN_BREAKS = 10;

/** The database binds entry to entry; here is only asked for it. */
export class SqlAuditChain implements AuditChain {
  constructor(private readonly sql: Sql) {}

  async grow(): Promise<number> {
    let bound = 0;
    for (;;) {
      const row = await this.sql.row<{ bound: number }>('select platform.chain_audit($1) as bound', [BATCH]);
      const more = row?.bound ?? 0;
      bound += more;
      if (more < BATCH) return bound;
    }
  }

  async head(): Promise<ChainHead> {
    const row = await this.sql.row<{ length: string; hash: string }>(
      `select position as length, encode(hash, 'hex') as hash from platform.audit_chain order by position desc limit 1`,
    );
    return { length: Number(row?.length ?? 0), hash: row?.hash ?? '' };
  }

  async breaks(): Promise<readonly ChainBreak[]> {
    const { length } = await this.head();
    const found: ChainBreak[] = [];
    for (let from = 0; from < length && found.length < SHOWN_BREAKS; from += STRETCH) {
      const rows = await this.sql.rows<{ link: string; entry_id: string; what: ChainBreak['what'] }>(
        'select link, entry_id, what from platform.audit_breaks($1, $2, $3)',
        [from, from + STRETCH, SHOWN_BREAKS - found.length],
      );
      found.push(
        ...rows.map(({ link, entry_id, what }) => ({
          position: Number(link),
          entryId: entry_id,
          what,
        })),
      );
    }
    return found;
  }

  async hashAt(length: number): Promise<string | null> {
    const row = await this.sql.row<{ hash: string }>(
      `select encode(hash, 'hex') as hash from platform.audit_chain where position = $1`,
      [length],
    );
    return row?.hash ?? null;
  }

  async forgetBefore(moment: Date): Promise<number> {
    let gone = 0;
    for (;;) {
      const row = await this.sql.row<{ gone: number }>('select platform.forget_audit($1, $2) as gone', [
        moment,
        BATCH,
      ]);
      const more = row?.gone ?? 0;
      gone += more;
      if (more < BATCH) return gone;
    }
  }

  async keepCheck({ at, length, breaks }: ChainCheck): Promise<void> {
    await this.sql.rows('insert into platform.audit_check (at, length, breaks) values ($1, $2, $3::jsonb)', [
      at,
      length,
      JSON.stringify(breaks),
    ]);
  }

  async lastCheck(): Promise<ChainCheck | null> {
    const row = await this.sql.row<{ at: Date; length: string; breaks: ChainBreak[] }>(
      'select at, length, breaks from platform.audit_check order by id desc limit 1',
    );
    return row && { at: row.at, length: Number(row.length), breaks: row.breaks };
  }
}
