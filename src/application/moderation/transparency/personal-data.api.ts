import type { PersonalDataGuard } from '#domain/moderation/transparency/personal-data';
import type { KnownNames } from '../published/known-names.api.ts';
import type { PersonalDataApi } from '../published/personal-data.api.ts';

/** Tells other contexts which texts tell of a person, by the same guard that keeps people out of what is published. */
export class PersonalDataJudge implements PersonalDataApi {
  constructor(
    private readonly guard: PersonalDataGuard,
    private readonly names: KnownNames,
  ) {}

  async tellingOfPeople(texts: readonly string[]): Promise<ReadonlySet<string>> {
    const phrases = new Map(texts.map((text) => [text, this.guard.phrasesIn(text)]));
    const known = await this.names.among([...new Set([...phrases.values()].flat())]);
    return new Set(
      texts.filter((text) => {
        const own = phrases.get(text)!;
        const isNothingElse = own.length === 1;
        const names = own.filter((phrase) => known.has(phrase) && (isNothingElse || /\s/u.test(phrase)));
        return this.guard.tellsOfPerson(text, new Set(names));
      }),
    );
  }
}
