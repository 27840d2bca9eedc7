import { type Bench, lastOf } from '#domain/moderation/appeals/appeal';
import { rightsFor } from '#domain/moderation/permissions/roles';
import { Actor, NO_CATEGORY } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { statusUnder } from '../../shared/viewer.ts';
import type { AppealRow } from '../decisions/decision-rows.query.ts';
import type { RoleRights } from '../permissions/role-rights.port.ts';
import type { MemberCards } from '../published/member-cards.api.ts';

const TEAM_AT_MOST = 200;

export type Contested = Pick<
  AppealRow,
  'decisionBy' | 'signedBy' | 'subjectId' | 'appellantId' | 'categoryId'
>;

/** Who of the team, as it is now, could judge a complaint: so that none waits for somebody whom there is not. */
export class BenchReader {
  constructor(
    private readonly cards: MemberCards,
    private readonly rights: RoleRights,
  ) {}

  async of(contested: Contested): Promise<Bench> {
    const { decisionBy, signedBy, subjectId, appellantId } = contested;
    const judges = await this.judgesIn(contested.categoryId);
    const parties = [decisionBy, signedBy, subjectId, appellantId];
    const independent = judges.filter(({ memberId }) => !parties.includes(memberId));
    const isThere = (id: string) => judges.some(({ memberId }) => memberId === id);
    return {
      hasSigner: independent.some((one) => one.may('sanction.sign', NO_CATEGORY)),
      last: independent.length > 0 ? [] : lastOf(contested, isThere),
    };
  }

  private async judgesIn(categoryId: string | null): Promise<readonly Actor[]> {
    const [team, matrix] = await Promise.all([this.cards.moderators(TEAM_AT_MOST), this.rights.matrix()]);
    const actors = await Promise.all(
      team.map(async ({ id, status }) => {
        const { role, categoryIds: categories, groups, standing } = await this.rights.officeOf(id);
        const grants = rightsFor(matrix, { role, status: statusUnder(status, standing), categories, groups });
        return Actor.member(id as MemberId, role, grants, []);
      }),
    );
    return actors.filter((one) => one.may('appeal.decide', categoryId ?? NO_CATEGORY));
  }
}
