import type { PictureSizes } from '#application/community/files/picture-sizes.port';
import type { PictureSize } from '#application/shared/text.ports';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlPictureSizes implements PictureSizes {
  constructor(private readonly sql: Sql) {}

  async of(keys: readonly string[]): Promise<ReadonlyMap<string, PictureSize>> {
    const rows = await this.sql.rows<PictureSize & { key: string }>(
      'select key, width, height from community.attachment where key = any($1)',
      [keys],
    );
    return new Map(rows.map(({ key, width, height }) => [key, { width, height }]));
  }
}
