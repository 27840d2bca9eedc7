import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, Matches } from 'class-validator';
import { REVIEW_ORDERS, SERVICE_LIMITS, STARS } from '#application/engagement/limits';
import { asYesOrNo } from '../transforms.ts';
import { Agreed, Cursor, SeenMoment, Text, together, Version, Whole } from '../fields.request.ts';

/** A month of the calendar, `2026-05`; which ones count is the domain's to say. */
const Month = () => together(Matches(/^\d{4}-\d{2}$/, { context: { code: 'engagement.not-a-month' } }));

export class ListReviewsRequest {
  @IsOptional()
  @IsIn(REVIEW_ORDERS)
  order?: (typeof REVIEW_ORDERS)[number];

  /** Those with so many stars alone. */
  @IsOptional()
  @Whole(STARS)
  stars?: number;

  @Cursor()
  cursor?: string;
}

/** What a member thinks of a service. */
export class ReviewRequest {
  @Whole(STARS)
  stars!: number;

  /** In which the service was used. */
  @Month()
  month!: string;

  /** In the Markdown of posts, without pictures. */
  @Text(SERVICE_LIMITS.body)
  body!: string;

  @Agreed()
  agreed?: boolean;
}

/** What the organisation says to a review. */
export class ReviewAnswerRequest {
  @Text(SERVICE_LIMITS.answer)
  answer!: string;
}

/** The same as its form gives it. */
export class ReviewAnswerFormRequest extends ReviewAnswerRequest {
  /** When the answer was given that stood there as the form was opened; left empty where none did. */
  @SeenMoment()
  seen?: string;
}

/** A service, as those who run it describe it. */
export class ServiceRequest {
  @Text(SERVICE_LIMITS.name)
  name!: string;

  @Text(SERVICE_LIMITS.description)
  description!: string;

  /** Whether it takes reviews. */
  @Transform(asYesOrNo)
  @IsBoolean()
  open: boolean = false;
}

/** The same of a service that stands, by a program. */
export class ChangeServiceRequest extends ServiceRequest {
  /** Of the service as it was read; left out where it is written over whatever it says now. */
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
