import { boundedText } from '../../shared/bounded-text.ts';
import { ChangedMeanwhile } from '../../shared/changed-meanwhile.ts';
import { InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import type { Id } from '../../shared/id.ts';
import { oneLine } from '../../shared/one-line.ts';
import { type Language, languageOf } from '../members/preferences.ts';
import type { SegmentId } from '../segments/segment.ts';
import { campaignText } from './campaign-words.ts';
import { CampaignElsewhere, CampaignWithoutSegment } from './campaign.errors.ts';

export type CampaignId = Id<'Campaign'>;

/**
 * draft: nobody was chosen yet · scheduled: it begins at its hour · sending: letters leave, so many a minute · paused: none
 * leaves until it goes on · stopped: none leaves any more · over: everybody was written to.
 */
export type CampaignState = 'draft' | 'scheduled' | 'sending' | 'paused' | 'stopped' | 'over';

export const CAMPAIGN_LIMITS = {
  name: { min: 2, max: 80 },
  subject: { min: 2, max: 150 },
  body: { min: 20, max: 10_000 },
  /** Mail servers distrust who writes to thousands at once. */
  perMinute: { min: 1, max: 300 },
} as const;

/** How long ahead a campaign may be planned. */
const FURTHEST_MS = 366 * 86_400_000;

/** What a campaign says, and to whom. */
export interface CampaignWords {
  /** For the team. */
  readonly name: string;
  readonly segment: { readonly id: SegmentId; readonly name: string } | null;
  readonly language: Language;
  readonly subject: string;
  /** Markdown with variables. */
  readonly body: string;
  readonly perMinute: number;
}

export interface AskedWords extends Omit<CampaignWords, 'language'> {
  readonly language: string;
}

/** A mail of the organisation to those of a segment who agreed to such mails. */
export class Campaign {
  private constructor(
    readonly id: CampaignId,
    private said: CampaignWords,
    private stands: CampaignState,
    private begins: Date | null,
    readonly version: number,
  ) {}

  /** @throws InvalidValue, InvalidValues */
  static draft(id: CampaignId, asked: AskedWords): Campaign {
    return new Campaign(id, wordsOf(asked), 'draft', null, 1);
  }

  /** As it was kept. */
  static restore(
    id: CampaignId,
    words: CampaignWords,
    state: CampaignState,
    startsAt: Date | null,
    version: number,
  ): Campaign {
    return new Campaign(id, words, state, startsAt, version);
  }

  /** Nothing is done with what another changed since it was read. @throws ChangedMeanwhile */
  mustBeAt(version: number): void {
    if (version !== this.version) throw new ChangedMeanwhile();
  }

  /** Only before it begins; what was planned stays planned. @throws CampaignElsewhere, InvalidValue, InvalidValues */
  change(asked: AskedWords): void {
    this.mustBe('draft', 'scheduled');
    this.said = wordsOf(asked);
  }

  /** @param at null for at once. @throws CampaignElsewhere, CampaignWithoutSegment, InvalidValue beside `day` */
  schedule(at: Date | null, now: Date): void {
    this.mustBe('draft', 'scheduled');
    if (this.said.segment === null) throw new CampaignWithoutSegment();
    if (at && at <= now) throw new InvalidValue('day', 'community.campaign-past');
    if (at && at.getTime() > now.getTime() + FURTHEST_MS)
      throw new InvalidValue('day', 'community.campaign-far');
    this.stands = 'scheduled';
    this.begins = at ?? now;
  }

  /** @throws CampaignElsewhere */
  unschedule(): void {
    this.mustBe('scheduled');
    this.stands = 'draft';
    this.begins = null;
  }

  /** @throws CampaignElsewhere */
  pause(): void {
    this.mustBe('sending');
    this.stands = 'paused';
  }

  /** @throws CampaignElsewhere */
  resume(): void {
    this.mustBe('paused');
    this.stands = 'sending';
  }

  /** For good. @throws CampaignElsewhere */
  stop(): void {
    this.mustBe('sending', 'paused');
    this.stands = 'stopped';
  }

  /** Nobody was written to yet, so nothing of it has to be kept. @throws CampaignElsewhere */
  mustBeRemovable(): void {
    this.mustBe('draft', 'scheduled');
  }

  get words(): CampaignWords {
    return this.said;
  }

  get state(): CampaignState {
    return this.stands;
  }

  get startsAt(): Date | null {
    return this.begins;
  }

  private mustBe(...states: readonly CampaignState[]): void {
    if (!states.includes(this.stands)) throw new CampaignElsewhere(this.stands);
  }
}

function wordsOf(asked: AskedWords): CampaignWords {
  const judged = judgedTogether({
    name: () => boundedText('name', asked.name, CAMPAIGN_LIMITS.name),
    subject: () => oneLine(campaignText('subject', asked.subject, CAMPAIGN_LIMITS.subject)),
    body: () => campaignText('body', asked.body, CAMPAIGN_LIMITS.body),
    language: () => languageOf(asked.language),
    perMinute: () => rateOf(asked.perMinute),
  });
  return { ...judged, segment: asked.segment };
}

function rateOf(perMinute: number): number {
  const { min, max } = CAMPAIGN_LIMITS.perMinute;
  if (!Number.isInteger(perMinute) || perMinute < min || perMinute > max)
    throw new InvalidValue('perMinute', 'community.campaign-rate', { min, max });
  return perMinute;
}
