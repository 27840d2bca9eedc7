import type { MemberId } from '#domain/shared/id';
import type { Departure } from '../../shared/departures.ts';
import type { KeptAnswers } from './kept-answers.port.ts';

/** What the API answered somebody, or a client that acts for them, is theirs: it says who they are and what they wrote. */
export class ForgetKeptAnswers implements Departure {
  constructor(private readonly kept: KeptAnswers) {}

  async of(memberId: MemberId): Promise<void> {
    await this.kept.forgetOf(memberId);
  }
}
