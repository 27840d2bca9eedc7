import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, Matches } from 'class-validator';
import { REVIEW_ORDERS, SERVICE_LIMITS, STARS } from '#application/engagement/limits';
import { asYesOrNo } from '../transforms.ts';
import {
  Agreed,
  ChosenNumber,
  Cursor,
  SeenMoment,
  Text,
  together,
  Version,
  Whole,
  PageLimit,
} from '../fields.request.ts';
import { Meaning } from '../meaning.ts';
import { Shown } from '../shown-text.request.ts';

/** A month of the calendar, `2026-05`; which ones count is the domain's to say. */
const Month = () => together(Matches(/^\d{4}-\d{2}$/, { context: { code: 'engagement.not-a-month' } }));

export class ListReviewsRequest {
  @Meaning('The latest written first unless told, the best, or the worst.')
  @IsOptional()
  @IsIn(REVIEW_ORDERS)
  order?: (typeof REVIEW_ORDERS)[number];

  @Meaning('Reviews with so many stars alone.')
  @IsOptional()
  @Whole(STARS)
  stars?: number;

  @Cursor()
  cursor?: string;

  @PageLimit()
  limit?: number;
}

/** What a member thinks of a service. */
export class ReviewRequest {
  @Meaning('From 1, the worst, to 5.')
  @ChosenNumber(STARS)
  stars!: number;

  @Meaning('In which the service was used: `2026-11`.')
  @Month()
  month!: string;

  @Meaning('In the Markdown of posts, without pictures.')
  @Text(SERVICE_LIMITS.body)
  body!: string;

  @Agreed()
  agreed?: boolean;
}

/** The form in which one that stands is said otherwise. */
export class EditReviewFormRequest extends ReviewRequest {
  /** Of its text as the form was opened. */
  @Shown()
  shown?: string;
}

/** What the organisation says to a review. */
export class ReviewAnswerRequest {
  @Meaning('What the organisation answers, in Markdown.')
  @Text(SERVICE_LIMITS.answer)
  answer!: string;
}

/** The same as its form gives it. */
export class ReviewAnswerFormRequest extends ReviewAnswerRequest {
  /** When the answer was given that stood there as the form was opened; left empty where none did. */
  @SeenMoment()
  seen?: string;

  /** Of what it said then. */
  @Shown()
  shown?: string;
}

/** A service, as those who run it describe it. */
export class ServiceRequest {
  @Meaning('What the service is called.')
  @Text(SERVICE_LIMITS.name)
  name!: string;

  @Meaning('What it does, in a sentence.')
  @Text(SERVICE_LIMITS.description)
  description!: string;

  @Meaning('Whether it takes reviews.')
  @Transform(asYesOrNo)
  @IsBoolean()
  open: boolean = false;
}

/** The same of a service that stands, by a program. */
export class ChangeServiceRequest extends ServiceRequest {
  @Meaning('Of the service as it was read; left out where it is written over whatever it says now.')
  @IsOptional()
  @Version()
  version?: number;
}

/** The same as its form gives it. */
export class ChangeServiceFormRequest extends ServiceRequest {
  /** Of the service as its form was opened. */
  @Version()
  version!: number;
}
