import { OptimisticLockError, TransactionContext } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Ids, PublishedFact, UnitOfWork } from '#application/shared/ports';
import { AggregateRoot, type Fact } from '#domain/shared/aggregate-root';
import { AlreadyTaken } from '#domain/shared/already-taken';
import { Busy } from '#domain/shared/busy';
import { ChangedMeanwhile } from '#domain/shared/changed-meanwhile';
import { changesIn } from './changes.ts';
import { type Publisher, toOutbox } from './outbox.ts';
import type { Sql } from './sql.ts';
import { rememberingTakenAway, takenAway } from './taken-away.ts';
import { committingCall, currentTransaction, insideTransaction, takeWaiting } from './transaction.ts';
import type { Writing } from './written-together.ts';

/** One transaction on PostgreSQL: the aggregates' rows and their facts in the outbox, or neither. */
export class MikroUnitOfWork implements UnitOfWork {
  /** @param foreseen the constraints that somebody may meet, by schema and name: any other that is broken is no refusal, but a fault */
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
    private readonly ids: Ids,
    private readonly publishers: readonly Publisher[],
    private readonly foreseen: ReadonlySet<string> = new Set(),
  ) {
    em.getEventManager().registerSubscriber(rememberingTakenAway);
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (currentTransaction())
      throw new Error('A unit of work is already open: a use case never runs inside another');
    try {
      return await committingCall((last) =>
        this.transact(async (tx) => {
          const result = await work();
          await this.writeRest(tx);
          await last();
          if (takeWaiting(tx).length > 0)
            throw new Error('What a call commits is written at once: nothing is left that would write it');
          return result;
        }),
      );
    } catch (error) {
      throw asDomainError(error, this.foreseen);
    }
  }

  /** One entity manager and one connection, until the commit. */
  private transact<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const tx = this.em.fork();
    return TransactionContext.create(tx, () =>
      tx.getConnection().transactional((connection) => {
        tx.setTransactionContext(connection);
        return insideTransaction(tx, () => work(tx));
      }),
    );
  }

  /**
   * What aggregates became, what waits to be written, and the facts: in one statement, unless that is much. The aggregates are
   * the unit of work's no more.
   */
  private async writeRest(tx: EntityManager): Promise<void> {
    const changes = changesIn(tx);
    if (!changes) await tx.flush();
    const facts = this.published(tx);
    const told = facts.length > 0 ? [toOutbox(facts, () => this.ids.next())] : [];
    const writings: readonly Writing[] = [...(changes ?? []), ...takeWaiting(tx), ...told];
    tx.clear();
    if (writings.length === 0) return;
    await this.sql.writeTogether(writings, { rings: told.length > 0 });
  }

  /** In the order in which the ORM came to know the kinds of aggregates, and of each kind the aggregates. */
  private published(tx: EntityManager): PublishedFact[] {
    const unit = tx.getUnitOfWork();
    const touched = new Set<unknown>([
      ...unit.getIdentityMap().values(),
      ...unit.getPersistStack(),
      ...takenAway(unit),
    ]);
    const kinds = new Map<unknown, AggregateRoot[]>();
    for (const one of touched) {
      if (!(one instanceof AggregateRoot)) continue;
      const kind = kinds.get(one.constructor);
      if (kind) kind.push(one);
      else kinds.set(one.constructor, [one]);
    }
    const facts = [...kinds.values()].flat().flatMap((one) => one.pullFacts());
    return facts.flatMap((fact) => this.toldOf(fact));
  }

  /** Of a class that two contexts published each would tell the same thing to the others. */
  private toldOf(fact: Fact): readonly PublishedFact[] {
    const told = this.publishers.flatMap((publish) => publish(fact) ?? []);
    if (told.length > 1)
      throw new Error(`A fact is of one context: ${told.map(({ name }) => name).join(', ')}`);
    return told;
  }
}

function asDomainError(error: unknown, foreseen: ReadonlySet<string>): unknown {
  if (error instanceof OptimisticLockError) return new ChangedMeanwhile();
  const { code = '', schema = '', constraint = '' } = (error ?? {}) as Partial<Record<string, string>>;
  if (code === UNIQUE && foreseen.has(`${schema}.${constraint}`)) return new AlreadyTaken(constraint);
  if (BUSY.has(code)) return new Busy();
  return error;
}

/** Deadlock, serialization failure, lock not available in time. */
const BUSY = new Set(['40P01', '40001', '55P03']);

const UNIQUE = '23505';
