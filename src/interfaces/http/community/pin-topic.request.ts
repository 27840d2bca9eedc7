import { IsISO8601, MaxLength } from 'class-validator';

export class PinTopicRequest {
  /** A day or a moment, ISO 8601. */
  @IsISO8601({ strict: true })
  @MaxLength(40, { context: { max: 40 } })
  until!: string;
}
