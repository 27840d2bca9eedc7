import { IsIn, IsOptional } from 'class-validator';
import { NOTE_STATES, SITE_LIMITS } from '#application/site/limits';
import { CalendarDay, OptionalText, Text, Whole } from '../fields.request.ts';

/** What the team writes into its calendar. */
export class EditorialNoteRequest {
  @Text(SITE_LIMITS.note.title)
  title!: string;

  @CalendarDay()
  day!: string;

  @OptionalText(SITE_LIMITS.note.who)
  who?: string;

  @IsIn(NOTE_STATES)
  state!: (typeof NOTE_STATES)[number];

  /** As the form showed it; 0 for a new one. */
  @Whole({ min: 0 })
  version!: number;

  /** Takes it out for good. */
  @IsOptional()
  @IsIn(['save', 'done', 'remove'])
  intent?: 'save' | 'done' | 'remove';
}
