import { DistanceRule, MAX_DISTANCES, mustBeKeepable } from '#domain/community/distance/distance';
import { MemberNotFound } from '#domain/community/members/member.errors';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { WriteLimit } from '../topics/write-limit.policy.ts';
import type { DistanceCommand, Distances } from './distances.port.ts';

/** A member blocks or mutes another, who is not told. */
export class KeepAtDistance {
  constructor(
    private readonly distances: Distances,
    private readonly limit: WriteLimit,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws MemberNotFound, DistanceRule, TooManyTries */
  async execute({ actor, otherId, distance }: DistanceCommand): Promise<void> {
    const member = actor.mustBeMember();
    actor.mustBeAllowed('member.read');
    const other = await this.distances.person(otherId);
    if (!other) throw new MemberNotFound();
    mustBeKeepable(member, other);
    await this.limit.countMark(actor);
    await this.unitOfWork.run(async () => {
      const at = this.clock.now();
      if (!(await this.distances.keep(member, otherId, distance, at, MAX_DISTANCES)))
        throw new DistanceRule('community.too-many-distances', { max: MAX_DISTANCES });
    });
  }
}
