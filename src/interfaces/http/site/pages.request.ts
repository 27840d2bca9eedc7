import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
} from 'class-validator';
import type { BlockKind, BlockWidth } from '#application/site/limits';
import { BLOCK_KINDS, BLOCK_TONES, BLOCK_VIEWS, BLOCK_WIDTHS, SITE_LIMITS } from '#application/site/limits';
import { CalendarDay, OptionalText, Text, together, Version, Whole } from '../fields.request.ts';
import { asList, asYesOrNo, emptyIsAbsent } from '../transforms.ts';

const { page: PAGE, block: BLOCK } = SITE_LIMITS;
const Ticked = () => together(IsOptional(), Transform(asYesOrNo), IsBoolean());

/** A page that is begun. */
export class CreatePageRequest {
  @Text(PAGE.title)
  title!: string;

  /** The end of its address; made of the title where it is left empty. */
  @OptionalText(PAGE.slug)
  slug?: string;
}

/** What a page is called. */
export class PageHeadRequest {
  @Text(PAGE.title)
  title!: string;

  @OptionalText(PAGE.description)
  description?: string;

  @Ticked()
  keepsVersions?: boolean;

  @Version()
  version!: number;
}

const PAGE_INTENTS = [
  'add',
  'up',
  'down',
  'remove',
  'publish',
  'discard',
  'take-back',
  'take-out',
  'withdraw',
] as const;

/** What is done with a page or with one of its blocks. */
export class PageDeedRequest {
  @IsIn(PAGE_INTENTS)
  intent!: (typeof PAGE_INTENTS)[number];

  /** The name of the block that is moved or removed. */
  @IsOptional()
  @IsString()
  @MaxLength(40, { context: { max: 40 } })
  block?: string;

  /** The kind of the block that is added. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsIn(BLOCK_KINDS)
  kind?: BlockKind;

  /** Asked of who publishes. */
  @OptionalText(PAGE.note)
  note?: string;

  /** The day from which it is shown; at once where it is left empty. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @CalendarDay()
  on?: string;

  /** The number of the former version that is taken out. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @Whole({ min: 1, max: 999_999 })
  former?: number;

  @Version()
  version!: number;
}

/** A block; what its kind has no field for is left aside. */
export class PageBlockRequest {
  @IsIn(BLOCK_WIDTHS)
  width!: BlockWidth;

  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(SITE_LIMITS.segments.max, { context: SITE_LIMITS.segments })
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(100, { each: true, context: { max: 100 } })
  segments: string[] = [];

  @OptionalText(BLOCK.title)
  title?: string;

  @OptionalText(BLOCK.lead)
  lead?: string;

  @OptionalText(BLOCK.body)
  body?: string;

  @OptionalText(BLOCK.href)
  href?: string;

  @OptionalText(BLOCK.label)
  label?: string;

  @IsOptional()
  @Transform(emptyIsAbsent)
  @Whole(BLOCK.count)
  count?: number;

  @IsOptional()
  @IsIn(BLOCK_VIEWS)
  view?: (typeof BLOCK_VIEWS)[number];

  @Ticked()
  tabs?: boolean;

  @OptionalText(BLOCK.list)
  topics?: string;

  @OptionalText(BLOCK.href)
  poll?: string;

  @OptionalText(BLOCK.list)
  links?: string;

  @IsOptional()
  @IsIn(BLOCK_TONES)
  tone?: (typeof BLOCK_TONES)[number];

  @Version()
  version!: number;
}

/** Back to a version of former days. */
export class ReturnToPageRequest {
  @Text(PAGE.note)
  note!: string;
}
