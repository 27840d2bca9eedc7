import type { NotificationKind } from '../notifications/kinds.ts';
import {
  DEFAULT_HABITS,
  habitsFrom,
  type MailHabits,
  mailMoment,
  withoutDigest,
} from '../notifications/mail-habits.ts';
import {
  DEFAULT_NOTIFY,
  type Language,
  type MessagesFrom,
  notifyFrom,
  type NotifyMatrix,
  type Theme,
  withoutDigested,
  withoutMail,
} from './preferences.ts';

/** What a member chooses anew; the rest stays as it is. */
export interface Wish {
  readonly language?: Language;
  readonly theme?: Theme;
  readonly notify?: NotifyMatrix;
  readonly mailHabits?: MailHabits;
  readonly messagesFrom?: MessagesFrom;
  readonly showsPresence?: boolean;
  readonly usesShortcuts?: boolean;
}

/** How a member wants the community to speak to them, and to let others do so. */
export class Wishes {
  private constructor(
    readonly language: Language,
    readonly theme: Theme,
    readonly notify: NotifyMatrix,
    readonly mailHabits: MailHabits,
    /** Who may begin a private conversation with them. */
    readonly messagesFrom: MessagesFrom,
    /** Others see in channels that they are there, and that they write. */
    readonly showsPresence: boolean,
    /** Single keys do something on pages. */
    readonly usesShortcuts: boolean,
  ) {}

  static usual(language: Language): Wishes {
    return new Wishes(language, 'system', DEFAULT_NOTIFY, DEFAULT_HABITS, 'everyone', true, true);
  }

  with(choice: Wish): Wishes {
    const { language, theme, notify, mailHabits, messagesFrom, showsPresence, usesShortcuts } = this;
    return new Wishes(
      choice.language ?? language,
      choice.theme ?? theme,
      choice.notify ?? notify,
      choice.mailHabits ?? mailHabits,
      choice.messagesFrom ?? messagesFrom,
      choice.showsPresence ?? showsPresence,
      choice.usesShortcuts ?? usesShortcuts,
    );
  }

  /** No more mails about one kind, no more digests, or no more mails but those about the account. */
  refusingMail(what: NotificationKind | 'digest' | 'all'): Wishes {
    const habits = habitsFrom(this.mailHabits);
    if (what === 'all') return this.with({ mailHabits: { ...habits, rhythm: 'none' } });
    if (what === 'digest')
      return this.with({ mailHabits: withoutDigest(habits), notify: withoutDigested(this.isTold) });
    return this.with({ notify: withoutMail(this.isTold, what) });
  }

  /** How they want to be told. */
  get isTold(): NotifyMatrix {
    return notifyFrom(this.notify);
  }

  /** When a mail may go that is ready at that moment. */
  mailedFrom(at: Date): Date {
    return mailMoment(habitsFrom(this.mailHabits), at);
  }
}
