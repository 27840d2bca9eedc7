import type { Members } from '#domain/community/members/members.port';
import { languageOf, messagesFromOf, notifyOf, themeOf } from '#domain/community/members/preferences';
import { kindsOf } from '#domain/community/notifications/kinds';
import { habitsOf } from '#domain/community/notifications/mail-habits';
import type { Actor } from '#domain/shared/actor';
import type { UnitOfWork } from '../../shared/ports.ts';

interface SetPreferencesCommand {
  readonly actor: Actor;
  readonly language: string;
  readonly theme: string;
  /** `kind:site` for what is wanted on the site, `kind:email:at-once` and the like for mails; what is not named is not wanted. */
  readonly notify?: readonly string[];
  /** Who may begin a private conversation. */
  readonly messagesFrom?: string;
  /** Whether others see in channels that they are there, and that they write. */
  readonly showsPresence?: boolean;
  /** Whether single keys do something on pages. */
  readonly usesShortcuts?: boolean;
  readonly mail?: {
    readonly rhythm: string;
    readonly digestOnly: boolean;
    /** Hours in Paris; both empty for none. */
    readonly quietFrom: string;
    readonly quietTo: string;
  };
}

/** What is not given stays as it is. */
export class SetPreferences {
  constructor(
    private readonly members: Members,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws InvalidValue beside `language`, `theme`, `notify`, `messagesFrom`, `rhythm` or `quietFrom` */
  async execute(command: SetPreferencesCommand): Promise<void> {
    const memberId = command.actor.mustBeMember();
    command.actor.mustBeAllowed('account.manage-self');
    const choice = {
      language: languageOf(command.language),
      theme: themeOf(command.theme),
      ...(command.messagesFrom !== undefined && { messagesFrom: messagesFromOf(command.messagesFrom) }),
      ...(command.showsPresence !== undefined && { showsPresence: command.showsPresence }),
      ...(command.usesShortcuts !== undefined && { usesShortcuts: command.usesShortcuts }),
      ...(command.mail && { mailHabits: habitsOf(command.mail) }),
    };
    const { notify } = command;
    const unasked = kindsOf(command.actor.closed);
    if (notify) notifyOf(notify); // refused before anything is opened
    await this.unitOfWork.run(async () => {
      const member = await this.members.get(memberId);
      member.prefer({ ...choice, ...(notify && { notify: notifyOf(notify, member.isTold, unasked) }) });
    });
  }
}
