import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { RIGHTS_LIMITS } from '#application/moderation/limits';
import { OptionalText, Text, Version } from '../community/fields.request.ts';
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
