import type { Questionnaire } from '#domain/engagement/surveys/question';
import type { Reminder } from '#domain/engagement/surveys/reminders';
import { Survey, type SurveyId } from '#domain/engagement/surveys/survey';
import type { Quotas } from '#domain/engagement/surveys/survey-terms';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const surveySchema = aggregateSchema<
  Survey,
  {
    id: SurveyId;
    slug: string;
    authorId: MemberId;
    writtenAt: Date;
    title: string;
    intro: string;
    anonymous: boolean;
    audiences: string[];
    quotas: Quotas;
    pages: Questionnaire;
    openedAt: Date | null;
    closesAt: Date | null;
    closedAt: Date | null;
    invitedAt: Date | null;
    firstInvitedAt: Date | null;
    archivedAt: Date | null;
    reminders: readonly Reminder[];
    published: string[] | null;
    version: number;
  }
>({
  aggregate: Survey,
  schema: 'engagement',
  table: 'survey',
  columns: {
    id: { type: 'uuid', primary: true },
    slug: { type: 'text' },
    authorId: { type: 'uuid' },
    writtenAt: { type: 'datetime' },
    title: { type: 'text' },
    intro: { type: 'text' },
    anonymous: { type: 'boolean' },
    audiences: { type: 'array' },
    quotas: { type: 'json' },
    pages: { type: 'json' },
    openedAt: { type: 'datetime', nullable: true },
    closesAt: { type: 'datetime', nullable: true },
    closedAt: { type: 'datetime', nullable: true },
    invitedAt: { type: 'datetime', nullable: true },
    firstInvitedAt: { type: 'datetime', nullable: true },
    archivedAt: { type: 'datetime', nullable: true },
    reminders: { type: 'json' },
    published: { type: 'array', nullable: true },
    version: { type: 'integer', version: true },
  },
});
