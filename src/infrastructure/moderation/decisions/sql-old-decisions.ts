import type { OldDecisions } from '#application/moderation/decisions/old-decisions.port';
import { MEMBER_MEASURES, RELIEFS } from '#domain/moderation/decisions/decision-action';
import { ERASED } from '#domain/shared/written-text';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Of a row `s`: when it was over. Null while it holds; a warning holds nobody, and is over once it counts no more. */
const OVER = `case
  when s.status in ('ended', 'lifted', 'refused') then greatest(s.ended_at, s.counts_until, s.proposed_at)
  when s.status = 'standing' and s.action not in ('silence', 'suspend', 'ban')
    then greatest(s.until, s.counts_until, s.begun_at) end`;

/** Of a row `d`: somebody contests it, or did not so long ago. */
const CONTESTED = `exists (select from moderation.appeal a
  where a.decision_id = d.id and (a.outcome is null or a.decided_at >= $1))`;

const SANCTIONS = `
  delete from moderation.sanction where id in (
    select s.id from moderation.sanction s
    where ${OVER} < $1 and not exists (select from moderation.decision d where d.id = s.decision_id and ${CONTESTED})
    limit $2 for update skip locked)
  returning 1`;

/** A profile is its member; what else was decided of keeps its place, and whoever wrote it stands beside that alone. */
const IS_MEMBER = `d.target_kind = 'profile' and d.target_id not like 'forgotten:%'`;
const NAMES_SOMEBODY = `(d.subject_id is not null or d.decided_by is not null or d.overturned_by is not null
  or d.overturned_why is not null or d.replacement is not null or d.statement ->> 'facts' <> ''
  or d.statement -> 'ground' ->> 'explanation' <> '' or ${IS_MEMBER})`;

const WITH_NOTHING_LEFT = `('delete', 'purge')`;
const WITH_WORDS_FORGOTTEN = `('topic', 'post', 'idea', 'idea-comment')`;
const list = (actions: readonly string[]): string => actions.map((action) => `'${action}'`).join(', ');

/** Since when there is nothing left of what `d` was decided of, by it or by what was decided after it. */
const GONE_SINCE = `(
  select min(gone.decided_at) from moderation.decision gone
  where gone.target_kind = d.target_kind and gone.target_id = d.target_id and gone.action in ${WITH_NOTHING_LEFT}
    and gone.overturned_at is null and gone.decided_at >= d.decided_at)`;

/**
 * Of a row `d`: since when it holds no more. Null while it does: what is hidden may be shown again, and a name that was taken stays
 * refused. What befell a member holds as long as the sanction beside it; what restricted nobody never held.
 */
const HOLDS_NO_MORE_SINCE = `case
  when d.overturned_at is not null then d.overturned_at
  when d.ended_at is not null then d.ended_at
  when d.until is not null then d.until
  when d.action in (${list([...RELIEFS, ...MEMBER_MEASURES])}) or d.statement -> 'opensOnly' is not null then d.decided_at
  when d.target_kind in ${WITH_WORDS_FORGOTTEN} then ${GONE_SINCE} end`;

/** The fields of a record in which somebody wrote freely, as they were made ready for the database of the Commission. */
const WITHOUT_WORDS = `(
  select json_object_agg(field.key, case when json_typeof(field.value) = 'string' and field.key in
      ('decision_facts', 'illegal_content_explanation', 'incompatible_content_explanation')
    then '""'::json else field.value end order by field.place)
  from json_each(e.record) with ordinality field (key, value, place))`;

const PEOPLE = `
  with forgotten as (
    update moderation.decision d set subject_id = null, decided_by = null, overturned_by = null, overturned_why = null,
      replacement = null, target_id = case when ${IS_MEMBER} then 'forgotten:' || d.id else d.target_id end,
      statement = jsonb_set(jsonb_set(d.statement, '{facts}', '""'), '{ground,explanation}', '""'), forgotten_at = $3, version = d.version + 1
    where d.id in (
      select d.id from moderation.decision d
      where ${HOLDS_NO_MORE_SINCE} < $1 and greatest(d.decided_at, d.appealable_until) < $1 and ${NAMES_SOMEBODY}
        and not ${CONTESTED}
        and not exists (select from moderation.sanction s where s.decision_id = d.id)
        and not exists (select from moderation.review_item i where i.id = d.review_item_id and i.status = 'open')
      limit $2 for update skip locked)
    returning d.id),
  emptied as (
    update moderation.exported_statement e set record = ${WITHOUT_WORDS} from forgotten where e.decision_id = forgotten.id)
  select id from forgotten`;

const CASES = `
  update moderation.review_item i set subject_id = null, decided_by = null, claimed_by = null, claimed_until = null,
    assigned_to = null, barred = '{}', history = '[]', hits = '{}', title = '${ERASED}', version = i.version + 1,
    target_id = case when i.target_kind = 'profile' then 'forgotten:' || i.id else i.target_id end
  where i.id in (
    select i.id from moderation.review_item i
    where i.status = 'decided' and i.decided_at < $1
      and (i.subject_id is not null or i.decided_by is not null or i.history <> '[]' or i.title <> '${ERASED}')
      and not exists (select from moderation.decision d where d.review_item_id = i.id
        and (d.decided_at >= $1 or ${NAMES_SOMEBODY}))
      and not exists (select from moderation.report r where r.item_id = i.id)
    limit $2 for update skip locked)
  returning 1`;

export class SqlOldDecisions implements OldDecisions {
  constructor(private readonly sql: Sql) {}

  dropSanctions(before: Date, most: number): Promise<number> {
    return this.lot(SANCTIONS, before, most);
  }

  forgetPeople(before: Date, most: number, at: Date): Promise<number> {
    return this.lot(PEOPLE, before, most, at);
  }

  forgetCases(before: Date, most: number): Promise<number> {
    return this.lot(CASES, before, most);
  }

  async dropTextsOf(memberId: MemberId, spared: readonly string[]): Promise<void> {
    await this.sql.rows(
      `update moderation.decision set replacement = null, version = version + 1
       where subject_id = $1 and replacement is not null and target_id <> all($2::text[])`,
      [memberId, spared],
    );
  }

  private async lot(statement: string, ...asked: readonly unknown[]): Promise<number> {
    return (await this.sql.rows(statement, asked)).length;
  }
}
