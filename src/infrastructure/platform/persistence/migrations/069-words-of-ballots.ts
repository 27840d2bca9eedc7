import type { Migration } from '../migration.ts';

/** Answers in words apart from marks: what is redacted or erased are words, and must not reach how somebody voted. */
export const migration069WordsOfBallots: Migration = {
  name: '069-words-of-ballots',
  sql: `
    alter table engagement.named_ballot add column words text;
    update engagement.named_ballot n set words = n.mark, mark = ''
      from engagement.poll p where p.id = n.poll_id and p.kind = 'open_text';
    alter table engagement.named_ballot add constraint named_ballot_one check ((words is null) <> (mark = ''));
  `,
};
