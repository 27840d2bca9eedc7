import type { Members } from '#domain/community/members/members.port';
import { languageOf, themeOf } from '#domain/community/members/preferences';
import type { MemberId } from '#domain/shared/id';
import type { UnitOfWork } from '../../shared/ports.ts';

/** What somebody chose to read in before they signed in, language or theme, is what their account goes by from then on. */
export class KeepChosenLook {
  constructor(
    private readonly members: Members,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @param p.memberId who has just signed in
   * @throws InvalidValue beside `language` or `theme`
   */
  async execute(p: {
    readonly memberId: MemberId;
    readonly language: string | null;
    readonly theme: string | null;
  }): Promise<void> {
    const chosen = {
      ...(p.language !== null && { language: languageOf(p.language) }),
      ...(p.theme !== null && { theme: themeOf(p.theme) }),
    };
    await this.unitOfWork.run(async () => (await this.members.get(p.memberId)).prefer(chosen));
  }
}
