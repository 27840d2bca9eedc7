import type { SegmentId } from '#domain/community/segments/segment';
import type { Branch } from '#domain/shared/branch';
import type { Permission } from '#domain/shared/actor';
import { FollowSegments } from '#application/community/segments/follow-segments';
import { EnforceOnPolls } from '#application/engagement/consumers/enforce-on-polls';
import { ForgetRolls } from '#application/community/segments/forget-rolls';
import { SqlViewerRow } from '#infrastructure/community/accounts/viewer-row.sql';
import { UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { takenFrom } from '#interfaces/composition/provided';
import { signedIn } from '../../support/actors.ts';
import { EmptyHouse } from '../seed/empty-house.ts';

const NO_RANGES = { trust: {}, joined: {}, seen: {}, asked: {}, answered: {}, solved: {}, attended: {} };
const filter = (branches: readonly string[]) => ({
  match: 'all',
  except: [],
  ranges: NO_RANGES,
  choices: { branches, regions: [], roles: [], groups: [], languages: [] },
});

/** Members of a database of their own, and segments of them by branch. */
export class SegmentHouse {
  static async open(): Promise<SegmentHouse> {
    const house = new SegmentHouse(await EmptyHouse.open());
    house.manager = (await house.members(1, 'film'))[0]!;
    return house;
  }

  /** Who composes segments and asks them. */
  manager!: string;
  private made = 0;

  private constructor(readonly house: EmptyHouse) {}

  get app() {
    return this.house.app.engagement;
  }

  /** @returns their ids */
  async members(count: number, branch: Branch): Promise<string[]> {
    const ids = Array.from({ length: count }, () => {
      this.made += 1;
      return `0199eeee-0002-7000-8000-${String(this.made).padStart(12, '0')}`;
    });
    for (const id of ids)
      await this.rows(
        `insert into community.member (id, pseudonym, skeleton, handle, status, charter_version, joined_at, branches)
         values ($1::uuid, $1::text, $1::text, $1::text, 'active', '1', now() - interval '1 year', array[$2::text])`,
        [id, branch],
      );
    return ids;
  }

  /** As they would act now: what they are on is read as on every request. */
  async voter(id: string, grants: readonly Permission[] = []) {
    const { member: row } = (await new SqlViewerRow(this.house.database.sql).bearer(id))!;
    const actor = signedIn(id, {
      audiences: [...row.branches.map((branch) => `branch:${branch}`), ...row.circles],
      grants: ['poll.vote' as const, 'trial.join' as const, ...grants].map(
        (grant) => [grant, 'everywhere'] as const,
      ),
    });
    return { actor, memberSince: row.joinedAt, branchesSince: row.branchesSince };
  }

  /** Whoever runs the community. */
  async team(id = this.manager) {
    const grants = [
      'segment.manage',
      'poll.create',
      'poll.manage',
      'survey.manage',
      'trial.manage',
      'engagement.manage',
      'poll.vote',
    ] as const;
    return signedIn(id, {
      role: 'community_manager',
      audiences: ['staff'],
      grants: grants.map((grant) => [grant, 'everywhere'] as const),
    });
  }

  async segment(branch: Branch, name = `Of ${branch}`): Promise<SegmentId> {
    const actor = await this.team();
    const asked = { actor, id: null, seen: null, name, description: '', filter: filter([branch]) };
    return (await this.house.app.members.saveSegment.execute(asked)).id;
  }

  async change(id: SegmentId, branch: Branch, name = `Of ${branch} now`): Promise<void> {
    const actor = await this.team();
    const { changedAt: seen } = await this.house.app.members.segments.one(actor, id);
    const asked = { actor, id, seen, name, description: '', filter: filter([branch]) };
    await this.house.app.members.saveSegment.execute(asked);
    await takenFrom(this.house.container)(FollowSegments).follow(id);
  }

  async remove(id: SegmentId): Promise<void> {
    await this.house.app.members.removeSegment.execute({ actor: await this.team(), id });
  }

  follow(): Promise<void> {
    return takenFrom(this.house.container)(FollowSegments).execute();
  }

  forget(): Promise<void> {
    return takenFrom(this.house.container)(ForgetRolls).execute();
  }

  /** A decision by which somebody rewrote this poll falls. */
  async overturn(pollId: string): Promise<void> {
    const [row] = await this.rows<{ decisionId: string }>(
      `select replaced -> 0 ->> 'decisionId' as "decisionId" from engagement.poll where id = $1`,
      [pollId],
    );
    const fact = {
      name: 'moderation.decision-overturned.v1',
      at: new Date().toISOString(),
      action: 'edit',
      decisionId: row!.decisionId,
      targetKind: 'poll',
      targetId: pollId,
      subjectId: null,
      by: null,
    };
    const taken = takenFrom(this.house.container);
    await taken(UNIT_OF_WORK).run(() => taken(EnforceOnPolls).on(fact as never));
  }

  /** The audiences of the thing that is kept in that table under that key. */
  async audiencesOf(table: 'poll' | 'survey' | 'trial', id: string): Promise<readonly string[]> {
    const [row] = await this.rows<{ audiences: string[] }>(
      `select audiences from engagement.${table} where id = $1`,
      [id],
    );
    return row!.audiences;
  }

  rows<Row = Record<string, unknown>>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.house.rows<Row>(text, params);
  }
}
