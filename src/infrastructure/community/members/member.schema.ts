import { Member, type MemberStatus } from '#domain/community/members/member';
import type { TakenAway } from '#domain/community/members/profile-measures';
import type { Language, MessagesFrom, NotifyMatrix, Theme } from '#domain/community/members/preferences';
import type { MailHabits } from '#domain/community/notifications/mail-habits';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const memberSchema = aggregateSchema<
  Member,
  {
    id: MemberId;
    pseudonym: string;
    handle: string;
    skeleton: string;
    branches: string[];
    branchesSince: Readonly<Record<string, string>>;
    region: string | null;
    bio: string;
    bioHtml: string;
    isPublic: boolean;
    avatarKey: string | null;
    role: string;
    department: string | null;
    status: MemberStatus;
    standingAt: Date | null;
    language: Language;
    theme: Theme;
    notify: NotifyMatrix;
    mailHabits: MailHabits;
    messagesFrom: MessagesFrom;
    showsPresence: boolean;
    renamedAt: Date | null;
    takenAway: TakenAway;
    charterVersion: string;
    joinedAt: Date;
    version: number;
  }
>({
  aggregate: Member,
  schema: 'community',
  table: 'member',
  columns: {
    id: { type: 'uuid', primary: true },
    pseudonym: { type: 'text' },
    handle: { type: 'text' },
    skeleton: { type: 'text' },
    branches: { type: 'array' },
    branchesSince: { type: 'json' },
    region: { type: 'text', nullable: true },
    bio: { type: 'text' },
    bioHtml: { type: 'text' },
    isPublic: { type: 'boolean' },
    avatarKey: { type: 'text', nullable: true },
    role: { type: 'text' },
    department: { type: 'text', nullable: true },
    status: { type: 'text' },
    standingAt: { type: 'datetime', nullable: true },
    language: { type: 'text' },
    theme: { type: 'text' },
    notify: { type: 'json' },
    mailHabits: { type: 'json' },
    messagesFrom: { type: 'text' },
    showsPresence: { type: 'boolean' },
    renamedAt: { type: 'datetime', nullable: true },
    takenAway: { type: 'json' },
    charterVersion: { type: 'text' },
    joinedAt: { type: 'datetime' },
    version: { type: 'integer', version: true },
  },
});
