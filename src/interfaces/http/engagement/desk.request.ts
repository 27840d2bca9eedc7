import { Transform } from 'class-transformer';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { BRANCHES } from '#application/community/limits';
import {
  BADGE_LIMITS,
  BADGE_METRICS,
  CHALLENGE_EVENTS,
  CHALLENGE_LIMITS,
  CHALLENGE_PERIODS,
  CHALLENGE_SIDES,
  FORESEEN_DAYS,
  GRANT_LIMITS,
  LEVEL_LIMITS,
  POINT_RULE_LIMITS,
  TIERS,
  VERDICTS,
} from '#application/engagement/limits';
import { CalendarDay, FilledText, OptionalText, Text, together, Version, Whole } from '../fields.request.ts';
import { asInteger, emptyIsAbsent } from '../transforms.ts';

/** A figure that may be left empty, for none. */
const OptionalWhole = (bounds: { readonly min: number; readonly max: number }) =>
  together(IsOptional(), Transform(emptyIsAbsent), Whole(bounds));

/** Look first, or do it. */
const Intent = () => IsIn(['check', 'save']);

/** The name of a member as others read it. */
const MemberName = () => Text({ max: 60 });

/** What a rule of points shall say from a day on. */
export class PointRuleRequest {
  @Text(POINT_RULE_LIMITS.label)
  label!: string;

  @Text(POINT_RULE_LIMITS.explanation)
  explanation!: string;

  /** In English; left out where readers of English read the French. */
  @OptionalText(POINT_RULE_LIMITS.label)
  labelEn?: string;

  @OptionalText(POINT_RULE_LIMITS.explanation)
  explanationEn?: string;

  /** Not asked of the caps over all rules. */
  @OptionalWhole(POINT_RULE_LIMITS.points)
  points?: number;

  @OptionalWhole(POINT_RULE_LIMITS.cap)
  day?: number;

  @OptionalWhole(POINT_RULE_LIMITS.cap)
  month?: number;

  @OptionalWhole(POINT_RULE_LIMITS.cap)
  post?: number;

  @OptionalWhole(POINT_RULE_LIMITS.cap)
  pair?: number;

  @CalendarDay()
  from!: string;

  /** Not asked of who only looks. */
  @OptionalText(POINT_RULE_LIMITS.note)
  note?: string;

  /** Of how many days a preview tells. */
  @Transform(asInteger)
  @IsIn(FORESEEN_DAYS)
  days!: (typeof FORESEEN_DAYS)[number];

  @Version()
  version!: number;

  @Intent()
  intent!: 'check' | 'save';
}

/** What members shall be called by their points from a day on. */
export class LevelsRequest {
  @Text(LEVEL_LIMITS.text)
  levels!: string;

  @CalendarDay()
  from!: string;

  /** Not asked of who only looks. */
  @OptionalText(LEVEL_LIMITS.note)
  note?: string;

  @Version()
  version!: number;

  @Intent()
  intent!: 'check' | 'save';
}

/** What a badge shall be called and how much it asks for. */
class BadgeTermsRequest {
  @Text(BADGE_LIMITS.name)
  name!: string;

  @Text(BADGE_LIMITS.description)
  description!: string;

  @Text(BADGE_LIMITS.criterion)
  criterion!: string;

  /** In English; left out where readers of English read the French. */
  @OptionalText(BADGE_LIMITS.name)
  nameEn?: string;

  @OptionalText(BADGE_LIMITS.description)
  descriptionEn?: string;

  @OptionalText(BADGE_LIMITS.criterion)
  criterionEn?: string;

  @OptionalWhole(BADGE_LIMITS.count)
  bronze?: number;

  @OptionalWhole(BADGE_LIMITS.count)
  silver?: number;

  @OptionalWhole(BADGE_LIMITS.count)
  gold?: number;

  @OptionalWhole(BADGE_LIMITS.count)
  platinum?: number;

  @OptionalText(BADGE_LIMITS.reason)
  note?: string;

  @Intent()
  intent!: 'check' | 'save';
}

export class BadgeRequest extends BadgeTermsRequest {
  @Version()
  version!: number;
}

export class NewBadgeRequest extends BadgeTermsRequest {
  /** What it counts; this stands. */
  @IsIn(BADGE_METRICS)
  metric!: (typeof BADGE_METRICS)[number];
}

/** The terms as the house takes them. */
export const badgeChangeOf = ({ name, description, criterion, ...tiers }: BadgeTermsRequest) => {
  const { bronze = null, silver = null, gold = null, platinum = null } = tiers;
  const { nameEn = '', descriptionEn = '', criterionEn = '' } = tiers;
  const english = { nameEn, descriptionEn, criterionEn };
  return { name, description, criterion, ...english, counts: { bronze, silver, gold, platinum } };
};

/** A badge given, taken away or left to what the member does. */
export class JudgeBadgeRequest {
  @MemberName()
  member!: string;

  @IsIn(VERDICTS)
  verdict!: (typeof VERDICTS)[number];

  /** Of a badge that is given. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsIn(TIERS)
  tier?: (typeof TIERS)[number];

  @Text(BADGE_LIMITS.reason)
  reason!: string;
}

/** A challenge as the team writes it. */
export class ChallengeRequest {
  @FilledText(CHALLENGE_LIMITS.title)
  title!: string;

  @FilledText(CHALLENGE_LIMITS.description)
  description!: string;

  /** In English; left out where readers of English read the French. */
  @OptionalText(CHALLENGE_LIMITS.title)
  titleEn?: string;

  @OptionalText(CHALLENGE_LIMITS.description)
  descriptionEn?: string;

  @IsIn(CHALLENGE_EVENTS)
  event!: (typeof CHALLENGE_EVENTS)[number];

  @Whole(CHALLENGE_LIMITS.goal)
  goal!: number;

  @IsIn(CHALLENGE_PERIODS)
  period!: (typeof CHALLENGE_PERIODS)[number];

  @IsIn(CHALLENGE_SIDES)
  side!: (typeof CHALLENGE_SIDES)[number];

  /** None for everybody. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsIn(BRANCHES)
  branch?: (typeof BRANCHES)[number];

  /** A segment, or what was drawn from one before; none for everybody. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @Matches(/^segment:[0-9a-f-]{36}$/)
  audience?: string;

  @CalendarDay()
  from!: string;

  /** None until somebody ends it. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @CalendarDay()
  until?: string;

  @FilledText(CHALLENGE_LIMITS.note)
  note!: string;

  /** Of the challenge as it was looked at; 0 for a new one. */
  @Whole({ min: 0 })
  version!: number;
}

export class GrantPointsRequest {
  @MemberName()
  member!: string;

  @Whole(GRANT_LIMITS.points)
  points!: number;

  @Text(GRANT_LIMITS.reason)
  reason!: string;
}

export class TakeBackGrantRequest {
  @Text(GRANT_LIMITS.reason)
  reason!: string;
}

export class BarFromBoardsRequest {
  @MemberName()
  member!: string;

  @Text(GRANT_LIMITS.reason)
  reason!: string;
}

export class ReadmitToBoardsRequest {
  @Matches(/^[0-9a-f-]{36}$/)
  memberId!: string;
}
