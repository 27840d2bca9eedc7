import { branchesOf } from '#domain/shared/branch';
import { Bio } from '#domain/community/members/member';
import type { Members } from '#domain/community/members/members.port';
import { regionOf } from '#domain/community/members/region';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { WordsGate } from '../words/words.gate.ts';
import type { TextRenderer } from '../../shared/text.ports.ts';

export interface EditProfileCommand {
  readonly actor: Actor;
  readonly branches: readonly string[];
  readonly region: string | null;
  /** Markdown. */
  readonly bio: string;
  /** Whether visitors and search engines may read the profile too. */
  readonly isPublic: boolean;
  /** The member was warned of what the text says, and goes on. */
  readonly agreed?: boolean;
}

export class EditProfile {
  constructor(
    private readonly members: Members,
    private readonly words: WordsGate,
    private readonly renderer: TextRenderer,
    private readonly publicUrl: string,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws InvalidValue beside `branches`, `region` or `bio`, NotAllowed, BioRefused */
  async execute(command: EditProfileCommand): Promise<void> {
    const memberId = command.actor.mustBeMember();
    command.actor.mustBeAllowed('member.edit-self');
    const texts = [{ field: 'bio', name: 'bio', text: command.bio }];
    const { agreed } = command;
    const passed = await this.words.pass(command.actor, 'profile', texts, { agreed, canWait: false });
    const profile = {
      branches: branchesOf(command.branches),
      region: regionOf(command.region),
      bio: Bio.of(passed.text('bio'), (source) => this.render(source)),
      isPublic: command.isPublic,
    };
    await this.unitOfWork.run(async () => {
      const member = await this.members.get(memberId);
      const at = this.clock.now();
      member.describe(profile, at);
      member.tellOfWords(passed.judged, at);
    });
  }

  private render(source: string): string {
    return this.renderer.render(source, { baseUrl: this.publicUrl, trust: 'new' }).html;
  }
}
