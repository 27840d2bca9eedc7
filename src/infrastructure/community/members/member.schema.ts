import { HeldBranches } from '#domain/community/members/held-branches';
import { Member, type MemberStatus } from '#domain/community/members/member';
import { Presentation } from '#domain/community/members/presentation';
import type { TakenAway } from '#domain/community/members/profile-measures';
import type { Language, MessagesFrom, NotifyMatrix, Theme } from '#domain/community/members/preferences';
import { PublicName } from '#domain/community/members/public-name';
import { Wishes } from '#domain/community/members/wishes';
import type { MailHabits } from '#domain/community/notifications/mail-habits';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema, valueIn } from '../../platform/persistence/aggregate-schema.ts';

const publicName = valueIn<
  PublicName,
  { pseudonym: string; handle: string; skeleton: string; renamedAt: Date | null }
>({
  value: PublicName,
  columns: {
    pseudonym: { type: 'text' },
    handle: { type: 'text' },
    skeleton: { type: 'text' },
    renamedAt: { type: 'datetime', nullable: true },
  },
});

const heldBranches = valueIn<
  HeldBranches,
  { branches: string[]; branchesSince: Readonly<Record<string, string>> }
>({
  value: HeldBranches,
  columns: { branches: { type: 'array' }, branchesSince: { type: 'json' } },
});

const shown = valueIn<
  Presentation,
  { bio: string; bioHtml: string; avatarKey: string | null; takenAway: TakenAway }
>({
  value: Presentation,
  columns: {
    bio: { type: 'text' },
    bioHtml: { type: 'text' },
    avatarKey: { type: 'text', nullable: true },
    takenAway: { type: 'json' },
  },
});

const wishes = valueIn<
  Wishes,
  {
    language: Language;
    theme: Theme;
    notify: NotifyMatrix;
    mailHabits: MailHabits;
    messagesFrom: MessagesFrom;
    showsPresence: boolean;
    usesShortcuts: boolean;
  }
>({
  value: Wishes,
  columns: {
    language: { type: 'text' },
    theme: { type: 'text' },
    notify: { type: 'json' },
    mailHabits: { type: 'json' },
    messagesFrom: { type: 'text' },
    showsPresence: { type: 'boolean' },
    usesShortcuts: { type: 'boolean' },
  },
});

export const memberSchema = aggregateSchema<
  Member,
  {
    id: MemberId;
    publicName: PublicName;
    heldBranches: HeldBranches;
    region: string | null;
    shown: Presentation;
    wishes: Wishes;
    isPublic: boolean;
    role: string;
    department: string | null;
    status: MemberStatus;
    standingAt: Date | null;
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
    publicName,
    heldBranches,
    shown,
    wishes,
    region: { type: 'text', nullable: true },
    isPublic: { type: 'boolean' },
    role: { type: 'text' },
    department: { type: 'text', nullable: true },
    status: { type: 'text' },
    standingAt: { type: 'datetime', nullable: true },
    charterVersion: { type: 'text' },
    joinedAt: { type: 'datetime' },
    version: { type: 'integer', version: true },
  },
});
