import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { KNOWN_HOSTS_MAX, NEWCOMER_BOUNDS, NEWCOMER_NOTE } from '#application/community/limits';
import { asLines, asYesOrNo } from '../transforms.ts';
import { Text, Whole } from '../fields.request.ts';

/** When what newcomers write waits. */
export class NewcomerRuleRequest {
  @Whole(NEWCOMER_BOUNDS.firstPosts)
  firstPosts!: number;

  @Whole(NEWCOMER_BOUNDS.firstLinks)
  firstLinks!: number;

  /** In hours. */
  @Whole(NEWCOMER_BOUNDS.freshHours)
  freshHours!: number;

  @IsOptional()
  @Transform(asYesOrNo)
  @IsBoolean()
  throwaway?: boolean;

  @Whole(NEWCOMER_BOUNDS.trustBelow)
  trustBelow!: number;

  @Whole(NEWCOMER_BOUNDS.copies)
  copies!: number;

  @Whole(NEWCOMER_BOUNDS.copiesHours)
  copiesHours!: number;

  @Whole(NEWCOMER_BOUNDS.flood)
  flood!: number;

  @Whole(NEWCOMER_BOUNDS.floodHours)
  floodHours!: number;

  @Whole(NEWCOMER_BOUNDS.massBelow)
  massBelow!: number;

  /** One host a line. */
  @Transform(asLines)
  @IsArray()
  @ArrayMaxSize(KNOWN_HOSTS_MAX, { context: { max: KNOWN_HOSTS_MAX } })
  @IsString({ each: true })
  @MaxLength(253, { each: true, context: { max: 253 } })
  knownHosts: string[] = [];

  @Text(NEWCOMER_NOTE)
  note!: string;

  /** Of the rule as it was looked at. */
  @Whole({ min: 0 })
  version!: number;
}
