import { IsIn, IsOptional } from 'class-validator';
import { LIMITS } from '#application/community/limits';
import { GATHERING_KINDS } from '#application/events/limits';
import { AsTyped, OptionalText, Text, Whole } from '../fields.request.ts';
import { Meaning } from '../meaning.ts';

const MOST_SHOWN = 20;
/** Of a category, in the address of its page. */
const NAME = { max: 80 };
const WORDS = { max: 200 };
const ADDRESS = { max: 2_048 };

const FewAtMost = () => (target: object, field: string) => {
  Whole({ min: 1, max: MOST_SHOWN })(target, field);
  IsOptional()(target, field);
};

export class ListPublicQuestionsRequest {
  @Meaning('`latest` activity unless told, `unanswered` by anybody, or `unsolved`.')
  @IsOptional()
  @IsIn(['latest', 'unanswered', 'unsolved'])
  view?: 'latest' | 'unanswered' | 'unsolved';

  @Meaning('As in the address of its page; its children are meant too.')
  @OptionalText(NAME)
  category?: string;

  @Meaning('Slug of a tag.')
  @OptionalText(LIMITS.tag.label)
  tag?: string;

  @Meaning('`official`: what the organisation answered first.')
  @IsOptional()
  @IsIn(['activity', 'official'])
  sort?: 'activity' | 'official';

  @Meaning('Public number of one topic, whatever its kind.')
  @IsOptional()
  @Whole({ min: 1 })
  number?: number;

  @Meaning('How many at most.')
  @FewAtMost()
  limit?: number;
}

export class SearchPublicRequest {
  @Meaning('Words that are looked for.')
  @Text(WORDS)
  q!: string;

  @Meaning('`typing`: nobody asked for it, it is shown beside what somebody writes, and counts as no search.')
  @IsOptional()
  @IsIn(['typing'])
  while?: 'typing';

  @Meaning('How many at most.')
  @FewAtMost()
  limit?: number;
}

export class ListPublicEventsRequest {
  @Meaning('Events of this kind alone.')
  @IsOptional()
  @IsIn(GATHERING_KINDS)
  kind?: (typeof GATHERING_KINDS)[number];

  @Meaning('How many at most.')
  @FewAtMost()
  limit?: number;
}

/** As https://oembed.com names them; whoever asks may name others beside. */
export class OembedRequest {
  @AsTyped(ADDRESS)
  url!: string;

  @IsOptional()
  @IsIn(['json', 'xml'])
  format?: 'json' | 'xml';

  @IsOptional()
  @Whole({ min: 1 })
  maxwidth?: number;

  @IsOptional()
  @Whole({ min: 1 })
  maxheight?: number;
}
