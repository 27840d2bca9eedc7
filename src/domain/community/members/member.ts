import type { Role } from '../../shared/actor.ts';
import { factsOf, type JudgedWords } from '../words/judged-words.ts';
import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import type { MemberId } from '../../shared/id.ts';
import type { DecisionId } from '../topics/ids.ts';
import type { Restriction } from '../topics/restriction.ts';
import { WordsRedacted } from '../topics/topic.facts.ts';
import { slugOf } from '../../shared/slug.ts';
import type { Branch } from '../../shared/branch.ts';
import { charterVersionOf } from './charter.ts';
import { RenamedRecently, PseudonymRefused, BioRefused, AvatarRefused } from './member.errors.ts';
import { MemberRegistered, ProfileChanged, MemberDeparted } from './member.facts.ts';
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
import type { Likeness } from './likeness.ts';
import {
  choosingAnew,
  forgetting,
  type FormerPseudonym,
  givingBack,
  isTakenAvatar,
  isTakenBio,
  isTakenBy,
  picturesIn,
  PROFILE_PARTS,
  type ProfileMeasure,
  type TakenAway,
  taking,
} from './profile-measures.ts';
import type { Pseudonym } from './pseudonym.ts';
import type { Region } from './region.ts';

/** pending: e-mail not confirmed, reads only · silenced: reads only · banned and deleted: as a visitor. */
export type MemberStatus = 'pending' | 'active' | 'silenced' | 'banned' | 'deleted';

/** A member takes another name at most once in so many days. */
export const RENAME_DAYS = 30;
/** So long a name that was left is given to nobody else. */
export const NAME_REST_DAYS = 365;
const DAY_MS = 86_400_000;
const daysBetween = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / DAY_MS;
/** Names left before this moment may be taken by others. */
export const nameRestEnd = (at: Date): Date => new Date(at.getTime() - NAME_REST_DAYS * DAY_MS);

/** A picture that a member shows: where its files are, and what it looks like. */
export interface Avatar {
  readonly key: string;
  readonly likeness: Likeness;
}

/** A name that a member carried before. */
export interface FormerName {
  readonly memberId: MemberId;
  readonly pseudonym: string;
  readonly handle: string;
  readonly skeleton: string;
  readonly leftAt: Date;
}

/** What a member tells of themselves. */
export interface Profile {
  readonly branches: readonly Branch[];
  readonly region: Region | null;
  readonly bio: Bio;
  /** Shown to everybody, and offered to search engines once there is something to find. */
  readonly isPublic: boolean;
}

export const BIO_MAX = 1000;

/** A short presentation: Markdown as typed, and what the one renderer made of it. */
export class Bio {
  private constructor(
    readonly source: string,
    readonly html: string,
  ) {}

  /** @throws InvalidValue `text.too-long` */
  static of(raw: string, render: (source: string) => string): Bio {
    const source = boundedText('bio', raw.replaceAll('\u0000', ''), { min: 0, max: BIO_MAX });
    return new Bio(source, source === '' ? '' : render(source));
  }
}

/** Somebody of the community, as the public knows them. */
export class Member extends AggregateRoot {
  private standingAt: Date | null = null;
  private renamedAt: Date | null = null;
  /** Who may begin a private conversation with them. */
  private messagesFrom: MessagesFrom = 'everyone';
  /** Others see in channels that they are there, and that they write. */
  private showsPresence = true;
  private takenAway: TakenAway = {};
  /** ISO moments from which branches are held that were taken later than on the first day. */
  private branchesSince: Readonly<Record<string, string>> = {};

  private constructor(
    readonly id: MemberId,
    private pseudonym: string,
    private handle: string,
    private skeleton: string,
    private branches: string[],
    private region: string | null,
    private bio: string,
    private bioHtml: string,
    private isPublic: boolean,
    private avatarKey: string | null,
    private role: string,
    private department: string | null,
    private status: MemberStatus,
    private language: Language,
    private theme: Theme,
    private notify: NotifyMatrix,
    private mailHabits: MailHabits,
    private readonly charterVersion: string,
    private readonly joinedAt: Date,
  ) {
    super();
  }

  static register(p: {
    id: MemberId;
    pseudonym: Pseudonym;
    branches: readonly Branch[];
    language: Language;
    charterVersion: string;
    at: Date;
    /** First of all, who administers an empty community. */
    founder?: boolean;
  }): Member {
    const member = new Member(
      p.id,
      p.pseudonym.text,
      handleOf(p.pseudonym, p.id),
      p.pseudonym.skeleton,
      [...p.branches],
      null,
      '',
      '',
      false,
      null,
      'member',
      null,
      'pending',
      p.language,
      'system',
      DEFAULT_NOTIFY,
      DEFAULT_HABITS,
      charterVersionOf(p.charterVersion),
      p.at,
    );
    member.record(new MemberRegistered(p.at, p.id, p.founder ?? false));
    return member;
  }

  /** Once the e-mail is confirmed; has no effect on anybody who is past that. */
  activate(): void {
    if (this.status === 'pending') this.status = 'active';
  }

  /**
   * Carries another name from now on.
   * @returns the name that is left, which goes on leading here; null where nothing changes
   * @throws RenamedRecently, PseudonymRefused
   */
  rename(name: Pseudonym, at: Date): FormerName | null {
    if (name.text === this.pseudonym) return null;
    const days = this.renamedAt === null ? 0 : Math.ceil(RENAME_DAYS - daysBetween(this.renamedAt, at));
    if (days > 0) throw new RenamedRecently(days);
    if (this.takenAway.name?.some(({ former }) => former.skeleton === name.skeleton))
      throw new PseudonymRefused();
    const left = this.carry(name, at);
    this.renamedAt = at;
    return left;
  }

  private carry(name: Pseudonym, at: Date): FormerName {
    const { id: memberId, pseudonym, handle, skeleton } = this;
    this.pseudonym = name.text;
    this.handle = handleOf(name, this.id);
    this.skeleton = name.skeleton;
    this.record(new ProfileChanged(at, this.id));
    return { memberId, pseudonym, handle, skeleton, leftAt: at };
  }

  /**
   * As a decision said. Done already, or where nothing is left to take, it stays as it is. Who loses their name may choose
   * another at once.
   * @param p.neutral what is carried instead of the name
   * @param p.likeness of the picture that is shown
   * @returns the key of the picture that is no longer shown, and the name that is left
   */
  takeAway(p: {
    measure: ProfileMeasure;
    decisionId: DecisionId;
    neutral: Pseudonym;
    likeness: Likeness | null;
    at: Date;
  }): {
    avatar: string | null;
    left: FormerName | null;
  } {
    const nothing = { avatar: null, left: null };
    const part = PROFILE_PARTS[p.measure];
    if (isTakenBy(this.takenAway, part, p.decisionId)) return nothing;
    const { bio, bioHtml, avatarKey, pseudonym, handle, skeleton } = this;
    if (part === 'name') {
      if (skeleton === p.neutral.skeleton) return nothing;
      this.takenAway = taking(this.takenAway, part, p.decisionId, { pseudonym, handle, skeleton });
      this.renamedAt = null;
      return { avatar: null, left: this.carry(p.neutral, p.at) };
    }
    if (part === 'avatar') {
      if (avatarKey === null) return nothing;
      this.takenAway = taking(this.takenAway, part, p.decisionId, { avatarKey, likeness: p.likeness });
      this.avatarKey = null;
    } else {
      if (bio === '') return nothing;
      this.takenAway = taking(this.takenAway, part, p.decisionId, { bio, bioHtml });
      this.bio = this.bioHtml = '';
    }
    this.record(new ProfileChanged(p.at, this.id));
    return { avatar: part === 'avatar' ? avatarKey : null, left: null };
  }

  /** What somebody else says in place of the presentation, by a decision. */
  presentInstead(bio: Bio, decisionId: DecisionId, at: Date): void {
    const former = { bio: this.bio, bioHtml: this.bioHtml, instead: bio.source };
    this.takenAway = taking(this.takenAway, 'bio', decisionId, former);
    this.present({ bio: bio.source, bioHtml: bio.html });
    this.record(new ProfileChanged(at, this.id));
  }

  private present({ bio, bioHtml }: { readonly bio: string; readonly bioHtml: string }): void {
    this.bio = bio;
    this.bioHtml = bioHtml;
  }

  /** They took a passage out of what another wrote outside topics: told once for all of it. */
  tellOfTaken(restriction: Restriction, at: Date): void {
    this.record(new WordsRedacted(at, this.id, restriction));
  }

  /** As typed. */
  get presentation(): string {
    return this.bio;
  }

  /** The name that this decision took, while it may come back. */
  nameBefore(decisionId: DecisionId): FormerPseudonym | null {
    return givingBack(this.takenAway, 'name', decisionId)?.again ?? null;
  }

  /**
   * The decision does not hold any more: what it took is there again, unless the member chose something else since.
   * @param p.isFree nobody else carries the name by now
   * @returns the key of the picture that is shown again, or of the one that was kept for nothing
   */
  giveBack(p: {
    measure: ProfileMeasure;
    decisionId: DecisionId;
    neutral: Pseudonym;
    isFree: boolean;
    at: Date;
  }): { shown: string | null; dropped: string | null } {
    const found = givingBack(this.takenAway, PROFILE_PARTS[p.measure], p.decisionId);
    if (!found) return { shown: null, dropped: null };
    this.takenAway = found.left;
    const { again, former } = found;
    const avatar = 'avatarKey' in former ? former.avatarKey : null;
    if (again === null) return { shown: null, dropped: avatar };
    if ('bio' in again) {
      const stands = 'instead' in former ? former.instead : '';
      if (this.bio === '' || this.bio === stands) this.present(again);
    } else if ('avatarKey' in again) this.avatarKey = again.avatarKey;
    else if (this.skeleton === p.neutral.skeleton && p.isFree) Object.assign(this, again);
    this.record(new ProfileChanged(p.at, this.id));
    return { shown: avatar, dropped: null };
  }

  /**
   * What these decisions took of the presentation and the pictures can come back no more.
   * @returns the keys of the pictures whose files may go
   */
  forgetTaken(decisionIds: ReadonlySet<string>): readonly string[] {
    const { left, avatars } = forgetting(this.takenAway, decisionIds);
    this.takenAway = left;
    return avatars;
  }

  /**
   * A branch that stays is held since when it was taken; one that is left and taken again, since then.
   * @throws BioRefused
   */
  describe(profile: Profile, at: Date): void {
    const { source } = profile.bio;
    if (source !== '' && isTakenBio(this.takenAway, source)) throw new BioRefused();
    this.branchesSince = this.sinceWhen(profile.branches, at);
    this.branches = [...profile.branches];
    this.region = profile.region;
    if (source !== '') this.takenAway = choosingAnew(this.takenAway, 'bio');
    this.bio = profile.bio.source;
    this.bioHtml = profile.bio.html;
    this.isPublic = profile.isPublic;
    this.record(new ProfileChanged(at, this.id));
  }

  private sinceWhen(branches: readonly Branch[], at: Date): Readonly<Record<string, string>> {
    const moments = branches.map((branch) => {
      const moment = this.branches.includes(branch) ? this.branchesSince[branch] : at.toISOString();
      return [branch, moment] as const;
    });
    return Object.fromEntries(moments.flatMap(([branch, moment]) => (moment ? [[branch, moment]] : [])));
  }

  /** Tells Moderation what somebody is to look at in the name that the member carries from now on. */
  tellOfName({ findings }: JudgedWords, at: Date): void {
    const flags = findings.filter(({ action }) => action === 'flag');
    this.tellOfWords({ findings: flags, held: null }, at);
  }

  /** Tells Moderation what its rules found in what the member says of themselves. */
  tellOfWords(words: JudgedWords, at: Date): void {
    for (const fact of factsOf(at, { kind: 'profile', id: this.id }, this.id, words)) this.record(fact);
  }

  /** @returns the key of the picture that is no longer shown, whose files may go @throws AvatarRefused */
  showAvatar(avatar: Avatar | null, at: Date): string | null {
    const former = this.avatarKey;
    if (avatar !== null) {
      if (isTakenAvatar(this.takenAway, avatar.likeness)) throw new AvatarRefused();
      this.takenAway = choosingAnew(this.takenAway, 'avatar');
    }
    this.avatarKey = avatar?.key ?? null;
    this.record(new ProfileChanged(at, this.id));
    return former;
  }

  /** What is not given stays as it is. */
  prefer(choice: {
    language: Language;
    theme: Theme;
    notify?: NotifyMatrix;
    mailHabits?: MailHabits;
    messagesFrom?: MessagesFrom;
    showsPresence?: boolean;
  }): void {
    this.language = choice.language;
    this.theme = choice.theme;
    this.notify = choice.notify ?? this.notify;
    this.mailHabits = choice.mailHabits ?? this.mailHabits;
    this.messagesFrom = choice.messagesFrom ?? this.messagesFrom;
    this.showsPresence = choice.showsPresence ?? this.showsPresence;
  }

  /** No more mails about one kind, no more digests, or no more mails but those about the account. */
  refuseMail(what: NotificationKind | 'digest' | 'all'): void {
    const notify = notifyFrom(this.notify);
    const habits = habitsFrom(this.mailHabits);
    if (what === 'all') this.mailHabits = { ...habits, rhythm: 'none' };
    else if (what === 'digest') {
      this.mailHabits = withoutDigest(habits);
      this.notify = withoutDigested(notify);
    } else this.notify = withoutMail(notify, what);
  }

  /** Moderation decides on roles; the member carries a copy for display. */
  carryRole(role: Role, department: string | null): void {
    this.role = role;
    this.department = department;
  }

  /**
   * Moderation decides on sanctions; what they leave holds here. An older word than the last changes nothing.
   * @param p.isConfirmed whether their address is: who was never confirmed is not made active by a sanction that ends
   */
  carryStanding(standing: 'free' | 'silenced' | 'banned', p: { isConfirmed: boolean; at: Date }): void {
    if (this.status === 'deleted' || (this.standingAt !== null && p.at < this.standingAt)) return;
    this.standingAt = p.at;
    if (standing === 'banned') this.status = 'banned';
    else if (!p.isConfirmed) this.status = 'pending';
    else this.status = standing === 'silenced' ? 'silenced' : 'active';
  }

  /**
   * Leaves for good: nothing that they told of themselves is shown from now on.
   * @param p.neutral what is carried until every row that names them is forgotten
   * @returns the keys of the pictures whose files may go
   */
  leave(p: { neutral: Pseudonym; at: Date }): { shown: string | null; withheld: readonly string[] } {
    const shown = this.avatarKey;
    const withheld = picturesIn(this.takenAway);
    this.carry(p.neutral, p.at);
    this.takenAway = {};
    this.bio = this.bioHtml = '';
    this.branches = [];
    this.branchesSince = {};
    this.region = this.avatarKey = null;
    this.isPublic = false;
    this.status = 'deleted';
    this.record(new MemberDeparted(p.at, this.id));
    return { shown, withheld };
  }

  /** How they want to be told. */
  get isTold(): NotifyMatrix {
    return notifyFrom(this.notify);
  }

  /** The key of the picture that is shown. */
  get picture(): string | null {
    return this.avatarKey;
  }

  /** In public. */
  /** Whether mail that concerns the community reaches them. */
  get isWrittenTo(): boolean {
    return this.status === 'active' || this.status === 'silenced';
  }
  /** When a mail may go that is ready at that moment. */
  mailedFrom(at: Date): Date {
    return mailMoment(habitsFrom(this.mailHabits), at);
  }
  get name(): string {
    return this.pseudonym;
  }

  get speaks(): Language {
    return this.language;
  }
}

/** The part of the address of a member's page. */
export const handleOf = (pseudonym: Pseudonym, id: MemberId): string =>
  slugOf(pseudonym.text, 60, '') || `m-${id.slice(-8)}`;
