import type { Role } from '../../shared/actor.ts';
import type { JudgedWords } from '../../shared/judged-words.ts';
import { factsOf } from '../words/words.facts.ts';
import { AggregateRoot } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import type { DecisionId } from '../topics/ids.ts';
import type { Restriction } from '../topics/restriction.ts';
import { type PieceTold, WordsRedacted } from '../topics/topic.facts.ts';
import type { Branch } from '../../shared/branch.ts';
import { charterVersionOf } from './charter.ts';
import type { Bio } from './bio.ts';
import { MemberNotFound, PseudonymRefused } from './member.errors.ts';
import { HeldBranches } from './held-branches.ts';
import type { Likeness } from './likeness.ts';
import { MemberDeparted, MemberRegistered, ProfileChanged } from './member.facts.ts';
import type { NotificationKind } from '../notifications/kinds.ts';
import type { Language, NotifyMatrix } from './preferences.ts';
import { type Avatar, Presentation } from './presentation.ts';
import { type FormerPseudonym, PROFILE_PARTS, type ProfileMeasure } from './profile-measures.ts';
import type { Pseudonym } from './pseudonym.ts';
import { type FormerName, PublicName } from './public-name.ts';
import type { Region } from './region.ts';
import { type Wish, Wishes } from './wishes.ts';

export { Bio, BIO_MAX } from './bio.ts';
export { type FormerName, handleOf, nameRestEnd } from './public-name.ts';

/** pending: e-mail not confirmed, reads only · silenced: reads only · banned and deleted: as a visitor. */
export type MemberStatus = 'pending' | 'active' | 'silenced' | 'banned' | 'deleted';

/** What a member tells of themselves. */
export interface Profile {
  readonly branches: readonly Branch[];
  readonly region: Region | null;
  readonly bio: Bio;
  /** Shown to everybody, and offered to search engines once there is something to find. */
  readonly isPublic: boolean;
}

/** Somebody of the community, as the public knows them. */
export class Member extends AggregateRoot {
  private standingAt: Date | null = null;

  private constructor(
    readonly id: MemberId,
    private publicName: PublicName,
    private heldBranches: HeldBranches,
    private region: string | null,
    private shown: Presentation,
    private isPublic: boolean,
    private role: string,
    private department: string | null,
    private status: MemberStatus,
    private wishes: Wishes,
    private charterVersion: string,
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
      PublicName.of(p.pseudonym, p.id),
      HeldBranches.from(p.branches),
      null,
      Presentation.none(),
      false,
      'member',
      null,
      'pending',
      Wishes.usual(p.language),
      charterVersionOf(p.charterVersion),
      p.at,
    );
    member.record(new MemberRegistered(p.at, p.id, p.founder ?? false));
    return member;
  }

  /** Nobody confirmed the e-mail yet. */
  get isPending(): boolean {
    return this.status === 'pending';
  }

  /** Once the e-mail is confirmed; has no effect on anybody who is past that. */
  activate(): void {
    if (this.isPending) this.status = 'active';
  }

  /**
   * Whoever holds the mailbox of a sign-up that waits says all of it anew: others may have begun it with their address. Has no effect
   * on anybody who is past that.
   */
  beginAnew(p: {
    pseudonym: Pseudonym;
    branches: readonly Branch[];
    language: Language;
    charterVersion: string;
    at: Date;
  }): void {
    if (!this.isPending) return;
    this.publicName = PublicName.of(p.pseudonym, this.id);
    this.heldBranches = HeldBranches.from(p.branches);
    this.wishes = Wishes.usual(p.language);
    this.charterVersion = charterVersionOf(p.charterVersion);
    this.record(new ProfileChanged(p.at, this.id));
  }

  /**
   * Carries another name from now on.
   * @returns the name that is left, which goes on leading here; null where nothing changes
   * @throws RenamedRecently, PseudonymRefused
   */
  rename(name: Pseudonym, at: Date): FormerName | null {
    if (this.publicName.is(name)) return null;
    this.publicName.mustBeChangeable(at);
    if (this.shown.isTakenName(name)) throw new PseudonymRefused();
    return this.carry(this.publicName.chosen(name, this.id, at), at);
  }

  private carry(name: PublicName, at: Date): FormerName {
    const left = { memberId: this.id, ...this.publicName.parts, leftAt: at };
    this.publicName = name;
    this.record(new ProfileChanged(at, this.id));
    return left;
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
    const { measure, decisionId, at } = p;
    if (this.shown.isTakenBy(measure, decisionId)) return nothing;
    const part = PROFILE_PARTS[measure];
    if (part === 'name') {
      if (this.publicName.looksLike(p.neutral)) return nothing;
      this.shown = this.shown.withNameTaken(this.publicName.parts, decisionId);
      return { avatar: null, left: this.carry(PublicName.of(p.neutral, this.id), at) };
    }
    const avatar = part === 'avatar' ? this.picture : null;
    const left =
      part === 'avatar'
        ? this.shown.withAvatarTaken(p.likeness, decisionId)
        : this.shown.withBioTaken(decisionId);
    if (left) this.show(left, at);
    return { avatar, left: null };
  }

  private show(presentation: Presentation, at: Date): void {
    this.shown = presentation;
    this.record(new ProfileChanged(at, this.id));
  }

  /** What somebody else says in place of the presentation, by a decision. */
  presentInstead(bio: Bio, decisionId: DecisionId, at: Date): void {
    this.show(this.shown.sayingInstead(bio, decisionId), at);
  }

  /** They took a passage out of what another wrote outside topics: told once for all of it, under one piece of it. */
  tellOfTaken(restriction: Restriction, piece: PieceTold, at: Date): void {
    this.record(new WordsRedacted(at, this.id, restriction, piece));
  }

  /** As typed. */
  get presentation(): string {
    return this.shown.bio;
  }

  /** The name that this decision took, while it may come back. */
  nameBefore(decisionId: DecisionId): FormerPseudonym | null {
    return this.shown.nameBefore(decisionId);
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
    const found = this.shown.givenBack(p.measure, p.decisionId);
    if (!found) return { shown: null, dropped: null };
    const { presentation, name, avatar, isBack } = found;
    this.shown = presentation;
    if (!isBack) return { shown: null, dropped: avatar };
    if (name && this.publicName.looksLike(p.neutral) && p.isFree)
      this.publicName = this.publicName.again(name);
    this.record(new ProfileChanged(p.at, this.id));
    return { shown: avatar, dropped: null };
  }

  /**
   * What these decisions took of the presentation and the pictures can come back no more.
   * @returns the keys of the pictures whose files may go
   */
  forgetTaken(decisionIds: ReadonlySet<string>): readonly string[] {
    const { presentation, avatars } = this.shown.forgetting(decisionIds);
    this.shown = presentation;
    return avatars;
  }

  /** @throws BioRefused, MemberNotFound where they left meanwhile: nothing is said of them any more */
  describe(profile: Profile, at: Date): void {
    if (this.status === 'deleted') throw new MemberNotFound();
    const presentation = this.shown.saying(profile.bio);
    this.heldBranches = this.heldBranches.changedTo(profile.branches, at);
    this.region = profile.region;
    this.isPublic = profile.isPublic;
    this.show(presentation, at);
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
    const former = this.picture;
    this.show(this.shown.showing(avatar), at);
    return former;
  }

  /** What is not given stays as it is. */
  prefer(choice: Wish): void {
    this.wishes = this.wishes.with(choice);
  }

  /** No more mails about one kind, no more digests, or no more mails but those about the account. */
  refuseMail(what: NotificationKind | 'digest' | 'all'): void {
    this.wishes = this.wishes.refusingMail(what);
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
    const shown = this.picture;
    const { withheld } = this.shown;
    this.carry(this.publicName.left(p.neutral, this.id), p.at);
    this.shown = Presentation.none();
    this.heldBranches = HeldBranches.from([]);
    this.region = null;
    this.isPublic = false;
    this.status = 'deleted';
    this.record(new MemberDeparted(p.at, this.id));
    return { shown, withheld };
  }

  /** How they want to be told. */
  get isTold(): NotifyMatrix {
    return this.wishes.isTold;
  }

  /** The key of the picture that is shown. */
  get picture(): string | null {
    return this.shown.avatarKey;
  }

  /** Whether mail that concerns the community reaches them. */
  get isWrittenTo(): boolean {
    return this.status === 'active' || this.status === 'silenced';
  }
  /** When a mail may go that is ready at that moment. */
  mailedFrom(at: Date): Date {
    return this.wishes.mailedFrom(at);
  }
  /** In public. */
  get name(): string {
    return this.publicName.pseudonym;
  }
  get speaks(): Language {
    return this.wishes.language;
  }
}
