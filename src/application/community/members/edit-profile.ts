import { branchesOf } from '#domain/shared/branch';
import { Bio } from '#domain/community/members/member';
import type { Members } from '#domain/community/members/members.port';
import { regionOf } from '#domain/community/members/region';
import type { Actor } from '#domain/shared/actor';
import { ChangedMeanwhile } from '#domain/shared/changed-meanwhile';
import type { ArrivingKind, ArrivingTexts } from '../published/arriving-texts.api.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import { mustBeShown, type ShownTexts } from '../../shared/shown-text.ts';
import type { WordsGate } from '../words/words.gate.ts';
import { mustBeDrawn } from '../../shared/laden-text.ts';
import type { RenderedText, TextRenderer } from '../../shared/text.ports.ts';
import type { MyPreferencesQuery } from './my-preferences.query.ts';

/** Nobody looks at a profile before others do: what a first text would wait for is refused here, all but being the first. */
const PROFILE: ArrivingKind = {
  kind: 'profile',
  isCounted: true,
  asks: ['link-flood', 'copy', 'first-links'],
};

interface EditProfileCommand {
  readonly actor: Actor;
  readonly branches: readonly string[];
  readonly region: string | null;
  /** Markdown. */
  readonly bio: string;
  /** Whether visitors and search engines may read the profile too. */
  readonly isPublic: boolean;
  /** The member was warned of what the text says, and goes on. */
  readonly agreed?: boolean;
  /** The text as the form showed it. */
  readonly shown?: ShownTexts | undefined;
}

export class EditProfile {
  constructor(
    private readonly members: Members,
    private readonly mine: MyPreferencesQuery,
    private readonly words: WordsGate,
    private readonly arrivals: ArrivingTexts,
    private readonly renderer: TextRenderer,
    private readonly publicUrl: string,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws InvalidValue beside `branches`, `region` or `bio`, NotAllowed, BioRefused, ChangedMeanwhile, TooManyTries */
  async execute(command: EditProfileCommand): Promise<void> {
    const memberId = command.actor.mustBeMember();
    command.actor.mustBeAllowed('member.edit-self');
    const seen = (await this.mine.execute(memberId))?.bio ?? '';
    const texts = [{ field: 'bio', name: 'bio', text: command.bio, stands: seen }];
    const { agreed } = command;
    const passed = await this.words.pass(command.actor, 'profile', texts, { agreed, canWait: false });
    const profile = {
      branches: branchesOf(command.branches),
      region: regionOf(command.region),
      bio: Bio.of(passed.text('bio'), (source) => this.drawn(source, seen).html),
      isPublic: command.isPublic,
    };
    const folded = passed.folded('bio');
    const arriving = this.arriving(command.actor, profile.bio, { former: seen, folded });
    if (arriving) await this.arrivals.admitChange(arriving);
    await this.unitOfWork.run(async () => {
      const [member, at] = [await this.members.get(memberId), this.clock.now()];
      mustBeShown(command.shown, { now: [member.presentation], said: [profile.bio.source] });
      // What was seen may be mended or taken away by now: it does not come back unlooked at.
      const said = this.arriving(command.actor, profile.bio, { former: member.presentation, folded });
      if (said) await this.arrivals.mustStand({ ...said, at });
      if (said && profile.bio.source === seen) throw new ChangedMeanwhile();
      member.describe(profile, at);
      member.tellOfWords(passed.judged, at);
    });
  }

  /** @returns null of a bio that says nothing, or what it said before */
  private arriving(
    actor: Actor,
    { source }: Bio,
    { former, folded }: { readonly former: string; readonly folded: string },
  ) {
    if (source === '' || source === former) return null;
    const memberId = actor.mustBeMember();
    return {
      kind: PROFILE,
      field: 'bio',
      id: memberId,
      writer: { memberId, role: actor.role },
      links: this.render(source).links,
      folded,
      isEdit: former !== '',
      elsewhere: () => Promise.resolve(0),
    };
  }

  /** Who changes something else is not to shorten what was drawn as it could be before. */
  private drawn(source: string, stands: string): RenderedText {
    const rendered = this.render(source);
    return source === stands ? rendered : mustBeDrawn('bio', rendered);
  }

  private render(source: string): RenderedText {
    return this.renderer.render(source, { baseUrl: this.publicUrl, trust: 'new' });
  }
}
