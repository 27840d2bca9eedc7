import { OptimisticLockError, UniqueConstraintViolationException } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Ids, PublishedFact, UnitOfWork } from '#application/shared/ports';
import { AggregateRoot } from '#domain/shared/aggregate-root';
import { DomainError } from '#domain/shared/domain-error';
import { type Publisher, writeToOutbox } from './outbox.ts';
import type { Sql } from './sql.ts';
import { committingCall, currentTransaction, insideTransaction } from './transaction.ts';

/** Two people changed the same thing: the later one looks again. */
export class ChangedMeanwhile extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'shared.changed-meanwhile';
  constructor() {
    super('Changed meanwhile');
  }
}

/** Others hold what this act needs, for longer than a person waits: trying again helps. */
export class Busy extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'shared.busy';
  constructor() {
    super('Busy');
  }
}

/** A value that must be unique is taken; `constraint` names the rule in the database. */
export class AlreadyTaken extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'shared.already-taken';
  constructor(readonly constraint: string) {
    super('Already taken', { constraint });
  }
}

/** One transaction on PostgreSQL: the aggregates' rows and their facts in the outbox, or neither. */
export class MikroUnitOfWork implements UnitOfWork {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
    private readonly ids: Ids,
    private readonly publishers: readonly Publisher[],
  ) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (currentTransaction())
      throw new Error('A unit of work is already open: a use case never runs inside another');
    try {
      return await committingCall((last) =>
        this.em.fork().transactional((tx) =>
          insideTransaction(tx as EntityManager, async () => {
            const result = await work();
            await tx.flush();
            await writeToOutbox(this.sql, this.published(tx as EntityManager), () => this.ids.next());
            await last();
            return result;
          }),
        ),
      );
    } catch (error) {
      throw asDomainError(error);
    }
  }

  private published(tx: EntityManager): PublishedFact[] {
    const unit = tx.getUnitOfWork();
    const touched = new Set<unknown>([...unit.getIdentityMap().values(), ...unit.getRemoveStack()]);
    const facts = [...touched].flatMap((one) => (one instanceof AggregateRoot ? one.pullFacts() : []));
    return facts.flatMap((fact) => this.publishers.flatMap((publish) => publish(fact) ?? []));
  }
}

function asDomainError(error: unknown): unknown {
  if (error instanceof OptimisticLockError) return new ChangedMeanwhile();
  if (error instanceof UniqueConstraintViolationException || isUniqueViolation(error))
    return new AlreadyTaken((error as { constraint?: string }).constraint ?? 'unknown');
  if (BUSY.has((error as { code?: string } | null)?.code ?? '')) return new Busy();
  return error;
}

/** Deadlock, serialization failure, lock not available in time. */
const BUSY = new Set(['40P01', '40001', '55P03']);

const isUniqueViolation = (error: unknown) => (error as { code?: string } | null)?.code === '23505';
