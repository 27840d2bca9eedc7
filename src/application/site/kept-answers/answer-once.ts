import { DomainError, InvalidValue } from '#domain/shared/domain-error';
import type { Clock } from '../../shared/ports.ts';
import type { KeptAnswer, KeptAnswers, KeyedCall } from './kept-answers.port.ts';

/** The same call came before and is not answered yet. */
export class CallUnderWay extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'request.under-way';
  constructor() {
    super('The call is under way', { retryAfterSeconds: 1 });
  }
}

/**
 * Does once what is asked for several times by the same key, and gives the same answer again. What was refused did nothing:
 * asking again is then asking anew.
 */
export class AnswerOnce {
  constructor(
    private readonly kept: KeptAnswers,
    private readonly clock: Clock,
  ) {}

  /** @throws CallUnderWay, InvalidValue `request.key-reused`, and whatever `work` throws */
  async execute(
    call: KeyedCall,
    work: () => Promise<KeptAnswer>,
  ): Promise<KeptAnswer & { readonly isAgain: boolean }> {
    const begun = await this.kept.begin(call, this.clock.now());
    if (begun === 'another call') throw new InvalidValue('Idempotency-Key', 'request.key-reused');
    if (begun === 'under way') throw new CallUnderWay();
    if (begun !== 'mine') return { ...begun, isAgain: true };
    const answer = await work().catch(async (error: unknown) => {
      await this.kept.release(call);
      throw error;
    });
    await this.kept.keep(call, answer);
    return { ...answer, isAgain: false };
  }
}
