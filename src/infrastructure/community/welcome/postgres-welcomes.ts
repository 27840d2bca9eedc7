import type { EntityManager } from '@mikro-orm/postgresql';
import type { Welcomes } from '#application/community/welcome/welcome.port';
import type { Welcome } from '#domain/community/welcome/welcome';
import type { MemberId } from '#domain/shared/id';
import { ownFields } from '../../platform/persistence/aggregate-schema.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { welcomeSchema } from './welcome.schema.ts';
import { isNewcomer } from './welcome.sql.ts';

export class PostgresWelcomes implements Welcomes {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  async holdNewcomer(memberId: MemberId): Promise<boolean> {
    const row = await this.sql.row(
      `select m.id from community.member m where m.id = $1 and ${isNewcomer('m')} for update`,
      [memberId],
    );
    return row !== null;
  }

  find(memberId: MemberId): Promise<Welcome | null> {
    return this.em.findOne(welcomeSchema, ownFields(welcomeSchema, { memberId }));
  }

  add(welcome: Welcome): void {
    this.em.persist(welcome);
  }
}
