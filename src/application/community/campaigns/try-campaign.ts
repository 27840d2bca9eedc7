import { type AskedWords, Campaign, type CampaignId } from '#domain/community/campaigns/campaign';
import type { Actor } from '#domain/shared/actor';
import type { LetterMailer } from '../../shared/letter.ports.ts';
import type { Ids, Throttle, ThrottleRule } from '../../shared/ports.ts';
import { stopPath, type StopTokens } from '../letters/stop-tokens.port.ts';
import type { CampaignReader } from './campaign-letters.port.ts';
import type { CampaignWriter } from './campaign-writer.port.ts';

const PER_MEMBER: ThrottleRule = { name: 'try-campaign', limit: 20, windowSeconds: 3600 };

interface TryCampaignCommand {
  readonly actor: Actor;
  readonly words: AskedWords;
}

export interface ShownCampaign {
  readonly subject: string;
  /** Of what was written; the mail has the name of the community above it, and why it came below. */
  readonly html: string;
}

/** Who tries a campaign, as a reader of it: whether they agreed to such mails does not matter. */
export interface OwnReader {
  /** @throws when they have no confirmed address */
  of(memberId: string): Promise<CampaignReader>;
}

/** A campaign as whoever writes it would get it: shown, or sent to them and to nobody else. Nothing of it is counted. */
export class TryCampaign {
  constructor(
    private readonly readers: OwnReader,
    private readonly writer: CampaignWriter,
    private readonly tokens: StopTokens,
    private readonly mailer: LetterMailer,
    private readonly throttle: Throttle,
    private readonly ids: Ids,
  ) {}

  /** @throws NotAllowed, InvalidValue, InvalidValues */
  async show(command: TryCampaignCommand): Promise<ShownCampaign> {
    const { letter } = await this.written(command);
    return { subject: letter.subject, html: letter.body?.html ?? '' };
  }

  /** @throws NotAllowed, InvalidValue, InvalidValues, TooManyTries */
  async execute(command: TryCampaignCommand): Promise<void> {
    const { letter, to, path, language } = await this.written(command);
    await this.throttle.hit(PER_MEMBER, command.actor.mustBeMember());
    await this.mailer.deliver({
      id: this.ids.next<string>(),
      to,
      language,
      letter,
      path: null,
      unsubscribePath: path,
      thread: null,
    });
  }

  private async written({ actor, words }: TryCampaignCommand) {
    const memberId = actor.mustBeMember();
    actor.mustBeAllowed('campaign.manage');
    const { subject, body, language } = Campaign.draft(this.ids.next<CampaignId>(), words).words;
    const write = await this.writer.prepare({ subject, body, language }, null);
    const reader = await this.readers.of(memberId);
    const path = stopPath(await this.tokens.sign({ memberId, what: 'news', topicId: null }));
    return { letter: write(reader, path), to: reader.email, path, language };
  }
}
