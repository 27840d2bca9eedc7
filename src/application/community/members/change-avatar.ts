import type { Members } from '#domain/community/members/members.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { ImageWorkshop } from '../../shared/text.ports.ts';
import type { WriteLimit } from '../topics/write-limit.policy.ts';
import type { AvatarFiles } from './avatar-files.store.ts';

/** The picture is decoded and encoded again: no metadata and no foreign byte reaches anybody. */
export class ChangeAvatar {
  constructor(
    private readonly members: Members,
    private readonly images: ImageWorkshop,
    private readonly files: AvatarFiles,
    private readonly limit: WriteLimit,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws NotAnImage, TooManyPixels, ImageTooLarge, NotAllowed, AvatarRefused, TooManyTries, WrittenEnough */
  async execute(command: {
    readonly actor: Actor;
    readonly bytes: Uint8Array;
  }): Promise<{ avatarKey: string }> {
    const memberId = command.actor.mustBeMember();
    command.actor.mustBeAllowed('member.edit-self');
    await this.limit.countUpload(command.actor);
    const images = await this.images.avatar(command.bytes);
    const likeness = await this.images.likeness(images[0]!.bytes);
    const avatarKey = `avatars/${this.ids.next<string>()}`;
    await this.files.put(avatarKey, images);
    try {
      const former = await this.unitOfWork.run(async () =>
        (await this.members.get(memberId)).showAvatar({ key: avatarKey, likeness }, this.clock.now()),
      );
      await this.files.discard(former);
    } catch (error) {
      await this.files.discard(avatarKey);
      throw error;
    }
    return { avatarKey };
  }
}
