import type { Members } from '#domain/community/members/members.port';
import { type Language, languageOf } from '#domain/community/members/preferences';
import type { MemberId } from '#domain/shared/id';
import type { UnitOfWork } from '../../shared/ports.ts';

/** What somebody chose to read in before they signed in is what their account is told in from then on. */
export class KeepChosenLanguage {
  constructor(
    private readonly members: Members,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @param p.memberId who has just signed in
   * @throws InvalidValue beside `language`
   */
  async execute(p: { readonly memberId: MemberId; readonly language: string }): Promise<Language> {
    const language = languageOf(p.language);
    await this.unitOfWork.run(async () => (await this.members.get(p.memberId)).prefer({ language }));
    return language;
  }
}
