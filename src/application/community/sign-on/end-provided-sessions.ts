import type { SignOnApi } from '../../site/published/sign-on.api.ts';
import type { SessionsOverHearing } from './sessions-over.hearing.ts';

/** A provider tells that somebody's session with it is over: what came of it here is over too. */
export class EndProvidedSessions {
  constructor(
    private readonly signOn: SignOnApi,
    private readonly hearing: SessionsOverHearing,
  ) {}

  /** @throws ProviderNotFound, SignOnRefused, ProviderUnreachable, TooManyTries */
  async execute(command: {
    readonly slug: string;
    readonly notice: string;
    readonly network: string;
  }): Promise<void> {
    await this.hearing.hear(command, async (end) =>
      end(await this.signOn.loggedOut(command.slug, command.notice)),
    );
  }
}
