import { dayFormat } from '../../shared/day-words.ts';
import type { GivenStatement } from '#domain/moderation/decisions/statement-of-reasons';
import {
  asValue,
  filledIn,
  inLanguage,
  measuresOf,
  mustBeFilledIn,
  mustGoWith,
  type StatementTemplate,
  TemplateNotFound,
} from '#domain/moderation/templates/statement-template';
import { findPhones } from '#domain/moderation/words/detectors/reach';
import { mask } from '#domain/moderation/words/mask';
import type { StatementTemplates } from '#domain/moderation/templates/templates.port';
import type { StatementWriter as WriterInTheirs } from '../consumers/statement-writer.port.ts';
import { CONTENT_NAMES } from '../messages/content-names.ts';
import type { ModeratedPiece } from '../published/moderated-kind.api.ts';

export type Language = 'fr' | 'en';

/** A statement as a form gives it: a template, and what was written over it. */
export interface DraftedStatement {
  /** Null for words of one’s own. */
  readonly template: string | null;
  /** Key of the ground that words of one’s own rest on; the rules of the community as a whole for none. */
  readonly ground?: string | null;
  /** As the template words it when absent. */
  readonly facts?: string | undefined;
  readonly explanation?: string | undefined;
  readonly scope?: string | undefined;
  readonly duration?: string | undefined;
}

/** By whom or what something came about, as article 17 wants it told. */
export type Origin = Pick<GivenStatement, 'source' | 'automatedDetection' | 'automatedDecision'>;

/** A statement, and what its template goes with. */
export interface Worded extends GivenStatement {
  fits(action: string): boolean;
}

/** Writes statements of reasons from templates: nothing of one may be left to be filled in. */
export class StatementWriter {
  constructor(private readonly templates: StatementTemplates) {}

  /** @throws TemplateNotFound, InvalidValue, InvalidValues beside `template`, `facts`, `explanation`, `scope`, `duration` */
  async write(
    drafted: DraftedStatement & { readonly template: string },
    p: {
      actions: readonly string[];
      origin: Origin;
      /** Of whoever reads it. */
      language: Language;
      values?: Readonly<Record<string, string>>;
    },
  ): Promise<Worded> {
    const found = await this.templates.find(drafted.template);
    if (!found) throw new TemplateNotFound();
    const template = inLanguage(found, p.language);
    mustGoWith(template, p.actions);
    const texts = textsOf(template, drafted, p.values ?? {});
    return {
      reason: template.reason,
      facts: texts.facts,
      explanation: texts.explanation,
      scope: texts.scope,
      duration: texts.duration,
      groundKind: template.groundKind,
      legalGround: template.legalGround,
      clause: template.clause,
      category: template.category,
      keyword: template.keyword,
      ...p.origin,
      automatedDetection: p.origin.automatedDetection || template.automatedDetection,
      fits: (action) => measuresOf(template.restriction).includes(action),
    };
  }
}

function textsOf(
  template: StatementTemplate,
  drafted: DraftedStatement,
  values: Readonly<Record<string, string>>,
) {
  const blank = {
    facts: drafted.facts || template.facts,
    explanation: drafted.explanation || template.explanation,
    scope: drafted.scope || template.scope,
    duration: drafted.duration || template.duration,
  };
  mustBeFilledIn(blank, values);
  return {
    facts: filledIn(blank.facts, values),
    explanation: filledIn(blank.explanation, values),
    scope: filledIn(blank.scope, values),
    duration: filledIn(blank.duration, values),
  };
}

const EXCERPT = 160;

/** Statements are sent, kept and shown to others in part: nobody's number goes with them. */
const withoutPhones = (text: string): string =>
  mask(
    text,
    findPhones(text).map(({ from, to }) => ({ start: from, end: to })),
  );

const DAYS: Readonly<Record<Language, (at: Date) => string>> = {
  fr: dayFormat('fr-FR', 'Europe/Paris'),
  en: dayFormat('en-GB', 'Europe/Paris'),
};

/** What every template may name of the piece, in the language of who reads it. */
export function valuesOf(
  kind: string,
  piece: ModeratedPiece,
  theirs: Pick<WriterInTheirs, 'language' | 'hiddenUntil'>,
): Readonly<Record<string, string>> {
  const called = CONTENT_NAMES[theirs.language];
  const title = withoutPhones(piece.title);
  const letters = [...withoutPhones(piece.text).replace(/\s+/g, ' ').trim()];
  const extrait =
    letters.length > EXCERPT ? `${letters.slice(0, EXCERPT).join('').trimEnd()}…` : letters.join('');
  return {
    date_contenu: DAYS[theirs.language](new Date(piece.writtenAt)),
    titre_sujet: asValue(title),
    // Templates cite it as what somebody wrote: a title stands for it only where there are no words.
    extrait: asValue(extrait || title),
    type_contenu: called[kind] ?? called.content,
    suite_masquage: theirs.hiddenUntil(kind),
  };
}
