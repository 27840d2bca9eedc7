import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { API_SCOPES, SITE_LIMITS } from '#application/site/limits';
import { Text, together, Whole } from '../fields.request.ts';
import { asLines, asList } from '../transforms.ts';

const LIMITS = SITE_LIMITS.apiClient;

const lines = (limit: { readonly max: number }) =>
  together(
    Transform(asLines),
    IsArray(),
    ArrayMaxSize(limit.max, { context: limit }),
    ArrayUnique(),
    IsString({ each: true }),
    MaxLength(260, { each: true, context: { max: 260 } }),
  );

/** A machine that is to call the adapter: its name, what it may, where, from where and until when. */
export class RegisterApiClientRequest {
  @Text(LIMITS.name)
  name!: string;

  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(LIMITS.scopes.max, { context: LIMITS.scopes })
  @ArrayUnique()
  @IsIn(API_SCOPES, { each: true })
  scopes: string[] = [];

  /** Where it may write; none for everywhere. */
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(LIMITS.categories.max, { context: LIMITS.categories })
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  categoryIds: string[] = [];

  /** Addresses or networks, one a line; none for anywhere. */
  @lines(LIMITS.networks)
  networks: string[] = [];

  /** Sites whose pages may call with it, one a line. */
  @lines(LIMITS.origins)
  origins: string[] = [];

  @Whole(LIMITS.days)
  days!: number;
}

/** A new secret, or the end. */
export class SteerApiClientRequest {
  @IsIn(['rotate', 'revoke'])
  act!: 'rotate' | 'revoke';
}
