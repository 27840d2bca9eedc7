import type { Migration } from '../migration.ts';

/**
 * Beside what the release before writes: answers of other systems with signs still written out are not kept, whoever writes them, and a
 * ready paragraph whose words changed has another version.
 */
export const migration479NothingWrittenOut: Migration = {
  name: '479-nothing-written-out',
  sql: String.raw`
    create function site.may_stay_written_out(excerpt text) returns boolean language sql immutable parallel safe
      return excerpt ~* '\\[xu0-9]|&(#[a-z0-9]|[a-z][a-z0-9])|%[0-9a-f]{2}|[[:alnum:]\u00c0-\uffff]\+[[:alnum:]\u00c0-\uffff]' or excerpt like U&'%\FFFD%';

    create function site.kept_as_it_reads() returns trigger language plpgsql as $$
    begin
      new.excerpt := '';
      return new;
    end $$;
    create trigger kept_as_it_reads before insert or update of excerpt on site.webhook_attempt
      for each row when (site.may_stay_written_out(new.excerpt)) execute function site.kept_as_it_reads();

    create function community.paragraph_changed() returns trigger language plpgsql as $$
    begin
      new.version := old.version + 1;
      return new;
    end $$;
    create trigger paragraph_changed before update on community.canned_paragraph
      for each row when (new.version = old.version and (new.title, new.body) is distinct from (old.title, old.body))
      execute function community.paragraph_changed();
  `,
};
