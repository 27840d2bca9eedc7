import type { ProvidedSessions } from '#domain/community/sign-on/provider-links.port';
import { knownId } from '#domain/shared/id';
import type { KeptSecret, SignOnApi } from '../../site/published/sign-on.api.ts';

/** Who signs out here may want to sign out there too. */
export class SayFarewell {
  constructor(
    private readonly sessions: ProvidedSessions,
    private readonly signOn: SignOnApi,
  ) {}

  /** @returns what the browser keeps to be told where; null where the session came from nowhere, or the provider is not to be asked or not to be reached */
  async execute({
    sessionId,
  }: {
    readonly sessionId: string;
  }): Promise<(KeptSecret & { readonly slug: string }) | null> {
    const provided = await this.sessions.of(knownId<'Session'>(sessionId));
    if (!provided) return null;
    // Signing out here never waits for somebody else.
    return this.signOn.farewell(provided).catch(() => null);
  }
}
