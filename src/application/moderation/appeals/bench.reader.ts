import {
  barOf,
  type Bar,
  type Bench,
  type Contest,
  lastOf,
  NO_PARTS,
  type Parts,
  partiesTo,
} from '#domain/moderation/appeals/bench';
import { rightsFor } from '#domain/moderation/permissions/roles';
import { Actor, NO_CATEGORY, type Permission, RANK } from '#domain/shared/actor';
import { outranksAuthor } from '#domain/moderation/review/measure';
import { knownId, knownIds, type MemberId } from '#domain/shared/id';
import { statusUnder } from '../../shared/viewer.ts';
import type { DecisionPartsQuery } from '../decisions/decision-parts.query.ts';
import type { AppealRow } from '../decisions/decision-rows.query.ts';
import type { RoleRights } from '../permissions/role-rights.port.ts';
import type { MemberCards } from '../published/member-cards.api.ts';
import { higherOf } from '../review/higher-role.ts';

const TEAM_AT_MOST = 200;

export type Contested = Pick<
  AppealRow,
  'decisionId' | 'decisionBy' | 'subjectId' | 'appellantId' | 'categoryId'
>;

/** What a case is about: where, and what whom said. */
export interface About {
  readonly categoryId: string | null;
  /** Null for nobody's. */
  readonly subjectId: string | null;
}

/** How somebody stands to a complaint that they look at. */
export interface Place {
  /** Null for who may judge it. */
  readonly bar: Bar | null;
  /** Answers it although they have a part in it, since nobody else is there. */
  readonly isLast: boolean;
  /** Whoever might have signed it judges it, and they might not. */
  readonly asksSigner: boolean;
}

/** Who of the team, as it is now, could judge a complaint: so that none waits for somebody whom there is not. */
export class BenchReader {
  constructor(
    private readonly cards: MemberCards,
    private readonly rights: RoleRights,
    private readonly decisionParts: DecisionPartsQuery,
  ) {}

  async of(contested: Contested): Promise<Bench> {
    const parts = await this.partsIn(contested.decisionId);
    const contest = contestIn(contested, parts);
    const team = await this.whoMay('appeal.decide', contested.categoryId);
    const independent = team.filter((one) => barOf(contest, one) !== 'party');
    const level = independent.filter((one) => barOf(contest, one) === null);
    const isThere = (id: string) => team.some(({ memberId }) => memberId === id);
    return {
      parts,
      hasSigner: (level.length > 0 ? level : independent).some((one) =>
        one.may('sanction.sign', NO_CATEGORY),
      ),
      hasLevel: level.length > 0,
      last: independent.length > 0 ? [] : lastOf(contest, isThere),
    };
  }

  async placeOf(actor: Actor, contested: Contested): Promise<Place> {
    const bench = await this.of(contested);
    const { parts, hasLevel, hasSigner, last } = bench;
    const bar = barOf(contestIn(contested, parts), actor);
    const isLast = actor.memberId !== null && last.includes(actor.memberId);
    return {
      bar: isLast || (bar === 'rank' && !hasLevel) ? null : bar,
      isLast,
      asksSigner: parts.signers.length > 0 && hasSigner && !actor.may('sanction.sign', NO_CATEGORY),
    };
  }

  /** Who decided it, or signed it: what comes of it again is for others, as long as any are there. */
  async takersOf(decisionId: string, about: About): Promise<readonly MemberId[]> {
    const { deciders, signers } = await this.decisionParts.of(decisionId);
    const takers = [...new Set([...deciders, ...signers])];
    return (await this.hasOthers(takers, about)) ? knownIds<'Member'>(takers) : [];
  }

  /** Whether anybody but these, and but whom it is about, may decide of a case: nobody does of their own rank. */
  async hasOthers(members: readonly string[], { categoryId, subjectId }: About): Promise<boolean> {
    const team = await this.whoMay('review.decide', categoryId);
    const role = subjectId === null ? null : (await this.rights.officeOf(subjectId)).role;
    return team.some(
      (one) =>
        one.memberId !== subjectId &&
        !members.includes(one.memberId!) &&
        outranksAuthor(one, role ?? 'member'),
    );
  }

  private async partsIn(decisionId: string): Promise<Parts> {
    const parts = await this.decisionParts.of(decisionId);
    const takers = [...new Set([...parts.deciders, ...parts.signers])];
    const roles = await Promise.all(takers.map(async (id) => (await this.rights.officeOf(id)).role));
    const [first, ...others] = roles;
    if (first === undefined) return { ...NO_PARTS, ...parts };
    return { ...parts, decidedAs: others.reduce<string>(higherOf, first) };
  }

  private async whoMay(permission: Permission, categoryId: string | null): Promise<readonly Actor[]> {
    const [team, matrix] = await Promise.all([this.cards.moderators(TEAM_AT_MOST), this.rights.matrix()]);
    const actors = await Promise.all(
      team.map(async ({ id, status }) => {
        const { role, categoryIds: categories, groups, standing } = await this.rights.officeOf(id);
        const grants = rightsFor(matrix, { role, status: statusUnder(status, standing), categories, groups });
        return Actor.member(knownId<'Member'>(id), role, grants, []);
      }),
    );
    return actors.filter((one) => one.may(permission, categoryId ?? NO_CATEGORY));
  }
}

const contestIn = ({ decisionBy, subjectId, appellantId }: Contested, parts: Parts): Contest => ({
  decidedBy: decisionBy,
  subjectId,
  appellantId,
  parts,
});

/** Whom a case of a complaint is kept from in the queue. */
export function keptFrom(contested: Contested, { parts, hasLevel, last }: Bench) {
  const parties = partiesTo(contestIn(contested, parts)).filter((one) => !last.includes(one));
  return {
    barred: knownIds<'Member'>(parties),
    leastRank: hasLevel ? rankOf(parts.decidedAs) : 0,
  };
}

const rankOf = (role: string | null): number => RANK[role as keyof typeof RANK] ?? 0;
