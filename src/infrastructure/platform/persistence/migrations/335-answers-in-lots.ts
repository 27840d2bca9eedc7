import type { Migration } from '../migration.ts';

/**
 * Answers in words lay in one row for each question, written anew with every answer: ten thousand answers were written some fifty million times. They lie in
 * lots of a hundred at most, each a run of the alphabet, so that an answer writes one of them. The lots tell no more of who answered than the one
 * row did: which lot an answer is in follows from what it says, and none but the only one holds fewer than half as many.
 */
export const migration335AnswersInLots: Migration = {
  name: '335-answers-in-lots',
  sql: `
    alter table engagement.survey_words rename to survey_words_before;
    alter table engagement.survey_words_before rename constraint survey_words_pkey to survey_words_before_pkey;

    create table engagement.survey_words (
      id uuid primary key default gen_random_uuid(),
      survey_id uuid not null references engagement.survey,
      question text not null,
      answers text[] not null check (cardinality(answers) > 0)
    );
    create index survey_words_in_order on engagement.survey_words
      (survey_id, question, (left(answers[1], 100) collate "C"), id);

    insert into engagement.survey_words (survey_id, question, answers)
      select survey_id, question, array_agg(answer order by answer collate "C") from (
        select w.survey_id, w.question, a.answer,
          ntile(ceil(cardinality(w.answers) / 100.0)::int)
            over (partition by w.survey_id, w.question order by a.answer collate "C") as lot
        from engagement.survey_words_before w cross join lateral unnest(w.answers) as a (answer)) cut
      group by survey_id, question, lot;
    drop table engagement.survey_words_before;

    create trigger survey_words_told after insert or update or delete or truncate on engagement.survey_words
      for each statement execute function engagement.surveys_told();
  `,
};
