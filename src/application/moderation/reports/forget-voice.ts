import type { Reports } from '#domain/moderation/reports/reports.port';
import type { MemberId } from '#domain/shared/id';
import type { Departure } from '../../shared/departures.ts';
import { ownVoice } from './reporter.voice.ts';

/** What somebody who left reported is told apart by their bare id alone: their mailbox is known no more. */
export class ForgetVoice implements Departure {
  constructor(private readonly reports: Reports) {}

  async of(memberId: MemberId): Promise<void> {
    await this.reports.speakAs(memberId, ownVoice(memberId));
  }
}
