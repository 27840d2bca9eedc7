import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, Matches } from 'class-validator';
import {
  ASSIGNED_ROLES,
  BRANCHES,
  CHOICE_FIELDS,
  GROUPS_MAX,
  LANGUAGES,
  LIMITS,
  MATCHES,
  RANGE_MAX,
  REGIONS,
} from '#application/community/limits';
import { asList, emptyIsAbsent } from '../transforms.ts';
import { OptionalText, SeenMoment, Text, together, Whole } from '../fields.request.ts';

const Among = (known: readonly string[]) =>
  together(
    Transform(asList),
    IsArray(),
    ArrayMaxSize(known.length, { context: { max: known.length } }),
    ArrayUnique(),
    IsIn(known, { each: true }),
  );

/** One end of a range; left empty, it is open. */
const End = (max: number) => together(IsOptional(), Transform(emptyIsAbsent), Whole({ min: 0, max }));

/** A segment as its form gives it: what is left empty is no condition. */
export class SegmentRequest {
  @Text(LIMITS.segment.name)
  name!: string;

  @OptionalText(LIMITS.segment.description)
  description?: string;

  /** When it was changed last, as its form was opened; left empty for a new one. */
  @SeenMoment()
  seen?: string;

  /** `count` only says how many members are meant. */
  @IsOptional()
  @IsIn(['count', 'save'])
  intent?: 'count' | 'save';

  @IsIn(MATCHES)
  match: (typeof MATCHES)[number] = 'all';

  @Among(BRANCHES)
  branches: string[] = [];

  @Among(REGIONS)
  regions: string[] = [];

  @Among(ASSIGNED_ROLES)
  roles: string[] = [];

  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(GROUPS_MAX, { context: { max: GROUPS_MAX } })
  @ArrayUnique()
  @Matches(/^[a-z0-9-]{1,80}$/, { each: true })
  groups: string[] = [];

  @Among(LANGUAGES)
  languages: string[] = [];

  /** The choices that are meant the other way round. */
  @Among(CHOICE_FIELDS)
  except: string[] = [];

  @End(RANGE_MAX.trust)
  trustMin?: number;

  @End(RANGE_MAX.trust)
  trustMax?: number;

  /** Days since they joined. */
  @End(RANGE_MAX.joined)
  joinedMin?: number;

  @End(RANGE_MAX.joined)
  joinedMax?: number;

  /** Days since they came last. */
  @End(RANGE_MAX.seen)
  seenMin?: number;

  @End(RANGE_MAX.seen)
  seenMax?: number;

  @End(RANGE_MAX.asked)
  askedMin?: number;

  @End(RANGE_MAX.asked)
  askedMax?: number;

  @End(RANGE_MAX.answered)
  answeredMin?: number;

  @End(RANGE_MAX.answered)
  answeredMax?: number;

  @End(RANGE_MAX.solved)
  solvedMin?: number;

  @End(RANGE_MAX.solved)
  solvedMax?: number;

  @End(RANGE_MAX.attended)
  attendedMin?: number;

  @End(RANGE_MAX.attended)
  attendedMax?: number;
}
