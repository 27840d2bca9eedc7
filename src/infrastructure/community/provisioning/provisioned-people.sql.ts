import type {
  PeopleAsked,
  PersonView,
  ProvisionedPeopleQuery,
} from '#application/community/provisioning/provisioned-people.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';

const VIEW = `p.id, p.user_name as "userName", p.external_id as "externalId", p.email, p.is_active as "isActive", p.member_id as "memberId",
  p.group_ids::text[] as "groupIds", p.created_at as "createdAt", p.changed_at as "changedAt", p.version`;

const FITS = `p.user_name is not null and ($1::uuid is null or p.id = $1) and ($2::text is null or p.user_name_key = $2)
  and ($3::text is null or p.external_id = $3) and ($4::text is null or p.email_key = $4)
  and ($5::boolean is null or p.is_active = $5)`;

export class SqlProvisionedPeople implements ProvisionedPeopleQuery {
  constructor(private readonly sql: Sql) {}

  async one(actor: Actor, id: string): Promise<PersonView | null> {
    actor.mustBeAllowed('member.provision');
    return this.sql.row<PersonView>(
      `select ${VIEW} from community.provisioned_person p where p.id = $1 and p.user_name is not null`,
      [id],
    );
  }

  /** Numbered, because the protocol asks for places in a list; it is no longer than the organisation's directory. */
  async list(actor: Actor, { criteria, after, count }: PeopleAsked) {
    actor.mustBeAllowed('member.provision');
    const values = [
      criteria.id ?? null,
      criteria.userName?.toLowerCase() ?? null,
      criteria.externalId ?? null,
      criteria.email?.toLowerCase() ?? null,
      criteria.isActive ?? null,
    ];
    const [people, counted] = await Promise.all([
      this.sql.rows<PersonView>(
        `select ${VIEW} from (
           select p.*, row_number() over (order by p.created_at, p.id) as place
           from community.provisioned_person p where ${FITS}) p
         where p.place > $6 and p.place <= $6 + $7 order by p.place`,
        [...values, after, count],
      ),
      this.sql.row<{ total: number }>(
        `select count(*)::int as total from community.provisioned_person p where ${FITS}`,
        values,
      ),
    ]);
    return { total: counted?.total ?? 0, people };
  }

  async inGroups(
    actor: Actor,
    groupIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly PersonView[]>> {
    actor.mustBeAllowed('member.provision');
    const people = await this.sql.rows<PersonView>(
      `select ${VIEW} from community.provisioned_person p
       where p.group_ids && $1::uuid[] and p.user_name is not null order by p.created_at, p.id`,
      [groupIds],
    );
    return new Map(groupIds.map((id) => [id, people.filter((one) => one.groupIds.includes(id))]));
  }
}
