import { figuresFrom } from '#domain/moderation/transparency/figures';
import { publishedOf } from '#domain/moderation/transparency/published-figures';
import type { MemberRow } from '../../support/forum-rows.ts';
import type { Rows } from './pieces.ts';

/** Rows of the parts of the site that have pages of their own. */
export interface PartRows {
  /** Ballots of this poll bear names. */
  readonly namedPollId: string;
  readonly surveyId: string;
  readonly serviceId: string;
  readonly reviewId: string;
}

export const NAMED_POLL = 'un-second-sondage';
export const SURVEY = 'une-enquete';
export const SERVICE = 'un-service';
export const YEAR = 2025;

const QUESTION = {
  key: 'essai',
  kind: 'single',
  label: 'Une question',
  required: false,
  options: ['Oui', 'Non'],
  from: null,
  to: null,
  when: null,
};
const MEDIAN = { value: 12, of: 9 };

/** A poll whose ballots bear names, a survey with answers, a service with a review, and the report of a year. */
export async function makePartRows(site: Rows, by: MemberRow, id: () => string): Promise<PartRows> {
  const [namedPollId, surveyId, serviceId, reviewId] = [id(), id(), id(), id()];
  await site.rows(
    `insert into engagement.poll (id, slug, author_id, opened_at, question, kind, options, least, most, results, secret,
       audiences, closes_at)
     values ($1, $2, $3, now(), 'Quel lieu vous irait ?', 'single', '{Arles,Brest}', 1, 1, 'always', false, '{public}',
       now() + interval '9 days')`,
    [namedPollId, NAMED_POLL, by.id],
  );
  await site.rows(
    `insert into engagement.survey (id, slug, author_id, written_at, title, anonymous, audiences, pages, opened_at, closes_at,
       published)
     values ($1, $2, $3, now() - interval '2 days', 'Une enquête pour essayer', true, '{public}', $4::jsonb,
       now() - interval '1 day', now() + interval '9 days', '{essai}')`,
    [surveyId, SURVEY, by.id, JSON.stringify([{ title: 'Une page', questions: [QUESTION] }])],
  );
  await site.rows(
    `insert into engagement.survey_box (survey_id, branch, responses, marks) values ($1, 'music', 50, '{"essai":{"0":50}}')`,
    [surveyId],
  );
  await site.rows(
    `insert into engagement.service (id, slug, name, description, open, added_at)
     values ($1, $2, 'Un service pour essayer', 'Ce que fait ce service.', true, now())`,
    [serviceId, SERVICE],
  );
  await site.rows(
    `insert into engagement.service_review (id, service_id, author_id, posted_at, stars, month, quarter, source, html, plain,
       standing)
     values ($1, $2, $3, now(), 4, '2026-05', '2026-2', 'Un avis', '<p>Un avis</p>', 'Un avis', 'published')`,
    [reviewId, serviceId, by.id],
  );
  await publishYear(site, by, 1);
  return { namedPollId, surveyId, serviceId, reviewId };
}

/** One edition of the report of the year. */
export async function publishYear(site: Rows, by: MemberRow, edition: number): Promise<void> {
  const figures = figuresFrom({
    from: `${YEAR}-01-01`,
    to: `${YEAR + 1}-01-01`,
    counted: [],
    months: [],
    medians: { noticeHours: MEDIAN, complaintDays: MEDIAN, disputeDays: MEDIAN, orderHours: MEDIAN },
  });
  await site.rows(
    `insert into moderation.transparency_report (id, year, edition, figures, published, comment, correction, drafted_by,
       drafted_at, published_by, published_at)
     values (gen_random_uuid(), $1, $2, $3::jsonb, $4::jsonb, 'Un commentaire', $5, $6, now(), $6, now())`,
    [
      YEAR,
      edition,
      JSON.stringify(figures),
      JSON.stringify(publishedOf(figures)),
      edition === 1 ? '' : 'Une erreur de plume',
      by.id,
    ],
  );
}
