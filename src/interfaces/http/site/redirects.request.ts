import { IsIn } from 'class-validator';
import { SITE_LIMITS } from '#application/site/limits';
import { OptionalText, Text } from '../fields.request.ts';

/** Wider than an address may be, so that the address itself says what is wrong with it. */
const ADDRESS = { max: 2_000 };

export class RedirectRequest {
  @Text(ADDRESS)
  from!: string;

  @Text(ADDRESS)
  to!: string;
}

export class RemoveRedirectRequest {
  @Text(ADDRESS)
  from!: string;
}

/** A table of former addresses, as text; a file that was chosen takes its place. */
export class ImportRedirectsRequest {
  @OptionalText(SITE_LIMITS.redirects.text)
  lines?: string;

  @IsIn(['check', 'import'])
  intent!: 'check' | 'import';
}
