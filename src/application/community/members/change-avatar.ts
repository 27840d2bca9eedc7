import type { Members } from '#domain/community/members/members.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { ImageWorkshop } from '../../shared/text.ports.ts';
import type { CountedUpload, WriteLimit } from '../topics/write-limit.policy.ts';
import type { AvatarFiles } from './avatar-files.store.ts';

/** So long the files of a picture stay that nothing showed: longer than anybody takes to show it. */
const UNSHOWN_KEPT_MS = 3_600_000;

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
    /** Where it was counted before it was read. */
    readonly counted?: CountedUpload;
  }): Promise<{ avatarKey: string }> {
    const memberId = command.actor.mustBeMember();
    command.actor.mustBeAllowed('member.edit-self');
    if (!command.counted) await this.limit.countUpload(command.actor);
    const images = await this.images.avatar(command.bytes);
    const likeness = await this.images.likeness(images[0]!.bytes);
    const avatarKey = `avatars/${this.ids.next<string>()}`;
    const at = this.clock.now();
    await this.files.put(avatarKey, images, new Date(at.getTime() + UNSHOWN_KEPT_MS));
    await this.unitOfWork.run(async () => {
      const former = (await this.members.get(memberId)).showAvatar({ key: avatarKey, likeness }, at);
      await this.files.hold(avatarKey);
      await this.files.letGo(former);
    });
    return { avatarKey };
  }
}
