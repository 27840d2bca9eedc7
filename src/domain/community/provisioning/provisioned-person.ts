import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import { ChangedMeanwhile } from '../../shared/changed-meanwhile.ts';
import { DomainError, InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import type { Id, MemberId } from '../../shared/id.ts';
import { Email } from '../accounts/email.ts';

export type ProvisionedPersonId = Id<'ProvisionedPerson'>;

const PERSON_LIMITS = {
  userName: { min: 1, max: 200 },
  externalId: { min: 0, max: 200 },
  groups: { max: 500 },
} as const;

export class PersonNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'community.person-not-found';
  constructor() {
    super('The directory told of no such person');
  }
}

/** The directory calls somebody else by that name. */
export class PersonNameTaken extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'community.person-name-taken';
  constructor() {
    super('Somebody else is called that');
  }
}

/** Administrators are appointed by a person, and let go by one: no directory shuts them out. */
export class AdministratorStays extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'community.administrator-stays';
  constructor() {
    super('An administrator is not shut out by a directory');
  }
}

/** What a directory says of somebody. Names are not among it: here everybody goes by the one they chose. */
export interface PersonText {
  readonly userName: string;
  readonly externalId: string | null;
  readonly email: string | null;
  readonly isActive: boolean;
}

/** What is kept of it, with the keys by which it is looked for. */
interface Described {
  readonly userName: string | null;
  readonly userNameKey: string | null;
  readonly externalId: string | null;
  readonly email: string | null;
  readonly emailKey: string | null;
  readonly isActive: boolean;
}

/**
 * Somebody of whom the organisation's directory told. It is no account: accounts are made by people. Whoever shows that the
 * address is theirs is known to be that person from then on; what the directory decided of them holds.
 */
export class ProvisionedPerson extends AggregateRoot {
  private version = 1;

  private constructor(
    readonly id: ProvisionedPersonId,
    private userName: string | null,
    private userNameKey: string | null,
    private externalId: string | null,
    private email: string | null,
    private emailKey: string | null,
    private isActive: boolean,
    private memberId: MemberId | null,
    private groupIds: string[],
    private readonly createdAt: Date,
    private changedAt: Date,
  ) {
    super();
  }

  /** @throws InvalidValue, InvalidValues */
  static provision(p: { id: ProvisionedPersonId; text: PersonText; at: Date }): ProvisionedPerson {
    const person = new ProvisionedPerson(p.id, null, null, null, null, null, true, null, [], p.at, p.at);
    person.describe(p.text, p.at);
    return person;
  }

  /** @throws InvalidValue, InvalidValues */
  describe(text: PersonText, at: Date): void {
    const { userName, externalId, email } = judgedTogether({
      userName: () => shownText('userName', text.userName, PERSON_LIMITS.userName),
      externalId: () => shownText('externalId', text.externalId ?? '', PERSON_LIMITS.externalId) || null,
      email: () => (text.email === null ? null : Email.of(text.email, 'emails')),
    });
    this.change(
      {
        userName,
        userNameKey: userName.toLowerCase(),
        externalId,
        email: email?.text ?? null,
        emailKey: email?.key ?? null,
        isActive: text.isActive,
      },
      at,
    );
  }

  /** Nothing that stays as it is counts as a change. */
  private change(to: Described, at: Date): void {
    const isSame =
      to.userName === this.userName &&
      to.userNameKey === this.userNameKey &&
      to.externalId === this.externalId &&
      to.email === this.email &&
      to.emailKey === this.emailKey &&
      to.isActive === this.isActive;
    if (isSame) return;
    this.userName = to.userName;
    this.userNameKey = to.userNameKey;
    this.externalId = to.externalId;
    this.email = to.email;
    this.emailKey = to.emailKey;
    this.isActive = to.isActive;
    this.changedAt = at;
  }

  /** Whoever owns the address is known. */
  recognise(memberId: MemberId, at: Date): void {
    this.memberId = memberId;
    this.changedAt = at;
  }

  /** The directory knows them no more: whom it told of stays shut out, and nothing else is kept. */
  forget(at: Date): void {
    const nothing = { userName: null, userNameKey: null, externalId: null, email: null, emailKey: null };
    this.change({ ...nothing, isActive: false }, at);
    this.groupIds = [];
  }

  enter(groupId: string, at: Date): void {
    if (this.groupIds.includes(groupId)) return;
    if (this.groupIds.length >= PERSON_LIMITS.groups.max) throw new InvalidValue('members', 'field.invalid');
    this.groupIds = [...this.groupIds, groupId];
    this.changedAt = at;
  }

  leave(groupId: string, at: Date): void {
    if (!this.groupIds.includes(groupId)) return;
    this.groupIds = this.groupIds.filter((one) => one !== groupId);
    this.changedAt = at;
  }

  /** @throws ChangedMeanwhile unless the directory saw what stands here now */
  mustBeAt(version: number | null): void {
    if (version !== null && version !== this.version) throw new ChangedMeanwhile();
  }

  get says(): PersonText {
    const { userName, externalId, email, isActive } = this;
    return { userName: userName ?? '', externalId, email, isActive };
  }

  get is(): MemberId | null {
    return this.memberId;
  }

  get groups(): readonly string[] {
    return this.groupIds;
  }

  get isShutOut(): boolean {
    return !this.isActive;
  }

  get isForgotten(): boolean {
    return this.userName === null;
  }
}

/** Control characters have no place in a name, and end lines of logs. @throws InvalidValue */
function shownText(field: string, raw: string, limits: { min: number; max: number }): string {
  if (/\p{Cc}/u.test(raw)) throw new InvalidValue(field, 'field.invalid');
  return boundedText(field, raw, limits);
}
