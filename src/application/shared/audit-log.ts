import { DomainError } from '#domain/shared/domain-error';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from './ports.ts';

/** An act that must be told afterwards, whatever became of it. */
export interface AuditedAct {
  /** Null for a visitor. */
  readonly actor: Actor;
  /** `resource.act`, for instance `official.seal`. */
  readonly action: string;
  readonly object: { readonly kind: string; readonly id: string | null };
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface AuditEntry {
  readonly at: Date;
  readonly actorId: string | null;
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string | null;
  readonly outcome: 'done' | 'refused';
  readonly details: Readonly<Record<string, unknown>>;
}

/** Nothing in it is ever changed, and nothing goes but its oldest entries, long after (ADR 141). */
export interface AuditLog {
  /** Within a unit of work it is written with it or not at all. */
  write(entry: AuditEntry): Promise<void>;
}

/**
 * Runs acts of record: one that is done is written in its own transaction, one that is refused is written although
 * nothing else is.
 */
export class AuditedActs {
  constructor(
    private readonly log: AuditLog,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @param ask judges the input and asks other contexts, before the transaction opens
   * @param work the act itself, in one transaction
   */
  async run<Asked, T>(
    act: AuditedAct,
    ask: () => Promise<Asked>,
    work: (asked: Asked) => Promise<T>,
  ): Promise<T> {
    try {
      const asked = await ask();
      return await this.unitOfWork.run(async () => {
        const result = await work(asked);
        await this.done(act);
        return result;
      });
    } catch (error) {
      if (error instanceof DomainError)
        await this.log.write(this.entry(act, 'refused', { code: error.code }));
      throw error;
    }
  }

  /** Within the work of another act: one that was done with it, written with it or not at all. */
  async done(act: AuditedAct): Promise<void> {
    await this.log.write(this.entry(act, 'done', {}));
  }

  /**
   * An act that is written by whoever hears that it was done: here only that it was refused.
   * @param work with its own transaction
   */
  async refusing<T>(act: AuditedAct, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof DomainError)
        await this.log.write(this.entry(act, 'refused', { code: error.code }));
      throw error;
    }
  }

  private entry(act: AuditedAct, outcome: AuditEntry['outcome'], more: object): AuditEntry {
    return {
      at: this.clock.now(),
      actorId: act.actor.memberId,
      action: act.action,
      objectKind: act.object.kind,
      objectId: act.object.id,
      outcome,
      details: { ...act.details, ...(act.actor.clientId && { client: act.actor.clientId }), ...more },
    };
  }
}
