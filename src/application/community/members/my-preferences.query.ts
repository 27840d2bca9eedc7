import type { Language, MessagesFrom, NotifyMatrix, Theme } from '#domain/community/members/preferences';
import type { MailHabits } from '#domain/community/notifications/mail-habits';

export interface MyPreferences {
  readonly language: Language;
  readonly theme: Theme;
  readonly notify: NotifyMatrix;
  readonly mailHabits: MailHabits;
  readonly messagesFrom: MessagesFrom;
  readonly showsPresence: boolean;
  readonly branches: readonly string[];
  readonly region: string | null;
  /** Markdown, as it was typed. */
  readonly bio: string;
  readonly isPublic: boolean;
  readonly avatarKey: string | null;
}

/** What the forms of the member's own settings show. */
export interface MyPreferencesQuery {
  execute(memberId: string): Promise<MyPreferences | null>;
}
