import { DomainError, InvalidValue } from '#domain/shared/domain-error';
import type { Clock, Commits } from '../../shared/ports.ts';
import type { KeptAnswer, KeptAnswers, KeyedCall } from './kept-answers.port.ts';

/** The same call came before and is not answered yet. */
export class CallUnderWay extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'request.under-way';
  constructor() {
    super('The call is under way', { retryAfterSeconds: 1 });
  }
}

/** The same call came before and was carried out, but what it answered is lost: doing it again would do it twice. */
export class AnswerUnheard extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'request.answer-lost';
  constructor() {
    super('The call was carried out');
  }
}

/**
 * Does once what is asked for several times by the same key, and gives the same answer again. That the key
 * is spent is committed with what the call does; where it did nothing, asking again is asking anew.
 */
export class AnswerOnce {
  constructor(
    private readonly kept: KeptAnswers,
    private readonly commits: Commits,
    private readonly clock: Clock,
  ) {}

  /** @throws CallUnderWay, AnswerUnheard, InvalidValue `request.key-reused`, and whatever `work` throws */
  async execute(
    call: KeyedCall,
    work: () => Promise<KeptAnswer>,
  ): Promise<KeptAnswer & { readonly isAgain: boolean }> {
    const at = this.clock.now();
    const begun = await this.kept.begin(call, at);
    if (begun === 'another call') throw new InvalidValue('Idempotency-Key', 'request.key-reused');
    if (begun === 'under way') throw new CallUnderWay();
    if (begun === 'unheard') throw new AnswerUnheard();
    if (begun !== 'mine') return { ...begun, isAgain: true };
    const spend = async () => {
      if (!(await this.kept.commit(call, at))) throw new CallUnderWay();
    };
    const answer = await this.commits.beginning(spend, work).catch(async (error: unknown) => {
      await this.kept.release(call, at);
      throw error;
    });
    await this.kept.keep(call, at, answer);
    return { ...answer, isAgain: false };
  }
}
