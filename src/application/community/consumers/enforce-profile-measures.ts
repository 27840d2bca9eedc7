import { PROFILE_PARTS, type ProfileMeasure } from '#domain/community/members/profile-measures';
import type { Likeness } from '#domain/community/members/likeness';
import type { Members } from '#domain/community/members/members.port';
import { Pseudonym } from '#domain/community/members/pseudonym';
import type { DecisionId } from '#domain/community/topics/ids';
import { knownId, type MemberId } from '#domain/shared/id';
import type { FallenDecisions } from '../../moderation/published/fallen-decisions.api.ts';
import type { DecisionMadeV1, DecisionOverturnedV1 } from '../../moderation/published/moderation.facts.ts';
import type { Consumer } from '../../shared/ports.ts';
import type { ImageWorkshop, LookAlikes } from '../../shared/text.ports.ts';
import type { AvatarFiles } from '../members/avatar-files.store.ts';

type Told = DecisionMadeV1 | DecisionOverturnedV1;

/**
 * Takes of a profile what Moderation decided, and gives it back where that does not hold any more. A picture that was taken
 * away is kept where nobody reads it.
 */
export class EnforceProfileMeasures implements Consumer<Told> {
  constructor(
    private readonly members: Members,
    private readonly files: AvatarFiles,
    private readonly images: ImageWorkshop,
    private readonly lookAlikes: LookAlikes,
    private readonly fallen: FallenDecisions,
  ) {}

  async on(fact: Told): Promise<void> {
    if (fact.targetKind !== 'profile' || !(fact.action in PROFILE_PARTS)) return;
    const measure = fact.action as ProfileMeasure;
    const decisionId = knownId<'Decision'>(fact.decisionId);
    const memberId = knownId<'Member'>(fact.targetId);
    const at = new Date(fact.at);
    if (fact.name === 'moderation.decision-overturned.v1')
      return this.giveBack(memberId, { measure, decisionId, at });
    // What is said instead was put there with the decision.
    if (measure === 'edit' || (await this.fallen.has(fact.decisionId))) return;
    const member = await this.members.get(memberId);
    const neutral = Pseudonym.neutral(memberId, (text) => this.lookAlikes.skeleton(text));
    const likeness = measure === 'remove-avatar' ? await this.likenessOf(member.picture) : null;
    const { avatar, left } = member.takeAway({ measure, decisionId, neutral, likeness, at });
    if (left) await this.members.keepFormerName(left);
    await this.files.withhold(avatar);
  }

  private async giveBack(
    memberId: MemberId,
    p: { measure: ProfileMeasure; decisionId: DecisionId; at: Date },
  ): Promise<void> {
    const member = await this.members.get(memberId);
    const neutral = Pseudonym.neutral(memberId, (text) => this.lookAlikes.skeleton(text));
    const former = member.nameBefore(p.decisionId);
    const isFree = former === null || !(await this.members.isTaken(former, memberId, p.at));
    const { shown, dropped } = member.giveBack({ ...p, neutral, isFree });
    await this.files.show(shown);
    await this.files.letWithheldGo(dropped);
  }

  private async likenessOf(key: string | null): Promise<Likeness | null> {
    const picture = key === null ? null : await this.files.read(key);
    return picture && this.images.likeness(picture.bytes);
  }
}
