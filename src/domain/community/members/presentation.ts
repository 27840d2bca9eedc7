import type { DecisionId } from '../topics/ids.ts';
import type { Bio } from './bio.ts';
import type { Likeness } from './likeness.ts';
import { AvatarRefused, BioRefused } from './member.errors.ts';
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

/** A picture that a member shows: where its files are, and what it looks like. */
export interface Avatar {
  readonly key: string;
  readonly likeness: Likeness;
}

/** What a decision that does not hold any more gives back. */
interface GivenBack {
  readonly presentation: Presentation;
  /** The name it took, to be carried again where nobody else has it; null where it took none. */
  readonly name: FormerPseudonym | null;
  /** The key of the picture it took. */
  readonly avatar: string | null;
  /** False where another decision stands above it, or the member chose something else since. */
  readonly isBack: boolean;
}

/** What a member says and shows of themselves, and what decisions took of that and of their name, kept to stand again. */
export class Presentation {
  private constructor(
    readonly bio: string,
    readonly bioHtml: string,
    /** Of the picture that is shown. */
    readonly avatarKey: string | null,
    readonly takenAway: TakenAway,
  ) {}

  static none(): Presentation {
    return new Presentation('', '', null, {});
  }

  /** @throws BioRefused of what a decision took */
  saying({ source, html }: Bio): Presentation {
    if (source === '') return this.but({ bio: source, bioHtml: html });
    if (isTakenBio(this.takenAway, source)) throw new BioRefused();
    return this.but({ bio: source, bioHtml: html, takenAway: choosingAnew(this.takenAway, 'bio') });
  }

  /** @throws AvatarRefused of what a decision took */
  showing(avatar: Avatar | null): Presentation {
    if (avatar === null) return this.but({ avatarKey: null });
    if (isTakenAvatar(this.takenAway, avatar.likeness)) throw new AvatarRefused();
    return this.but({ avatarKey: avatar.key, takenAway: choosingAnew(this.takenAway, 'avatar') });
  }

  isTakenBy(measure: ProfileMeasure, decisionId: DecisionId): boolean {
    return isTakenBy(this.takenAway, PROFILE_PARTS[measure], decisionId);
  }

  /** Whether a decision took that name. */
  isTakenName({ skeleton }: { readonly skeleton: string }): boolean {
    return this.takenAway.name?.some(({ former }) => former.skeleton === skeleton) ?? false;
  }

  /** A decision takes the name. */
  withNameTaken(name: FormerPseudonym, decisionId: DecisionId): Presentation {
    return this.but({ takenAway: taking(this.takenAway, 'name', decisionId, name) });
  }

  /** A decision takes the picture. @returns null where none is shown */
  withAvatarTaken(likeness: Likeness | null, decisionId: DecisionId): Presentation | null {
    const { avatarKey } = this;
    if (avatarKey === null) return null;
    const takenAway = taking(this.takenAway, 'avatar', decisionId, { avatarKey, likeness });
    return this.but({ avatarKey: null, takenAway });
  }

  /** A decision takes the words. @returns null where none are said */
  withBioTaken(decisionId: DecisionId): Presentation | null {
    const { bio, bioHtml } = this;
    if (bio === '') return null;
    const takenAway = taking(this.takenAway, 'bio', decisionId, { bio, bioHtml });
    return this.but({ bio: '', bioHtml: '', takenAway });
  }

  /** A decision puts other words in their place. */
  sayingInstead({ source, html }: Bio, decisionId: DecisionId): Presentation {
    const former = { bio: this.bio, bioHtml: this.bioHtml, instead: source };
    const takenAway = taking(this.takenAway, 'bio', decisionId, former);
    return this.but({ bio: source, bioHtml: html, takenAway });
  }

  /** The name that this decision took, while it may come back. */
  nameBefore(decisionId: DecisionId): FormerPseudonym | null {
    return givingBack(this.takenAway, 'name', decisionId)?.again ?? null;
  }

  /** @returns null where that decision took nothing */
  givenBack(measure: ProfileMeasure, decisionId: DecisionId): GivenBack | null {
    const found = givingBack(this.takenAway, PROFILE_PARTS[measure], decisionId);
    if (!found) return null;
    const { again, former, left: takenAway } = found;
    const avatar = 'avatarKey' in former ? former.avatarKey : null;
    const left = { presentation: this.but({ takenAway }), name: null, avatar, isBack: again !== null };
    if (again === null) return left;
    if ('avatarKey' in again)
      return { ...left, presentation: this.but({ takenAway, avatarKey: again.avatarKey }) };
    if (!('bio' in again)) return { ...left, name: again };
    const stands = 'instead' in former ? former.instead : '';
    if (this.bio !== '' && this.bio !== stands) return left;
    const { bio, bioHtml } = again;
    return { ...left, presentation: this.but({ takenAway, bio, bioHtml }) };
  }

  /**
   * What these decisions took of the words and the pictures can come back no more.
   * @returns what is left, and the keys of the pictures whose files may go
   */
  forgetting(decisionIds: ReadonlySet<string>): {
    readonly presentation: Presentation;
    readonly avatars: readonly string[];
  } {
    const { left, avatars } = forgetting(this.takenAway, decisionIds);
    return { presentation: this.but({ takenAway: left }), avatars };
  }

  /** The keys of all pictures that are kept to come back. */
  get withheld(): readonly string[] {
    return picturesIn(this.takenAway);
  }

  private but(
    change: Partial<Pick<Presentation, 'bio' | 'bioHtml' | 'avatarKey' | 'takenAway'>>,
  ): Presentation {
    const { bio, bioHtml, avatarKey, takenAway } = { ...this, ...change };
    return new Presentation(bio, bioHtml, avatarKey, takenAway);
  }
}
