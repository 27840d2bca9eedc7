import { DomainError } from '#domain/shared/domain-error';
import type { SignOnApi } from '../../site/published/sign-on.api.ts';
import type { AuditLog } from '../../shared/audit-log.ts';
import { hitByNetwork } from '../../shared/by-network.ts';
import type { Clock, Throttle } from '../../shared/ports.ts';
import { noteRefusedArrival } from './refused-arrivals.log.ts';
import { ANSWERS_PER_NETWORK, isOfAnAnswer } from './sign-on.rules.ts';

type Posted = Parameters<SignOnApi['receive']>[0] & { readonly network: string };

/** The browser of whoever set out posts what a provider answers; it is kept until that browser asks for it, under their own cookie. */
export class ReceiveAnswer {
  constructor(
    private readonly signOn: SignOnApi,
    private readonly log: AuditLog,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  /** @returns what the browser shows for it @throws TooManyTries, ProviderNotFound, SignOnRefused, SignOnUnknown */
  async execute({ network, ...posted }: Posted): Promise<string> {
    await hitByNetwork(this.throttle, ANSWERS_PER_NETWORK, network);
    try {
      return await this.signOn.receive(posted);
    } catch (error) {
      if (error instanceof DomainError && isOfAnAnswer(error)) {
        const { slug } = posted;
        await noteRefusedArrival(this.log, { at: this.clock.now(), actorId: null, slug, error });
      }
      throw error;
    }
  }
}
