import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { type Appeal, type AppealId, AppealNotFound } from '#domain/moderation/appeals/appeal';
import type { Appeals } from '#domain/moderation/appeals/appeals.port';
import type { AppealParty } from '#domain/moderation/appeals/outcomes';
import type { DecisionId } from '#domain/moderation/decisions/ids';
import { appealSchema } from './appeal.schema.ts';

export class PostgresAppeals implements Appeals {
  constructor(private readonly em: EntityManager) {}

  async getForChange(id: AppealId): Promise<Appeal> {
    const appeal = await this.em.findOne(appealSchema, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!appeal) throw new AppealNotFound();
    return appeal;
  }

  async isFiled(decisionId: DecisionId, party: AppealParty): Promise<boolean> {
    return (await this.em.count(appealSchema, { decisionId, party } as never)) > 0;
  }

  add(appeal: Appeal): void {
    this.em.persist(appeal);
  }
}
