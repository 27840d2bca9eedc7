import { handleOf } from '#domain/community/members/member';
import { PseudonymTaken } from '#domain/community/members/member.errors';
import type { Members } from '#domain/community/members/members.port';
import { passesForOneOf } from '#domain/community/members/names-of-team';
import type { Pseudonym } from '#domain/community/members/pseudonym';
import type { MemberId } from '#domain/shared/id';
import type { LookAlikes } from '../../shared/text.ports.ts';

/** Which names somebody may take: those that nobody has, and that pass for nobody who works for the organisation. */
export class FreeNames {
  constructor(
    private readonly members: Members,
    private readonly lookAlikes: LookAlikes,
  ) {}

  /** @param to who would carry it: what they are called already stays theirs */
  async isHeld(name: Pseudonym, to: MemberId, at: Date): Promise<boolean> {
    const { text, skeleton } = name;
    if (await this.members.isTaken({ skeleton, handle: handleOf(name, to) }, to, at)) return true;
    const team = await this.members.teamBeside(to, skeleton);
    return passesForOneOf(team, text, (one) => this.lookAlikes.skeleton(one));
  }

  /** @throws PseudonymTaken */
  async mustBeFree(name: Pseudonym, to: MemberId, at: Date): Promise<void> {
    if (await this.isHeld(name, to, at)) throw new PseudonymTaken();
  }
}
