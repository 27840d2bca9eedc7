import type { Members } from '#domain/community/members/members.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { AvatarFiles } from './avatar-files.store.ts';

/** Back to the generated picture. */
export class RemoveAvatar {
  constructor(
    private readonly members: Members,
    private readonly files: AvatarFiles,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: { readonly actor: Actor }): Promise<void> {
    const memberId = command.actor.mustBeMember();
    command.actor.mustBeAllowed('member.edit-self');
    await this.unitOfWork.run(async () => {
      const former = (await this.members.get(memberId)).showAvatar(null, this.clock.now());
      await this.files.letGo(former);
    });
  }
}
