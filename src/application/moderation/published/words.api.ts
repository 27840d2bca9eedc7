import { token } from '../../shared/token.ts';

/** Where a text is to stand: `title`, `post`, `message`, `bio`, `pseudonym`, `poll`, `event`, `idea`. */
export interface TextToJudge {
  readonly field: string;
  /** What the form calls it, so that a refusal stands beside it. */
  readonly name: string;
  readonly text: string;
  /** It says where something takes place: an address there is nobody's home. */
  readonly isVenue?: boolean;
  /** What it says until now, of what is changed: sent again as it is, it was judged when it was written, and is not judged anew. */
  readonly stands?: string;
}

/** Whether somebody sends again what stands, beside something else that they change. */
export const isAsItStands = ({ text, stands }: Pick<TextToJudge, 'text' | 'stands'>): boolean =>
  stands !== undefined && text.normalize('NFC').trim() === stands;

export interface WordsAsked {
  /** What it is part of, such as `topic`, `post`, `profile`, `account`. */
  readonly targetKind: string;
  readonly texts: readonly TextToJudge[];
  readonly author: AuthorOfWords;
  /** The author was warned, and goes on. */
  readonly agreed: boolean;
  /** Whether it can wait for a moderator; what cannot is refused instead. */
  readonly canWait: boolean;
}

/** Trusted as nobody else is: who works for the organisation answers for what they write. */
export const OF_THE_HOUSE = 5;

export interface AuthorOfWords {
  readonly memberId: string | null;
  /** 0 to 4; `OF_THE_HOUSE` for those who work for the organisation. */
  readonly trust: number;
  readonly isFirst: boolean;
  /** What the author wrote in the last so many hours, asked for only where a rule wants it. */
  readonly others: (hours: number) => Promise<readonly string[]>;
}

/** What one rule found in one text. */
export interface WordsFinding {
  readonly ruleId: string;
  readonly ruleKey: string;
  readonly ruleLabel: string;
  readonly version: number;
  readonly action: string;
  readonly severity: string;
  readonly family: string;
  readonly field: string;
  /** Told to the author. */
  readonly explanation: string;
  /** In English; null where nobody wrote it. */
  readonly ruleLabelEn: string | null;
  readonly explanationEn: string | null;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  /** In UTF-16 units of the text as it was judged. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  /** Some of what stands there, each cut short; none of what is personal, which is not to be copied. */
  readonly words: readonly string[];
}

/** What becomes of texts that were not refused. */
export interface WordsJudgement {
  /** The texts as they may be kept, by name: what had to be is masked. */
  readonly texts: Readonly<Record<string, string>>;
  /** The texts as the rules read them, by name: small letters without accents, look-alikes taken for what they look like. */
  readonly folded: Readonly<Record<string, string>>;
  readonly findings: readonly WordsFinding[];
  /** Whether it waits for a moderator. */
  readonly held: boolean;
}

export interface WordsApi {
  /** Of so many hours rules may want what their author wrote, for texts of these fields, whoever writes them; mostly 0. */
  hoursOfOthers(texts: readonly Pick<TextToJudge, 'field'>[]): Promise<number>;
  /**
   * Looks at what somebody is about to publish. Ask before the transaction.
   * @throws InvalidValues beside each text: `moderation.words-blocked`, and until the author agrees `moderation.words-warned`
   */
  judge(asked: WordsAsked): Promise<WordsJudgement>;
  /** Names of the titles among them that would read as the word of the organisation, which `judge` refuses with `moderation.title-looks-official`. */
  speakingOfficially(asked: Pick<WordsAsked, 'texts' | 'author'>): readonly string[];
  /** What would become of a text that is still being written; nothing is refused or kept. */
  foresee(asked: Omit<WordsAsked, 'agreed' | 'canWait' | 'targetKind'>): Promise<WordsJudgement>;
}
export const WORDS_API = token<WordsApi>('WordsApi');
