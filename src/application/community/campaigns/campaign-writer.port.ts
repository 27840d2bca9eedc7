import type { CampaignId, CampaignWords } from '#domain/community/campaigns/campaign';
import type { Letter } from '../../shared/letter.ports.ts';
import type { CampaignReader } from './campaign-letters.port.ts';

/** What one member gets to read, with the page that stops such letters. */
export type WriteTo = (reader: CampaignReader, stopPath: string) => Letter;

/** Makes letters of what a campaign says: Markdown by the one renderer, once for all readers. */
export interface CampaignWriter {
  /**
   * @param id of the campaign whose links are counted; null for a letter that is only tried
   * @throws InvalidValue `text.no-pictures`: a picture that is loaded tells who opened the mail
   */
  prepare(
    words: Pick<CampaignWords, 'subject' | 'body' | 'language'>,
    id: CampaignId | null,
  ): Promise<WriteTo>;
}

/** What is said in the address of a link, so that it is known which campaign it was of, and nothing else. */
export interface CampaignMarks {
  sign(id: CampaignId): Promise<string>;
  /** Null when it was not signed here. */
  read(mark: string): Promise<CampaignId | null>;
}

/** The name of the mark in addresses. */
export const MARK = 'campagne';
