import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { type Appeal, type AppealId, AppealNotFound } from '#domain/moderation/appeals/appeal';
import type { Appeals } from '#domain/moderation/appeals/appeals.port';
import type { DecisionId } from '#domain/moderation/decisions/ids';
import type { ReportId } from '#domain/moderation/reports/ids';
import { ownFields } from '../../platform/persistence/aggregate-schema.ts';
import { appealSchema } from './appeal.schema.ts';

export class PostgresAppeals implements Appeals {
  constructor(private readonly em: EntityManager) {}

  async getForChange(id: AppealId): Promise<Appeal> {
    const appeal = await this.em.findOne(appealSchema, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!appeal) throw new AppealNotFound();
    return appeal;
  }

  async isFiled(decisionId: DecisionId, reportId: ReportId | null): Promise<boolean> {
    return (await this.em.count(appealSchema, ownFields(appealSchema, { decisionId, reportId }))) > 0;
  }

  add(appeal: Appeal): void {
    this.em.persist(appeal);
  }
}
