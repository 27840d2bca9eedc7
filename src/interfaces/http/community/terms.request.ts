import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';
import { TERMS_PAGE, TERMS_SUMMARY } from '#application/community/limits';
import { asYesOrNo } from '../transforms.ts';
import { AsTyped, OptionalText, Whole } from '../fields.request.ts';

/** A new version of what members accept; or the number of one that is taken back. */
export class TermsRequest {
  /** Of a version that is taken back; the other fields are left alone then. */
  @IsOptional()
  @Whole({ min: 1 })
  withdraw?: number;

  @OptionalText({ max: 20 })
  charter?: string;

  @OptionalText(TERMS_SUMMARY)
  fr?: string;

  @OptionalText(TERMS_SUMMARY)
  en?: string;

  @OptionalText(TERMS_PAGE)
  page?: string;

  @IsOptional()
  @Transform(asYesOrNo)
  @IsBoolean()
  mustAccept?: boolean;
}

/** A member accepts the version that they were asked about. */
export class AcceptTermsRequest {
  @Whole({ min: 1 })
  number!: number;

  /** Where to go on; judged by `safePath`. */
  @IsOptional()
  @AsTyped({ max: 2000 })
  retour?: string;
}
