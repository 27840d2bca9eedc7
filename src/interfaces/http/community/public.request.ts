import { IsIn, IsOptional } from 'class-validator';
import { LIMITS } from '#application/community/limits';
import { GATHERING_KINDS } from '#application/events/limits';
import { AsTyped, OptionalText, Text, Whole } from '../fields.request.ts';

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
  @IsOptional()
  @IsIn(['latest', 'unanswered', 'unsolved'])
  view?: 'latest' | 'unanswered' | 'unsolved';

  /** As in the address of its page; its children are meant too. */
  @OptionalText(NAME)
  category?: string;

  @OptionalText(LIMITS.tag.label)
  tag?: string;

  /** `official`: what the organisation answered first. */
  @IsOptional()
  @IsIn(['activity', 'official'])
  sort?: 'activity' | 'official';

  /** Public number of one topic, whatever its kind. */
  @IsOptional()
  @Whole({ min: 1 })
  number?: number;

  @FewAtMost()
  limit?: number;
}

export class SearchPublicRequest {
  @Text(WORDS)
  q!: string;

  /** Nobody asked for it: it is shown beside what somebody writes, and counts as no search. */
  @IsOptional()
  @IsIn(['typing'])
  while?: 'typing';

  @FewAtMost()
  limit?: number;
}

export class ListPublicEventsRequest {
  @IsOptional()
  @IsIn(GATHERING_KINDS)
  kind?: (typeof GATHERING_KINDS)[number];

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
