import type { AfterLogout, LogoutMessage, SingleLogoutApi } from '../../site/published/single-logout.api.ts';
import type { SessionsOverHearing } from './sessions-over.hearing.ts';

/**
 * A browser brings the word of a SAML provider: that a session is over, so that what came of it here is over too, or that it ended one
 * as we asked. Whose browser it is counts for nothing: its cookies may be missing, and whom the provider means stands with the sessions.
 */
export class HearLogout {
  constructor(
    private readonly logout: SingleLogoutApi,
    private readonly hearing: SessionsOverHearing,
  ) {}

  /** @throws ProviderNotFound, SignOnUnknown, SignOnRefused, TooManyTries */
  execute(command: {
    readonly slug: string;
    readonly message: LogoutMessage;
    readonly network: string;
  }): Promise<AfterLogout> {
    const { slug, message } = command;
    return this.hearing.hear(command, async (end) => {
      const word = await this.logout.judge(slug, message);
      if (word.kind === 'answered') return { ticket: word.ticket };
      return this.logout.answer(slug, word.answerTo, await end(word));
    });
  }
}
