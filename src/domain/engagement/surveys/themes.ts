import { FEWEST } from '../../shared/masking.ts';

/** A word that many answers have in common. */
export interface Theme {
  readonly word: string;
  /** How many answers say it. */
  readonly count: number;
}

/** What is told of all answers in words to one question. */
export interface CountedWords {
  readonly answered: number;
  /** The most common first. */
  readonly themes: readonly Theme[];
}

const MOST = 8;
const SHORTEST = 4;
/** Small words of both languages, without accents: they are in every answer and say nothing of it. */
const SMALL = new Set([
  ...[
    'alors apres aucun aucune aussi autre autres avait avant avoir beaucoup bien cela celle celles',
    'celui ceux chaque chez comme comment depuis donc dont elles encore entre etaient etais etait',
    'etant etre faire fait faut leur leurs lors mais meme memes moins notre notres parce parfois',
    'pendant peut peuvent plus plusieurs pouvoir pourquoi quand quel quelle quelles quels quelque',
    'quelques quoi rien sans sera serait sous souvent suis tous tout toute toutes tres trop vers',
    'votres about after also because been before being could does from have into more most only',
    'other over some such than that their them then there these they this those very what when where',
    'which while will with would your',
  ].flatMap((line) => line.split(' ')),
  'avec',
  'cette',
  'dans',
  'elle',
  'nous',
  'pour',
  'sont',
  'votre',
  'vous',
]);

/** Plural and feminine endings: enough to put `délai` and `délais` together, and no more. */
const stemOf = (word: string): string => word.replace(/(?:es|s|x|e)$/, '');
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const wordsIn = (text: string): string[] => text.toLocaleLowerCase('fr').match(/\p{L}+/gu) ?? [];

/** Words as they are counted, in whatever form and once for each answer. */
function stemsIn(answer: string): ReadonlyMap<string, readonly string[]> {
  const stems = new Map<string, string[]>();
  for (const word of wordsIn(answer)) {
    const plain = folded(word);
    if (plain.length < SHORTEST || SMALL.has(plain)) continue;
    const stem = stemOf(plain);
    stems.set(stem, [...(stems.get(stem) ?? []), word]);
  }
  return stems;
}

/** Whether an answer says a word, in whatever form. */
export const says = (answer: string, word: string): boolean => stemsIn(answer).has(stemOf(folded(word)));

/**
 * What answers in words are about, simply: words that five of them at least have in common, the most common first. Rarer
 * ones could be the name of somebody. Of the answers themselves nothing is held: they come as they are read, some at a time.
 */
export class WordCount {
  private answered = 0;
  private readonly found = new Map<string, { count: number; readonly forms: Map<string, number> }>();

  add(answers: readonly string[]): void {
    this.answered += answers.length;
    for (const answer of answers)
      for (const [stem, words] of stemsIn(answer)) {
        const theme = this.found.get(stem) ?? { count: 0, forms: new Map<string, number>() };
        theme.count += 1;
        for (const word of words) theme.forms.set(word, (theme.forms.get(word) ?? 0) + 1);
        this.found.set(stem, theme);
      }
  }

  get counted(): CountedWords {
    const themes = [...this.found.values()]
      .filter(({ count }) => count >= FEWEST)
      .map(({ count, forms }) => ({ word: mostUsed(forms), count }))
      .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
      .slice(0, MOST);
    return { answered: this.answered, themes };
  }
}

const mostUsed = (forms: ReadonlyMap<string, number>): string =>
  [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]![0];
