import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import { MEMBERSHIPS, RIGHTS_LIMITS } from '#application/moderation/limits';
import { OptionalText, Text, Whole, Version } from '../fields.request.ts';
import { asList } from '../transforms.ts';

/** The whole matrix as its form shows it: every box that is ticked, `member:topic.open`. */
export class ChangeMatrixRequest {
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(RIGHTS_LIMITS.cells.max, { context: RIGHTS_LIMITS.cells })
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(80, { each: true, context: { max: 80 } })
  cells: string[] = [];

  /** Of the matrix as the editor saw it. */
  @Version()
  version!: number;

  @Text(RIGHTS_LIMITS.reason)
  reason!: string;
}

/** The role that a member gets, where it reaches, and why. */
export class AssignRoleRequest {
  @IsIn(['member', 'ambassador', 'agent', 'moderator', 'community_manager', 'administrator'])
  role!: string;

  /** Of agents alone. */
  @OptionalText(RIGHTS_LIMITS.department)
  department?: string;

  /** Where the role reaches; none for everywhere. */
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(RIGHTS_LIMITS.categories.max, { context: RIGHTS_LIMITS.categories })
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  categoryIds: string[] = [];

  @Text(RIGHTS_LIMITS.reason)
  reason!: string;
}

/** A group: what it is called, who comes to it, what it gives and where, and why. */
export class SaveGroupRequest {
  @Text(RIGHTS_LIMITS.group.name)
  name!: string;

  @OptionalText(RIGHTS_LIMITS.group.description)
  description?: string;

  @IsIn(MEMBERSHIPS)
  membership!: (typeof MEMBERSHIPS)[number];

  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(RIGHTS_LIMITS.group.permissions.max, { context: RIGHTS_LIMITS.group.permissions })
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(80, { each: true, context: { max: 80 } })
  permissions: string[] = [];

  /** Where its rights reach; none for everywhere. */
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(RIGHTS_LIMITS.categories.max, { context: RIGHTS_LIMITS.categories })
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  categoryIds: string[] = [];

  @Text(RIGHTS_LIMITS.reason)
  reason!: string;

  /** Of the group as it was looked at; none for a new one. */
  @IsOptional()
  @Whole({ min: 1 })
  version?: number;
}

/** Who comes to a group or leaves it, and why. */
export class PlaceInGroupRequest {
  @IsIn(['add', 'remove'])
  act!: 'add' | 'remove';

  /** Pseudonym, as it is written. */
  @Text({ max: 60 })
  member!: string;

  @Text(RIGHTS_LIMITS.reason)
  reason!: string;
}

/** A group is dissolved, and why. */
export class DissolveGroupRequest {
  @Text(RIGHTS_LIMITS.reason)
  reason!: string;

  /** Of the group as it was looked at. */
  @Whole({ min: 1 })
  version!: number;
}

/** A member comes to an open group or leaves it. */
export class JoinGroupRequest {
  @Text({ max: 80 })
  group!: string;

  @IsIn(['join', 'leave'])
  act!: 'join' | 'leave';
}
