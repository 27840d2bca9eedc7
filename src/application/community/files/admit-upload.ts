import type { Actor } from '#domain/shared/actor';
import type { CountedUpload, WriteLimit } from '../topics/write-limit.policy.ts';

/** Counts a picture that somebody begins to send, before any of it is read. */
export class AdmitUpload {
  constructor(private readonly limit: WriteLimit) {}

  /** @throws SignInNeeded, TooManyTries, WrittenEnough */
  async execute({ actor }: { readonly actor: Actor }): Promise<CountedUpload> {
    actor.mustBeMember();
    return this.limit.countUpload(actor);
  }
}
