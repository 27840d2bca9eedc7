import { MemberNotFound } from '#domain/community/members/member.errors';
import type { UnitOfWork } from '../../shared/ports.ts';
import type { DistanceCommand, Distances } from './distances.port.ts';

/** What another does may reach the member again; harmless where nothing stood between them. */
export class EndDistance {
  constructor(
    private readonly distances: Distances,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws MemberNotFound */
  async execute({ actor, otherId, distance }: DistanceCommand): Promise<void> {
    const member = actor.mustBeMember();
    actor.mustBeAllowed('member.read');
    if (!(await this.distances.person(otherId))) throw new MemberNotFound();
    await this.unitOfWork.run(() => this.distances.end(member, otherId, distance));
  }
}
