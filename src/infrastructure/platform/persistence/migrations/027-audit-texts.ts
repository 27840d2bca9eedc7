import type { Migration } from '../migration.ts';

/**
 * What somebody wrote freely about an act stands beside the audit log, which keeps its digest: the text can be taken out
 * of it like out of anything else, and the chain of the log stays whole. Without its salt nobody finds the text again by
 * trying.
 */
export const migration027AuditTexts: Migration = {
  name: '027-audit-texts',
  sql: `
    create table platform.audit_text (
      digest text primary key,
      salt text,
      object_id text,
      text text not null
    );
    create function platform.unsalt_audit_text() returns trigger language plpgsql as
      $$ begin new.digest := old.digest; new.salt := null; return new; end $$;
    create trigger audit_text_changed before update on platform.audit_text
      for each row execute function platform.unsalt_audit_text();
    create trigger audit_text_is_kept before delete on platform.audit_text
      for each row execute function platform.refuse_change();
    create trigger audit_text_is_never_emptied before truncate on platform.audit_text
      for each statement execute function platform.refuse_change();
  `,
};
