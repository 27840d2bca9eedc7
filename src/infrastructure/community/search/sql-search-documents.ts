import type { SearchDocument, SearchDocuments } from '#application/community/search/search-documents.port';
import type { DocumentKind } from '#application/community/search/search-kinds';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlSearchDocuments implements SearchDocuments {
  constructor(private readonly sql: Sql) {}

  async put({ kind, ref, audience, title, body, address }: SearchDocument): Promise<void> {
    await this.sql.rows('select community.put_search_document($1, $2, $3, $4, $5, $6)', [
      kind,
      ref,
      audience,
      title,
      body,
      address,
    ]);
  }

  async remove(kind: DocumentKind, ref: string): Promise<void> {
    await this.sql.rows('delete from community.search_document where kind = $1 and ref = $2', [kind, ref]);
  }
}
