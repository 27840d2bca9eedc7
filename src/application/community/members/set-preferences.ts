import type { Members } from '#domain/community/members/members.port';
import { languageOf, notifyOf, themeOf } from '#domain/community/members/preferences';
import type { Actor } from '#domain/shared/actor';
import type { UnitOfWork } from '../../shared/ports.ts';

export interface SetPreferencesCommand {
  readonly actor: Actor;
  readonly language: string;
  readonly theme: string;
  /** `kind:channel` pairs that are wanted, for instance `reply:email`; what is not named is not wanted. */
  readonly notify: readonly string[];
}

export class SetPreferences {
  constructor(
    private readonly members: Members,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws InvalidValue beside `language`, `theme` or `notify` */
  async execute(command: SetPreferencesCommand): Promise<void> {
    const memberId = command.actor.mustBeMember();
    command.actor.mustBeAllowed('account.manage-self');
    const choice = {
      language: languageOf(command.language),
      theme: themeOf(command.theme),
      notify: notifyOf(command.notify),
    };
    await this.unitOfWork.run(async () => (await this.members.get(memberId)).prefer(choice));
  }
}
