import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import {
  BRANCHES,
  LANGUAGES,
  LIMITS,
  MAIL_RHYTHMS,
  MESSAGES_FROM,
  THEMES,
} from '#application/community/limits';
import { asList, asYesOrNo } from '../transforms.ts';
import { Agreed, Branches, PageLimit, Text } from '../fields.request.ts';
import { Meaning } from '../meaning.ts';
import { Shown } from '../shown-text.request.ts';

export class EditProfileRequest {
  @Meaning('The branches that one belongs to; as before where left out.')
  @IsOptional()
  @Branches()
  branches?: string[];

  @Meaning('Empty for none.')
  @IsOptional()
  @Text({ max: 60 })
  region?: string;

  @Meaning('A few words about oneself, in Markdown.')
  @Text(LIMITS.bio)
  bio!: string;

  @Meaning('For visitors and search engines too; not so unless told.')
  @IsOptional()
  @Transform(asYesOrNo)
  @IsBoolean()
  isPublic?: boolean;

  @Agreed()
  agreed?: boolean;
}

/** The same as its form gives it. */
export class ProfileFormRequest extends EditProfileRequest {
  /** Of the text as the form was opened. */
  @Shown()
  shown?: string;
}

/** Whether a presentation says what it did not say before. Emptied, or sent along as it was, nothing is written. */
export const saysAnew = (bio: string, before: string): boolean => {
  const said = bio.trim();
  return said !== '' && said !== before.trim();
};

export class SetPreferencesRequest {
  @IsIn(LANGUAGES)
  language!: string;

  @IsIn(THEMES)
  theme!: string;

  /** `kind:site` for every box that is ticked, `kind:email:choice` for every choice about mail. */
  @IsOptional()
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(40, { each: true, context: { max: 40 } })
  notify?: string[];

  /** Who may begin a private conversation with the member; without it that stays as it is. */
  @IsOptional()
  @IsIn(MESSAGES_FROM)
  messagesFrom?: string;

  /** Whether others see in channels that the member is there and writes; without it that stays as it is. */
  @IsOptional()
  @IsIn(['oui', 'non'])
  showsPresence?: string;

  /** Whether single keys do something on pages; without it that stays as it is. */
  @IsOptional()
  @IsIn(['oui', 'non'])
  usesShortcuts?: string;

  /** Whether the member wants news of the organisation by mail; without it that stays as it is. */
  @IsOptional()
  @IsIn(['oui', 'non'])
  news?: string;

  /** Of mails; without it they stay as they are. */
  @IsOptional()
  @IsIn(MAIL_RHYTHMS)
  rhythm?: string;

  @IsOptional()
  @IsIn(['oui'])
  digestOnly?: string;

  /** Hour in Paris, empty for none. */
  @IsOptional()
  @IsString()
  @MaxLength(2, { context: { max: 2 } })
  quietFrom?: string;

  @IsOptional()
  @IsString()
  @MaxLength(2, { context: { max: 2 } })
  quietTo?: string;
}

export class MembersListRequest {
  @Meaning('Members of this branch.')
  @IsOptional()
  @IsIn(BRANCHES)
  branch?: string;

  @Meaning('How the pseudonym begins.')
  @IsOptional()
  @Text(LIMITS.pseudonym)
  name?: string;

  @Meaning('`nextCursor` or `previousCursor` of a page of this list, as it was given.')
  @IsOptional()
  @IsString()
  @MaxLength(200, { context: { max: 200 } })
  cursor?: string;

  @PageLimit()
  limit?: number;
}
