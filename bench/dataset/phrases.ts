import { BRANCHES, type Branch } from '#domain/shared/branch';
import { typeset } from '#interfaces/cli/seed/typeset';
import language from './content/language.json' with { type: 'json' };
import type { Random } from './random.ts';

const VOWEL = /^[aeiouyéèêàâîïôûh]/i;
const SLOT = /\{(\w+)\}/g;

/** Rarer and rarer words of the trade: what people search for. */
export const SUBJECTS: readonly string[] = language.subjects;

/** Sentences about the social security of artist-authors, made of a small grammar and its own words. */
export class Phrases {
  constructor(private readonly random: Random) {}

  title(branch: Branch): string {
    const title = this.fill(this.random.pick(language.titles), branch);
    return capitalised(title).slice(0, 140);
  }

  asking = (): string => this.fill(this.random.pick(language.asks));
  answering = (): string => this.fill(this.random.pick(language.answers));
  bio = (): string => this.fill(this.random.pick(language.bios));
  name = (): string => `${this.random.pick(language.names)} ${this.random.pick(language.epithets)}`;

  list(): string {
    const items = Array.from({ length: 3 + this.random.below(3) }, () =>
      this.fill(this.random.pick(language.listItems)),
    );
    const mark = this.random.chance(0.5) ? () => '- ' : (index: number) => `${index + 1}. `;
    const head = this.fill(this.random.pick(language.listHeads));
    return `${head}\n\n${items.map((item, index) => mark(index) + item).join('\n')}`;
  }

  table(): string {
    const rows = Array.from({ length: 3 }, () => this.fill(language.tableRow));
    return [language.tableHead, ...rows].join('\n');
  }

  private fill(text: string, branch: Branch = BRANCHES[0]): string {
    const subject = this.random.zipf(SUBJECTS);
    const words: Record<string, () => string> = {
      sujet: () => subject,
      sujet2: () => this.random.pick(SUBJECTS.filter((other) => other !== subject)),
      Sujet: () => capitalised(subject),
      le_sujet: () => withArticle(subject),
      branche: () => language.branchWords[branch],
    };
    const filled = text.replace(SLOT, (_slot, name: string) =>
      words[name] ? words[name]() : this.random.pick(language[name as 'works']),
    );
    return typeset(contracted(filled));
  }
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const withArticle = (noun: string): string =>
  VOWEL.test(noun) ? `l'${noun}` : noun.split(' ')[0]!.endsWith('s') ? `les ${noun}` : `le sujet ${noun}`;

/** « de le » is « du », « à les » is « aux », « de un » is « d'un ». */
const contracted = (text: string): string =>
  text
    .replace(/\bde le (?!sujet)/g, 'du ')
    .replace(/\bde les /g, 'des ')
    .replace(/(?<=^|\s)à le /g, 'au ')
    .replace(/(?<=^|\s)à les /g, 'aux ')
    .replace(/\b[dD]e (?=[aeiouéèêàh])/g, "d'");
