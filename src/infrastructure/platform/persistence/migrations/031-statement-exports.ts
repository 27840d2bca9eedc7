import type { Migration } from '../migration.ts';

/** What was made ready for the database of the Commission: each statement once, word for word as it is sent. */
export const migration031StatementExports: Migration = {
  name: '031-statement-exports',
  sql: `
    create table moderation.statement_batch (
      id uuid primary key,
      number bigint generated always as identity unique,
      prepared_by uuid not null,
      prepared_at timestamptz not null,
      deposited_by uuid,
      deposited_at timestamptz
    );
    create index statement_batch_latest on moderation.statement_batch (prepared_at desc, id desc);

    -- json and not jsonb: the fields keep their order
    create table moderation.exported_statement (
      decision_id uuid primary key references moderation.decision,
      batch_id uuid not null references moderation.statement_batch deferrable initially deferred,
      position integer not null,
      -- which call of a hundred it goes with; none for what is withheld
      call integer,
      record json not null,
      withheld boolean not null,
      constraint called_or_withheld check ((call is null) = withheld)
    );
    create index exported_statement_batch on moderation.exported_statement (batch_id, call, position);
  `,
};
